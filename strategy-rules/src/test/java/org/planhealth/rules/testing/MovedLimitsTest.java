package org.planhealth.rules.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.profile.RuleSetting;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;

/** The cases of a built-in rule show each of its limits from both sides: they come out otherwise once it moves a little. */
class MovedLimitsTest {
    /** By how much a limit moves that is no whole number: by a share of it, and at least by a hundredth. */
    private static final double SHARE = 0.02;

    private static final double LEAST = 0.01;

    private final PlanHealth health = PlanHealth.standard();

    @TestFactory
    Stream<DynamicTest> changeACaseOfTheirRule() {
        return health.catalogue().rules().stream().flatMap(this::numbers);
    }

    @TestFactory
    Stream<DynamicTest> changeACaseIfAWordIsTakenOut() {
        return health.catalogue().rules().stream().flatMap(this::words);
    }

    private Stream<DynamicTest> numbers(RuleInfo rule) {
        return rule.limits().entrySet().stream()
                .map(limit -> dynamicTest(
                        rule.id() + " " + limit.getKey(),
                        () -> assertThat(moved(limit.getValue())
                                        .mapToObj(number -> RuleSetting.none().withLimit(limit.getKey(), number))
                                        .anyMatch(setting -> changes(rule, setting)))
                                .as("a case changes once the limit is a little more or less")
                                .isTrue()));
    }

    private static DoubleStream moved(double limit) {
        if (limit == Math.rint(limit)) {
            return DoubleStream.of(limit - 1, limit + 1).filter(number -> number >= 0);
        }
        double step = Math.max(LEAST, SHARE * limit);
        return DoubleStream.of(limit - step, limit + step);
    }

    private Stream<DynamicTest> words(RuleInfo rule) {
        return rule.words().entrySet().stream()
                .flatMap(list -> list.getValue().stream()
                        .map(word -> dynamicTest(
                                rule.id() + " " + list.getKey() + " " + word,
                                () -> assertThat(changes(
                                                rule,
                                                RuleSetting.none()
                                                        .withWords(
                                                                list.getKey(),
                                                                list.getValue().stream()
                                                                        .filter(other -> !other.equals(word))
                                                                        .collect(toImmutableList()))))
                                        .as("a case changes without the word")
                                        .isTrue())));
    }

    private boolean changes(RuleInfo rule, RuleSetting setting) {
        PlanHealth alone = CaseRun.alone(health, rule.id());
        Profile changed = alone.profile().withSetting(rule.id(), setting);
        ImmutableList<Strategy> plans = CaseFile.read(rule).plans();
        return plans.stream()
                .anyMatch(plan -> !found(alone.withProfile(changed), plan).equals(found(alone, plan)));
    }

    private static ImmutableList<String> found(PlanHealth health, Strategy plan) {
        HealthReport report = health.audit(plan, plan.asOf());
        return report.findings().stream()
                .map(finding -> finding.fingerprint() + " " + finding.outcome() + " " + finding.severity() + " "
                        + finding.degree())
                .sorted()
                .collect(toImmutableList());
    }
}
