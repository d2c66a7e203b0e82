package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two weeks, or so, of one team.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param team id of the team whose sprint it is
 * @param start the first day
 * @param end the last day, not before the start
 * @param goal what it is to achieve
 * @param planned points planned
 * @param done points done
 * @param unplanned points done that were not planned
 * @param items the pieces of work in it
 */
public record Sprint(
        String id,
        @RefersTo(Team.class) @Nullable String team,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String goal,
        @Nullable Double planned,
        @Nullable Double done,
        @Nullable Double unplanned,
        @Nullable ImmutableList<SprintItem> items)
        implements Entity {

    public Sprint {
        ComponentChecks.id(id);
        ComponentChecks.finite(planned, "planned");
        ComponentChecks.finite(done, "done");
        ComponentChecks.finite(unplanned, "unplanned");
        ComponentChecks.ordered(start, end);
        if (items != null) {
            items = items.stream().map(item -> item.in(id)).collect(toImmutableList());
        }
    }

    /**
     * Starts a sprint of which nothing but the given is stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.team = team;
        builder.start = start;
        builder.end = end;
        builder.goal = goal;
        builder.planned = planned;
        builder.done = done;
        builder.unplanned = unplanned;
        builder.items = items;
        return builder;
    }

    /** Builds a {@link Sprint}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private @Nullable String team;
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private @Nullable String goal;
        private @Nullable Double planned;
        private @Nullable Double done;
        private @Nullable Double unplanned;
        private @Nullable ImmutableList<SprintItem> items;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        public Builder team(String team) {
            this.team = requireNonNull(team, "team");
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

        public Builder goal(String goal) {
            this.goal = requireNonNull(goal, "goal");
            return this;
        }

        public Builder planned(double planned) {
            this.planned = planned;
            return this;
        }

        public Builder done(double done) {
            this.done = done;
            return this;
        }

        public Builder unplanned(double unplanned) {
            this.unplanned = unplanned;
            return this;
        }

        public Builder items(SprintItem... items) {
            return items(ImmutableList.copyOf(items));
        }

        public Builder items(List<SprintItem> items) {
            this.items = ImmutableList.copyOf(items);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Sprint build() {
            return new Sprint(id, team, start, end, goal, planned, done, unplanned, items);
        }
    }
}
