package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team gains by doing what it is asked.
 *
 * @param kind what it is, in words: headcount, recognition, budget, …
 * @param east the ways of the EAST framework that it uses
 */
public record Incentive(@Nullable String kind, @Nullable ImmutableList<EastPrinciple> east) {

    /**
     * Starts an incentive of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.kind = kind;
        builder.east = east;
        return builder;
    }

    /** Builds an {@link Incentive}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String kind;
        private @Nullable ImmutableList<EastPrinciple> east;

        private Builder() {}

        public Builder kind(String kind) {
            this.kind = requireNonNull(kind, "kind");
            return this;
        }

        public Builder east(EastPrinciple... east) {
            return east(ImmutableList.copyOf(east));
        }

        public Builder east(List<EastPrinciple> east) {
            this.east = ImmutableList.copyOf(east);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Incentive build() {
            return new Incentive(kind, east);
        }
    }
}
