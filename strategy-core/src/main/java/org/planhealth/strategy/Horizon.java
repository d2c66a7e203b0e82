package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The span of time that a strategy covers, both days included.
 *
 * @param start the first day
 * @param end the last day, not before the start
 */
public record Horizon(@Nullable LocalDate start, @Nullable LocalDate end) {
    private static final int MONTHS = 3;

    public Horizon {
        ComponentChecks.ordered(start, end);
    }

    /**
     * Tells whether it is longer than some quarters: of three months each from its first day on, with its last day past them.
     *
     * @return whether it is; false if its first or its last day is not stated
     */
    public boolean isLongerThan(int quarters) {
        return start != null && end != null && !end.isBefore(start.plusMonths((long) MONTHS * quarters));
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Horizon_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Horizon_Builder(this);
    }

    /**
     * Builder of {@link Horizon}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder start(@Nullable LocalDate start);

        public abstract Builder end(@Nullable LocalDate end);

        /** Builds the record; the constructor checks the parts. */
        public abstract Horizon build();
    }
}
