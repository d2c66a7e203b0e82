package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
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
 * @param group the organization above the team
 * @param leader the person who leads the team
 * @param engineers how many engineers the team has, at least 0
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
        @Amount @Nullable Integer engineers,
        @Nullable String incentive,
        @Share @Nullable Double lightsOnShare,
        @Nullable ImmutableSortedMap<String, TeamMetric> metrics)
        implements Entity {

    public Team {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.atLeast(0, engineers, "engineers");
        ComponentChecks.share(lightsOnShare, "lightsOnShare");
        checkArgument(!id.equals("all"), "a team must not have the id 'all': an ask to 'all' goes to every team");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Team_Builder().id(id).title(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Team_Builder(this);
    }

    /** Tells whether it states a metric as of a day. */
    public boolean states(String metric, LocalDate asOf) {
        TeamMetric stated = metrics == null ? null : metrics.get(metric);
        return stated != null && stated.valueAt(asOf).isPresent();
    }

    /**
     * Builder of {@link Team}; each method states the part with its name.
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

        public abstract Builder kind(@Nullable TeamKind kind);

        public abstract Builder group(@Nullable String group);

        public abstract Builder leader(@Nullable String leader);

        public abstract Builder engineers(@Nullable Integer engineers);

        public abstract Builder incentive(@Nullable String incentive);

        public abstract Builder lightsOnShare(double lightsOnShare);

        public abstract Builder lightsOnShare(@Nullable Double lightsOnShare);

        public abstract Builder metrics(@Nullable Map<String, TeamMetric> metrics);

        /** Builds the record; the constructor checks the parts. */
        public abstract Team build();
    }
}
