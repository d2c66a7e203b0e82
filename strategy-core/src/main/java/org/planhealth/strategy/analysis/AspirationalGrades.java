package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.ObjectiveCommitment;
import org.planhealth.strategy.Period;
import org.planhealth.strategy.Strategy;

/**
 * The key results of the aspirational objectives of the last two closed quarters, and how they were graded.
 *
 * <p>Which quarters these are, {@link Period#isLast} says. By the OKR playbook of Google,
 * aspirational objectives are graded 0.7 on average; who always reaches nearly all of them aims too low.
 *
 * @param last the key results of the last closed quarter, in the order of the plan
 * @param before those of the quarter before
 */
public record AspirationalGrades(ImmutableList<KeyResult> last, ImmutableList<KeyResult> before) {
    /** What the rounding of decimal figures may make of a mean that is exact. */
    private static final double ROUNDING = 1e-9;

    /**
     * Reads the grades of a strategy.
     *
     * @return one; none unless each of the two quarters has a key result of an aspirational objective
     */
    public static ImmutableList<AspirationalGrades> all(Strategy strategy, LocalDate asOf) {
        AspirationalGrades grades = new AspirationalGrades(results(strategy, asOf, 1), results(strategy, asOf, 2));
        return grades.last.isEmpty() || grades.before.isEmpty() ? ImmutableList.of() : ImmutableList.of(grades);
    }

    private static ImmutableList<KeyResult> results(Strategy strategy, LocalDate asOf, int quartersAgo) {
        return strategy.objectives() == null
                ? ImmutableList.of()
                : strategy.objectives().stream()
                        .filter(objective -> objective.commitment() == ObjectiveCommitment.ASPIRATIONAL)
                        .filter(objective -> isLast(objective.timeframe(), asOf, quartersAgo))
                        .flatMap(objective -> Stream.ofNullable(objective.keyResults()))
                        .flatMap(List::stream)
                        .collect(toImmutableList());
    }

    private static boolean isLast(@Nullable Period period, LocalDate asOf, int quartersAgo) {
        return period != null && period.isLast(asOf, quartersAgo);
    }

    /** Returns the key results of both quarters that were not graded, in the order of the plan. */
    public ImmutableList<KeyResult> ungraded() {
        return Stream.concat(last.stream(), before.stream())
                .filter(result -> result.grade() == null)
                .collect(toImmutableList());
    }

    /** Tells whether all were graded. */
    public boolean isGraded() {
        return ungraded().isEmpty();
    }

    /** Tells whether the mean grade of each quarter is above {@code most}, or would be if what is not graded were graded 1. */
    public boolean mayBeAbove(double most) {
        return mean(last, 1) > most + ROUNDING && mean(before, 1) > most + ROUNDING;
    }

    /** Returns the mean grade of the last closed quarter, 0..1; what was not graded is left out, and 0 if nothing was. */
    public double meanOfLast() {
        return mean(graded(last), 0);
    }

    /** Returns the mean grade of the quarter before, as {@link #meanOfLast} does. */
    public double meanOfBefore() {
        return mean(graded(before), 0);
    }

    private static ImmutableList<KeyResult> graded(List<KeyResult> results) {
        return results.stream().filter(result -> result.grade() != null).collect(toImmutableList());
    }

    private static double mean(List<KeyResult> results, double ungraded) {
        return results.stream()
                .mapToDouble(result -> Objects.requireNonNullElse(result.grade(), ungraded))
                .average()
                .orElse(0);
    }
}
