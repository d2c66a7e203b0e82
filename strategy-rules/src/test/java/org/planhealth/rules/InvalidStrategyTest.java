package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableMap;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.InvalidStrategyException;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** An audit of a strategy that was built in Java and does not hold together. */
class InvalidStrategyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final Strategy BROKEN = Strategy.builder("fleet")
            .organization(
                    Organization.builder().teams(Team.builder("search").build()).build())
            .initiatives(Initiative.builder("move")
                    .owner("serch")
                    .dependsOn(Dependency.builder("nowhere").build())
                    .build())
            .build();

    @TestFactory
    Iterable<DynamicTest> namesAllProblems() {
        HealthReport older = HEALTH.audit(Strategy.builder("fleet").build(), TODAY);
        return ImmutableMap.<String, ThrowingCallable>of(
                        "as of a day", () -> HEALTH.audit(BROKEN, TODAY),
                        "by a clock",
                                () -> HEALTH.audit(
                                        BROKEN,
                                        Clock.fixed(
                                                TODAY.atStartOfDay(ZoneOffset.UTC)
                                                        .toInstant(),
                                                ZoneOffset.UTC)),
                        "in a diff", () -> HEALTH.diff(older, BROKEN, TODAY))
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> assertRefused(entry.getValue())))
                .toList();
    }

    private static void assertRefused(ThrowingCallable audit) {
        assertThatExceptionOfType(InvalidStrategyException.class)
                .isThrownBy(audit)
                .withMessage("""
                        /initiatives/0/owner (move): no team has the id 'serch'
                          did you mean 'search'?
                        /initiatives/0/dependsOn/0 (move): no initiative has the id 'nowhere'
                        2 problems in the strategy 'fleet'""");
    }
}
