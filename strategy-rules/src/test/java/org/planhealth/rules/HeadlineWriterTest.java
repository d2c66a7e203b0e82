package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.rules.SampleReport.ended;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

class HeadlineWriterTest {
    private static final Strategy PLAN = Strategy.builder("fleet-cost")
            .initiatives(Initiative.builder("move-jobs").title("Move the jobs").build())
            .build();

    @Test
    void areThreeForTheExamplePlan() {
        PlanHealth health = PlanHealth.standard();

        assertThat(health.audit(ExamplePlan.read(), LocalDate.of(2026, 8, 3)).headlines())
                .extracting(Headline::text)
                .hasSize(3)
                .allMatch(sentence -> sentence.endsWith("."))
                .first()
                .isEqualTo("\"Move the batch jobs from the old scheduler to the orchestrator\" depends on"
                        + " teams that are rewarded for other work: checkout, forecasting, pricing and 3 more.");
    }

    @Nested
    class OfAViolatedRule {
        @Test
        void isTheMessageOfASingleFinding() {
            assertThat(SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 1, 4))
                            .finding("stalled-middle", Outcome.VIOLATED, 5, "move-jobs", "the move stands still")
                            .headlines())
                    .startsWith("The move stands still.");
        }

        @Test
        void leavesAnIdAtTheBeginningAsItIs() {
            assertThat(SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 1, 4))
                            .about(PLAN)
                            .finding("stalled-middle", Outcome.VIOLATED, 5, "move-jobs", "move-jobs stands still")
                            .headlines())
                    .startsWith("move-jobs stands still.");
        }

        @Test
        void countsTheOthersIfTheRuleHasNoHeadline() {
            assertThat(SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 3, 4))
                            .finding("stalled-middle", Outcome.VIOLATED, 5, "one", "one stands still")
                            .finding("stalled-middle", Outcome.VIOLATED, 3, "two", "two stands still")
                            .finding("stalled-middle", Outcome.VIOLATED, 1, "three", "three stands still")
                            .headlines())
                    .startsWith("One stands still; 2 more like it.");
        }

        @Test
        void putsTheHeaviestRuleFirst() {
            assertThat(SampleReport.of(
                                    ended("stalled-middle", Outcome.VIOLATED, 1, 4),
                                    ended("blanket-ask", Outcome.VIOLATED, 2, 4))
                            .finding("stalled-middle", Outcome.VIOLATED, 5, "move", "the move stands still")
                            .finding("blanket-ask", Outcome.VIOLATED, 3, "save", "all are to save")
                            .finding("blanket-ask", Outcome.VIOLATED, 2.5, "tidy", "all are to tidy up")
                            .headlines())
                    .startsWith("All are to save; 1 more like it.", "The move stands still.");
        }
    }

    @Nested
    class OfWhatIsNotStated {
        @Test
        void namesTheLists() {
            assertThat(SampleReport.of(ended("blanket-ask", Outcome.MISSING, 0, 0))
                            .about(PLAN)
                            .finding("blanket-ask", Outcome.MISSING, 10, "fleet-cost", "lists are not stated")
                            .headlines())
                    .startsWith("Asks and organization are not stated, which affects 1 rule.");
        }

        @Test
        void isTheMessageOfASingleFact() {
            assertThat(SampleReport.of(ended("stalled-middle", Outcome.MISSING, 1, 4))
                            .finding("stalled-middle", Outcome.MISSING, 5, "move", "the move does not state its stage")
                            .headlines())
                    .containsExactly(
                            "The move does not state its stage.",
                            "The only rule that applies is missing information.",
                            "The score is 84 of 100, grade B.");
        }

        @Test
        void countsAFactThatTwoRulesAskForOnce() {
            assertThat(SampleReport.of(
                                    ended("stalled-middle", Outcome.MISSING, 1, 4),
                                    ended("blanket-ask", Outcome.MISSING, 1, 4))
                            .finding("stalled-middle", Outcome.MISSING, 5, "move", "move does not state its stage")
                            .finding("blanket-ask", Outcome.MISSING, 5, "move", "move does not state its stage")
                            .finding("blanket-ask", Outcome.MISSING, 5, "save", "save does not state its due date")
                            .headlines())
                    .startsWith("2 facts are missing, which affects 2 rules.");
        }
    }

    @Nested
    class WhenLittleIsWrong {
        @Test
        void sayWhatIsWell() {
            assertThat(SampleReport.of(
                                    ended("stalled-middle", Outcome.PASSED, 0, 4),
                                    ended("blanket-ask", Outcome.PASSED, 0, 4),
                                    ended("misaligned-incentive", Outcome.OFF, 0, 0))
                            .headlines())
                    .containsExactly(
                            "All 2 rules that apply pass.", "The score is 84 of 100, grade B.", "The gate passed.");
        }

        @Test
        void countThoseThatPass() {
            assertThat(SampleReport.of(
                                    ended("stalled-middle", Outcome.PASSED, 0, 4),
                                    ended("blanket-ask", Outcome.WAIVED, 1, 4),
                                    ended("misaligned-incentive", Outcome.WAIVED, 1, 4))
                            .headlines())
                    .startsWith("Of the 3 rules that apply, 1 passes and 2 have only waived findings.");
        }

        @Test
        void tellApartRulesThatFailAndRulesThatLackFacts() {
            assertThat(SampleReport.of(
                                    ended("stalled-middle", Outcome.VIOLATED, 1, 4),
                                    ended("blanket-ask", Outcome.MISSING, 1, 4),
                                    ended("misaligned-incentive", Outcome.ERROR, 0, 4))
                            .headlines())
                    .startsWith("Of the 3 rules that apply, 1 fails, 1 is missing information and 1 could not be run.");
            assertThat(SampleReport.of(
                                    ended("stalled-middle", Outcome.MISSING, 1, 4),
                                    ended("blanket-ask", Outcome.MISSING, 1, 4))
                            .headlines())
                    .startsWith("All 2 rules that apply are missing information.");
        }

        @Test
        void doNotPraiseAPlanThatNoRuleAppliesTo() {
            assertThat(SampleReport.of(ended("stalled-middle", Outcome.NOT_APPLICABLE, 0, 0))
                            .headlines())
                    .startsWith("No rule applies to this plan.");
        }
    }

    @Nested
    class OfSeveralFindings {
        private String sentence(String... related) {
            SampleReport report = SampleReport.of(ended("misaligned-incentive", Outcome.VIOLATED, 1, 4))
                    .about(PLAN);
            for (String team : related) {
                report.finding("misaligned-incentive", Outcome.VIOLATED, 1, "move-jobs", "no", team);
            }
            return report.headlines().get(0);
        }

        @Test
        void namesTheEntitiesByTheirTitles() {
            assertThat(sentence("ads", "mail"))
                    .isEqualTo("\"Move the jobs\" depends on teams that are rewarded for other work: ads and mail.");
        }

        @Test
        void shortensALongList() {
            assertThat(sentence("a", "b", "c", "d", "e")).contains("other work: a, b, c and 2 more");
        }
    }
}
