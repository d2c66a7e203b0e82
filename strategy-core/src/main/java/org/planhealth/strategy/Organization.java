package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The teams, how they talk, and what they own; several strategies may share one.
 *
 * @param id kebab-case; required in a file of its own, not needed inline
 * @param title the name that people use; required in a file of its own, not needed inline
 * @param teams the teams, each as far as strategies need to know it
 * @param channels how teams talk with each other
 * @param components the parts of the systems, and who owns them
 */
public record Organization(
        @Nullable String id,
        @Nullable String title,
        @Nullable ImmutableList<Team> teams,
        @Nullable ImmutableList<Channel> channels,
        @Nullable ImmutableList<Component> components) {
    public Organization {
        if (id != null) {
            ComponentChecks.id(id);
        }
    }

    /**
     * Starts an organization of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.title = title;
        builder.teams = teams;
        builder.channels = channels;
        builder.components = components;
        return builder;
    }

    /** Builds an {@link Organization}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable String title;
        private @Nullable ImmutableList<Team> teams;
        private @Nullable ImmutableList<Channel> channels;
        private @Nullable ImmutableList<Component> components;

        private Builder() {}

        public Builder id(String id) {
            this.id = requireNonNull(id, "id");
            return this;
        }

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder teams(Team... teams) {
            return teams(ImmutableList.copyOf(teams));
        }

        public Builder teams(List<Team> teams) {
            this.teams = ImmutableList.copyOf(teams);
            return this;
        }

        public Builder channels(Channel... channels) {
            return channels(ImmutableList.copyOf(channels));
        }

        public Builder channels(List<Channel> channels) {
            this.channels = ImmutableList.copyOf(channels);
            return this;
        }

        public Builder components(Component... components) {
            return components(ImmutableList.copyOf(components));
        }

        public Builder components(List<Component> components) {
            this.components = ImmutableList.copyOf(components);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Organization build() {
            return new Organization(id, title, teams, channels, components);
        }
    }
}
