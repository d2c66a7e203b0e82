package org.planhealth.strategy;

import org.jspecify.annotations.Nullable;

/**
 * The four figures of a RICE score: reach × impact × confidence ÷ effort.
 *
 * <p>The effort is the `effortPersonWeeks` of the initiative.
 *
 * @param reach how many people or systems it reaches in a quarter
 * @param impact how much it does for each, on the scale of the organisation
 * @param confidence how sure these figures are, 0..1
 */
public record Rice(
        @Nullable Double reach,
        @Nullable Double impact,
        @Share @Nullable Double confidence) {
    public Rice {
        ComponentChecks.finite(reach, "reach");
        ComponentChecks.finite(impact, "impact");
        ComponentChecks.share(confidence, "confidence");
    }

    /**
     * Starts a rice of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.reach = reach;
        builder.impact = impact;
        builder.confidence = confidence;
        return builder;
    }

    /** Builds a {@link Rice}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable Double reach;
        private @Nullable Double impact;
        private @Nullable Double confidence;

        private Builder() {}

        public Builder reach(double reach) {
            this.reach = reach;
            return this;
        }

        public Builder impact(double impact) {
            this.impact = impact;
            return this;
        }

        public Builder confidence(double confidence) {
            this.confidence = confidence;
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Rice build() {
            return new Rice(reach, impact, confidence);
        }
    }
}
