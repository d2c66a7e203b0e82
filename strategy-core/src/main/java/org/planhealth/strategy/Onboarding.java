package org.planhealth.strategy;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.StatedText;

/**
 * What helps a team to adopt without asking.
 *
 * @param automated whether a tool does the work
 * @param documentation where the documentation stands
 * @param workshops where or how often workshops are held
 * @param dashboard where progress is seen
 * @param whiteGlove ids of the teams that get hands-on help
 */
public record Onboarding(
        @Nullable Boolean automated,
        @Nullable String documentation,
        @Nullable String workshops,
        @Nullable String dashboard,
        @RefersTo(Team.class) @Nullable ImmutableList<String> whiteGlove) {

    /**
     * Returns a new builder; parts that are not given are not stated.
     */
    public static Builder builder() {
        return new AutoBuilder_Onboarding_Builder();
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Onboarding_Builder(this);
    }

    /**
     * Tells whether documentation and workshops are both there, so that a team can adopt without asking.
     *
     * <p>Words that say no are neither: {@code false}, {@code no}, {@code none}, {@code n/a} and {@code tbd}.
     */
    public boolean isSelfService() {
        return StatedText.saysSomething(documentation) && StatedText.saysSomething(workshops);
    }

    /**
     * Builder of {@link Onboarding}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        public abstract Builder automated(@Nullable Boolean automated);

        public abstract Builder documentation(@Nullable String documentation);

        public abstract Builder workshops(@Nullable String workshops);

        public abstract Builder dashboard(@Nullable String dashboard);

        public abstract Builder whiteGlove(String... whiteGlove);

        public abstract Builder whiteGlove(@Nullable List<String> whiteGlove);

        /** Builds the record; the constructor checks the parts. */
        public abstract Onboarding build();
    }
}
