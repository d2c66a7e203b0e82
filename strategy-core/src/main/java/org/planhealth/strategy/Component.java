package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the systems, with the teams that own it.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the name that people use; the id if none is given
 * @param owners ids of the teams that own it
 * @param dependsOn ids of the components that it needs
 */
public record Component(
        String id,
        String title,
        @RefersTo(Team.class) @Nullable ImmutableList<String> owners,
        @RefersTo(Component.class) @Nullable ImmutableList<String> dependsOn)
        implements Entity {

    public Component {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
    }

    /**
     * Starts a component of which nothing but the given is stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.title = title;
        builder.owners = owners;
        builder.dependsOn = dependsOn;
        return builder;
    }

    /** Builds a {@link Component}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private String title;
        private @Nullable ImmutableList<String> owners;
        private @Nullable ImmutableList<String> dependsOn;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            this.title = id;
        }

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder owners(String... owners) {
            return owners(ImmutableList.copyOf(owners));
        }

        public Builder owners(List<String> owners) {
            this.owners = ImmutableList.copyOf(owners);
            return this;
        }

        public Builder dependsOn(String... dependsOn) {
            return dependsOn(ImmutableList.copyOf(dependsOn));
        }

        public Builder dependsOn(List<String> dependsOn) {
            this.dependsOn = ImmutableList.copyOf(dependsOn);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Component build() {
            return new Component(id, title, owners, dependsOn);
        }
    }
}
