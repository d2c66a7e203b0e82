package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in another organisation who helps the strategy along.
 *
 * @param person the name of the ally
 * @param role the role in words
 * @param group the organisation in which the ally works; a `group` of the teams
 */
public record Ally(
        @Nullable String person,
        @Nullable String role,
        @Nullable String group) {

    /**
     * Starts an ally of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.person = person;
        builder.role = role;
        builder.group = group;
        return builder;
    }

    /** Builds an {@link Ally}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String person;
        private @Nullable String role;
        private @Nullable String group;

        private Builder() {}

        public Builder person(String person) {
            this.person = requireNonNull(person, "person");
            return this;
        }

        public Builder role(String role) {
            this.role = requireNonNull(role, "role");
            return this;
        }

        public Builder group(String group) {
            this.group = requireNonNull(group, "group");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Ally build() {
            return new Ally(person, role, group);
        }
    }
}
