package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The four figures of a RICE score: reach × impact × confidence ÷ effort.
 *
 * <p>The effort is the `effortPersonWeeks` of the initiative.
 *
 * @param reach how many people or systems it reaches in a quarter, at least 0
 * @param impact how much it does for each, on the scale of the organization, at least 0
 * @param confidence how sure these figures are, 0..1
 */
public record Rice(
        @Amount @Nullable Double reach,
        @Amount @Nullable Double impact,
        @Share @Nullable Double confidence) {
    public Rice {
        ComponentChecks.amount(reach, "reach");
        ComponentChecks.amount(impact, "impact");
        ComponentChecks.share(confidence, "confidence");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Rice_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Rice_Builder(this);
    }

    /**
     * Builder of {@link Rice}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder reach(double reach);

        public abstract Builder reach(@Nullable Double reach);

        public abstract Builder impact(double impact);

        public abstract Builder impact(@Nullable Double impact);

        public abstract Builder confidence(double confidence);

        public abstract Builder confidence(@Nullable Double confidence);

        /** Builds the record; the constructor checks the parts. */
        public abstract Rice build();
    }
}
