package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.rules.SampleReport.ended;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
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
                .isEqualTo("\"Move the batch jobs from the old scheduler to the orchestrator\" has a 5%"
                        + " chance of making its due date, 2026-12-18. At its current pace: 50% chance by 2027-04-25,"
                        + " 85% by 2028-03-29 (+1 more).");
    }

    @Nested
    class OfAViolatedRule {
        @Test
        void isTheMessageOfASingleFinding() {
            assertThat(SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 4))
                            .finding("stalled-middle", Outcome.VIOLATED, 5, "move-jobs", "the move stands still")
                            .headlines())
                    .startsWith("The move stands still.");
        }

        @Test
        void leavesAnIdAtTheBeginningAsItIs() {
            assertThat(SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 4))
                            .about(PLAN)
                            .finding("stalled-middle", Outcome.VIOLATED, 5, "move-jobs", "move-jobs stands still")
                            .headlines())
                    .startsWith("move-jobs stands still.");
        }

        @Test
        void countsTheOthersIfTheRuleHasNoHeadline() {
            assertThat(SampleReport.of(ended("stalled-middle", Outcome.VIOLATED, 4))
                            .finding("stalled-middle", Outcome.VIOLATED, 5, "one", "one stands still")
                            .finding("stalled-middle", Outcome.VIOLATED, 3, "two", "two stands still")
                            .finding("stalled-middle", Outcome.VIOLATED, 1, "three", "three stands still")
                            .headlines())
                    .startsWith("One stands still (+2 more).");
        }

        @Test
        void putsTheHeaviestRuleOfDeliveryFirst() {
            assertThat(SampleReport.of(
                                    ended("stalled-middle", Outcome.VIOLATED, 4),
                                    ended("no-review", Outcome.VIOLATED, 1),
                                    ended("blanket-ask", Outcome.VIOLATED, 4))
                            .finding("blanket-ask", Outcome.VIOLATED, 13, "save", "all are to save")
                            .finding("blanket-ask", Outcome.VIOLATED, 2.5, "tidy", "all are to tidy up")
                            .finding("no-review", Outcome.VIOLATED, 4, "fleet-cost", "nobody reviews it")
                            .finding("stalled-middle", Outcome.VIOLATED, 5, "move", "the move stands still")
                            .headlines())
                    .containsExactly("The move stands still.", "Nobody reviews it.", "All are to save (+1 more).");
        }

        @Test
        void leavesWhatIsMissingOut() {
            assertThat(SampleReport.of(
                                    ended("stalled-middle", Outcome.MISSING, 4),
                                    ended("blanket-ask", Outcome.VIOLATED, 4))
                            .finding("stalled-middle", Outcome.MISSING, 0, "move", "move does not state its stage")
                            .finding("blanket-ask", Outcome.VIOLATED, 3, "save", "all are to save")
                            .headlines())
                    .containsExactly("All are to save.");
        }
    }

    @Nested
    class WhenNothingCanBeTold {
        private SampleReport report() {
            return SampleReport.of(ended("stalled-middle", Outcome.MISSING, 4), ended("no-review", Outcome.MISSING, 1))
                    .verdict(Verdict.CANNOT_TELL);
        }

        @Test
        void beginWithTheFactsThatWouldDecideMost() {
            assertThat(report().finding("no-review", Outcome.MISSING, 0, "lift", "its day")
                            .finding("stalled-middle", Outcome.MISSING, 0, "move", "its pace")
                            .finding("no-review", Outcome.MISSING, 0, "sort", "its owner")
                            .headlines())
                    .containsExactly("Two missing facts matter most: its pace;" + " its day.");
            assertThat(report().finding("stalled-middle", Outcome.MISSING, 0, "move", "its pace")
                            .headlines())
                    .containsExactly("One missing fact matters most: its pace.");
        }

        @Test
        void tellTheEvidenceIfNoFactIsAskedFor() {
            assertThat(report().headlines())
                    .containsExactly("Only 99% of the facts that the delivery rules need are stated.");
        }
    }

    @Nested
    class OfTheVerdict {
        @Test
        void saySoIfNothingHasStarted() {
            assertThat(SampleReport.of(
                                    ended("blanket-ask", Outcome.VIOLATED, 4),
                                    ended("stalled-middle", Outcome.VIOLATED, 4))
                            .verdict(Verdict.NOT_STARTED)
                            .finding("stalled-middle", Outcome.VIOLATED, 5, "move", "the move stands still")
                            .finding("blanket-ask", Outcome.VIOLATED, 3, "save", "all are to save")
                            .headlines())
                    .containsExactly("Nothing has started yet, so only the plan is judged.", "All are to save.");
        }

        @Test
        void countWhatIsClosed() {
            Strategy closed = Strategy.builder("fleet-cost")
                    .initiatives(
                            Initiative.builder("a").stage(Stage.DONE).build(),
                            Initiative.builder("b").stage(Stage.DONE).build(),
                            Initiative.builder("c").stage(Stage.STOPPED).build())
                    .build();
            assertThat(SampleReport.of().about(closed).verdict(Verdict.CLOSED).headlines())
                    .containsExactly("The effort is closed: 2 done, 1 stopped.");
        }

        @Test
        void sayThatNothingSpeaksAgainstIt() {
            assertThat(SampleReport.of().verdict(Verdict.ON_COURSE).headlines())
                    .containsExactly("The stated dates and figures show no delivery problem.");
        }
    }
}
