package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Recognition given to somebody for work on an initiative.
 *
 * @param to who was credited, by name
 * @param date the day on which it was given
 * @param reason what it was given for
 */
public record Recognition(
        @Nullable String to,
        @Nullable LocalDate date,
        @Nullable String reason) {

    /**
     * Starts a credit of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.to = to;
        builder.date = date;
        builder.reason = reason;
        return builder;
    }

    /** Builds a {@link Recognition}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String to;
        private @Nullable LocalDate date;
        private @Nullable String reason;

        private Builder() {}

        public Builder to(String to) {
            this.to = requireNonNull(to, "to");
            return this;
        }

        public Builder date(LocalDate date) {
            this.date = requireNonNull(date, "date");
            return this;
        }

        public Builder reason(String reason) {
            this.reason = requireNonNull(reason, "reason");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Recognition build() {
            return new Recognition(to, date, reason);
        }
    }
}
