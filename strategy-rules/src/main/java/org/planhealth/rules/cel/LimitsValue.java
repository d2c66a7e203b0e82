package org.planhealth.rules.cel;

import com.google.common.collect.ImmutableSortedMap;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import dev.cel.common.values.StructValue;
import java.util.Optional;
import org.planhealth.rules.sdk.RuleParameters;

/** The limits of a rule in an expression; each has the type of its default. */
final class LimitsValue extends StructValue<String, Object> {
    private final StructType type;
    private final ImmutableSortedMap<String, Double> numbers;

    LimitsValue(StructType type, RuleParameters limits) {
        this.type = type;
        this.numbers = limits.numbers();
    }

    @Override
    public Object select(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no limit '" + name + "'"));
    }

    @Override
    public Optional<Object> find(String name) {
        boolean whole = type.findField(name)
                .filter(field -> field.type().kind() == CelKind.INT)
                .isPresent();
        return Optional.ofNullable(numbers.get(name))
                .map(number -> whole ? (Object) number.longValue() : (Object) number);
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
        return type;
    }
}
