package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the horizon with a goal of its own; often a year.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the name that people use; the id if none is given
 * @param goal what is true at its end
 * @param start the first day
 * @param end the last day, not before the start
 * @param exitCriteria what must hold for the phase to be over
 */
public record Phase(
        String id,
        String title,
        @Nullable String goal,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable ImmutableList<ExitCriterion> exitCriteria)
        implements Entity {

    public Phase {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.ordered(start, end);
    }

    /**
     * Starts a phase of which nothing but the given is stated.
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
        builder.goal = goal;
        builder.start = start;
        builder.end = end;
        builder.exitCriteria = exitCriteria;
        return builder;
    }

    /** Builds a {@link Phase}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private String title;
        private @Nullable String goal;
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private @Nullable ImmutableList<ExitCriterion> exitCriteria;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            this.title = id;
        }

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder goal(String goal) {
            this.goal = requireNonNull(goal, "goal");
            return this;
        }

        public Builder start(LocalDate start) {
            this.start = requireNonNull(start, "start");
            return this;
        }

        public Builder end(LocalDate end) {
            this.end = requireNonNull(end, "end");
            return this;
        }

        public Builder exitCriteria(ExitCriterion... exitCriteria) {
            return exitCriteria(ImmutableList.copyOf(exitCriteria));
        }

        public Builder exitCriteria(List<ExitCriterion> exitCriteria) {
            this.exitCriteria = ImmutableList.copyOf(exitCriteria);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Phase build() {
            return new Phase(id, title, goal, start, end, exitCriteria);
        }
    }
}
