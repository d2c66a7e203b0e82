package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.PivotCriterion;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.Strategy;

/**
 * What the newest figure says to a pivot criterion: whether it calls for another course, and whether a review has answered it.
 *
 * @param number the place of the criterion in the plan, from 0
 * @param criterion the criterion
 * @param asOf the day that counts as today; what the plan dates later is no fact yet
 * @param indicator the indicator that decides it; null if it has none that the plan states
 * @param observed the day of the last observation since the day from which the criterion counts; null if there is none
 * @param value what was observed on that day, in the unit of the indicator; null if nothing was
 * @param lastReview the day of the newest review; null if none is dated up to the day
 */
public record PivotReading(
        int number,
        PivotCriterion criterion,
        LocalDate asOf,
        @Nullable Indicator indicator,
        @Nullable LocalDate observed,
        @Nullable Double value,
        @Nullable LocalDate lastReview) {

    /** Computes the reading of every pivot criterion of a strategy, in the order of the plan. */
    public static ImmutableList<PivotReading> all(Strategy strategy, LocalDate asOf) {
        List<PivotCriterion> criteria = Stated.all(strategy.pivotCriteria());
        ImmutableMap<String, Indicator> indicators = Stated.all(strategy.indicators()).stream()
                .collect(toImmutableMap(Indicator::id, indicator -> indicator, (first, second) -> first));
        LocalDate lastReview = lastReview(strategy, asOf);
        return IntStream.range(0, criteria.size())
                .mapToObj(number -> of(number, criteria.get(number), indicators, asOf, lastReview))
                .collect(toImmutableList());
    }

    private static PivotReading of(
            int number,
            PivotCriterion criterion,
            ImmutableMap<String, Indicator> indicators,
            LocalDate asOf,
            @Nullable LocalDate lastReview) {
        Indicator indicator = indicators.get(criterion.indicator());
        Map.Entry<LocalDate, Double> last = indicator == null || indicator.observations() == null
                ? null
                : since(criterion.from(), indicator.observations()).floorEntry(asOf);
        return new PivotReading(
                number,
                criterion,
                asOf,
                indicator,
                last == null ? null : last.getKey(),
                last == null ? null : last.getValue(),
                lastReview);
    }

    private static NavigableMap<LocalDate, Double> since(
            @Nullable LocalDate from, NavigableMap<LocalDate, Double> observations) {
        return from == null ? observations : observations.tailMap(from, true);
    }

    private static @Nullable LocalDate lastReview(Strategy strategy, LocalDate asOf) {
        LocalDate last = null;
        for (Review review : Stated.all(strategy.reviews())) {
            LocalDate day = review.date();
            last = day != null && !day.isAfter(asOf) && (last == null || day.isAfter(last)) ? day : last;
        }
        return last;
    }

    /** Tells whether the criterion counts already: it states no day from which it does, or that has come. */
    public boolean isDue() {
        return criterion.from() == null || !criterion.from().isAfter(asOf);
    }

    /** Returns which of value and operator the criterion does not state; null if it states both. */
    public @Nullable String missing() {
        if (criterion.value() == null) {
            return "value";
        }
        return criterion.operator() == null ? "operator" : null;
    }

    /** Returns how the figure is compared, such as {@code at most}; empty if that is not stated. */
    public String operatorInWords() {
        return criterion.operator() == null ? "" : criterion.operator().word().replace('-', ' ');
    }

    /** Tells whether it counts, and its newest figure calls for another course. */
    public boolean isTripped() {
        return isDue()
                && criterion.operator() != null
                && criterion.value() != null
                && value != null
                && criterion.operator().holds(value, criterion.value());
    }

    /** Tells whether a review was held on the day of that figure or later. */
    public boolean isReviewed() {
        return lastReview != null && observed != null && !lastReview.isBefore(observed);
    }
}
