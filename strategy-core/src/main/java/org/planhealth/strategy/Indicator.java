package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is observed over time.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the name that people use; the id if none is given
 * @param kind whether it tells early or late
 * @param unit what is counted
 * @param direction which way it gets better
 * @param role what it is for; `target` if absent
 * @param source where the figure comes from
 * @param cadenceDays the days from one observation to the next, at least 1
 * @param feedbackDelayDays the days until an action shows in the figure
 * @param observations the observed values by day, in the unit
 */
public record Indicator(
        String id,
        String title,
        @Nullable IndicatorKind kind,
        @Nullable String unit,
        @Nullable Direction direction,
        @Nullable IndicatorRole role,
        @Nullable String source,
        @Nullable Integer cadenceDays,
        @Nullable Integer feedbackDelayDays,
        @Nullable ImmutableSortedMap<LocalDate, Double> observations)
        implements Entity {

    public Indicator {
        ComponentChecks.atLeastOne(cadenceDays, "cadenceDays");
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.finite(observations, "observations");
    }

    /**
     * Starts an indicator of which nothing but the given is stated.
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
        builder.unit = unit;
        builder.direction = direction;
        builder.role = role;
        builder.source = source;
        builder.cadenceDays = cadenceDays;
        builder.feedbackDelayDays = feedbackDelayDays;
        builder.observations = observations;
        return builder;
    }

    /**
     * Returns the newest value on or before a day.
     *
     * @param asOf the day to look from; later observations are ignored
     * @return the value, in the unit of the indicator; empty if none is stated up to that day
     */
    public Optional<Double> lastValue(LocalDate asOf) {
        return observations == null
                ? Optional.empty()
                : Optional.ofNullable(observations.floorEntry(asOf)).map(Map.Entry::getValue);
    }

    /** Builds an {@link Indicator}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private String title;
        private @Nullable IndicatorKind kind;
        private @Nullable String unit;
        private @Nullable Direction direction;
        private @Nullable IndicatorRole role;
        private @Nullable String source;
        private @Nullable Integer cadenceDays;
        private @Nullable Integer feedbackDelayDays;
        private @Nullable ImmutableSortedMap<LocalDate, Double> observations;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            this.title = id;
        }

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder kind(IndicatorKind kind) {
            this.kind = requireNonNull(kind, "kind");
            return this;
        }

        public Builder unit(String unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        public Builder direction(Direction direction) {
            this.direction = requireNonNull(direction, "direction");
            return this;
        }

        public Builder role(IndicatorRole role) {
            this.role = requireNonNull(role, "role");
            return this;
        }

        public Builder source(String source) {
            this.source = requireNonNull(source, "source");
            return this;
        }

        public Builder cadenceDays(int cadenceDays) {
            this.cadenceDays = cadenceDays;
            return this;
        }

        public Builder feedbackDelayDays(int feedbackDelayDays) {
            this.feedbackDelayDays = feedbackDelayDays;
            return this;
        }

        public Builder observations(Map<LocalDate, Double> observations) {
            this.observations = ImmutableSortedMap.copyOf(observations);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Indicator build() {
            return new Indicator(
                    id, title, kind, unit, direction, role, source, cadenceDays, feedbackDelayDays, observations);
        }
    }
}
