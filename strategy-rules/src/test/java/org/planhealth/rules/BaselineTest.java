package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.MoreCollectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.report.JsonReport;
import org.planhealth.rules.report.MarkdownReport;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.TextReport;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.io.InvalidPlanException;

class BaselineTest {
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final LocalDate LATER = OldPlan.DAY_ONE.plusDays(120);

    private final Strategy old = OldPlan.of(30);
    private final Baseline baseline = Baseline.none().accept(HEALTH.audit(old, OldPlan.DAY_ONE));

    private HealthReport later(Strategy plan) {
        return HEALTH.withBaseline(baseline).audit(plan, LATER);
    }

    @Nested
    class OfAnOldPlan {
        @Test
        void holdsSixtyFindingsAndMore() {
            assertThat(baseline.entries()).hasSizeGreaterThanOrEqualTo(60);
            assertThat(HEALTH.audit(old, LATER).gate().passed()).isFalse();
        }

        @Test
        void makesItsGatePassAndLeavesItsScoreAsItIs() {
            HealthReport report = later(old);
            assertThat(report.gate().reasons()).isEmpty();
            assertThat(report.newFindings()).isEmpty();
            HealthReport without = HEALTH.audit(old, LATER);
            assertThat(report.delivery()).isEqualTo(without.delivery());
            assertThat(report.plan()).isEqualTo(without.plan());
            assertThat(report.verdict()).isEqualTo(without.verdict());
        }

        @Test
        void saysHowLargeAndHowOldItIs() {
            BaselineStanding standing = later(old).baseline();
            assertThat(standing.size()).isEqualTo(baseline.entries().size());
            assertThat(standing.oldest()).contains(OldPlan.DAY_ONE);
            assertThat(standing.ageInDays(LATER)).contains(120L);
        }

        @Test
        void failsOnANewFindingAndOnThatAlone() {
            Strategy grown = OldPlan.of(31);
            HealthReport report = later(grown);
            assertThat(report.newFindings())
                    .isNotEmpty()
                    .allMatch(finding -> finding.subjects().contains("move-30"));
            assertThat(report.gate().reasons()).containsExactly("1 new plan finding at or above high");
        }

        @Test
        void doesNotMindWhereAFindingStands() {
            List<String> reversed = new ArrayList<>(OldPlan.objectives(30));
            Collections.reverse(reversed);
            String text = OldPlan.with(reversed).replace("  - {", "\n      # once more\n      -   {");
            assertThat(later(OldPlan.read(text)).gate().passed()).isTrue();
        }

        @Test
        void doesNotHoldWhatHasGotMoreSevere() {
            Profile severe = Profile.starter().withSeverity("missing-north-star", Severity.CRITICAL);
            Profile mild = Profile.starter().withSeverity("missing-north-star", Severity.MEDIUM);
            Baseline accepted = Baseline.none().accept(HEALTH.withProfile(mild).audit(old, OldPlan.DAY_ONE));

            assertThat(HEALTH.withProfile(severe)
                            .withBaseline(accepted)
                            .audit(old, LATER)
                            .newFindings())
                    .extracting(Finding::rule)
                    .contains("missing-north-star");
            assertThat(HEALTH.withProfile(mild)
                            .withBaseline(accepted)
                            .audit(old, LATER)
                            .newFindings())
                    .isEmpty();
        }

        @Test
        void holdsACriticalFinding() {
            Profile severe = Profile.starter().withSeverity("missing-north-star", Severity.CRITICAL);
            PlanHealth health = HEALTH.withProfile(severe);
            Baseline accepted = Baseline.none().accept(health.audit(old, OldPlan.DAY_ONE));
            assertThat(health.withBaseline(accepted).audit(old, LATER).gate().passed())
                    .isTrue();
        }

        @Test
        void holdsAFactThatIsNotStatedAlsoOnceItIsAndIsBad() {
            Initiative.Builder work = Initiative.builder("work").stage(Stage.MIDDLE);
            Strategy silent =
                    Strategy.builder("old").reviews().initiatives(work.build()).build();
            Strategy stated = silent.toBuilder()
                    .initiatives(work.start(OldPlan.DAY_ONE.minusYears(2)).build())
                    .build();
            Baseline accepted = Baseline.none().accept(HEALTH.audit(silent, OldPlan.DAY_ONE));

            assertThat(outcome(silent)).isEqualTo(Outcome.MISSING);
            assertThat(outcome(stated)).isEqualTo(Outcome.VIOLATED);
            assertThat(HEALTH.withBaseline(accepted).audit(stated, LATER).newFindings())
                    .extracting(Finding::rule)
                    .doesNotContain("no-review");
        }

        /** A row that states nothing, accepted, and then the same row with its dates. */
        private HealthReport known(Initiative.Builder work, String end) {
            Strategy silent = Strategy.builder("old").initiatives(work.build()).build();
            Strategy stated = silent.toBuilder()
                    .initiatives(work.start(LocalDate.of(2026, 1, 5))
                            .baselineEnd(LocalDate.parse(end))
                            .build())
                    .build();
            return HEALTH.withBaseline(Baseline.none().accept(HEALTH.audit(silent, OldPlan.DAY_ONE)))
                    .audit(stated, OldPlan.DAY_ONE);
        }

        @Test
        void saysFirstWhatWasMissingAndIsNowKnown() {
            HealthReport report = known(Initiative.builder("work").stage(Stage.MIDDLE), "2026-06-30");

            assertThat(report.nowKnown()).extracting(Finding::fingerprint).contains("overdue-work/work");
            assertThat(report.gate().reasons()).noneMatch(reason -> reason.contains("critical"));
            assertThat(report.gate().warnings())
                    .anyMatch(warning ->
                            warning.matches("\\d findings? accepted as missing information (is|are) now known"));
            assertThat(report.acceptedFindings()).isNotEmpty().doesNotContainAnyElementsOf(report.nowKnown());
            String text = new TextReport().render(report, ReportOptions.standard());
            assertThat(text)
                    .containsPattern("Baseline    \\d+ accepted findings, all from today; \\d now known")
                    .containsPattern("(?s)\nNow known -+ accepted as missing information\n\n.*?overdue-work.*?is still"
                            + " open 34 days after its end.*?\n          Fix: ");
            assertThat(text.substring(text.indexOf("\nAccepted in the baseline"), text.indexOf("\nNext fixes")))
                    .doesNotContain("overdue-work");
            assertThat(new MarkdownReport().render(report, ReportOptions.standard()))
                    .containsPattern(
                            "### Now known, accepted as missing information \\(\\d\\)\n\n\\| .*\n.*\n\\| .*overdue-work");
            assertThat(new JsonReport().render(report, ReportOptions.standard()))
                    .contains("\"nowKnown\": true", "\"nowKnown\": [");
        }

        @Test
        void doesNotHoldACriticalDefectThatWasOnlyMissing() {
            HealthReport report = known(Initiative.builder("work").stage(Stage.MIDDLE), "2026-02-01");

            assertThat(report.newFindings())
                    .anyMatch(finding -> finding.fingerprint().equals("overdue-work/work")
                            && finding.severity() == Severity.CRITICAL);
            assertThat(report.gate().reasons()).contains("1 new critical delivery finding");
        }

        @Test
        void datesAnewWhatIsAcceptedWithAnotherOutcome() {
            HealthReport known = known(Initiative.builder("work").stage(Stage.MIDDLE), "2026-06-30");
            Baseline.Entry before = new Baseline.Entry(
                    "old", "overdue-work/work", OldPlan.DAY_ONE.minusDays(9), Outcome.MISSING, Severity.CRITICAL, "m");
            Baseline again = new Baseline(ImmutableList.of(before), ImmutableSortedMap.of()).accept(known);
            assertThat(again.entries())
                    .filteredOn(entry -> entry.rule().equals("overdue-work"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.outcome()).isEqualTo(Outcome.VIOLATED);
                        assertThat(entry.since()).isEqualTo(OldPlan.DAY_ONE);
                    });
        }

        @Test
        void forgetsThatThePlanWasOffCourseOnceItIsNot() {
            HealthReport good = HEALTH.audit(OldPlan.of(1), LATER);
            Baseline off = new Baseline(ImmutableList.of(), ImmutableSortedMap.of("old-plan", Verdict.OFF_COURSE));
            assertThat(off.prune(good).verdicts()).containsEntry("old-plan", good.verdict());
            assertThat(good.verdict()).isNotEqualTo(Verdict.OFF_COURSE);
        }

        private static Outcome outcome(Strategy plan) {
            return HEALTH.audit(plan, LATER).findings().stream()
                    .filter(finding -> finding.rule().equals("no-review"))
                    .map(Finding::outcome)
                    .collect(MoreCollectors.onlyElement());
        }

        @Test
        void doesNotHideAnExpiredWaiverNorALowScore() {
            Strategy waived = old.toBuilder()
                    .waivers(Waiver.builder()
                            .rule("x")
                            .subject("y")
                            .expires(OldPlan.DAY_ONE)
                            .build())
                    .build();
            HealthReport report = HEALTH.withProfile(
                            Profile.starter().withGate(GateSettings.defaults().withMinPlan(90)))
                    .withBaseline(baseline)
                    .audit(waived, LATER);
            assertThat(report.gate().reasons())
                    .satisfiesExactlyInAnyOrder(
                            reason -> assertThat(reason).endsWith(", below 90"),
                            reason -> assertThat(reason).startsWith("the waiver for x on y expired"));
        }

        @Test
        void isNotThatOfAnotherPlan() {
            Strategy other = OldPlan.read(OldPlan.with(OldPlan.objectives(30)).replace("old-plan", "other-plan"));
            assertThat(later(other).gate().passed()).isFalse();
            assertThat(later(other).baseline().size()).isZero();
            assertThat(new TextReport().render(later(other), ReportOptions.standard()))
                    .contains("Baseline    holds old-plan, but not other-plan\n");
        }
    }

    @Nested
    class IsPrunedOfWhat {
        @Test
        void isFixed() {
            HealthReport report = later(OldPlan.of(29));
            assertThat(report.gate().passed()).isTrue();
            assertThat(report.baseline().fixed())
                    .isNotEmpty()
                    .allMatch(entry -> entry.finding().endsWith("/move-29"));
            Baseline smaller = baseline.prune(report);
            assertThat(smaller.entries()).hasSizeLessThan(baseline.entries().size());
            assertThat(HEALTH.withBaseline(smaller).audit(old, LATER).gate().passed())
                    .as("what comes back is new")
                    .isFalse();
        }

        @Test
        void isFixedAndOfNothingElse() {
            assertThat(baseline.prune(later(old))).isEqualTo(baseline);
            assertThat(baseline.prune(later(OldPlan.of(31)))).isEqualTo(baseline);
        }

        @Test
        void somebodyLookedFor() {
            HealthReport report = HEALTH.withProfile(Profile.starter().withRuleOff("missing-owner"))
                    .withBaseline(baseline)
                    .audit(OldPlan.of(10), LATER);
            assertThat(report.baseline().unchecked())
                    .hasSize(31)
                    .allMatch(entry -> entry.rule().equals("missing-owner"));
            assertThat(baseline.prune(report).entries())
                    .containsAll(report.baseline().unchecked());
        }
    }

    @Nested
    class WrittenAnew {
        @Test
        void keepsTheDayOfWhatWasThere() {
            Baseline again = baseline.accept(HEALTH.audit(OldPlan.of(31), LATER));
            assertThat(again.entries())
                    .allMatch(entry ->
                            entry.since().equals(entry.finding().endsWith("/move-30") ? LATER : OldPlan.DAY_ONE));
        }

        @Test
        void leavesOtherPlansAsTheyAre() {
            Strategy other = OldPlan.read(OldPlan.with(List.of("a")).replace("old-plan", "other-plan"));
            Baseline both = baseline.accept(HEALTH.audit(other, LATER));
            assertThat(both.of("old-plan")).isEqualTo(baseline.entries());
            assertThat(both.of("other-plan")).isNotEmpty();
        }
    }

    @Nested
    class AsJson {
        @Test
        void hasALineForEachFindingAndReadsAsItWasWritten() {
            Baseline hostile = new Baseline(
                    ImmutableList.of(
                            new Baseline.Entry(
                                    "b",
                                    "x/b+a",
                                    OldPlan.DAY_ONE,
                                    Outcome.MISSING,
                                    Severity.LOW,
                                    "says \"no\"\n\t\\ ü"),
                            new Baseline.Entry("a", "x/a", LATER, Outcome.VIOLATED, Severity.CRITICAL, "is bad")),
                    ImmutableSortedMap.of("b", Verdict.OFF_COURSE));
            assertThat(hostile.toJson()).isEqualTo("""
                    {
                      "schema": "planhealth-baseline/v1",
                      "plans": [
                        {
                          "plan": "a",
                          "findings": [
                            { "finding": "x/a", "since": "2026-12-01", "outcome": "violated", "severity": "critical", "message": "is bad" }
                          ]
                        },
                        {
                          "plan": "b",
                          "verdict": "off-course",
                          "findings": [
                            { "finding": "x/b+a", "since": "2026-08-03", "outcome": "missing", "severity": "low", "message": "says \\"no\\"\\n\\t\\\\ ü" }
                          ]
                        }
                      ]
                    }
                    """);
            assertThat(read(hostile.toJson())).isEqualTo(hostile);
            assertThat(read(baseline.toJson())).isEqualTo(baseline);
            assertThat(read(Baseline.none().toJson())).isEqualTo(Baseline.none());
        }

        @Test
        void isReadStrictly() {
            assertThatThrownBy(() -> read("""
                            {
                              "schema": "planhealth-baseline/v2",
                              "plans": [
                                {
                                  "plan": "a",
                                  "findings": [
                                    {"finding": "x", "since": "2026-08-03", "outcome": "missing", "severity": "hihg", "message": "m"},
                                    {"finding": "x/a", "sinse": "2026-08-03", "outcome": "waived", "severity": "low", "message": "m"},
                                    {"finding": "x/a", "since": "2026-08-03", "outcome": "violated", "severity": "low", "message": "m"}
                                  ]
                                },
                                {"plan": "a", "findings": []}
                              ]
                            }
                            """))
                    .isInstanceOf(InvalidPlanException.class)
                    .hasMessage("""
                            baseline.json:2:13: /schema: expected planhealth-baseline/v1, was 'planhealth-baseline/v2'
                              did you mean 'planhealth-baseline/v1'?
                            baseline.json:7:21: /plans/0/findings/0/finding: expected a rule and its entities, such as \
                            blanket-ask/everyone-saves, was the text 'x'
                            baseline.json:7:83: /plans/0/findings/0/severity: expected low, medium, high or critical, was 'hihg'
                              did you mean 'high'?
                            baseline.json:8:9: /plans/0/findings/1: 'since' is missing
                            baseline.json:8:28: /plans/0/findings/1/sinse: unknown field
                              did you mean 'since'?
                            baseline.json:8:62: /plans/0/findings/1/outcome: expected violated or missing, was 'waived'
                            baseline.json:9:21: /plans/0/findings/2/finding: the finding stands here twice
                              remove one of them
                            baseline.json:12:14: /plans/1/plan: the plan stands here twice
                              put its findings into one list
                            8 problems in baseline.json""");
        }

        private static Baseline read(String text) {
            return BaselineReader.create().read(text, "baseline.json");
        }
    }

    @Test
    void holdsNoFindingTwice() {
        Baseline.Entry entry = new Baseline.Entry("a", "x/a", LATER, Outcome.VIOLATED, Severity.LOW, "m");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Baseline(ImmutableList.of(entry, entry), ImmutableSortedMap.of()))
                .withMessage("x/a is twice in the baseline of a");
    }

    @Nested
    class InAFile {
        @TempDir
        Path folder;

        private BaselineFile file(boolean onBuildServer) {
            return new BaselineFile(folder.resolve("baseline.json"), onBuildServer);
        }

        private HealthReport report(Strategy plan) throws IOException {
            return HEALTH.withBaseline(file(false).read()).audit(plan, LATER);
        }

        @Test
        void isWrittenWhenAsked() throws IOException {
            file(false).accept(List.of(HEALTH.audit(old, OldPlan.DAY_ONE)));
            assertThat(file(false).read()).isEqualTo(baseline);
            assertThat(file(false).prune(List.of(report(old)))).isEqualTo(baseline);
            Baseline pruned = file(false).prune(List.of(report(OldPlan.of(29))));
            assertThat(file(false).read()).isEqualTo(pruned);
            assertThat(pruned.entries())
                    .hasSizeLessThan(baseline.entries().size())
                    .noneMatch(entry -> entry.finding().endsWith("/move-29"));
            assertThat(folder).isDirectoryNotContaining("glob:**.baseline*");
        }

        @Test
        void isNeverWrittenOnABuildServer() throws IOException {
            assertThatIllegalStateException()
                    .isThrownBy(() -> file(true).accept(List.of(HEALTH.audit(old, LATER))))
                    .withMessageEndingWith("baseline.json: a baseline is not written on a build server (CI is set)\n"
                            + "  write it at your desk, look at what it accepts, and commit it");
            file(false).accept(List.of(HEALTH.audit(old, OldPlan.DAY_ONE)));
            String before = Files.readString(file(true).file());
            HealthReport report = report(OldPlan.of(29));
            assertThatIllegalStateException().isThrownBy(() -> file(true).prune(List.of(report)));
            assertThat(file(true).file()).hasContent(before);
        }

        @Test
        void isMissingUntilItIsWritten() {
            assertThatThrownBy(() -> file(true).read()).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> file(false).prune(List.of())).isInstanceOf(NoSuchFileException.class);
            BaselineFile lost = new BaselineFile(folder.resolve("no/baseline.json"), false);
            assertThatThrownBy(() -> lost.accept(List.of()))
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessage(folder.resolve("no").toString());
        }

        @Test
        void knowsABuildServerByItsEnvironment() {
            assertThat(BaselineFile.isBuildServer(Map.of())).isFalse();
            assertThat(BaselineFile.isBuildServer(Map.of("CI", ""))).isFalse();
            assertThat(BaselineFile.isBuildServer(Map.of("CI", "false"))).isFalse();
            assertThat(BaselineFile.isBuildServer(Map.of("CI", "true"))).isTrue();
            assertThat(BaselineFile.isBuildServer(Map.of("CI", "1"))).isTrue();
        }
    }
}
