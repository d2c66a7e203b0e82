package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.report.JsonReport;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.TextReport;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.Waiver;

/** What is accepted, where, until when, and what it costs. */
class WaiversTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard();

    private static final Waiver BLANKET = Waiver.builder()
            .rule("blanket-ask")
            .subject("all-save")
            .reason("It is a habit")
            .approvedBy("Noor")
            .expires(TODAY)
            .build();
    private static final Waiver INCENTIVE = Waiver.builder()
            .rule("misaligned-incentive")
            .subject("ads")
            .reason("The work is small")
            .approvedBy("Noor")
            .expires(TODAY)
            .build();

    /** A blanket ask, and an initiative for which ads and mail are not rewarded. */
    private static Strategy.Builder plan() {
        return Strategy.builder("fleet-cost")
                .organization(Organization.builder()
                        .teams(team("ads", 500), team("mail", 400), team("maps", 10), team("news", 10))
                        .build())
                .objectives()
                .initiatives(Initiative.builder("move")
                        .owner("ads")
                        .adopters("mail")
                        .requiresIncentive("cost")
                        .build())
                .asks(Ask.builder("all-save")
                        .to(Recipients.all())
                        .metric("spend")
                        .change(MetricChange.relative(-0.1))
                        .build());
    }

    private static Team team(String id, double spend) {
        return Team.builder(id)
                .incentive("features")
                .metrics(ImmutableMap.of("spend", TeamMetric.of(spend)))
                .build();
    }

    private static HealthReport audit(Waiver... waivers) {
        return HEALTH.audit(plan().waivers(waivers).build(), TODAY);
    }

    private static HealthReport auditWithProfile(LocalDate asOf, Waiver... waivers) {
        return HEALTH.withProfile(Profile.starter().withWaivers(waivers)).audit(plan().build(), asOf);
    }

    private static Outcome outcome(HealthReport report, String fingerprint) {
        return finding(report, fingerprint).outcome();
    }

    private static Finding finding(HealthReport report, String fingerprint) {
        return report.findings().stream()
                .filter(finding -> finding.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow();
    }

    /** The last day on which a waiver holds, and whether a report warns of it. */
    @ParameterizedTest
    @CsvSource({"2026-08-02, false", "2026-08-03, true", "2026-08-17, true", "2026-08-18, false"})
    void aWaiverIsWarnedOfAFortnightBeforeItExpires(LocalDate expires, boolean warned) {
        Waiver waiver = BLANKET.toBuilder().expires(expires).build();
        HealthReport report = audit(waiver);
        assertThat(report.expiringWaivers().contains(waiver)).isEqualTo(warned);
        assertThat(new TextReport()
                        .render(report, ReportOptions.standard())
                        .contains("Waivers     blanket-ask@all-save expires on " + expires + "\n"))
                .isEqualTo(warned);
        assertThat(new JsonReport().render(report, ReportOptions.standard()).contains("\"expiringWaivers\": []"))
                .isEqualTo(!warned);
    }

    @Test
    void ofABadOneEveryFaultIsSaid() {
        Waiver bad =
                Waiver.builder().rule("blanket-aks").expires(TODAY.minusDays(1)).build();
        Waiver bare =
                Waiver.builder().rule("misaligned-incentive").subject("ads").build();
        HealthReport report = HEALTH.audit(plan().waivers(bad, bare).build(), TODAY);
        assertThat(finding(report, "bad-waiver/blanket-aks@?").message())
                .isEqualTo("the waiver blanket-aks@? states no entity or reason or approver, expired"
                        + " on 2026-08-02 and names no known rule");
        assertThat(finding(report, "bad-waiver/misaligned-incentive@ads").message())
                .isEqualTo("the waiver misaligned-incentive@ads states no reason or approver or expiry" + " date");
    }

    @Test
    void aBadOneCanBeWaivedItself() {
        Waiver left = Waiver.builder().rule("blanket-ask").subject("nowhere").build();
        Waiver accepted = Waiver.builder()
                .rule("bad-waiver")
                .subject("blanket-ask@nowhere")
                .build();
        HealthReport report = HEALTH.audit(plan().waivers(left, accepted).build(), TODAY);
        assertThat(outcome(report, "bad-waiver/blanket-ask@nowhere")).isEqualTo(Outcome.WAIVED);
    }

    @Test
    void thePlanHasThreeFindings() {
        assertThat(audit().findings(Outcome.VIOLATED))
                .extracting(Finding::fingerprint)
                .contains("blanket-ask/all-save", "misaligned-incentive/move+ads", "misaligned-incentive/move+mail");
        assertThat(audit().findings(Outcome.WAIVED)).isEmpty();
    }

    @Nested
    class AWaiver {
        @Test
        void acceptsWhatItsRuleSaysOfTheSubject() {
            assertThat(outcome(audit(BLANKET), "blanket-ask/all-save")).isEqualTo(Outcome.WAIVED);
            assertThat(audit(BLANKET).findings(Outcome.WAIVED)).hasSize(1);
        }

        @Test
        void acceptsWhatItsRuleSaysOfARelatedEntity() {
            HealthReport report = audit(INCENTIVE);
            assertThat(outcome(report, "misaligned-incentive/move+ads")).isEqualTo(Outcome.WAIVED);
            assertThat(outcome(report, "misaligned-incentive/move+mail")).isEqualTo(Outcome.VIOLATED);
        }

        @Test
        void acceptsAllThatItsRuleSaysIfItIsOnTheStrategy() {
            HealthReport report =
                    audit(INCENTIVE.toBuilder().subject("fleet-cost").build());
            assertThat(report.findings(Outcome.WAIVED))
                    .extracting(Finding::fingerprint)
                    .containsExactlyInAnyOrder("misaligned-incentive/move+ads", "misaligned-incentive/move+mail");
        }

        @Test
        void acceptsAFactThatIsNotStated() {
            Strategy unstated = plan().organization(Organization.builder()
                            .teams(team("ads", 500), Team.builder("mail").build())
                            .build())
                    .waivers(Waiver.builder()
                            .rule("misaligned-incentive")
                            .subject("mail")
                            .build())
                    .build();
            HealthReport report = HEALTH.audit(unstated, TODAY);
            assertThat(outcome(report, "misaligned-incentive/move+mail")).isEqualTo(Outcome.WAIVED);
            assertThat(finding(report, "misaligned-incentive/move+mail").message())
                    .contains("does not state");
        }

        @Test
        void acceptsNothingWithoutARuleOrAnEntity() {
            HealthReport report = audit(
                    Waiver.builder().subject("fleet-cost").build(),
                    Waiver.builder().rule("blanket-ask").build());
            assertThat(report.findings(Outcome.WAIVED)).isEmpty();
        }

        @Test
        void holdsBeforeAndOnItsLastDayAndNotAfter() {
            Strategy plan = plan().waivers(BLANKET).build();
            for (LocalDate day : new LocalDate[] {TODAY.minusDays(1), TODAY}) {
                assertThat(outcome(HEALTH.audit(plan, day), "blanket-ask/all-save"))
                        .isEqualTo(Outcome.WAIVED);
            }
            HealthReport after = HEALTH.audit(plan, TODAY.plusDays(1));
            assertThat(outcome(after, "blanket-ask/all-save")).isEqualTo(Outcome.VIOLATED);
            assertThat(after.waiver(finding(after, "blanket-ask/all-save"))).isEmpty();
            assertThat(after.gate().reasons()).contains("the waiver for blanket-ask on all-save expired on 2026-08-03");
        }
    }

    @Nested
    class AWaiverOfTheProfile {
        @Test
        void holdsAsOneOfThePlan() {
            HealthReport report = auditWithProfile(TODAY, BLANKET, INCENTIVE);
            assertThat(report.findings(Outcome.WAIVED))
                    .extracting(Finding::fingerprint)
                    .containsExactlyInAnyOrder("blanket-ask/all-save", "misaligned-incentive/move+ads");
            assertThat(report.plan().score())
                    .isEqualTo(audit(BLANKET, INCENTIVE).plan().score());
            assertThat(report.plan().floor())
                    .isEqualTo(audit(BLANKET, INCENTIVE).plan().floor());
        }

        @Test
        void expiresAsOneOfThePlan() {
            HealthReport after = auditWithProfile(TODAY.plusDays(1), BLANKET);
            assertThat(outcome(after, "blanket-ask/all-save")).isEqualTo(Outcome.VIOLATED);
            assertThat(after.gate().reasons())
                    .contains("the profile's waiver for blanket-ask on all-save expired on 2026-08-03");
        }
    }

    @Nested
    class TheReport {
        @Test
        void tellsWhichWaiverAcceptedAFindingThatOfThePlanFirst() {
            Waiver own = BLANKET.toBuilder().reason("our own").build();
            Strategy plan = plan().waivers(own).build();
            HealthReport report = HEALTH.withProfile(Profile.starter().withWaivers(BLANKET, INCENTIVE))
                    .audit(plan, TODAY);
            assertThat(report.waivers()).containsExactly(own, BLANKET, INCENTIVE);
            assertThat(report.waiver(finding(report, "blanket-ask/all-save"))).contains(own);
            assertThat(report.isOfPlan(own)).isTrue();
            assertThat(report.waiver(finding(report, "misaligned-incentive/move+ads")))
                    .contains(INCENTIVE);
            assertThat(report.isOfPlan(INCENTIVE)).isFalse();
            assertThat(report.waiver(finding(report, "misaligned-incentive/move+mail")))
                    .isEmpty();
        }

        @Test
        void leavesPlanWithoutWhatIsWaived() {
            HealthReport report = audit(BLANKET);
            assertThat(report.plan().score()).isGreaterThan(audit().plan().score());
            assertThat(finding(report, "blanket-ask/all-save").debt()).isZero();
            assertThat(report.nextFixes()).extracting(NextFix::rule).doesNotContain("blanket-ask");
        }
    }
}
