package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
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
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Component_Builder().id(id).title(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Component_Builder(this);
    }

    /**
     * Builder of {@link Component}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated, and a title is then the id.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder id(String id);

        abstract String id();

        abstract Builder title(String title);

        /** States the title; null for the id. */
        public Builder title(@Nullable CharSequence title) {
            return title(title == null ? id() : title.toString());
        }

        public abstract Builder owners(String... owners);

        public abstract Builder owners(@Nullable List<String> owners);

        public abstract Builder dependsOn(String... dependsOn);

        public abstract Builder dependsOn(@Nullable List<String> dependsOn);

        /** Builds the record; the constructor checks the parts. */
        public abstract Component build();
    }
}
