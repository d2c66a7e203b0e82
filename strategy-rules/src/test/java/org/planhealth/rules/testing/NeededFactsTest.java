package org.planhealth.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;

/** A fact that a rule needs is missing information once a plan in which it decides does not state it, and never a pass. */
class NeededFactsTest {
    /** The facts of which the description of a rule says that without them information is missing, by rule. */
    private static final ImmutableListMultimap<String, String> NEEDED = ImmutableListMultimap.<String, String>builder()
            .put("absent-sponsor", "Sponsor.lastReviewed")
            .putAll("phases-leave-gap", "Strategy.horizon", "Phase.start", "Phase.end")
            .put("phase-past-exit", "Indicator.observations")
            .put("sandbagged-objectives", "KeyResult.grade")
            .put("missed-commitment", "KeyResult.grade")
            .put("over-capacity", "Team.lightsOnShare")
            .putAll("pilot-without-stake", "RolloutTeam.total")
            .put("hardest-adopter-unproven", "RolloutTeam.risk")
            .put("no-return-yet", "Indicator.observations")
            .putAll("schedule-slip", "Initiative.baselineEnd", "Initiative.progress")
            .put("late-strategy", "Initiative.forecastEnd")
            .put("no-risks", "Strategy.horizon")
            .build();

    private final PlanHealth health = PlanHealth.standard();

    @TestFactory
    Stream<DynamicTest> areMissingOnceTheyAreTakenOut() {
        return NEEDED.entries().stream()
                .map(needed -> dynamicTest(needed.getKey() + " " + needed.getValue(), () -> {
                    RuleInfo rule = health.catalogue().find(needed.getKey()).orElseThrow();
                    PlanHealth alone = CaseRun.alone(health, rule.id());
                    assertThat(CaseFile.read(rule).plans().stream()
                                    .filter(plan -> outcomes(alone, plan).contains(Outcome.VIOLATED))
                                    .flatMap(plan -> without(plan, needed.getValue()).stream())
                                    .anyMatch(less -> outcomes(alone, less).contains(Outcome.MISSING)))
                            .as("a plan with the defect misses information without the fact")
                            .isTrue();
                }));
    }

    @Test
    void areNamedForRulesThatAreThere() {
        assertThat(health.catalogue().rules()).extracting(RuleInfo::id).containsAll(NEEDED.keySet());
    }

    /** Returns a plan without any fact of a kind; empty if it states none, or is no plan without them. */
    private static Optional<Strategy> without(Strategy plan, String fact) {
        ImmutableList<OmittableFact> stated = OmittableFact.of(plan).stream()
                .filter(omission -> omission.name().equals(fact))
                .collect(ImmutableList.toImmutableList());
        Optional<Strategy> less = stated.isEmpty() ? Optional.empty() : Optional.of(plan);
        for (OmittableFact omission : stated) {
            less = less.flatMap(omission::from);
        }
        return less;
    }

    private static ImmutableSet<Outcome> outcomes(PlanHealth health, Strategy plan) {
        HealthReport report = health.audit(plan, plan.asOf());
        return report.findings().stream().map(finding -> finding.outcome()).collect(ImmutableSet.toImmutableSet());
    }
}
