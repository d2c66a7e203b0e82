package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.FactConflicts;

/**
 * The progress of a rollout, or of one team in it, on one day.
 *
 * @param done units done, in the unit of the rollout; at least 0, and at most the total
 * @param total units in all, in the unit of the rollout; at least 0, and above 0 in the history of a whole rollout
 */
public record RolloutCount(
        @Amount @Nullable Double done, @Amount @Nullable Double total) {
    public RolloutCount {
        ComponentChecks.amount(done, "done");
        ComponentChecks.amount(total, "total");
        FactConflicts.done(done, total).ifPresent(ComponentChecks::refuse);
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_RolloutCount_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_RolloutCount_Builder(this);
    }

    /**
     * Builder of {@link RolloutCount}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder done(double done);

        public abstract Builder done(@Nullable Double done);

        public abstract Builder total(double total);

        public abstract Builder total(@Nullable Double total);

        /** Builds the record; the constructor checks the parts. */
        public abstract RolloutCount build();
    }
}
