package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps a team to adopt without asking.
 *
 * @param automated whether a tool does the work
 * @param documentation where the documentation stands
 * @param workshops where or how often workshops are held
 * @param dashboard where progress is seen
 * @param whiteGlove ids of the teams that are helped hand in hand
 */
public record Onboarding(
        @Nullable Boolean automated,
        @Nullable String documentation,
        @Nullable String workshops,
        @Nullable String dashboard,
        @RefersTo(Team.class) @Nullable ImmutableList<String> whiteGlove) {

    /**
     * Starts an onboarding of which nothing but the given is stated.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.automated = automated;
        builder.documentation = documentation;
        builder.workshops = workshops;
        builder.dashboard = dashboard;
        builder.whiteGlove = whiteGlove;
        return builder;
    }

    /** Builds an {@link Onboarding}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private @Nullable Boolean automated;
        private @Nullable String documentation;
        private @Nullable String workshops;
        private @Nullable String dashboard;
        private @Nullable ImmutableList<String> whiteGlove;

        private Builder() {}

        public Builder automated(boolean automated) {
            this.automated = automated;
            return this;
        }

        public Builder documentation(String documentation) {
            this.documentation = requireNonNull(documentation, "documentation");
            return this;
        }

        public Builder workshops(String workshops) {
            this.workshops = requireNonNull(workshops, "workshops");
            return this;
        }

        public Builder dashboard(String dashboard) {
            this.dashboard = requireNonNull(dashboard, "dashboard");
            return this;
        }

        public Builder whiteGlove(String... whiteGlove) {
            return whiteGlove(ImmutableList.copyOf(whiteGlove));
        }

        public Builder whiteGlove(List<String> whiteGlove) {
            this.whiteGlove = ImmutableList.copyOf(whiteGlove);
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public Onboarding build() {
            return new Onboarding(automated, documentation, workshops, dashboard, whiteGlove);
        }
    }
}
