package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
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

    public Risk {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.share(likelihood, "likelihood");
        ComponentChecks.amount(impactDays, "impactDays");
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
