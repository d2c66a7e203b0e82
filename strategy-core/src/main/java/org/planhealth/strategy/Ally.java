package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in another organization who helps the strategy along.
 *
 * @param person the name of the ally
 * @param role the role in words
 * @param group the organization of the ally; a `group` of the teams
 */
public record Ally(
        @Nullable String person,
        @Nullable String role,
        @Nullable String group) {

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Ally_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Ally_Builder(this);
    }

    /**
     * Builder of {@link Ally}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder person(@Nullable String person);

        public abstract Builder role(@Nullable String role);

        public abstract Builder group(@Nullable String group);

        /** Builds the record; the constructor checks the parts. */
        public abstract Ally build();
    }
}
