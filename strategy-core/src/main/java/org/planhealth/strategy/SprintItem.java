package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work in a sprint.
 *
 * @param sprint id of the sprint that holds it; set by that sprint
 * @param title the work in words
 * @param supports id of the objective, key result or initiative that it moves
 * @param kind where the work comes from
 * @param points its size, in points
 * @param done whether it was finished
 */
public record SprintItem(
        @ParentId @Nullable String sprint,
        @Nullable String title,

        @RefersTo({Objective.class, KeyResult.class, Initiative.class}) @Nullable
        String supports,

        @Nullable SprintItemKind kind,
        @Nullable Double points,
        @Nullable Boolean done) {
    public SprintItem {
        ComponentChecks.finite(points, "points");
    }

    /**
     * Starts a sprint item of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.sprint = sprint;
        builder.title = title;
        builder.supports = supports;
        builder.kind = kind;
        builder.points = points;
        builder.done = done;
        return builder;
    }

    /** Returns this item as a part of the sprint {@code parent}. */
    SprintItem in(String parent) {
        return new SprintItem(parent, title, supports, kind, points, done);
    }

    /** Builds a {@link SprintItem}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String sprint;
        private @Nullable String title;
        private @Nullable String supports;
        private @Nullable SprintItemKind kind;
        private @Nullable Double points;
        private @Nullable Boolean done;

        private Builder() {}

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder supports(String supports) {
            this.supports = requireNonNull(supports, "supports");
            return this;
        }

        public Builder kind(SprintItemKind kind) {
            this.kind = requireNonNull(kind, "kind");
            return this;
        }

        public Builder points(double points) {
            this.points = points;
            return this;
        }

        public Builder done(boolean done) {
            this.done = done;
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public SprintItem build() {
            return new SprintItem(sprint, title, supports, kind, points, done);
        }
    }
}
