package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An initiative that another one waits for.
 *
 * @param initiative id of the initiative that is waited for
 * @param type how the dates are tied; `FS` if absent
 * @param lagDays days to wait on top, 0 if absent; negative for a lead
 */
public record Dependency(
        @RefersTo(Initiative.class) String initiative,
        @Nullable DependencyType type,
        @Nullable Integer lagDays) {
    public Dependency {
        requireNonNull(initiative, "initiative");
    }

    /**
     * Starts a dependency of which nothing but the given is stated.
     *
     * @param initiative id of the initiative that is waited for
     */
    public static Builder builder(String initiative) {
        return new Builder(initiative);
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(initiative);
        builder.type = type;
        builder.lagDays = lagDays;
        return builder;
    }

    /** Builds a {@link Dependency}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String initiative;
        private @Nullable DependencyType type;
        private @Nullable Integer lagDays;

        private Builder(String initiative) {
            this.initiative = requireNonNull(initiative, "initiative");
        }

        public Builder type(DependencyType type) {
            this.type = requireNonNull(type, "type");
            return this;
        }

        public Builder lagDays(int lagDays) {
            this.lagDays = lagDays;
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Dependency build() {
            return new Dependency(initiative, type, lagDays);
        }
    }
}
