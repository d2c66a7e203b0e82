package org.planhealth.rules.cel;

import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.values.StructValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;

/** A record in an expression, of which it sees the components and nothing else. */
// The record is immutable; what was read of it is kept for the one thread of a run.
@SuppressWarnings("Immutable")
final class RecordValue extends StructValue<String, Object> {
    private final Record row;
    private final String path;
    private final EvaluationBudget run;
    private final Map<String, Optional<Object>> read = new HashMap<>();

    /** @param path what messages put before the name of a component */
    RecordValue(Record row, String path, EvaluationBudget run) {
        this.row = row;
        this.path = path;
        this.run = run;
    }

    Record row() {
        return row;
    }

    @Override
    public Object select(String component) {
        return find(component).orElseThrow(() -> {
            run.miss(path + component);
            return CelAttributeNotFoundException.of(path + component);
        });
    }

    @Override
    public Optional<Object> find(String component) {
        Optional<Object> value = read.computeIfAbsent(component, this::read);
        run.read(value.orElse(""));
        return value;
    }

    private Optional<Object> read(String component) {
        return RecordTypes.of(row.getClass())
                .read(row, component)
                .map(java -> CelValues.of(java, path + component, run));
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return false;
    }

    @Override
    public CelType celType() {
        return RecordTypes.of(row.getClass()).type();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // The same row need not be read to know that it is.
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordValue value && (row == value.row || isEqual(value.row));
    }

    /** Two entities differ by their ids; of other records all that they hold has to be read. */
    private boolean isEqual(Record other) {
        if (row instanceof Entity one
                && other instanceof Entity two
                && !one.id().equals(two.id())) {
            return false;
        }
        run.compared(other.toString());
        return row.equals(other);
    }

    @Override
    public int hashCode() {
        return row.hashCode();
    }
}
