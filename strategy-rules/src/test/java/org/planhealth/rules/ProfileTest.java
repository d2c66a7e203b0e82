package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** What a profile does to an audit. */
class ProfileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final Profile STARTER = Profile.starter();
    private static final Profile NOTHING = new Profile("nothing", ImmutableSet.of());
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final Strategy EXAMPLE = ExamplePlan.read();

    private static HealthReport audit(Profile profile) {
        return HEALTH.withProfile(profile).audit(EXAMPLE, TODAY);
    }

    private static RuleOutcome ended(HealthReport report, String rule) {
        return report.rules().stream()
                .filter(ended -> ended.id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the heaviest finding of a rule. */
    private static Finding ofRule(HealthReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class ARuleThatIsOff {
        @Test
        void findsNothingAndCountsForNothing() {
            HealthReport report = audit(STARTER.withRuleOff("blanket-ask"));
            assertThat(ended(report, "blanket-ask").outcome()).isEqualTo(Outcome.OFF);
            assertThat(report.findings()).extracting(Finding::rule).doesNotContain("blanket-ask");
            assertThat(report.plan().score())
                    .isGreaterThan(audit(STARTER).plan().score());
        }

        @Test
        void runsWhenItIsSwitchedOnWhateverItsTier() {
            HealthReport report = audit(NOTHING.withRuleOn("blanket-ask"));
            assertThat(report.findings()).isNotEmpty().extracting(Finding::rule).containsOnly("blanket-ask");
            assertThat(report.topics()).containsOnlyKeys(Topic.PEOPLE);
        }
    }

    @Nested
    class ASeverity {
        @Test
        void isThatOfTheFindingsAndWeighsThem() {
            double debt = ofRule(audit(STARTER), "blanket-ask").debt();
            Finding finding = ofRule(audit(STARTER.withSeverity("blanket-ask", Severity.LOW)), "blanket-ask");
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
            assertThat(finding.debt()).isCloseTo(debt * 3 / 20, within(1e-9));
        }

        @Test
        void failsTheGateByWhatTheProfileSays() {
            Profile lenient = NOTHING.withRuleOn("blanket-ask").withFailOn(Severity.CRITICAL);
            assertThat(audit(lenient).gate().passed()).isTrue();
            assertThat(audit(lenient.withSeverity("blanket-ask", Severity.CRITICAL))
                            .gate()
                            .reasons())
                    .containsExactly("1 critical plan finding");
        }

        @Test
        void leavesALowerOneOfTheRuleAsItIsButNeverAboveIt() {
            assertThat(severities(STARTER)).containsExactly(Severity.HIGH, Severity.MEDIUM);
            assertThat(severities(STARTER.withSeverity("stalled-middle", Severity.CRITICAL)))
                    .containsExactly(Severity.CRITICAL, Severity.MEDIUM);
            assertThat(severities(STARTER.withSeverity("stalled-middle", Severity.MEDIUM)))
                    .containsExactly(Severity.MEDIUM, Severity.MEDIUM);
            assertThat(severities(STARTER.withSeverity("stalled-middle", Severity.LOW)))
                    .containsExactly(Severity.LOW, Severity.LOW);
        }

        @Test
        void scalesALowerOneAgainstIt() {
            HealthReport report = HEALTH.withProfile(STARTER.withSeverity("stalled-middle", Severity.CRITICAL))
                    .audit(stalled(9), TODAY);
            assertThat(ofRule(report, "stalled-middle").debt()).isCloseTo(8, within(1e-9));
        }

        @Test
        void isThatOfMissingInformationToo() {
            HealthReport report = HEALTH.withProfile(STARTER.withSeverity("blanket-ask", Severity.LOW))
                    .audit(Strategy.builder("empty").build(), TODAY);
            Finding unknown = ofRule(report, "blanket-ask");
            assertThat(unknown.outcome()).isEqualTo(Outcome.MISSING);
            assertThat(unknown.severity()).isEqualTo(Severity.LOW);
        }

        /** Returns the severities of what is high and of what is medium by itself. */
        private static List<Severity> severities(Profile profile) {
            PlanHealth health = HEALTH.withProfile(profile);
            return Stream.of(18, 9)
                    .map(months -> ofRule(health.audit(stalled(months), TODAY), "stalled-middle")
                            .severity())
                    .toList();
        }

        private static Strategy stalled(int months) {
            return Strategy.builder("move")
                    .initiatives(Initiative.builder("jobs")
                            .stage(Stage.MIDDLE)
                            .stageHistory(ImmutableMap.of(Stage.MIDDLE, TODAY.minusMonths(months)))
                            .build())
                    .build();
        }
    }

    @Nested
    class ALimit {
        @Test
        void reachesTheRuleAndItsMessage() {
            HealthReport usual = audit(STARTER);
            HealthReport strict = audit(STARTER.withLimit("missing-conversation", "maxCadenceDays", 6));
            RuleOutcome pairs = ended(strict, "missing-conversation");
            assertThat(pairs.applicable())
                    .isEqualTo(ended(usual, "missing-conversation").applicable());
            assertThat(strict.figures().congruence())
                    .as("congruence is a figure of the plan, and no rule's")
                    .isEqualTo(usual.figures().congruence());
            assertThat(strict.findings())
                    .filteredOn(finding -> finding.rule().equals("missing-conversation"))
                    .hasSizeGreaterThan((int) usual.findings().stream()
                            .filter(finding -> finding.rule().equals("missing-conversation"))
                            .count())
                    .filteredOn(finding -> !finding.message().contains(" as owner and adopter"))
                    .isNotEmpty()
                    .allMatch(finding -> finding.message().contains(" at least every 6 days"));
        }

        @Test
        void isThatOfTheProfileInTheRulesThatItShows() {
            RuleInfo rule = HEALTH.catalogue().find("stalled-middle").orElseThrow();
            RuleInfo tuned = STARTER.withLimit("stalled-middle", "minGap", 0.2)
                    .withSeverity("stalled-middle", Severity.MEDIUM)
                    .tuned(rule);
            assertThat(tuned.limits()).containsEntry("minGap", 0.2).hasSameSizeAs(rule.limits());
            assertThat(tuned.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(tuned.lowestSeverity()).isEqualTo(Severity.MEDIUM);
            assertThat(STARTER.tuned(rule)).isSameAs(rule);
        }
    }

    @Nested
    class IsRefused {
        @Test
        void forARuleOrALimitThatThereIsNot() {
            refused(STARTER.withRuleOff("blanket-asks"), "unknown rule 'blanket-asks'");
            refused(
                    STARTER.withLimit("blanket-ask", "share", 1),
                    "rule blanket-ask has no limit 'share', only [lift, minShare]");
        }

        @Test
        void forALimitThatCannotBe() {
            refused(
                    STARTER.withLimit("missing-conversation", "maxCadenceDays", 0.5),
                    "limit 'maxCadenceDays' of rule missing-conversation is a whole number from 0 to 1000000, was 0.5");
            refused(
                    STARTER.withLimit("blanket-ask", "lift", -1),
                    "limit 'lift' of rule blanket-ask is a number, 0 or more, was -1");
            assertThatThrownBy(() -> STARTER.withLimit("blanket-ask", "lift", Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("limit 'lift' must be a finite number, was NaN");
        }

        @Test
        void forAChangeToARuleThatDoesNotRun() {
            refused(
                    NOTHING.withSeverity("blanket-ask", Severity.LOW),
                    "rule blanket-ask is off in profile nothing, so its settings have no effect; switch it on");
            assertThat(audit(NOTHING.withSeverity("blanket-ask", Severity.LOW).withRuleOff("blanket-ask"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void forAMinimumThatNoPlanReaches() {
            GateSettings gate = GateSettings.defaults();
            assertThatThrownBy(() -> gate.withMinDelivery(100.5)).hasMessage("minDelivery is 0 to 100, was 100.5");
            assertThatThrownBy(() -> gate.withMinPlan(-1)).hasMessage("minPlan is 0 to 100, was -1.0");
            assertThatThrownBy(() -> gate.withMinEvidence(Double.NaN)).hasMessage("minEvidence is 0 to 100, was NaN");
        }

        private static void refused(Profile profile, String message) {
            assertThatThrownBy(() -> HEALTH.withProfile(profile))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
