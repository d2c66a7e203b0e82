package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person who stands behind the strategy with power and budget.
 *
 * @param person the name of the sponsor
 * @param role the role in words, such as "VP Engineering"
 * @param level how high the sponsor stands
 * @param committedOn the day on which the sponsor committed
 * @param lastReviewed the day on which the sponsor last looked at the strategy
 * @param supports ids of the initiatives for which the sponsor lends support against misaligned incentives
 */
public record Sponsor(
        @Nullable String person,
        @Nullable String role,
        @Nullable SponsorLevel level,
        @Nullable LocalDate committedOn,
        @Nullable LocalDate lastReviewed,
        @RefersTo(Initiative.class) @Nullable ImmutableList<String> supports) {

    /**
     * Starts a sponsor of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.person = person;
        builder.role = role;
        builder.level = level;
        builder.committedOn = committedOn;
        builder.lastReviewed = lastReviewed;
        builder.supports = supports;
        return builder;
    }

    /** Tells whether the sponsor lends support to the initiative of that id. */
    public boolean lendsSupportTo(String initiative) {
        return supports != null && supports.contains(initiative);
    }

    /** Tells whether the sponsor has committed: the day is stated and not after {@code asOf}. */
    public boolean hasCommitted(LocalDate asOf) {
        return committedOn != null && !committedOn.isAfter(asOf);
    }

    /** Builds a {@link Sponsor}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable String person;
        private @Nullable String role;
        private @Nullable SponsorLevel level;
        private @Nullable LocalDate committedOn;
        private @Nullable LocalDate lastReviewed;
        private @Nullable ImmutableList<String> supports;

        private Builder() {}

        public Builder person(String person) {
            this.person = requireNonNull(person, "person");
            return this;
        }

        public Builder role(String role) {
            this.role = requireNonNull(role, "role");
            return this;
        }

        public Builder level(SponsorLevel level) {
            this.level = requireNonNull(level, "level");
            return this;
        }

        public Builder committedOn(LocalDate committedOn) {
            this.committedOn = requireNonNull(committedOn, "committedOn");
            return this;
        }

        public Builder lastReviewed(LocalDate lastReviewed) {
            this.lastReviewed = requireNonNull(lastReviewed, "lastReviewed");
            return this;
        }

        public Builder supports(String... supports) {
            return supports(ImmutableList.copyOf(supports));
        }

        public Builder supports(List<String> supports) {
            this.supports = ImmutableList.copyOf(supports);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Sponsor build() {
            return new Sponsor(person, role, level, committedOn, lastReviewed, supports);
        }
    }
}
