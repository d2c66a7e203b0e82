package com.example.house;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.testing.RuleTester;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** A test in Java, where a plan is easier made than written down. */
class OverBudgetTest {
    private static RuleTester rule;

    @BeforeAll
    static void compile() throws IOException {
        rule = RuleTester.of(RulePack.folder(HouseRulesTest.RULES), "over-budget")
                .withLimit("maxPersonWeeks", 100);
    }

    private static Strategy twoInitiatives(double weeks, double more) {
        return Strategy.builder("plan")
                .initiatives(initiative("queue", weeks), initiative("audit-trail", more))
                .build();
    }

    private static Initiative initiative(String id, double weeks) {
        return Initiative.builder(id)
                .stage(Stage.EARLY)
                .effortPersonWeeks(weeks)
                .build();
    }

    @Test
    void allowsTheWholeBudget() {
        rule.given(twoInitiatives(60, 40)).asOf("2026-08-03").passes();
    }

    @Test
    void allowsNoMore() {
        rule.given(twoInitiatives(60, 41))
                .asOf("2026-08-03")
                .violates("plan")
                .says("needs 101 person-weeks, but the budget is 100")
                .hasDebt(20);
    }
}
