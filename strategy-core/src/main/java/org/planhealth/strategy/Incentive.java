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
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Incentive_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Incentive_Builder(this);
    }

    /**
     * Builder of {@link Incentive}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder kind(@Nullable String kind);

        public abstract Builder east(EastPrinciple... east);

        public abstract Builder east(@Nullable List<EastPrinciple> east);

        /** Builds the record; the constructor checks the parts. */
        public abstract Incentive build();
    }
}
