package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.ComparisonOperator;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Strategy;

/** What the exit criteria of a phase say once it is over. */
class PhaseExitTest {
    private static final LocalDate TODAY = parse("2026-08-03");
    private static final ExitCriterion KNOWN = ExitCriterion.builder()
            .indicator("jobs-known")
            .operator(ComparisonOperator.AT_LEAST)
            .value(100)
            .build();

    private static ImmutableList<PhaseExit> of(Phase.Builder phase, String day, double value) {
        return PhaseExit.all(
                Strategy.builder("fleet")
                        .phases(phase.build())
                        .indicators(Indicator.builder("jobs-known")
                                .observations(ImmutableMap.of(parse(day), value))
                                .build())
                        .build(),
                TODAY);
    }

    private static PhaseExit over(ExitCriterion... criteria) {
        return Iterables.getOnlyElement(of(learn().exitCriteria(criteria), "2026-06-30", 99));
    }

    private static Phase.Builder learn() {
        return Phase.builder("learn").end(parse("2026-06-30"));
    }

    @Test
    void isUnmetByTheLastObservation() {
        assertThat(over(KNOWN)).satisfies(exit -> {
            assertThat(exit.isOver()).isTrue();
            assertThat(exit.unmet()).containsExactly("jobs-known");
            assertThat(exit.isMet()).isFalse();
        });
        assertThat(Iterables.getOnlyElement(of(learn().exitCriteria(KNOWN), "2026-06-30", 100))
                        .isMet())
                .isTrue();
    }

    @Test
    void namesACriterionByItsStatement() {
        assertThat(over(KNOWN.toBuilder().statement("All jobs are known").build())
                        .unmet())
                .containsExactly("All jobs are known");
    }

    @Test
    void isWhatPeopleHaveJudged() {
        assertThat(over(KNOWN.toBuilder().met(true).build()).isMet()).isTrue();
        assertThat(of(learn().exitCriteria(KNOWN.toBuilder().met(false).build()), "2026-06-30", 100)
                        .get(0)
                        .unmet())
                .containsExactly("jobs-known");
    }

    @Test
    void isNotDecidedByAnObservationAfterTheDay() {
        PhaseExit exit =
                of(learn().exitCriteria(KNOWN, KNOWN), "2026-08-04", 99).get(0);

        assertThat(exit.unmet()).isEmpty();
        assertThat(exit.unobserved()).extracting(Indicator::id).containsExactly("jobs-known");
        assertThat(exit.isDecided()).isFalse();
    }

    @Test
    void saysWhatACriterionLacks() {
        assertThat(over(ExitCriterion.builder().statement("Good").build(), KNOWN)
                        .incomplete())
                .isNull();
        assertThat(over(KNOWN, KNOWN.toBuilder().indicator(null).build()).incomplete())
                .isEqualTo("1/indicator");
        assertThat(over(KNOWN.toBuilder().operator(null).build()).incomplete()).isEqualTo("0/operator");
        assertThat(over(KNOWN.toBuilder().value((Double) null).build()).incomplete())
                .isEqualTo("0/value");
        assertThat(over(KNOWN.toBuilder().value((Double) null).met(true).build())
                        .incomplete())
                .isNull();
    }

    @Test
    void isOfPhasesThatAreOverOrMayBe() {
        assertThat(of(learn().end(TODAY).exitCriteria(KNOWN), "2026-06-30", 99)).isEmpty();
        assertThat(of(learn().end(TODAY.minusDays(1)).exitCriteria(KNOWN), "2026-06-30", 99))
                .hasSize(1);
        assertThat(of(learn().end(null).exitCriteria(KNOWN), "2026-06-30", 99))
                .extracting(PhaseExit::isOver)
                .containsExactly(false);
        assertThat(of(learn().start(TODAY).end(null).exitCriteria(KNOWN), "2026-06-30", 99))
                .hasSize(1);
        assertThat(of(learn().start(TODAY.plusDays(1)).end(null).exitCriteria(KNOWN), "2026-06-30", 99))
                .isEmpty();
    }

    @Test
    void isNoneWithoutACriterionThatAFigureDecides() {
        assertThat(of(learn(), "2026-06-30", 99)).isEmpty();
        assertThat(of(
                        learn().exitCriteria(ExitCriterion.builder()
                                .statement("Good")
                                .met(false)
                                .build()),
                        "2026-06-30",
                        99))
                .isEmpty();
    }
}
