package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review of the whole strategy on one day.
 *
 * @param date the day of the review
 * @param decision what was decided
 * @param indicators ids of the indicators that were reviewed
 * @param note what was said
 */
public record Review(
        @Nullable LocalDate date,
        @Nullable Decision decision,
        @RefersTo(Indicator.class) @Nullable ImmutableList<String> indicators,
        @Nullable String note) {

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Review_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Review_Builder(this);
    }

    /**
     * Builder of {@link Review}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder date(@Nullable LocalDate date);

        public abstract Builder decision(@Nullable Decision decision);

        public abstract Builder indicators(String... indicators);

        public abstract Builder indicators(@Nullable List<String> indicators);

        public abstract Builder note(@Nullable String note);

        /** Builds the record; the constructor checks the parts. */
        public abstract Review build();
    }
}
