package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.FactConflicts;

/**
 * Something that teams are asked to do.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the ask in words; the id if none is given
 * @param initiative id of the initiative that it serves
 * @param to the teams that are asked: a list of ids, or `all`
 * @param kind what is asked
 * @param metric the figure to be changed: a key of the `metrics` of the teams, or the id of an indicator
 * @param change by how much: `-10%` is relative, a plain number absolute
 * @param bandwidth the share of a team's time that it takes, 0..1
 * @param due the day by which it is to be done
 * @param state what has become of it; `open` if absent
 * @param incentive what a team gains by doing it
 * @param accountability what happens to a team that does not do it
 */
public record Ask(
        String id,
        String title,
        @RefersTo(Initiative.class) @Nullable String initiative,
        @Nullable Recipients to,
        @Nullable AskKind kind,
        @Nullable String metric,
        @Nullable MetricChange change,
        @Share @Nullable Double bandwidth,
        @Nullable LocalDate due,
        @Nullable AskState state,
        @Nullable Incentive incentive,
        @Nullable Accountability accountability)
        implements Entity {

    public Ask {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.share(bandwidth, "bandwidth");
        if (kind == AskKind.REDUCE && change != null) {
            FactConflicts.cut(change.amount(), change.relative()).ifPresent(ComponentChecks::refuse);
        }
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Ask_Builder().id(id).title(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Ask_Builder(this);
    }

    /** Tells whether it still asks for work: its state is open, accepted or not stated. */
    public boolean isOpen() {
        return state == null || state == AskState.OPEN || state == AskState.ACCEPTED;
    }

    /** Tells whether it is open and asks each team for the same relative change, which is not none. */
    public boolean isUniform() {
        return isOpen() && change != null && change.relative() && change.amount() != 0;
    }

    /** Tells whether it offers the teams something: its incentive says what, or how it eases the change. */
    public boolean isRewarded() {
        return incentive != null
                && ((incentive.kind() != null && !incentive.kind().isBlank())
                        || (incentive.east() != null && !incentive.east().isEmpty()));
    }

    /** Tells whether it goes to anybody: to all teams, or to at least one by name. */
    public boolean isAddressed() {
        return to != null && (to.everyone() || !to.teams().isEmpty());
    }

    /**
     * Returns the calendar quarter in which it takes time: that of its due date; the current one if no due date is stated, or it
     * is past.
     *
     * @param asOf the audit date
     */
    public YearPart quarter(LocalDate asOf) {
        return YearPart.quarterOf(due == null || due.isBefore(asOf) ? asOf : due);
    }

    /** Tells whether a calendar quarter is the one in which it takes time, see {@link #quarter}. */
    public boolean isOf(YearPart quarter, LocalDate asOf) {
        return quarter(asOf).equals(quarter);
    }

    /** Tells whether the team of that id is among those asked. */
    public boolean goesTo(String team) {
        return to != null && to.includes(team);
    }

    /**
     * Builder of {@link Ask}; each method states the part with its name.
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

        public abstract Builder initiative(@Nullable String initiative);

        public abstract Builder to(@Nullable Recipients to);

        public abstract Builder kind(@Nullable AskKind kind);

        public abstract Builder metric(@Nullable String metric);

        public abstract Builder change(@Nullable MetricChange change);

        public abstract Builder bandwidth(double bandwidth);

        public abstract Builder bandwidth(@Nullable Double bandwidth);

        public abstract Builder due(@Nullable LocalDate due);

        public abstract Builder state(@Nullable AskState state);

        public abstract Builder incentive(@Nullable Incentive incentive);

        public abstract Builder accountability(@Nullable Accountability accountability);

        /** Builds the record; the constructor checks the parts. */
        public abstract Ask build();
    }
}
