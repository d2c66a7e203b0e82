package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
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
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Waiver_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Waiver_Builder(this);
    }

    /**
     * Builder of {@link Waiver}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder rule(@Nullable String rule);

        public abstract Builder subject(@Nullable String subject);

        public abstract Builder reason(@Nullable String reason);

        public abstract Builder approvedBy(@Nullable String approvedBy);

        public abstract Builder expires(@Nullable LocalDate expires);

        /** Builds the record; the constructor checks the parts. */
        public abstract Waiver build();
    }
}
