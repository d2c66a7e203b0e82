package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
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
 * @param kind whether it leads or lags the result
 * @param unit what is counted
 * @param direction which direction is better
 * @param role what it is for; `target` if absent
 * @param limit the bound that a guardrail must not pass, in the unit; the bound itself may be reached
 * @param source where the figure comes from
 * @param cadenceDays the days from one observation to the next, at least 1
 * @param feedbackDelayDays the days until an action shows in the figure, at least 0
 * @param observations the observed values by day, in the unit
 */
public record Indicator(
        String id,
        String title,
        @Nullable IndicatorKind kind,
        @Nullable String unit,
        @Nullable Direction direction,
        @Nullable IndicatorRole role,
        @Nullable Double limit,
        @Nullable String source,
        @Amount(least = 1) @Nullable Integer cadenceDays,
        @Amount @Nullable Integer feedbackDelayDays,
        @Nullable ImmutableSortedMap<LocalDate, Double> observations)
        implements Entity {

    public Indicator {
        ComponentChecks.atLeast(1, cadenceDays, "cadenceDays");
        ComponentChecks.atLeast(0, feedbackDelayDays, "feedbackDelayDays");
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.finite(limit, "limit");
        ComponentChecks.finite(observations, "observations");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Indicator_Builder().id(id).title(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Indicator_Builder(this);
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

    /**
     * Builder of {@link Indicator}; each method states the part with its name.
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

        public abstract Builder kind(@Nullable IndicatorKind kind);

        public abstract Builder unit(@Nullable String unit);

        public abstract Builder direction(@Nullable Direction direction);

        public abstract Builder role(@Nullable IndicatorRole role);

        public abstract Builder limit(double limit);

        public abstract Builder limit(@Nullable Double limit);

        public abstract Builder source(@Nullable String source);

        public abstract Builder cadenceDays(@Nullable Integer cadenceDays);

        public abstract Builder feedbackDelayDays(@Nullable Integer feedbackDelayDays);

        public abstract Builder observations(@Nullable Map<LocalDate, Double> observations);

        /** Builds the record; the constructor checks the parts. */
        public abstract Indicator build();
    }
}
