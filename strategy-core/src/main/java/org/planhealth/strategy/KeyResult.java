package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measurable result of an objective.
 *
 * <p>Its own unit and current value win over those of its indicator.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param objective id of the objective that holds it; set by that objective
 * @param title the result in words; the id if none is given
 * @param indicator id of the indicator that measures it
 * @param unit what is counted; the unit of the indicator if absent
 * @param baseline the value at the start
 * @param target the value to be reached
 * @param current the newest value; the last observation of the indicator if absent
 * @param confidence how sure its owner is to reach the target, 0..1
 * @param updated the day on which it was last updated
 * @param grade the grade given when its quarter closed, 0..1
 * @param postMortem where it is written down why it was missed
 */
public record KeyResult(
        String id,
        @ParentId @Nullable String objective,
        String title,
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
     * Starts a key result of which nothing but the given is stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that holds all parts of this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.objective = objective;
        builder.title = title;
        builder.indicator = indicator;
        builder.unit = unit;
        builder.baseline = baseline;
        builder.target = target;
        builder.current = current;
        builder.confidence = confidence;
        builder.updated = updated;
        builder.grade = grade;
        builder.postMortem = postMortem;
        return builder;
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

    /** Returns this key result as a part of the objective {@code parent}. */
    KeyResult in(String parent) {
        return new KeyResult(
                id, parent, title, indicator, unit, baseline, target, current, confidence, updated, grade, postMortem);
    }

    /** Builds a {@link KeyResult}; each method states the part of its name, and a part left out is not stated. */
    public static final class Builder {
        private final String id;
        private @Nullable String objective;
        private String title;
        private @Nullable String indicator;
        private @Nullable String unit;
        private @Nullable Double baseline;
        private @Nullable Double target;
        private @Nullable Double current;
        private @Nullable Double confidence;
        private @Nullable LocalDate updated;
        private @Nullable Double grade;
        private @Nullable String postMortem;

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            this.title = id;
        }

        public Builder title(String title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        public Builder indicator(String indicator) {
            this.indicator = requireNonNull(indicator, "indicator");
            return this;
        }

        public Builder unit(String unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        public Builder baseline(double baseline) {
            this.baseline = baseline;
            return this;
        }

        public Builder target(double target) {
            this.target = target;
            return this;
        }

        public Builder current(double current) {
            this.current = current;
            return this;
        }

        public Builder confidence(double confidence) {
            this.confidence = confidence;
            return this;
        }

        public Builder updated(LocalDate updated) {
            this.updated = requireNonNull(updated, "updated");
            return this;
        }

        public Builder grade(double grade) {
            this.grade = grade;
            return this;
        }

        public Builder postMortem(String postMortem) {
            this.postMortem = requireNonNull(postMortem, "postMortem");
            return this;
        }

        /** Builds the record; its parts are checked as its constructor says. */
        public KeyResult build() {
            return new KeyResult(
                    id,
                    objective,
                    title,
                    indicator,
                    unit,
                    baseline,
                    target,
                    current,
                    confidence,
                    updated,
                    grade,
                    postMortem);
        }
    }
}
