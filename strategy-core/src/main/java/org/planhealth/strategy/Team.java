package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team, as far as the strategy needs to know it.
 *
 * @param id kebab-case, unique over the whole strategy; not `all`
 * @param title the name that people use; the id if none is given
 * @param kind the team type
 * @param group the organisation above the team
 * @param leader the person who leads the team
 * @param engineers how many engineers the team has
 * @param incentive what the team is rewarded for, in one word: features, leverage, reliability, cost, …
 * @param lightsOnShare the share of its time that goes into keeping what exists running, 0..1
 * @param metrics figures of the team by name, such as `spend`; an ask names one of them
 */
public record Team(
        String id,
        String title,
        @Nullable TeamKind kind,
        @Nullable String group,
        @Nullable String leader,
        @Nullable Integer engineers,
        @Nullable String incentive,
        @Share @Nullable Double lightsOnShare,
        @Nullable ImmutableSortedMap<String, TeamMetric> metrics)
        implements Entity {

    public Team {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.share(lightsOnShare, "lightsOnShare");
        checkArgument(!id.equals("all"), "a team may not be called 'all': an ask to 'all' means every team");
    }

    /**
     * Starts a team of which nothing but the given is stated.
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
        builder.kind = kind;
        builder.group = group;
        builder.leader = leader;
        builder.engineers = engineers;
        builder.incentive = incentive;
        builder.lightsOnShare = lightsOnShare;
        builder.metrics = metrics;
        return builder;
    }

    /** Tells whether it states a metric, of 0 or more, as of a day. */
    public boolean states(String metric, LocalDate asOf) {
        TeamMetric stated = metrics == null ? null : metrics.get(metric);
        return stated != null
                && stated.valueAt(asOf).filter(amount -> amount >= 0).isPresent();
    }

    /** Builds a {@link Team}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private String title;
        private @Nullable TeamKind kind;
        private @Nullable String group;
        private @Nullable String leader;
        private @Nullable Integer engineers;
        private @Nullable String incentive;
        private @Nullable Double lightsOnShare;
        private @Nullable ImmutableSortedMap<String, TeamMetric> metrics;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            this.title = id;
        }

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder kind(TeamKind kind) {
            this.kind = requireNonNull(kind, "kind");
            return this;
        }

        public Builder group(String group) {
            this.group = requireNonNull(group, "group");
            return this;
        }

        public Builder leader(String leader) {
            this.leader = requireNonNull(leader, "leader");
            return this;
        }

        public Builder engineers(int engineers) {
            this.engineers = engineers;
            return this;
        }

        public Builder incentive(String incentive) {
            this.incentive = requireNonNull(incentive, "incentive");
            return this;
        }

        public Builder lightsOnShare(double lightsOnShare) {
            this.lightsOnShare = lightsOnShare;
            return this;
        }

        public Builder metrics(Map<String, TeamMetric> metrics) {
            this.metrics = ImmutableSortedMap.copyOf(metrics);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Team build() {
            return new Team(id, title, kind, group, leader, engineers, incentive, lightsOnShare, metrics);
        }
    }
}
