package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

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
        @Nullable Integer cadenceDays,
        @Nullable LocalDate since) {
    public Channel {
        requireNonNull(between, "between");
        ComponentChecks.atLeastOne(cadenceDays, "cadenceDays");
    }

    /**
     * Starts a channel of which nothing but the given is stated.
     *
     * @param between the two teams
     */
    public static Builder builder(TeamPair between) {
        return new Builder(between);
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(between);
        builder.kind = kind;
        builder.mode = mode;
        builder.cadenceDays = cadenceDays;
        builder.since = since;
        return builder;
    }

    /** Tells whether it is there on a day: it has existed since that day or before, or does not say since when. */
    public boolean isOpen(LocalDate asOf) {
        return since == null || !since.isAfter(asOf);
    }

    /** Tells whether the teams talk every {@code days} days or more often; false if the cadence is not stated. */
    public boolean isAtLeastEvery(int days) {
        return cadenceDays != null && cadenceDays <= days;
    }

    /** Builds a {@link Channel}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final TeamPair between;
        private @Nullable String kind;
        private @Nullable ChannelMode mode;
        private @Nullable Integer cadenceDays;
        private @Nullable LocalDate since;

        private Builder(TeamPair between) {
            this.between = requireNonNull(between, "between");
        }

        public Builder kind(String kind) {
            this.kind = requireNonNull(kind, "kind");
            return this;
        }

        public Builder mode(ChannelMode mode) {
            this.mode = requireNonNull(mode, "mode");
            return this;
        }

        public Builder cadenceDays(int cadenceDays) {
            this.cadenceDays = cadenceDays;
            return this;
        }

        public Builder since(LocalDate since) {
            this.since = requireNonNull(since, "since");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Channel build() {
            return new Channel(between, kind, mode, cadenceDays, since);
        }
    }
}
