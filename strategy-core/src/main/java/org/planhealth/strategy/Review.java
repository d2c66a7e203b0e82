package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the strategy was looked at as a whole.
 *
 * @param date the day of the review
 * @param decision what was decided
 * @param indicators ids of the indicators that were looked at
 * @param note what was said
 */
public record Review(
        @Nullable LocalDate date,
        @Nullable Decision decision,
        @RefersTo(Indicator.class) @Nullable ImmutableList<String> indicators,
        @Nullable String note) {

    /**
     * Starts a review of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.date = date;
        builder.decision = decision;
        builder.indicators = indicators;
        builder.note = note;
        return builder;
    }

    /** Builds a {@link Review}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable LocalDate date;
        private @Nullable Decision decision;
        private @Nullable ImmutableList<String> indicators;
        private @Nullable String note;

        private Builder() {}

        public Builder date(LocalDate date) {
            this.date = requireNonNull(date, "date");
            return this;
        }

        public Builder decision(Decision decision) {
            this.decision = requireNonNull(decision, "decision");
            return this;
        }

        public Builder indicators(String... indicators) {
            return indicators(ImmutableList.copyOf(indicators));
        }

        public Builder indicators(List<String> indicators) {
            this.indicators = ImmutableList.copyOf(indicators);
            return this;
        }

        public Builder note(String note) {
            this.note = requireNonNull(note, "note");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Review build() {
            return new Review(date, decision, indicators, note);
        }
    }
}
