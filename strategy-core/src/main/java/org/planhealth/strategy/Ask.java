package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
    }

    /**
     * Starts an ask of which nothing but the given is stated.
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
        builder.initiative = initiative;
        builder.to = to;
        builder.kind = kind;
        builder.metric = metric;
        builder.change = change;
        builder.bandwidth = bandwidth;
        builder.due = due;
        builder.state = state;
        builder.incentive = incentive;
        builder.accountability = accountability;
        return builder;
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

    /** Tells whether the team of that id is among those asked. */
    public boolean goesTo(String team) {
        return to != null && to.includes(team);
    }

    /** Builds an {@link Ask}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private String title;
        private @Nullable String initiative;
        private @Nullable Recipients to;
        private @Nullable AskKind kind;
        private @Nullable String metric;
        private @Nullable MetricChange change;
        private @Nullable Double bandwidth;
        private @Nullable LocalDate due;
        private @Nullable AskState state;
        private @Nullable Incentive incentive;
        private @Nullable Accountability accountability;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            this.title = id;
        }

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder initiative(String initiative) {
            this.initiative = requireNonNull(initiative, "initiative");
            return this;
        }

        public Builder to(Recipients to) {
            this.to = requireNonNull(to, "to");
            return this;
        }

        public Builder kind(AskKind kind) {
            this.kind = requireNonNull(kind, "kind");
            return this;
        }

        public Builder metric(String metric) {
            this.metric = requireNonNull(metric, "metric");
            return this;
        }

        public Builder change(MetricChange change) {
            this.change = requireNonNull(change, "change");
            return this;
        }

        public Builder bandwidth(double bandwidth) {
            this.bandwidth = bandwidth;
            return this;
        }

        public Builder due(LocalDate due) {
            this.due = requireNonNull(due, "due");
            return this;
        }

        public Builder state(AskState state) {
            this.state = requireNonNull(state, "state");
            return this;
        }

        public Builder incentive(Incentive incentive) {
            this.incentive = requireNonNull(incentive, "incentive");
            return this;
        }

        public Builder accountability(Accountability accountability) {
            this.accountability = requireNonNull(accountability, "accountability");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Ask build() {
            return new Ask(
                    id, title, initiative, to, kind, metric, change, bandwidth, due, state, incentive, accountability);
        }
    }
}
