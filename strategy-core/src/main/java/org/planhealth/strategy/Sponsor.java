package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person who backs the strategy with authority and budget.
 *
 * @param person the name of the sponsor
 * @param role the role in words, such as "VP Engineering"
 * @param level the level of the sponsor
 * @param committedOn the day on which the sponsor committed
 * @param lastReviewed the day on which the sponsor last reviewed the strategy
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
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Sponsor_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Sponsor_Builder(this);
    }

    /** Tells whether the sponsor lends support to the initiative of that id. */
    public boolean lendsSupportTo(String initiative) {
        return supports != null && supports.contains(initiative);
    }

    /** Tells whether the sponsor has committed: the day is stated and not after {@code asOf}. */
    public boolean hasCommitted(LocalDate asOf) {
        return committedOn != null && !committedOn.isAfter(asOf);
    }

    /**
     * Builder of {@link Sponsor}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder person(@Nullable String person);

        public abstract Builder role(@Nullable String role);

        public abstract Builder level(@Nullable SponsorLevel level);

        public abstract Builder committedOn(@Nullable LocalDate committedOn);

        public abstract Builder lastReviewed(@Nullable LocalDate lastReviewed);

        public abstract Builder supports(String... supports);

        public abstract Builder supports(@Nullable List<String> supports);

        /** Builds the record; the constructor checks the parts. */
        public abstract Sponsor build();
    }
}
