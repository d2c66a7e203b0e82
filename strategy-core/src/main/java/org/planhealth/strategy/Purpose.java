package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers that give teams a reason to take part.
 *
 * @param teamBenefit what a team gains by taking part
 * @param whyCare why a team should care
 * @param userImpact what changes for the users of the product
 * @param helps who is helped
 * @param hurts who is hurt, or has more work for a time
 * @param enables what becomes possible
 */
public record Purpose(
        @Nullable String teamBenefit,
        @Nullable String whyCare,
        @Nullable String userImpact,
        @Nullable ImmutableList<String> helps,
        @Nullable ImmutableList<String> hurts,
        @Nullable ImmutableList<String> enables) {

    /**
     * Returns in words what it leaves open of the questions that teams ask.
     *
     * @return those of what a team gains, why it should care, what changes for users, and who is helped, hurt or enabled, in
     *     this order; the last is open if none of the three lists holds anything
     */
    public ImmutableList<String> missingAnswers() {
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        if (teamBenefit == null) {
            missing.add("what a team gains");
        }
        if (whyCare == null) {
            missing.add("why it should care");
        }
        if (userImpact == null) {
            missing.add("what changes for users");
        }
        if (isEmpty(helps) && isEmpty(hurts) && isEmpty(enables)) {
            missing.add("who is helped, hurt or enabled");
        }
        return missing.build();
    }

    private static boolean isEmpty(@Nullable List<String> answers) {
        return answers == null || answers.isEmpty();
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Purpose_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Purpose_Builder(this);
    }

    /**
     * Builder of {@link Purpose}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder teamBenefit(@Nullable String teamBenefit);

        public abstract Builder whyCare(@Nullable String whyCare);

        public abstract Builder userImpact(@Nullable String userImpact);

        public abstract Builder helps(String... helps);

        public abstract Builder helps(@Nullable List<String> helps);

        public abstract Builder hurts(String... hurts);

        public abstract Builder hurts(@Nullable List<String> hurts);

        public abstract Builder enables(String... enables);

        public abstract Builder enables(@Nullable List<String> enables);

        /** Builds the record; the constructor checks the parts. */
        public abstract Purpose build();
    }
}
