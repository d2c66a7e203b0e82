package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers that give teams a reason to take part.
 *
 * @param teamBenefit what a team gains by taking part
 * @param whyCare why a team should care
 * @param userImpact what changes for the users of the product
 * @param helps who is helped
 * @param hurts who is hurt, or has more work for a time
 * @param enables what becomes possible
 */
public record Purpose(
        @Nullable String teamBenefit,
        @Nullable String whyCare,
        @Nullable String userImpact,
        @Nullable ImmutableList<String> helps,
        @Nullable ImmutableList<String> hurts,
        @Nullable ImmutableList<String> enables) {

    /**
     * Starts a purpose of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.teamBenefit = teamBenefit;
        builder.whyCare = whyCare;
        builder.userImpact = userImpact;
        builder.helps = helps;
        builder.hurts = hurts;
        builder.enables = enables;
        return builder;
    }

    /** Builds a {@link Purpose}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String teamBenefit;
        private @Nullable String whyCare;
        private @Nullable String userImpact;
        private @Nullable ImmutableList<String> helps;
        private @Nullable ImmutableList<String> hurts;
        private @Nullable ImmutableList<String> enables;

        private Builder() {}

        public Builder teamBenefit(String teamBenefit) {
            this.teamBenefit = requireNonNull(teamBenefit, "teamBenefit");
            return this;
        }

        public Builder whyCare(String whyCare) {
            this.whyCare = requireNonNull(whyCare, "whyCare");
            return this;
        }

        public Builder userImpact(String userImpact) {
            this.userImpact = requireNonNull(userImpact, "userImpact");
            return this;
        }

        public Builder helps(String... helps) {
            return helps(ImmutableList.copyOf(helps));
        }

        public Builder helps(List<String> helps) {
            this.helps = ImmutableList.copyOf(helps);
            return this;
        }

        public Builder hurts(String... hurts) {
            return hurts(ImmutableList.copyOf(hurts));
        }

        public Builder hurts(List<String> hurts) {
            this.hurts = ImmutableList.copyOf(hurts);
            return this;
        }

        public Builder enables(String... enables) {
            return enables(ImmutableList.copyOf(enables));
        }

        public Builder enables(List<String> enables) {
            this.enables = ImmutableList.copyOf(enables);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Purpose build() {
            return new Purpose(teamBenefit, whyCare, userImpact, helps, hurts, enables);
        }
    }
}
