package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
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
        return new AutoBuilder_Incentive_Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        return new AutoBuilder_Incentive_Builder(this);
    }

    /**
     * Builds an {@link Incentive}; each method states the part of its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder kind(@Nullable String kind);

        public abstract Builder east(EastPrinciple... east);

        public abstract Builder east(@Nullable List<EastPrinciple> east);

        /** Builds the record; its parts are checked as its constructor says. */
        public abstract Incentive build();
    }
}
