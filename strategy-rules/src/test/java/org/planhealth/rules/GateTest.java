package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.MissingFact;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/** Every reason for which the gate fails, each alone, and what does not fail it. */
class GateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private Profile profile = Profile.starter();
    private Verdict verdict = Verdict.ON_COURSE;
    private @Nullable Double delivery = 80.0;
    private double plan = 80;
    private double evidence = 0.8;
    private @Nullable BaselineStanding baseline;
    private List<Waiver> waiversOfPlan = List.of();

    private Gate gate(Finding... findings) {
        Strategy strategy = Strategy.builder("fleet-cost")
                .waivers(waiversOfPlan.toArray(new Waiver[0]))
                .build();
        Gate gate = new GateDecision(
                        profile.gate(),
                        verdict,
                        new HealthFigure(delivery, 0, evidence, 0),
                        new HealthFigure(plan, 0, 1, 0),
                        List.of(findings),
                        Waivers.of(strategy, profile, TODAY),
                        baseline)
                .decide();
        assertThat(gate.passed()).isEqualTo(gate.reasons().isEmpty());
        return gate;
    }

    private ImmutableList<String> reasons(Finding... findings) {
        return gate(findings).reasons();
    }

    private void settings(UnaryOperator<GateSettings> change) {
        profile = profile.withGate(change.apply(profile.gate()));
    }

    private static Finding finding(Severity severity, Outcome outcome) {
        return finding(Measure.PLAN, severity, outcome);
    }

    private static Finding finding(Measure measure, Severity severity, Outcome outcome) {
        ImmutableList<Finding.Missing> missing = outcome == Outcome.MISSING
                ? ImmutableList.of(new Finding.Missing(MissingFact.field("x", "due", "x"), "/due"))
                : ImmutableList.of();
        return new Finding(
                "some-rule",
                measure,
                Topic.PLANNING,
                severity,
                outcome,
                "x",
                "",
                ImmutableSortedMap.of(),
                missing,
                outcome == Outcome.MISSING ? null : TODAY,
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
        assertThat(gate()).isEqualTo(new Gate(ImmutableList.of(), ImmutableList.of()));
    }

    @Nested
    class TheVerdict {
        @Test
        void failsItWhenOffCourse() {
            verdict = Verdict.OFF_COURSE;
            assertThat(gate()).isEqualTo(new Gate(ImmutableList.of("the verdict is off course"), ImmutableList.of()));
        }

        @Test
        void warnsWhenItIsNotWell() {
            verdict = Verdict.AT_RISK;
            assertThat(gate()).isEqualTo(new Gate(ImmutableList.of(), ImmutableList.of("the verdict is at risk")));
            verdict = Verdict.CANNOT_TELL;
            assertThat(gate())
                    .isEqualTo(new Gate(
                            ImmutableList.of(), ImmutableList.of("the audit cannot tell how the effort goes")));
        }

        @ParameterizedTest
        @EnumSource(
                value = Verdict.class,
                names = {"ON_COURSE", "NOT_STARTED"})
        void saysNothingElse(Verdict other) {
            verdict = other;
            assertThat(gate()).isEqualTo(new Gate(ImmutableList.of(), ImmutableList.of()));
        }

        @Test
        void failsItNoMoreOnceItIsAccepted() {
            verdict = Verdict.OFF_COURSE;
            baseline = standing(Verdict.OFF_COURSE);
            assertThat(gate())
                    .isEqualTo(new Gate(
                            ImmutableList.of(),
                            ImmutableList.of("the verdict is off course, as it was when the baseline was accepted")));
            baseline = standing(Verdict.AT_RISK);
            assertThat(reasons()).containsExactly("the verdict is off course");
            baseline = standing(null);
            assertThat(reasons()).containsExactly("the verdict is off course");
        }

        @Test
        void opensItForWhatIsClosed() {
            verdict = Verdict.CLOSED;
            settings(gate -> gate.withMinDelivery(100).withMinPlan(100).withMinEvidence(100));
            assertThat(gate(
                            finding(Severity.CRITICAL, Outcome.VIOLATED),
                            finding(Measure.DELIVERY, Severity.CRITICAL, Outcome.VIOLATED)))
                    .isEqualTo(new Gate(ImmutableList.of(), ImmutableList.of()));
        }

        private static BaselineStanding standing(@Nullable Verdict accepted) {
            return new BaselineStanding(
                    ImmutableSortedSet.of(), accepted, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
        }
    }

    @Nested
    class AFinding {
        @Test
        void failsItFromTheBoundOfItsMeasureUp() {
            assertThat(reasons(
                            finding(Severity.MEDIUM, Outcome.VIOLATED),
                            finding(Measure.DELIVERY, Severity.HIGH, Outcome.VIOLATED)))
                    .isEmpty();
            assertThat(reasons(
                            finding(Severity.HIGH, Outcome.VIOLATED),
                            finding(Severity.CRITICAL, Outcome.VIOLATED),
                            finding(Measure.DELIVERY, Severity.CRITICAL, Outcome.VIOLATED)))
                    .containsExactly("1 critical delivery finding", "2 plan findings in 1 group at or above high");
        }

        @Test
        void failsItFromTheBoundOfTheProfileUp() {
            profile = profile.withFailOn(Severity.MEDIUM);
            assertThat(reasons(
                            finding(Severity.LOW, Outcome.VIOLATED),
                            finding(Measure.DELIVERY, Severity.LOW, Outcome.VIOLATED)))
                    .isEmpty();
            assertThat(reasons(
                            finding(Severity.MEDIUM, Outcome.VIOLATED),
                            finding(Measure.DELIVERY, Severity.MEDIUM, Outcome.VIOLATED)))
                    .containsExactly("1 delivery finding at or above medium", "1 plan finding at or above medium");
        }

        @Test
        void failsItNoMoreOnceItIsWaived() {
            assertThat(reasons(finding(Severity.CRITICAL, Outcome.WAIVED))).isEmpty();
        }

        @Test
        void failsItForMissingInformationOnlyIfTheProfileSaysSo() {
            Finding missing = finding(Severity.HIGH, Outcome.MISSING);
            assertThat(reasons(missing)).isEmpty();
            settings(gate -> gate.withFailOnMissing(true));
            assertThat(reasons(missing, finding(Severity.MEDIUM, Outcome.MISSING)))
                    .containsExactly("1 plan finding with missing information at or above high");
        }

        @Test
        void neverFailsItBecauseItIsTooEarly() {
            settings(gate -> gate.withFailOnMissing(true));
            Finding early = new Finding(
                    "some-rule",
                    Measure.DELIVERY,
                    Topic.SCHEDULE,
                    Severity.CRITICAL,
                    Outcome.MISSING,
                    "x",
                    "",
                    ImmutableSortedMap.of(),
                    ImmutableList.of(),
                    TODAY,
                    null,
                    "",
                    0.5,
                    0,
                    0,
                    null,
                    ImmutableList.of());
            assertThat(reasons(early)).isEmpty();
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
            assertThat(reasons()).containsExactly("the waiver for blanket-ask on all-save expired on 2026-08-02");
        }

        @Test
        void failsItFromTheProfileAsWell() {
            profile = profile.withWaivers(waiver);
            assertThat(reasons()).isEmpty();
            profile = profile.withWaivers(expired);
            assertThat(reasons())
                    .containsExactly("the profile's waiver for blanket-ask on all-save expired on 2026-08-02");
        }

        @Test
        void failsItOnceThoughPlanAndProfileBothHaveIt() {
            profile = profile.withWaivers(expired);
            waiversOfPlan = List.of(expired, expired);
            assertThat(reasons()).containsExactly("the waiver for blanket-ask on all-save expired on 2026-08-02");
        }

        @Test
        void mayLackWhatItIsAbout() {
            waiversOfPlan =
                    List.of(Waiver.builder().expires(TODAY.minusYears(1)).build());
            assertThat(reasons()).containsExactly("the waiver for nothing on nothing expired on 2025-08-03");
        }
    }

    @Test
    void judgesThePlanAloneBeforeAnythingHasBegun() {
        verdict = Verdict.NOT_STARTED;
        delivery = null;
        assertThat(reasons(
                        finding(Measure.DELIVERY, Severity.CRITICAL, Outcome.VIOLATED),
                        finding(Severity.HIGH, Outcome.VIOLATED)))
                .containsExactly("1 plan finding at or above high");
    }

    @Nested
    class AMinimum {
        @Test
        void failsItForEachFigureBelowIt() {
            settings(gate -> gate.withMinDelivery(80).withMinPlan(80).withMinEvidence(80));
            assertThat(reasons()).isEmpty();
            delivery = 79.99999;
            plan = 79.5;
            evidence = 0.79999;
            assertThat(reasons())
                    .containsExactly(
                            "Delivery is 79.999, below 80",
                            "Plan is 79.5, below 80",
                            "the evidence for Delivery is 79.999%, below 80%");
        }

        @Test
        void ofDeliveryIsNotAskedForBeforeAnythingHasBegun() {
            settings(gate -> gate.withMinDelivery(80).withMinEvidence(80));
            verdict = Verdict.NOT_STARTED;
            delivery = null;
            evidence = 0.1;
            assertThat(reasons()).isEmpty();
        }
    }

    @Test
    void failsForARuleThatCouldNotBeRun() {
        assertThat(reasons(finding(Severity.LOW, Outcome.ERROR)))
                .containsExactly("the rule some-rule could not be run");
    }

    @Test
    void tellsEveryReason() {
        verdict = Verdict.OFF_COURSE;
        settings(gate -> gate.withMinDelivery(90));
        profile = profile.withWaivers(Waiver.builder()
                .rule("no-risks")
                .subject("x")
                .expires(TODAY.minusDays(3))
                .build());
        assertThat(reasons(finding(Severity.HIGH, Outcome.VIOLATED), finding(Severity.LOW, Outcome.ERROR)))
                .containsExactly(
                        "the verdict is off course",
                        "1 plan finding at or above high",
                        "Delivery is 80, below 90",
                        "the profile's waiver for no-risks on x expired on 2026-07-31",
                        "the rule some-rule could not be run");
    }
}
