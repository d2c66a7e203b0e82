package org.planhealth.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyStatus;
import org.planhealth.strategy.io.StrategyWriter;
import org.planhealth.strategy.testing.RealisticStrategies;

/** The scores, the evidence and the verdict of a report are what the definitions say, restated in {@link VerdictOracle}. */
class VerdictProperties {
    private static final double TINY = 1e-9;
    private static final int TRIES = 2_500;
    private static final int ENOUGH = 20;

    private final PlanHealth health = PlanHealth.standard();

    @Provide
    Arbitrary<Strategy> plans() {
        Arbitrary<LocalDate> days =
                Arbitraries.of(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 7, 1), LocalDate.of(2028, 2, 29));
        Arbitrary<Loss> losses = Arbitraries.frequencyOf(
                Tuple.of(7, Arbitraries.just(Loss.NOTHING)), Tuple.of(1, Arbitraries.of(Loss.class)));
        Arbitrary<StrategyStatus> status = Arbitraries.of(StrategyStatus.class).injectNull(0.5);
        return Combinators.combine(days.flatMap(RealisticStrategies::asOf), losses, status)
                .as((plan, loss, state) -> loss.from(plan).toBuilder()
                        .status(state)
                        .waivers(List.of())
                        .build());
    }

    @Property(tries = TRIES)
    @StatisticsReport(StatisticsReportMode.OFF)
    void areWhatTheDefinitionsSay(@ForAll("plans") Strategy plan) {
        HealthReport report = health.audit(plan, plan.asOf());
        VerdictOracle oracle = new VerdictOracle(plan, plan.asOf(), report);
        String shown = StrategyWriter.create().toYaml(plan);
        assertThat(report.verdict()).as(shown).isEqualTo(oracle.verdict());
        for (Measure measure : Measure.values()) {
            HealthFigure figure = report.figure(measure);
            assertThat(figure.debt()).as(shown).isCloseTo(oracle.debt(measure), within(TINY));
            assertThat(figure.evidence()).as(shown).isCloseTo(oracle.evidence(measure), within(TINY));
            if (measure == Measure.DELIVERY && report.verdict() == Verdict.NOT_STARTED) {
                assertThat(figure.score()).isNull();
            } else {
                assertThat(figure.score()).as(shown).isCloseTo(oracle.score(measure), within(TINY));
                assertThat(figure.floor()).isLessThanOrEqualTo(figure.score() + TINY);
            }
        }
        for (Verdict verdict : Verdict.values()) {
            Statistics.label(verdict.phrase())
                    .collect(report.verdict() == verdict)
                    .coverage(coverage -> coverage.check(true).count((plans, tried) -> {
                        assertThat(plans).as(verdict.phrase()).isGreaterThanOrEqualTo(ENOUGH * tried / TRIES);
                    }));
        }
    }
}
