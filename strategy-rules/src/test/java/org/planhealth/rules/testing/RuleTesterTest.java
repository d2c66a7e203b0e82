package org.planhealth.rules.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class RuleTesterTest {
    private static final HealthRule LANDING = HealthRule.named("landing-without-service-level")
            .summary("An initiative lands without a service level")
            .topic(Topic.MIDDLE)
            .severity(Severity.MEDIUM)
            .subject(Initiative.class)
            .requires("initiatives")
            .limit("mostAdopters", 2)
            .check((plan, found) -> plan.all(Initiative.class).forEach(initiative -> {
                if (initiative.stage() == null) {
                    found.missing(initiative, "stage");
                } else if (initiative.stage() == Stage.LATE
                        && initiative.adopters().size() > plan.limit("mostAdopters")) {
                    found.violated(
                            initiative,
                            "{subject} lands for {adopters}",
                            "adopters",
                            initiative.adopters().size());
                }
            }));

    private static final RuleTester TESTER = RuleTester.of(LANDING);

    private static Initiative landing(String id, String... adopters) {
        return Initiative.builder(id).stage(Stage.LATE).adopters(adopters).build();
    }

    private static Strategy plan(Initiative... initiatives) {
        return Strategy.builder("plan").initiatives(initiatives).build();
    }

    private static final Strategy TWO_LAND = plan(landing("search", "a", "b", "c"), landing("ads", "a", "b", "c", "d"));

    private static RuleAssertion verdict(Strategy plan) {
        return TESTER.given(plan).asOf("2026-08-03");
    }

    private static ThrowableAssertAlternative<AssertionError> failing(ThrowingCallable expectation) {
        return assertThatExceptionOfType(AssertionError.class).isThrownBy(expectation);
    }

    @Nested
    class Violates {
        @Test
        void holdsForExactlyTheEntitiesFound() {
            verdict(TWO_LAND).violates("ads", "search");
        }

        @Test
        void failsForOneTooFewAndShowsWhatWasFound() {
            failing(() -> verdict(TWO_LAND).violates("ads")).withMessage("""
                    expected landing-without-service-level to be violated by ads, but in plan, as of 2026-08-03, it found:
                      violated ads (debt 2.67): ads lands for 4
                      violated search (debt 2.67): search lands for 3""");
        }

        @Test
        void failsForOneTooMany() {
            failing(() -> verdict(plan(landing("ads", "a", "b", "c"))).violates("ads", "search"))
                    .withMessageStartingWith(
                            "expected landing-without-service-level to be violated by ads, search, but");
        }

        @Test
        void failsIfNothingWasFound() {
            failing(() -> verdict(plan(landing("ads"))).violates("ads"))
                    .withMessageEndingWith("but in plan, as of 2026-08-03, it found nothing");
        }

        @Test
        void failsIfTheRuleWasNotApplicable() {
            failing(() -> verdict(plan()).violates("ads"))
                    .withMessageEndingWith("it was not applicable: the plan has no initiatives");
        }

        @Test
        void namesAFindingAboutAPairByOneOrBoth() {
            HealthRule pairs = HealthRule.named("pairs")
                    .summary("Two initiatives are there")
                    .topic(Topic.MIDDLE)
                    .severity(Severity.MEDIUM)
                    .subject(Initiative.class)
                    .check((plan, found) -> {
                        List<Initiative> both = plan.all(Initiative.class).toList();
                        found.violated(both.get(1), both.subList(0, 1), 0.5, "two");
                    });
            RuleAssertion pair = RuleTester.of(pairs).given(TWO_LAND).asOf("2026-08-03");

            pair.violates("ads").violates("ads+search");
            failing(() -> pair.violates("search")).withMessageContaining("violated ads+search");
        }

        @Test
        void failsIfTheRuleCouldNotBeRun() {
            HealthRule broken = HealthRule.named("broken")
                    .summary("Nothing works")
                    .topic(Topic.MIDDLE)
                    .severity(Severity.MEDIUM)
                    .subject(Initiative.class)
                    .check((plan, found) -> {
                        throw new IllegalStateException("no luck");
                    });

            failing(() -> RuleTester.of(broken)
                            .given(TWO_LAND)
                            .asOf("2026-08-03")
                            .violates("ads"))
                    .withMessageContaining("IllegalStateException: no luck");
        }

        @Test
        void asksForEntities() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> verdict(TWO_LAND).violates())
                    .withMessage("name the entities; for none, use passes()");
        }
    }

    @Nested
    class IsUnknown {
        @Test
        void standsBesideViolations() {
            verdict(plan(
                            landing("ads", "a", "b", "c"),
                            Initiative.builder("mail").build()))
                    .violates("ads")
                    .isMissing("mail");
        }

        @Test
        void holdsForThePlanWhoseListIsNotStated() {
            verdict(Strategy.builder("plan").build()).isMissing("plan").says("initiatives are not stated");
        }

        @Test
        void failsForAViolation() {
            failing(() -> verdict(TWO_LAND).isMissing("ads", "search"))
                    .withMessageContaining("to be missing information about ads, search, but");
        }
    }

    @Nested
    class Passes {
        @Test
        void holdsIfNothingIsFound() {
            verdict(plan(landing("ads", "a"))).passes();
        }

        @Test
        void failsForWhatIsNotStated() {
            failing(() -> verdict(plan(Initiative.builder("mail").build())).passes())
                    .withMessageContaining("missing mail (debt 0.00): ");
        }
    }

    @Nested
    class Debt {
        @Test
        void isInPointsOfTheWholeRule() {
            verdict(plan(landing("ads", "a", "b", "c"))).hasDebt(8);
            verdict(TWO_LAND).hasDebt(16 / 3.0);
            verdict(plan()).hasDebt(0);
        }

        @Test
        void failsWithTheFindings() {
            failing(() -> verdict(TWO_LAND).hasDebt(2))
                    .withMessageContaining("to cost 2 points of debt, but")
                    .withMessageContaining("ads lands for 4");
        }

        @Test
        void isMoreThanThatOfAnotherPlan() {
            Strategy one = plan(landing("ads", "a", "b", "c"), landing("search", "a"));

            verdict(TWO_LAND).violatesMoreThan(one);
            failing(() -> verdict(one).violatesMoreThan(one))
                    .withMessageContaining("to be worse than plan, but in plan,")
                    .withMessageContaining("\nand in plan, as of 2026-08-03, it found:");
        }
    }

    @Nested
    class Says {
        @Test
        void looksForAPartOfAMessage() {
            verdict(TWO_LAND).says("lands for 3");
            failing(() -> verdict(TWO_LAND).says("lands for 5")).withMessageContaining("to say \"lands for 5\", but");
        }
    }

    @Nested
    class Limits {
        @Test
        void areThoseOfTheTest() {
            TESTER.withLimit("mostAdopters", 3)
                    .given(TWO_LAND)
                    .asOf("2026-08-03")
                    .violates("ads");
            verdict(TWO_LAND).violates("ads", "search");
        }

        @Test
        void mustBeThereInTheRule() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TESTER.withLimit("mostAdoptrs", 3))
                    .withMessageContaining("mostAdopters");
        }
    }

    @Nested
    class Rule {
        @Test
        void canBeBuiltIn() {
            RuleTester.rule("missing-owner")
                    .given(Strategy.builder("plan")
                            .objectives()
                            .initiatives(Initiative.builder("ads").build())
                            .build())
                    .asOf("2026-08-03")
                    .violates("plan", "ads");
        }

        @Test
        void canBeOneOfAPack() {
            RuleTester.of(RulePack.of("ours", LANDING), LANDING.id())
                    .given(TWO_LAND)
                    .asOf("2026-08-03")
                    .violates("ads", "search");
        }

        @Test
        void mustBeThere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleTester.rule("mising-owner"))
                    .withMessage("unknown rule 'mising-owner'\n  did you mean 'missing-owner'?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleTester.of(RulePack.of("ours", LANDING), "missing-owner"))
                    .withMessage("ours has no rule 'missing-owner'");
        }
    }

    @Test
    void takesTheDayOfThePlanUnlessOneIsGiven() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TESTER.given(TWO_LAND).passes())
                .withMessage("plan has no asOf: give the audit date with asOf");
        TESTER.given(Strategy.builder("plan")
                        .asOf(LocalDate.of(2026, 8, 3))
                        .initiatives(landing("ads", "a", "b", "c"))
                        .build())
                .violates("ads");
    }
}
