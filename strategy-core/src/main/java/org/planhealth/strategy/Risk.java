package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something that may happen and would cost time.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the risk in words; the id if none is given
 * @param likelihood how likely it is, 0..1
 * @param impactDays by how many days it would delay the strategy
 * @param owner who watches it
 * @param response what is done about it
 */
public record Risk(
        String id,
        String title,
        @Share @Nullable Double likelihood,
        @Nullable Double impactDays,
        @Nullable String owner,
        @Nullable RiskResponse response)
        implements Entity {

    public Risk {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.share(likelihood, "likelihood");
        ComponentChecks.finite(impactDays, "impactDays");
    }

    /**
     * Starts a risk of which nothing but the given is stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.title = title;
        builder.likelihood = likelihood;
        builder.impactDays = impactDays;
        builder.owner = owner;
        builder.response = response;
        return builder;
    }

    /** Builds a {@link Risk}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private String title;
        private @Nullable Double likelihood;
        private @Nullable Double impactDays;
        private @Nullable String owner;
        private @Nullable RiskResponse response;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            this.title = id;
        }

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder likelihood(double likelihood) {
            this.likelihood = likelihood;
            return this;
        }

        public Builder impactDays(double impactDays) {
            this.impactDays = impactDays;
            return this;
        }

        public Builder owner(String owner) {
            this.owner = requireNonNull(owner, "owner");
            return this;
        }

        public Builder response(RiskResponse response) {
            this.response = requireNonNull(response, "response");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Risk build() {
            return new Risk(id, title, likelihood, impactDays, owner, response);
        }
    }
}
