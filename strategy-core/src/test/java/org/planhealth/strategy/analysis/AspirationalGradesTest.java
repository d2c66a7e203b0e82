package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.ObjectiveCommitment;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/** How aspirational objectives were graded in the last two closed quarters. */
class AspirationalGradesTest {
    private static final LocalDate TODAY = parse("2026-08-03");

    private static Objective objective(String quarter, @Nullable Double... grades) {
        ImmutableList.Builder<KeyResult> results = ImmutableList.builder();
        for (int index = 0; index < grades.length; index++) {
            results.add(KeyResult.builder("result-" + quarter.toLowerCase(Locale.ROOT) + "-" + index)
                    .grade(grades[index])
                    .build());
        }
        return Objective.builder("objective-" + quarter.toLowerCase(Locale.ROOT))
                .quarter(YearPart.parse(quarter))
                .commitment(ObjectiveCommitment.ASPIRATIONAL)
                .keyResults(results.build())
                .build();
    }

    private static ImmutableList<AspirationalGrades> of(Objective... objectives) {
        return AspirationalGrades.all(
                Strategy.builder("fleet").objectives(objectives).build(), TODAY);
    }

    @Test
    void areAveragedByQuarter() {
        AspirationalGrades grades = Iterables.getOnlyElement(
                of(objective("2026-Q2", 1.0, 0.9), objective("2026-Q1", 0.7), objective("2026-Q3", 0.0)));

        assertThat(grades.meanOfLast()).isEqualTo(0.95, within(1e-12));
        assertThat(grades.meanOfBefore()).isEqualTo(0.7);
        assertThat(grades.mayBeAbove(0.69)).isTrue();
        assertThat(grades.mayBeAbove(0.7)).isFalse();
    }

    @Test
    void mayBeOneWhereNoneWasGiven() {
        AspirationalGrades grades =
                Iterables.getOnlyElement(of(objective("2026-Q2", 0.8, null), objective("2026-Q1", (Double) null)));

        assertThat(grades.isGraded()).isFalse();
        assertThat(grades.ungraded()).extracting(KeyResult::id).containsExactly("result-2026-q2-1", "result-2026-q1-0");
        assertThat(grades.mayBeAbove(0.89)).isTrue();
        assertThat(grades.mayBeAbove(0.9)).isFalse();
        assertThat(grades.meanOfLast()).isEqualTo(0.8);
        assertThat(grades.meanOfBefore()).isZero();
    }

    @Test
    void areNoneUnlessBothQuartersHaveAKeyResult() {
        assertThat(of(objective("2026-Q2", 1.0))).isEmpty();
        assertThat(of(objective("2026-Q2", 1.0), objective("2026-Q1"))).isEmpty();
        assertThat(of(objective("2026-Q2", 1.0), objective("2025-Q4", 1.0))).isEmpty();
        assertThat(of(
                        objective("2026-Q2", 1.0),
                        objective("2026-Q1", 1.0).toBuilder()
                                .commitment(ObjectiveCommitment.COMMITTED)
                                .build()))
                .isEmpty();
        assertThat(AspirationalGrades.all(Strategy.builder("fleet").build(), TODAY))
                .isEmpty();
    }
}
