package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose backing the strategy needs.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param kind what the stakeholder is to the strategy
 * @param group the organization that the stakeholder speaks for
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
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Stakeholder_Builder().id(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Stakeholder_Builder(this);
    }

    /**
     * Builder of {@link Stakeholder}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder id(String id);

        public abstract Builder kind(@Nullable StakeholderKind kind);

        public abstract Builder group(@Nullable String group);

        public abstract Builder commitment(@Nullable StakeholderCommitment commitment);

        public abstract Builder date(@Nullable LocalDate date);

        /** Builds the record; the constructor checks the parts. */
        public abstract Stakeholder build();
    }
}
