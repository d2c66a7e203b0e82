package org.planhealth.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.testing.RealisticStrategies;

class ScoreStepsProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard();

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(TODAY);
    }

    @Property(tries = 200)
    void addUpToTheScoreOfTheReport(@ForAll("plans") Strategy plan) {
        HealthReport report = HEALTH.audit(plan, TODAY);
        for (Measure measure : Measure.values()) {
            ScoreSteps steps = ScoreSteps.of(report, measure);
            if (steps == null) {
                assertThat(report.figure(measure).score()).isNull();
                continue;
            }
            BigDecimal debt = BigDecimal.ZERO;
            BigDecimal left = new BigDecimal("100.0");
            for (ScoreSteps.Step step : steps.steps()) {
                debt = debt.add(step.debt());
                left = left.subtract(step.taken());
                assertThat(step.left()).isEqualByComparingTo(left);
                assertThat(step.taken()).isNotNegative();
            }
            assertThat(steps.debt()).isEqualByComparingTo(debt);
            assertThat(steps.score()).isEqualByComparingTo(left);
            assertThat(steps.score().doubleValue())
                    .isCloseTo(report.figure(measure).score(), within(0.06));
            assertThat(steps.debt().doubleValue())
                    .isCloseTo(report.figure(measure).debt(), within(0.06));
        }
    }
}
