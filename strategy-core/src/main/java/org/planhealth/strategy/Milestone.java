package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point on the way that is either reached or not.
 *
 * @param title what is reached
 * @param due the day by which it is to be reached
 * @param done the day on which it was reached; absent while open
 */
public record Milestone(
        @Nullable String title,
        @Nullable LocalDate due,
        @Nullable LocalDate done) {

    /**
     * Starts a milestone of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.title = title;
        builder.due = due;
        builder.done = done;
        return builder;
    }

    /** Builds a {@link Milestone}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String title;
        private @Nullable LocalDate due;
        private @Nullable LocalDate done;

        private Builder() {}

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder due(LocalDate due) {
            this.due = requireNonNull(due, "due");
            return this;
        }

        public Builder done(LocalDate done) {
            this.done = requireNonNull(done, "done");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Milestone build() {
            return new Milestone(title, due, done);
        }
    }
}
