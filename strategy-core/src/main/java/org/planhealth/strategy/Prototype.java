package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An experiment that answers a question before money is spent.
 *
 * @param question what it is to find out
 * @param date the day on which it was answered
 * @param answer what was found out; absent while open
 */
public record Prototype(
        @Nullable String question,
        @Nullable LocalDate date,
        @Nullable String answer) {

    /**
     * Starts a prototype of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.question = question;
        builder.date = date;
        builder.answer = answer;
        return builder;
    }

    /** Builds a {@link Prototype}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String question;
        private @Nullable LocalDate date;
        private @Nullable String answer;

        private Builder() {}

        public Builder question(String question) {
            this.question = requireNonNull(question, "question");
            return this;
        }

        public Builder date(LocalDate date) {
            this.date = requireNonNull(date, "date");
            return this;
        }

        public Builder answer(String answer) {
            this.answer = requireNonNull(answer, "answer");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Prototype build() {
            return new Prototype(question, date, answer);
        }
    }
}
