package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/** Every reason for which the gate fails, each alone, and what does not fail it. */
class GateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private Profile profile = Profile.starter();
    private double score = 80;
    private List<Waiver> waiversOfPlan = List.of();

    private ImmutableList<String> reasons(Finding... findings) {
        Strategy strategy = Strategy.builder("fleet-cost")
                .waivers(waiversOfPlan.toArray(new Waiver[0]))
                .build();
        HealthScore health = new HealthScore(score, score, score, Grade.B, 1, 1, ImmutableSortedMap.of());
        Gate gate = Gate.of(profile, health, List.of(findings), Waivers.of(strategy, profile, TODAY), null);
        assertThat(gate.passed()).isEqualTo(gate.reasons().isEmpty());
        return gate.reasons();
    }

    private static Finding finding(Severity severity, Outcome outcome) {
        return new Finding(
                "some-rule",
                Topic.PLANNING,
                severity,
                outcome,
                "x",
                "",
                ImmutableSortedMap.of(),
                ImmutableList.of(),
                null,
                "",
                0.5,
                1,
                1,
                null,
                ImmutableList.of());
    }

    @Test
    void isPassedByAPlanWithoutFindings() {
        assertThat(reasons()).isEmpty();
    }

    @Nested
    class AnOpenCritical {
        @ParameterizedTest
        @EnumSource(Severity.class)
        void failsItWhateverTheProfileSays(Severity failOn) {
            profile = profile.withFailOn(failOn);
            assertThat(reasons(finding(Severity.CRITICAL, Outcome.VIOLATED)))
                    .containsExactly("1 finding at or above " + failOn.word());
            assertThat(reasons(finding(Severity.CRITICAL, Outcome.MISSING)))
                    .containsExactly("1 finding with missing information at or above " + failOn.word());
        }

        @Test
        void failsItNoMoreOnceItIsWaived() {
            assertThat(reasons(finding(Severity.CRITICAL, Outcome.WAIVED))).isEmpty();
        }
    }

    @Nested
    class AFinding {
        @Test
        void failsItFromTheBoundOfTheProfileUp() {
            profile = profile.withFailOn(Severity.MEDIUM);
            assertThat(reasons(finding(Severity.LOW, Outcome.VIOLATED))).isEmpty();
            assertThat(reasons(
                            finding(Severity.LOW, Outcome.VIOLATED),
                            finding(Severity.MEDIUM, Outcome.VIOLATED),
                            finding(Severity.HIGH, Outcome.VIOLATED)))
                    .containsExactly("2 findings at or above medium");
        }

        @Test
        void isToldFromAnOpenQuestion() {
            assertThat(reasons(
                            finding(Severity.HIGH, Outcome.VIOLATED),
                            finding(Severity.HIGH, Outcome.MISSING),
                            finding(Severity.HIGH, Outcome.MISSING)))
                    .containsExactly("1 finding and 2 with missing information at or above high");
            assertThat(reasons(finding(Severity.HIGH, Outcome.MISSING), finding(Severity.MEDIUM, Outcome.VIOLATED)))
                    .containsExactly("1 finding with missing information at or above high");
        }
    }

    @Nested
    class AWaiver {
        private final Waiver waiver = Waiver.builder()
                .rule("blanket-ask")
                .subject("all-save")
                .expires(TODAY)
                .build();
        private final Waiver expired =
                waiver.toBuilder().expires(TODAY.minusDays(1)).build();

        @Test
        void failsItTheDayAfterItsLast() {
            waiversOfPlan = List.of(waiver);
            assertThat(reasons()).isEmpty();
            waiversOfPlan = List.of(expired);
            assertThat(reasons()).containsExactly("the waiver of blanket-ask on all-save expired on 2026-08-02");
        }

        @Test
        void failsItFromTheProfileAsWell() {
            profile = profile.withWaivers(waiver);
            assertThat(reasons()).isEmpty();
            profile = profile.withWaivers(expired);
            assertThat(reasons())
                    .containsExactly("the profile's waiver of blanket-ask on all-save expired on 2026-08-02");
        }

        @Test
        void failsItOnceThoughPlanAndProfileBothHaveIt() {
            profile = profile.withWaivers(expired);
            waiversOfPlan = List.of(expired, expired);
            assertThat(reasons()).containsExactly("the waiver of blanket-ask on all-save expired on 2026-08-02");
        }

        @Test
        void mayLackWhatItIsAbout() {
            waiversOfPlan =
                    List.of(Waiver.builder().expires(TODAY.minusYears(1)).build());
            assertThat(reasons()).containsExactly("the waiver of nothing on nothing expired on 2025-08-03");
        }
    }

    @Nested
    class AScore {
        @Test
        void failsItUnderThatOfTheProfile() {
            profile = profile.withMinScore(80);
            assertThat(reasons()).isEmpty();
            score = 79.99999;
            assertThat(reasons()).containsExactly("the score 79.999 is under 80");
        }
    }

    @Test
    void failsForARuleThatCouldNotBeRun() {
        assertThat(reasons(finding(Severity.LOW, Outcome.ERROR)))
                .containsExactly("the rule some-rule could not be run");
    }

    @Test
    void tellsEveryReason() {
        profile = profile.withMinScore(90)
                .withWaivers(Waiver.builder()
                        .rule("no-risks")
                        .subject("x")
                        .expires(TODAY.minusDays(3))
                        .build());
        assertThat(reasons(finding(Severity.HIGH, Outcome.VIOLATED), finding(Severity.LOW, Outcome.ERROR)))
                .containsExactly(
                        "1 finding at or above high",
                        "the score 80 is under 90",
                        "the profile's waiver of no-risks on x expired on 2026-07-31",
                        "the rule some-rule could not be run");
    }
}
