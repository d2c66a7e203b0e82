package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose backing the strategy needs.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param kind what the stakeholder is to the strategy
 * @param group the organisation that the stakeholder speaks for
 * @param commitment how far the backing goes
 * @param date the day on which the commitment was given
 */
public record Stakeholder(
        String id,
        @Nullable StakeholderKind kind,
        @Nullable String group,
        @Nullable StakeholderCommitment commitment,
        @Nullable LocalDate date)
        implements Entity {

    public Stakeholder {
        ComponentChecks.id(id);
    }

    /**
     * Starts a stakeholder of which nothing but the given is stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.kind = kind;
        builder.group = group;
        builder.commitment = commitment;
        builder.date = date;
        return builder;
    }

    /** Builds a {@link Stakeholder}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private @Nullable StakeholderKind kind;
        private @Nullable String group;
        private @Nullable StakeholderCommitment commitment;
        private @Nullable LocalDate date;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        public Builder kind(StakeholderKind kind) {
            this.kind = requireNonNull(kind, "kind");
            return this;
        }

        public Builder group(String group) {
            this.group = requireNonNull(group, "group");
            return this;
        }

        public Builder commitment(StakeholderCommitment commitment) {
            this.commitment = requireNonNull(commitment, "commitment");
            return this;
        }

        public Builder date(LocalDate date) {
            this.date = requireNonNull(date, "date");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Stakeholder build() {
            return new Stakeholder(id, kind, group, commitment, date);
        }
    }
}
