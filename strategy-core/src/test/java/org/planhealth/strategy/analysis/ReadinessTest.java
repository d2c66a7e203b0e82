package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Cutover;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.Strategy;

class ReadinessTest {
    private static Readiness of(Initiative.Builder work) {
        return Readiness.all(Strategy.builder("plan").initiatives(work.build()).build())
                .get(0);
    }

    private static Initiative.Builder work() {
        return Initiative.builder("work");
    }

    @Test
    void lacksWhatIsNotStated() {
        Readiness nothing = of(work());

        assertThat(nothing.initiative()).isEqualTo("work");
        assertThat(nothing.onboardingGaps()).containsExactly("automation", "documentation", "workshops", "dashboard");
        assertThat(nothing.cutoverGaps()).containsExactly("test plan", "staged rollout", "rollback");
        assertThat(nothing.serviceLevelStated()).isFalse();
        assertThat(nothing.costAttributed()).isFalse();
    }

    @Test
    void lacksNothingThatIsStated() {
        Readiness ready = of(work().serviceLevel("wiki")
                .costAttribution("billing")
                .onboarding(Onboarding.builder()
                        .automated(true)
                        .documentation("wiki")
                        .workshops("every Tuesday")
                        .dashboard("board")
                        .build())
                .cutover(Cutover.builder()
                        .testPlan("wiki")
                        .stagedRollout("one region first")
                        .rollback("runbook")
                        .build()));

        assertThat(ready.onboardingGaps()).isEmpty();
        assertThat(ready.cutoverGaps()).isEmpty();
        assertThat(ready.serviceLevelStated()).isTrue();
        assertThat(ready.costAttributed()).isTrue();
    }

    @Test
    void lacksWhatSaysNo() {
        Readiness none = of(work().serviceLevel("TBD")
                .costAttribution(" none ")
                .onboarding(Onboarding.builder()
                        .automated(false)
                        .documentation("n/a")
                        .workshops("No")
                        .dashboard("false")
                        .build())
                .cutover(Cutover.builder().testPlan("none").rollback("runbook").build()));

        assertThat(none.onboardingGaps()).hasSize(4);
        assertThat(none.cutoverGaps()).containsExactly("test plan", "staged rollout");
        assertThat(none.serviceLevelStated()).isFalse();
        assertThat(none.costAttributed()).isFalse();
    }
}
