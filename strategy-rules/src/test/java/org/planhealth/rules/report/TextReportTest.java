package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planhealth.rules.SampleReport.ended;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.SampleReport;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

class TextReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final HealthReport EXAMPLE = HEALTH.audit(ExamplePlan.read(), TODAY);

    private static String text(HealthReport report) {
        return text(report, ReportOptions.standard());
    }

    private static String text(HealthReport report, ReportOptions options) {
        return new TextReport().render(report, options);
    }

    @Nested
    class OfTheExamplePlan {
        @Test
        void readsAsPinned() throws IOException {
            PinnedText.check("data-infrastructure.txt", text(EXAMPLE));
        }

        /** The first screen says what matters; the rest stays a few screens. */
        @Test
        void staysShort() {
            assertThat(text(EXAMPLE).lines()).hasSizeLessThanOrEqualTo(110);
        }

        @Test
        void isTheSameEachTime() {
            assertThat(text(HEALTH.audit(ExamplePlan.read(), TODAY))).isEqualTo(text(EXAMPLE));
        }

        @ParameterizedTest
        @ValueSource(ints = {40, 60, 80, 100, 200})
        void hasNoLineWiderThanAsked(int width) {
            assertThat(text(EXAMPLE, ReportOptions.standard().withWidth(width).withAllFindings(true))
                            .lines())
                    .allSatisfy(line -> {
                        if (line.length() > width) {
                            assertThat(line.strip()).doesNotContain(" ");
                        }
                    });
        }

        @Test
        void hasTheSameWordsInColor() {
            String colored = text(EXAMPLE, ReportOptions.standard().withColor(true));

            assertThat(colored).contains("\u001b[31mHIGH\u001b[0m      \u001b[1mstalled-middle\u001b[0m");
            assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(EXAMPLE));
        }

        @Test
        void isPlainAsciiWithoutColour() {
            assertThat(text(EXAMPLE)).matches("[\\n -~]*");
        }

        @Test
        void endsLinesWithoutSpaces() {
            assertThat(text(EXAMPLE, ReportOptions.standard().withColor(true)).lines())
                    .noneMatch(line -> line.endsWith(" ") || line.endsWith("\r"));
        }
    }

    @Nested
    class Findings {
        private SampleReport stalled(int count) {
            SampleReport report = SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 50));
            for (int i = 1; i <= count; i++) {
                report.finding("stalled-middle", Outcome.VIOLATED, 1, "work-" + i, "work-" + i + " stands still");
            }
            return report;
        }

        @Test
        void standInTheOrderOfThePlanWhereSeveralAreOneSentence() {
            SampleReport report = SampleReport.of(ended("late-forecast", Outcome.VIOLATED, 2));
            for (int line : new int[] {14, 10}) {
                report.finding(
                        "late-forecast",
                        Severity.HIGH,
                        Outcome.VIOLATED,
                        line,
                        "work-" + line,
                        "work-" + line + " is late",
                        new SourceLocation("plan.yaml", line, 5, ""));
            }
            assertThat(report.text()).contains("\n            plan.yaml:10:5 and 14:5\n");
        }

        @Test
        void areCountedAgainstWhatTheRuleLooksAt() {
            assertThat(stalled(4).text())
                    .contains("HIGH      stalled-middle            4 of 50 initiatives under way with work left\n");
        }

        @Test
        void areCountedApartFromThoseThatLackFacts() {
            SampleReport report = SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 6));
            for (String subject : List.of("a", "b", "c")) {
                report.finding("stalled-middle", Outcome.VIOLATED, 1, subject, subject + " stands still");
            }
            for (String subject : List.of("d", "e")) {
                report.finding("stalled-middle", Outcome.MISSING, 1, subject, subject + " does not state its stage");
            }

            assertThat(report.text())
                    .containsSubsequence(
                            " 3 of 6 initiatives under way with work left\n",
                            "Missing information ---",
                            " 2 of 6 initiatives under way with work left\n",
                            "A starting point");
        }

        @Test
        void areCountedByEntityOrByPair() {
            assertThat(SampleReport.of(ended("misaligned-incentive", Outcome.VIOLATED, 4))
                            .finding("misaligned-incentive", Outcome.VIOLATED, 1, "move", "no", "ads")
                            .finding("misaligned-incentive", Outcome.VIOLATED, 1, "move", "no", "mail")
                            .text())
                    .contains(" 2 of 4 teams of which open initiatives require an incentive\n");
            assertThat(SampleReport.of(ended("missing-conversation", Outcome.VIOLATED, 4))
                            .finding("missing-conversation", Outcome.VIOLATED, 1, "ads", "no", "mail")
                            .finding("missing-conversation", Outcome.VIOLATED, 1, "ads", "no", "maps")
                            .text())
                    .contains(" 2 of 4 team pairs that must coordinate\n");
        }

        @Test
        void countForAllEntitiesIfOneIsAboutThePlan() {
            assertThat(SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 4))
                            .finding("stalled-middle", Outcome.VIOLATED, 1, "fleet-cost", "nothing moves")
                            .text())
                    .contains(" 4 of 4 initiatives under way with work left\n");
        }

        @Test
        void areOneSentenceForEachRule() {
            assertThat(stalled(17).text())
                    .contains("\n          work-1 stands still (+16 more)\n")
                    .doesNotContain("work-2 stands");
        }

        @Test
        void areSaidInTheWordsOfTheRuleIfItHasThem() {
            assertThat(SampleReport.of(ended("missing-conversation", Outcome.VIOLATED, 4))
                            .finding("missing-conversation", Outcome.VIOLATED, 1, "ads", "no", "mail")
                            .finding("missing-conversation", Outcome.VIOLATED, 1, "ads", "no", "maps")
                            .text())
                    .contains("""
                                  2 of 4 team pairs that must coordinate state no regular conversation:
                                  ads with mail and ads with maps
                        """);
        }

        @Test
        void areAllThereWhenAskedFor() {
            assertThat(text(stalled(17).build(), ReportOptions.standard().withAllFindings(true)))
                    .contains("work-17 stands");
        }

        @Test
        void sayTheirOwnSeverityWhereItIsLower() {
            SampleReport report = SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 4))
                    .finding("stalled-middle", Outcome.VIOLATED, 5, "move", "move stands still")
                    .finding("stalled-middle", Severity.MEDIUM, Outcome.VIOLATED, 2, "copy", "copy is slow", null);

            assertThat(text(report.build(), ReportOptions.standard().withAllFindings(true)))
                    .contains("\n          medium: copy is slow\n");
        }

        @Test
        void keepAPlaceOnOneLineEvenWithASpaceInIt() {
            String file = "plans of the year/" + "a".repeat(60) + ".yaml";
            SampleReport report = SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 4))
                    .finding(
                            "stalled-middle",
                            Severity.HIGH,
                            Outcome.VIOLATED,
                            5,
                            "move",
                            "move stands still",
                            new SourceLocation(file, 3, 5, "/initiatives/0"));

            assertThat(report.text()).contains("\n            " + file + ":3:5\n");
        }

        @Test
        void cannotActOnTheTerminal() {
            SampleReport report = SampleReport.of()
                    .about(Strategy.builder("fleet-cost")
                            .title("Cut\u001b[2J what\nit \u202ecosts")
                            .build());

            assertThat(report.text()).startsWith("Cut\\u{1b}[2J what it \\u{202e}costs\n");
        }
    }

    @Nested
    class NotStated {
        @Test
        void foldsAListThatSeveralRulesNeed() {
            assertThat(text(HEALTH.audit(Strategy.builder("fleet-cost").build(), TODAY)))
                    .contains("\nMissing information " + "-".repeat(60) + "\n\n          ")
                    .containsPattern("\n {10}initiatives are not stated: \\d+ rules affected\n")
                    .containsPattern("\n {10}organization is not stated: \\d+ rules affected\n");
        }

        @Test
        void isAskedForFirstAtMostFiveTimes() {
            HealthReport nothing = HEALTH.audit(Strategy.builder("fleet-cost").build(), TODAY);
            String report = text(nothing);
            assertThat(report)
                    .containsSubsequence(
                            "\nDelivery ",
                            " - evidence: 0%",
                            "\nPlan ",
                            "\nGate ",
                            "\nMissing information that matters most ---",
                            "\n  - initiatives are not stated\n",
                            "\nFindings ");
            assertThat(nothing.questions()).hasSizeGreaterThan(5);
            assertThat(report.lines().filter(line -> line.matches("  - [a-z]+ (is|are) not stated")))
                    .hasSize(5);
        }

        @Test
        void saysEachListOfAPlanThatStatesNothingOnceAndNoDefect() {
            HealthReport nothing =
                    onlyTheFirstRules().audit(Strategy.builder("fleet-cost").build(), TODAY);
            String report = text(nothing);
            for (String list : List.of("initiatives are", "organization is", "asks are")) {
                assertThat(report.lines().filter(line -> line.strip().startsWith(list + " not stated: ")))
                        .hasSize(1);
            }
            assertThat(nothing.findings(Outcome.VIOLATED)).isEmpty();
            assertThat(report.lines().filter(line -> line.matches("[A-Z][a-z]+ -+ debt.*")))
                    .isEmpty();
            assertThat(report).doesNotContain("Fix:", "\nNext fixes ---").contains("\nMissing information ---");
        }

        /** The rules of the first release, so that further ones do not change what is expected here. */
        private static PlanHealth onlyTheFirstRules() {
            Profile none = new Profile("first", ImmutableSet.of());
            return HEALTH.withProfile(none.withRuleOn("blanket-ask")
                    .withRuleOn("stalled-middle")
                    .withRuleOn("misaligned-incentive")
                    .withRuleOn("missing-conversation"));
        }

        @Test
        void standsApartFromTheDefects() {
            SampleReport report = SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 4))
                    .finding("stalled-middle", Outcome.VIOLATED, 5, "move", "move stands still")
                    .finding("stalled-middle", Outcome.MISSING, 2, "copy", "copy does not state its stage");

            assertThat(report.text())
                    .containsSubsequence(
                            "move stands still", "Fix:", "Missing information ---", "copy does not state its stage");
        }
    }

    @Test
    void listsWhatIsWaivedWithItsReason() {
        SampleReport report = SampleReport.of(ended("stalled-middle", Outcome.WAIVED, 4))
                .about(Strategy.builder("fleet-cost")
                        .waivers(Waiver.builder()
                                .rule("stalled-middle")
                                .subject("move")
                                .reason("the old system goes off in May")
                                .approvedBy("Ada")
                                .expires(LocalDate.of(2026, 12, 31))
                                .build())
                        .build())
                .finding("stalled-middle", Outcome.WAIVED, 0, "move", "move stands still");

        assertThat(report.text()).contains("""
                        Waived -------------------------------------------------------------------------

                        HIGH      stalled-middle on move until 2026-12-31 by Ada - the old system goes
                                  off in May
                        """);
    }

    @Test
    void saysOfAWaiverThatItIsTheProfiles() {
        SampleReport report = SampleReport.of(ended("stalled-middle", Outcome.WAIVED, 4))
                .waivedByProfile(
                        Waiver.builder().rule("stalled-middle").subject("move").build())
                .finding("stalled-middle", Outcome.WAIVED, 0, "move", "move stands still");

        assertThat(report.text()).contains("\nHIGH      stalled-middle on move in the profile\n");
    }

    @Test
    void saysOfAWaivedDeliveryFindingThatItStillCounts() {
        Waiver waiver = Waiver.builder()
                .rule("stalled-middle")
                .subject("data-infrastructure")
                .build();
        HealthReport waived =
                HEALTH.withProfile(Profile.starter().withWaivers(waiver)).audit(ExamplePlan.read(), TODAY);

        assertThat(text(waived))
                .contains(
                        "\nWaivers     1 delivery finding is waived, and still counted in Delivery and the\n            verdict\n",
                        "\nWaived ---");
        assertThat(waived.delivery()).isEqualTo(EXAMPLE.delivery());
    }

    @Test
    void listsTheRulesThatCouldNotBeRun() {
        SampleReport report = SampleReport.of(ended("stalled-middle", Outcome.ERROR, 0))
                .finding("stalled-middle", Outcome.ERROR, 0, "fleet-cost", "the rule could not be run: too slow");

        assertThat(report.text()).contains("""
                        Could not be run ---------------------------------------------------------------

                                  stalled-middle: too slow
                        """);
    }

    @Test
    void countsTheRulesThatFoundNothing() {
        SampleReport report = SampleReport.of(
                ended("stalled-middle", Outcome.PASSED, 4),
                ended("blanket-ask", Outcome.PASSED, 4),
                ended("missing-conversation", Outcome.NOT_APPLICABLE, 0),
                ended("misaligned-incentive", Outcome.OFF, 0));

        assertThat(report.text()).contains("\n2 rules pass, 1 rule does not apply, 1 rule is off\n");
    }

    @Test
    void cutsFiguresSoThatTheyNeverSeemWhole() {
        SampleReport report = SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 4))
                .finding("stalled-middle", Outcome.VIOLATED, 0.01, "move", "move stands still");
        assertThat(report.text()).contains("Delivery    99 of 100 - evidence: 99% of", "Plan        100 of 100 - ");
    }

    @Test
    void saysHowManyOfThoseWhoMustTalkDo() {
        assertThat(text(EXAMPLE)).contains("\nCongruence  11 of 16 team pairs that must coordinate are connected\n");
        assertThat(SampleReport.of().text()).doesNotContain("Congruence");
    }

    @Test
    void showsTheThreeFixesThatGainMost() {
        SampleReport report = SampleReport.of()
                .fix("stalled-middle", 8.04, "move")
                .fix("blanket-ask", 5.96, "all-save")
                .fix("misaligned-incentive", 1, "move")
                .fix("misaligned-incentive", 0.5, "copy");

        List<String> lines = report.text().lines().toList();
        assertThat(lines).filteredOn(line -> line.startsWith("+")).hasSize(3);
        assertThat(lines)
                .contains(
                        "+8.0      Delivery stalled-middle",
                        "+6.0      Plan blanket-ask",
                        "+1.0      Plan misaligned-incentive");
    }

    @Test
    void namesInASingleFixWhatItMendsAndNothingElse() {
        SampleReport report = SampleReport.of(ended("misaligned-incentive", Outcome.VIOLATED, 4))
                .finding("misaligned-incentive", Outcome.VIOLATED, 5, "move", "ads depends on features", "ads")
                .finding("misaligned-incentive", Outcome.VIOLATED, 5, "move", "mail depends on them", "mail")
                .fix("misaligned-incentive", 8, "ads", "mail", "move")
                .fix("misaligned-incentive", false, 4, "move", "ads");

        assertThat(report.text())
                .containsSubsequence(
                        "+8.0      Plan misaligned-incentive\n",
                        "+4.0      Plan misaligned-incentive on move and ads\n");
    }

    @Test
    void asksOneQuestionOfEachTopicUnlessAllAreWanted() {
        HealthReport report = SampleReport.of()
                .question(Topic.PEOPLE, "Would you say yes?")
                .question(Topic.PEOPLE, "Who did you thank?")
                .question(Topic.SCHEDULE, "Which date is a hope?")
                .build();

        assertThat(text(report)).contains("""
                        Questions to discuss -----------------------------------------------------------

                        People      Would you say yes?
                        Schedule    Which date is a hope?
                        """);
        assertThat(text(report, ReportOptions.standard().withAllFindings(true))).contains("Who did you thank?");
    }

    @Test
    void refusesAWidthThatNoReportFits() {
        assertThatThrownBy(() -> ReportOptions.standard().withWidth(39))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width must be at least 40, was 39");
    }

    @Test
    void saysThatItJudgesNobody() {
        assertThat(ImmutableList.copyOf(SampleReport.of().text().lines().toList())
                        .reverse()
                        .get(0))
                .isEqualTo("A starting point for discussion, not a verdict on anyone.");
    }

    @Test
    void leavesOutTheFixThatARuleDoesNotState() {
        HealthRule rule = HealthRule.named("house-rule")
                .summary("A test")
                .topic(Topic.PLANNING)
                .severity(Severity.HIGH)
                .subject(Strategy.class)
                .check((plan, found) -> found.violated(plan.strategy(), "{subject} is bad"));
        String report = new TextReport()
                .render(
                        PlanHealth.standard()
                                .with(RulePack.of("the test", rule))
                                .withProfile(new Profile("test", ImmutableSet.of()).withRuleOn("house-rule"))
                                .audit(Strategy.builder("plan").build(), LocalDate.of(2026, 8, 3)),
                        ReportOptions.standard());
        assertThat(report).contains("plan is bad").doesNotContain("Fix:");
    }
}
