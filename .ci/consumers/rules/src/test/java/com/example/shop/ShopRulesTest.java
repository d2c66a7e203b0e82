package com.example.shop;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.rules.junit.PlanAudits;
import org.planhealth.rules.junit.RulePackTests;
import org.planhealth.rules.testing.RuleTester;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class ShopRulesTest {
    @TestFactory
    Stream<DynamicNode> cases() throws IOException {
        return RulePackTests.of(ShopRules.folders());
    }

    @TestFactory
    Stream<DynamicNode> plan() throws IOException {
        return PlanAudits.of(ShopRules.health()).withPlans("plans/*.yaml").tests();
    }

    @Test
    void codeNameIsFoundByItsWords() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(
                        Initiative.builder("x").title("Phoenix").build(),
                        Initiative.builder("y").title("One basket for all").build())
                .build();
        RuleTester.of(ShopRules.UNNAMED)
                .given(plan)
                .asOf("2026-08-03")
                .violates("x")
                .says("\"Phoenix\" does not say what it does")
                .hasDebt(3);
        RuleTester.of(ShopRules.UNNAMED).withLimit("minWords", 1).given(plan).asOf("2026-08-03").passes();
    }

    @Test
    void lateStartIsDataAndNotCode() throws IOException {
        Strategy plan = Strategy.builder("plan")
                .initiatives(
                        Initiative.builder("x").stage(Stage.PLANNED).start(LocalDate.of(2026, 7, 1)).build(),
                        Initiative.builder("y").stage(Stage.PLANNED).start(LocalDate.of(2026, 8, 1)).build())
                .build();
        RuleTester.of(ShopRules.data(), "late-start")
                .given(plan)
                .asOf("2026-08-03")
                .violates("x")
                .says("was to start on 2026-07-01")
                .hasDebt(4);
    }
}
