package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sprint of one team, usually two weeks.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param team id of the team whose sprint it is
 * @param start the first day
 * @param end the last day, not before the start
 * @param goal what it is to achieve
 * @param planned points planned, at least 0
 * @param done points done, at least 0; more than planned if more was done
 * @param unplanned points done that were not planned, at least 0
 * @param items the pieces of work in it
 */
public record Sprint(
        String id,
        @RefersTo(Team.class) @Nullable String team,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String goal,
        @Amount @Nullable Double planned,
        @Amount @Nullable Double done,
        @Amount @Nullable Double unplanned,
        @Nullable ImmutableList<SprintItem> items)
        implements Entity {

    public Sprint {
        ComponentChecks.id(id);
        ComponentChecks.amount(planned, "planned");
        ComponentChecks.amount(done, "done");
        ComponentChecks.amount(unplanned, "unplanned");
        ComponentChecks.ordered(start, end);
        if (items != null) {
            items = items.stream().map(item -> item.in(id)).collect(toImmutableList());
        }
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Sprint_Builder().id(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Sprint_Builder(this);
    }

    /**
     * Builder of {@link Sprint}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder id(String id);

        public abstract Builder team(@Nullable String team);

        public abstract Builder start(@Nullable LocalDate start);

        public abstract Builder end(@Nullable LocalDate end);

        public abstract Builder goal(@Nullable String goal);

        public abstract Builder planned(double planned);

        public abstract Builder planned(@Nullable Double planned);

        public abstract Builder done(double done);

        public abstract Builder done(@Nullable Double done);

        public abstract Builder unplanned(double unplanned);

        public abstract Builder unplanned(@Nullable Double unplanned);

        public abstract Builder items(SprintItem... items);

        public abstract Builder items(@Nullable List<SprintItem> items);

        /** Builds the record; the constructor checks the parts. */
        public abstract Sprint build();
    }
}
