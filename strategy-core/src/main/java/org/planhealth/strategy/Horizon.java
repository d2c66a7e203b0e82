package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The span of time that a strategy covers, both days included.
 *
 * @param start the first day
 * @param end the last day, not before the start
 */
public record Horizon(@Nullable LocalDate start, @Nullable LocalDate end) {
    public Horizon {
        ComponentChecks.ordered(start, end);
    }

    /**
     * Starts a horizon of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.start = start;
        builder.end = end;
        return builder;
    }

    /** Builds a {@link Horizon}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;

        private Builder() {}

        public Builder start(LocalDate start) {
            this.start = requireNonNull(start, "start");
            return this;
        }

        public Builder end(LocalDate end) {
            this.end = requireNonNull(end, "end");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Horizon build() {
            return new Horizon(start, end);
        }
    }
}
