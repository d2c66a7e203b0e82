package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy costs.
 *
 * @param unit what amounts are counted in, such as a currency
 * @param planned the amount that was approved, in the unit, at least 0
 * @param forecast the whole cost as it was expected on each day, in the unit, at least 0
 * @param spent what was spent from the start up to each day, in the unit, at least 0
 */
public record Budget(
        @Nullable String unit,
        @Amount @Nullable Double planned,
        @Amount @Nullable ImmutableSortedMap<LocalDate, Double> forecast,
        @Amount @Nullable ImmutableSortedMap<LocalDate, Double> spent) {
    public Budget {
        ComponentChecks.amount(planned, "planned");
        ComponentChecks.amounts(forecast, "forecast");
        ComponentChecks.amounts(spent, "spent");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Budget_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Budget_Builder(this);
    }

    /**
     * Builder of {@link Budget}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder unit(@Nullable String unit);

        public abstract Builder planned(double planned);

        public abstract Builder planned(@Nullable Double planned);

        public abstract Builder forecast(@Nullable Map<LocalDate, Double> forecast);

        public abstract Builder spent(@Nullable Map<LocalDate, Double> spent);

        /** Builds the record; the constructor checks the parts. */
        public abstract Budget build();
    }
}
