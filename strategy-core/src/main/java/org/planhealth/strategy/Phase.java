package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
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
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Phase_Builder().id(id).title(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Phase_Builder(this);
    }

    /** Tells whether its first and last day are both stated. */
    public boolean isDated() {
        return start != null && end != null;
    }

    /** Tells whether a day may lie in it, as far as is stated: it is not before its first day, nor after its last. */
    public boolean mayHold(LocalDate day) {
        return (start == null || !start.isAfter(day)) && (end == null || !end.isBefore(day));
    }

    /**
     * Builder of {@link Phase}; each method states the part with its name.
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

        public abstract Builder goal(@Nullable String goal);

        public abstract Builder start(@Nullable LocalDate start);

        public abstract Builder end(@Nullable LocalDate end);

        public abstract Builder exitCriteria(ExitCriterion... exitCriteria);

        public abstract Builder exitCriteria(@Nullable List<ExitCriterion> exitCriteria);

        /** Builds the record; the constructor checks the parts. */
        public abstract Phase build();
    }
}
