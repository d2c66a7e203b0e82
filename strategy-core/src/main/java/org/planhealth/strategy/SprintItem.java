package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work in a sprint.
 *
 * @param sprint id of the sprint that holds it; set by that sprint
 * @param title the work in words
 * @param supports id of the objective, key result or initiative that it moves
 * @param kind where the work comes from
 * @param points its size, in points, at least 0
 * @param done whether it was finished
 */
public record SprintItem(
        @ParentId @Nullable String sprint,
        @Nullable String title,

        @RefersTo({Objective.class, KeyResult.class, Initiative.class}) @Nullable
        String supports,

        @Nullable SprintItemKind kind,
        @Amount @Nullable Double points,
        @Nullable Boolean done) {
    public SprintItem {
        ComponentChecks.amount(points, "points");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_SprintItem_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_SprintItem_Builder(this);
    }

    /** Returns this item as a part of the sprint {@code parent}. */
    SprintItem in(String parent) {
        return toBuilder().sprint(parent).build();
    }

    /**
     * Builder of {@link SprintItem}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder sprint(@Nullable String sprint);

        public abstract Builder title(@Nullable String title);

        public abstract Builder supports(@Nullable String supports);

        public abstract Builder kind(@Nullable SprintItemKind kind);

        public abstract Builder points(double points);

        public abstract Builder points(@Nullable Double points);

        public abstract Builder done(@Nullable Boolean done);

        /** Builds the record; the constructor checks the parts. */
        public abstract SprintItem build();
    }
}
