package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * Something that may happen and would cost time.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the risk in words; the id if none is given
 * @param likelihood how likely it is, 0..1
 * @param impactDays by how many days it would delay the strategy, at least 0
 * @param owner who watches it
 * @param response what is done about it
 */
public record Risk(
        String id,
        String title,
        @Share @Nullable Double likelihood,
        @Amount @Nullable Double impactDays,
        @Nullable String owner,
        @Nullable RiskResponse response)
        implements Entity {
    private static final double ROUNDING = 1e-9;

    public Risk {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.share(likelihood, "likelihood");
        ComponentChecks.amount(impactDays, "impactDays");
    }

    /** Tells whether it states both how likely it is and how many days it would cost. */
    public boolean isRated() {
        return likelihood != null && impactDays != null;
    }

    /**
     * Returns how many days it costs on average: its likelihood times its days, known as risk exposure (Boehm 1991, Software
     * Risk Management).
     *
     * @return days, at least 0; null if either is not stated
     */
    public @Nullable Double expectedDays() {
        return likelihood == null || impactDays == null ? null : (Double) (likelihood * impactDays);
    }

    /**
     * Tells whether it costs at least so many days on average.
     *
     * @return whether it does, but for what binary fractions lose of a decimal product; false if it is not rated
     */
    public boolean isExpectedToCost(double days) {
        Double expected = expectedDays();
        return expected != null && expected >= days - ROUNDING;
    }

    /** Tells whether it states both who watches it and what is done about it. */
    public boolean isAnswered() {
        return owner != null && response != null;
    }

    /**
     * Returns in words what is not stated of the answer to it.
     *
     * @return those of owner and response, in this order
     */
    public ImmutableList<String> missingAnswer() {
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        if (owner == null) {
            missing.add("owner");
        }
        if (response == null) {
            missing.add("response");
        }
        return missing.build();
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Risk_Builder().id(id).title(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Risk_Builder(this);
    }

    /**
     * Builder of {@link Risk}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated, and a title is then the id.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder id(String id);

        abstract String id();

        abstract Builder title(String title);

        /** States the title; null for the id. */
        public Builder title(@Nullable CharSequence title) {
            return title(title == null ? id() : title.toString());
        }

        public abstract Builder likelihood(double likelihood);

        public abstract Builder likelihood(@Nullable Double likelihood);

        public abstract Builder impactDays(double impactDays);

        public abstract Builder impactDays(@Nullable Double impactDays);

        public abstract Builder owner(@Nullable String owner);

        public abstract Builder response(@Nullable RiskResponse response);

        /** Builds the record; the constructor checks the parts. */
        public abstract Risk build();
    }
}
