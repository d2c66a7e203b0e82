package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is accepted for a time.
 *
 * @param rule id of the rule that finds it
 * @param subject id of the entity that is blamed; the id of the strategy waives the rule everywhere
 * @param reason why it is accepted
 * @param approvedBy who accepted it
 * @param expires the last day on which it holds
 */
public record Waiver(
        @Nullable String rule,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable String approvedBy,
        @Nullable LocalDate expires) {

    /**
     * Starts a waiver of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.rule = rule;
        builder.subject = subject;
        builder.reason = reason;
        builder.approvedBy = approvedBy;
        builder.expires = expires;
        return builder;
    }

    /** Builds a {@link Waiver}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String rule;
        private @Nullable String subject;
        private @Nullable String reason;
        private @Nullable String approvedBy;
        private @Nullable LocalDate expires;

        private Builder() {}

        public Builder rule(String rule) {
            this.rule = requireNonNull(rule, "rule");
            return this;
        }

        public Builder subject(String subject) {
            this.subject = requireNonNull(subject, "subject");
            return this;
        }

        public Builder reason(String reason) {
            this.reason = requireNonNull(reason, "reason");
            return this;
        }

        public Builder approvedBy(String approvedBy) {
            this.approvedBy = requireNonNull(approvedBy, "approvedBy");
            return this;
        }

        public Builder expires(LocalDate expires) {
            this.expires = requireNonNull(expires, "expires");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Waiver build() {
            return new Waiver(rule, subject, reason, approvedBy, expires);
        }
    }
}
