package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How two teams talk with each other.
 *
 * @param between the ids of the two teams
 * @param kind what the channel is, in words: meeting, chat, review, …
 * @param mode the interaction mode
 * @param cadenceDays the days from one conversation to the next, at least 1
 * @param since the day from which the channel has existed
 */
public record Channel(
        TeamPair between,
        @Nullable String kind,
        @Nullable ChannelMode mode,
        @Amount(least = 1) @Nullable Integer cadenceDays,
        @Nullable LocalDate since) {
    public Channel {
        requireNonNull(between, "between");
        ComponentChecks.atLeast(1, cadenceDays, "cadenceDays");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param between the two teams
     */
    public static Builder builder(TeamPair between) {
        return new AutoBuilder_Channel_Builder().between(between);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Channel_Builder(this);
    }

    /** Tells whether it is there on a day: it has existed since that day or before, or does not say since when. */
    public boolean isOpen(LocalDate asOf) {
        return since == null || !since.isAfter(asOf);
    }

    /** Tells whether the teams talk every {@code days} days or more often; false if the cadence is not stated. */
    public boolean isAtLeastEvery(int days) {
        return cadenceDays != null && cadenceDays <= days;
    }

    /**
     * Builder of {@link Channel}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder between(TeamPair between);

        public abstract Builder kind(@Nullable String kind);

        public abstract Builder mode(@Nullable ChannelMode mode);

        public abstract Builder cadenceDays(@Nullable Integer cadenceDays);

        public abstract Builder since(@Nullable LocalDate since);

        /** Builds the record; the constructor checks the parts. */
        public abstract Channel build();
    }
}
