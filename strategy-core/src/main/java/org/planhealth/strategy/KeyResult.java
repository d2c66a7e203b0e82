package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.StatedText;

/**
 * A measurable result of an objective.
 *
 * <p>Its own unit and current value win over those of its indicator.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param objective id of the objective that holds it; set by that objective
 * @param title the result in words; the id if none is given
 * @param owner id of the team that is accountable for it; the owner of its objective if absent
 * @param indicator id of the indicator that measures it
 * @param unit what is counted; the unit of the indicator if absent
 * @param baseline the value at the start
 * @param target the value to be reached
 * @param current the newest value; the last observation of the indicator if absent
 * @param confidence how sure its owner is to reach the target, 0..1
 * @param updated the day on which it was last updated
 * @param grade the grade given when its quarter closed, 0..1
 * @param postMortem where the post-mortem is
 */
public record KeyResult(
        String id,
        @ParentId @Nullable String objective,
        String title,
        @RefersTo(Team.class) @Nullable String owner,
        @RefersTo(Indicator.class) @Nullable String indicator,
        @Nullable String unit,
        @Nullable Double baseline,
        @Nullable Double target,
        @Nullable Double current,
        @Share @Nullable Double confidence,
        @Nullable LocalDate updated,
        @Share @Nullable Double grade,
        @Nullable String postMortem)
        implements Entity {
    private static final CharMatcher SPACE = CharMatcher.whitespace();

    public KeyResult {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.finite(baseline, "baseline");
        ComponentChecks.finite(target, "target");
        ComponentChecks.finite(current, "current");
        ComponentChecks.share(confidence, "confidence");
        ComponentChecks.share(grade, "grade");
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_KeyResult_Builder().id(id).title(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_KeyResult_Builder(this);
    }

    /**
     * Returns how much of the way from the baseline to the target {@code measurement} has come.
     *
     * @param measurement a value in the unit of the target; finite
     * @return a fraction, 0 at the baseline and 1 at the target; not clamped, so negative after a regression; empty
     *     if baseline or target is not stated, or if they are equal
     * @throws IllegalArgumentException if {@code measurement} is not finite
     */
    public Optional<Double> progressAt(double measurement) {
        ComponentChecks.finite(measurement, "measurement");
        if (baseline == null || target == null || baseline.equals(target)) {
            return Optional.empty();
        }
        return Optional.of((measurement - baseline) / (target - baseline));
    }

    /**
     * Tells whether it says where its post-mortem is.
     *
     * <p>Words that say no do not: {@code false}, {@code no}, {@code none}, {@code n/a} and {@code tbd}.
     */
    public boolean isPostMortemStated() {
        return StatedText.saysSomething(postMortem);
    }

    /**
     * Tells whether its title begins with one of some words or phrases, whatever their case; as whole words, so that neither
     * {@code Launchpad} nor {@code launch-ready} begins with {@code launch}.
     */
    public boolean titleBeginsWith(List<String> phrases) {
        String words = Ascii.toLowerCase(SPACE.trimAndCollapseFrom(title, ' '));
        return phrases.stream()
                .map(phrase -> Ascii.toLowerCase(SPACE.trimAndCollapseFrom(phrase, ' ')))
                .anyMatch(phrase -> words.startsWith(phrase)
                        && (words.length() == phrase.length() || isEndOfWord(words.charAt(phrase.length()))));
    }

    private static boolean isEndOfWord(char next) {
        return next != '-' && !Character.isLetterOrDigit(next);
    }

    /** Returns this key result as a part of the objective {@code parent}. */
    KeyResult in(String parent) {
        return toBuilder().objective(parent).build();
    }

    /**
     * Builder of {@link KeyResult}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated, and a title is then the id.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder id(String id);

        abstract String id();

        abstract Builder objective(@Nullable String objective);

        abstract Builder title(String title);

        /** States the title; null for the id. */
        public Builder title(@Nullable CharSequence title) {
            return title(title == null ? id() : title.toString());
        }

        public abstract Builder owner(@Nullable String owner);

        public abstract Builder indicator(@Nullable String indicator);

        public abstract Builder unit(@Nullable String unit);

        public abstract Builder baseline(double baseline);

        public abstract Builder baseline(@Nullable Double baseline);

        public abstract Builder target(double target);

        public abstract Builder target(@Nullable Double target);

        public abstract Builder current(double current);

        public abstract Builder current(@Nullable Double current);

        public abstract Builder confidence(double confidence);

        public abstract Builder confidence(@Nullable Double confidence);

        public abstract Builder updated(@Nullable LocalDate updated);

        public abstract Builder grade(double grade);

        public abstract Builder grade(@Nullable Double grade);

        public abstract Builder postMortem(@Nullable String postMortem);

        /** Builds the record; the constructor checks the parts. */
        public abstract KeyResult build();
    }
}
