package org.planhealth.rules;

import static com.google.common.collect.MoreCollectors.onlyElement;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Strategy;

/** What is said of an ask to everyone that serves a rollout; when it is said stands in the cases of the rule. */
class AskRulesTest {
    private static final String WHAT =
            "everyone-moves asks 4 teams to cut jobs by 50%, but search and ads hold 100% of it: a cut of 50% from them alone"
                    + " saves the same 50";

    private static String message(Strategy plan) {
        return PlanHealth.standard().audit(plan, AskPlans.TODAY).findings().stream()
                .filter(finding -> finding.rule().equals("blanket-ask"))
                .map(Finding::message)
                .collect(onlyElement());
    }

    @Test
    void endsWithTheSmallestAskThatMakesTheDueDate() {
        assertThat(message(AskPlans.plan()))
                .startsWith(
                        WHAT + "; smallest ask that makes 2026-12-18, the due date of move-jobs, with an 85% chance: ")
                .matches(".*: search and ads at [1-4][05]% until then \\([0-9]+ person-weeks\\)");
    }

    @Test
    void saysSoIfHalfOfTheTimeOfAllIsNotEnoughOrNoAskIsNeeded() {
        assertThat(message(AskPlans.plan(
                        AskPlans.rollout().due(AskPlans.TODAY.plusDays(7)).build())))
                .startsWith(WHAT
                        + "; no ask of at most 50% of the teams' time makes 2026-08-10, the due date of move-jobs, with"
                        + " an 85% chance; search and ads at 50% until then (9 person-weeks): 85% chance by 20");
        assertThat(message(AskPlans.plan(
                        AskPlans.rollout().due(parse("2036-01-01")).build())))
                .isEqualTo(WHAT
                        + "; without any ask, the chance of making 2036-01-01, the due date of move-jobs, is 85% or"
                        + " more");
    }

    @Test
    void saysNothingMoreWithoutADueDateAheadAForecastOrTheFacts() {
        Strategy plan = AskPlans.plan();
        for (Strategy other : List.of(
                AskPlans.plan(AskPlans.rollout().due(null).build()),
                AskPlans.plan(AskPlans.rollout().due(AskPlans.TODAY).build()),
                AskPlans.plan(AskPlans.rollout().history(null).build()),
                plan.withInitiative(
                        "move-jobs",
                        move -> move.toBuilder().effortPersonWeeks(null).build()),
                plan.withAsk(
                        "everyone-moves",
                        ask -> ask.toBuilder().initiative(null).build()))) {
            assertThat(message(other)).isEqualTo(WHAT);
        }
    }
}
