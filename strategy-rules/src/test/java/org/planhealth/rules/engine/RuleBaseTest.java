package org.planhealth.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleFinding;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

public class RuleBaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final String OWNERLESS = """
            rule "ownerless"
            when
                RuleParameters( rule == "ownerless" )
                $initiative : Initiative( owner == null )
            then
                violated( kcontext, $initiative, 0.5, "{subject} has no owner" );
            end
            """;

    private static final RunBounds BOUNDS = RunBounds.defaults();

    private final Strategy strategy = Strategy.builder("a-strategy")
            .initiatives(
                    Initiative.builder("first").build(),
                    Initiative.builder("second").owner("a-team").build())
            .build();

    @Nested
    class Evaluate {
        @Test
        void givesWhatRulesSay() {
            assertThat(evaluate(OWNERLESS, "ownerless"))
                    .isEqualTo(new Evaluation(
                            ImmutableList.of(new RuleFinding(
                                    "ownerless",
                                    null,
                                    "first",
                                    ImmutableList.of(),
                                    0.5,
                                    "first has no owner",
                                    ImmutableSortedMap.of(),
                                    ImmutableList.of(),
                                    null)),
                            ImmutableList.of(),
                            ImmutableSortedMap.of()));
        }

        @Test
        void leavesOutARuleWithoutLimits() {
            assertThat(evaluate(OWNERLESS).findings()).isEmpty();
        }

        @Test
        void leavesOutARuleThatThrowsInItsConsequenceAndKeepsTheOthers() {
            Evaluation evaluation = evaluate(OWNERLESS + """
                            rule "broken"
                            when
                                RuleParameters( rule == "broken" )
                                $initiative : Initiative()
                            then
                                violated( kcontext, $initiative, 0.5, "{title}" );
                            end
                            """, "ownerless", "broken");
            assertThat(evaluation.findings()).extracting(RuleFinding::rule).containsExactly("ownerless");
            assertThat(evaluation.errors())
                    .containsExactly(Map.entry(
                            "broken",
                            "IllegalArgumentException: the message \"{title}\" has a gap {title}, known:"
                                    + " [related, subject]"));
        }

        @Test
        void leavesOutARuleThatThrowsInAConditionOnOneFact() {
            Evaluation evaluation = evaluate(OWNERLESS + """
                            rule "broken"
                            when
                                RuleParameters( rule == "broken" )
                                $initiative : Initiative( start.year > 2000 )
                            then
                                violated( kcontext, $initiative, 0.5, "started" );
                            end
                            rule "broken further"
                            when
                                RuleParameters( rule == "broken" )
                                $initiative : Initiative()
                            then
                                violated( kcontext, $initiative, 0.5, "is there" );
                            end
                            """, "ownerless", "broken");
            assertThat(evaluation.findings()).extracting(RuleFinding::rule).containsExactly("ownerless");
            assertThat(evaluation.errors()).containsOnlyKeys("broken");
        }

        @Test
        void leavesOutARuleThatOverflowsTheStack() {
            Evaluation evaluation = evaluate(OWNERLESS + """
                            rule "broken"
                            when
                                RuleParameters( rule == "broken" )
                            then
                                org.planhealth.rules.engine.RuleBaseTest.overflow();
                            end
                            """, "ownerless", "broken");
            assertThat(evaluation.findings()).extracting(RuleFinding::rule).containsExactly("ownerless");
            assertThat(evaluation.errors().get("broken")).startsWith("StackOverflowError");
        }

        @Test
        void leavesOutARuleThatThrowsAnError() {
            assertFault("throw new NoClassDefFoundError( \"a class\" );", BOUNDS, "NoClassDefFoundError: a class");
        }

        @Test
        void leavesOutARuleThatNeverStopsFiring() {
            assertFault(
                    "kcontext.getKieRuntime().insert( Initiative.builder( \"another\" ).owner( \"a-team\" ).build() );",
                    BOUNDS.withMaxFindings(1000),
                    "it fired more than 1,000 times");
        }

        @Test
        void leavesOutARuleThatFindsTooMuch() {
            assertFault(
                    "for (int i = 0; i < 2000; i++) violated( kcontext, $initiative, 0.5, \"thing {number}\", \"number\", i );",
                    BOUNDS.withMaxFindings(1000),
                    "it found more than 1,000 findings");
        }

        @Test
        void leavesOutARuleThatSpinsInItsConsequence() {
            assertFault(
                    "org.planhealth.rules.engine.RuleBaseTest.spin();",
                    BOUNDS.withDeadline(Duration.ofSeconds(2)),
                    "it did not finish within 2 seconds");
        }

        @Test
        void leavesOutARuleThatSpinsInACondition() {
            String spinning = OWNERLESS + """
                            rule "broken"
                            when
                                RuleParameters( rule == "broken" )
                                $initiative : Initiative( org.planhealth.rules.engine.RuleBaseTest.spin() )
                            then
                                violated( kcontext, $initiative, 0.5, "is there" );
                            end
                            """;
            assertFault(
                    evaluate(spinning, BOUNDS.withDeadline(Duration.ofSeconds(2)), "ownerless", "broken"),
                    "it did not finish within 2 seconds");
        }

        private void assertFault(String consequence, RunBounds bounds, String why) {
            assertFault(evaluate(OWNERLESS + """
                            rule "broken"
                            when
                                RuleParameters( rule == "broken" )
                                $initiative : Initiative()
                            then
                                %s
                            end
                            """.formatted(consequence), bounds, "ownerless", "broken"), why);
        }

        /** The others say what they say without it. */
        private void assertFault(Evaluation evaluation, String why) {
            assertThat(evaluation.errors()).containsExactly(Map.entry("broken", why));
            assertThat(evaluation.findings())
                    .isEqualTo(evaluate(OWNERLESS, "ownerless").findings());
        }

        @Test
        void isTheSameInAllThreads() {
            RuleBase rules = RuleBase.builtIn();
            Facts facts = Facts.of(strategy, TODAY);
            List<Evaluation> all = new ArrayList<>();
            for (int run = 0; run < 64; run++) {
                all.add(null);
            }
            IntStream.range(0, 64)
                    .parallel()
                    .forEach(run -> all.set(
                            run, rules.evaluate(facts, limits("ownerless", "stalled-middle"), RunBounds.defaults())));
            assertThat(all).allMatch(evaluation -> evaluation.equals(all.get(0)));
        }
    }

    @Nested
    class Findings {
        @Test
        void areTakenBackWhenTheFactChanges() {
            KieSession session = KieBaseBuilder.createKieBaseFromModel(RunTimeCompiler.compile(OWNERLESS))
                    .newKieSession();
            try {
                limits("ownerless").forEach(session::insert);
                Initiative before = Initiative.builder("first").build();
                FactHandle handle = session.insert(before);
                session.fireAllRules();
                assertThat(session.getObjects(new ClassObjectFilter(RuleFinding.class)))
                        .hasSize(1);

                session.update(handle, before.toBuilder().owner("a-team").build());
                session.fireAllRules();
                assertThat(session.getObjects(new ClassObjectFilter(RuleFinding.class)))
                        .isEmpty();
            } finally {
                session.dispose();
            }
        }
    }

    @Nested
    class CompiledRules {
        @Test
        void areMissedWithTheNameOfTheirIndex() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> CompiledModels.of(RuleBase.class, "org.planhealth", "no-such-pack"))
                    .withMessageStartingWith(
                            "no compiled rules: /META-INF/kie/org.planhealth/no-such-pack/drools-model is not on the class path");
        }
    }

    /** Called by a rule. */
    @SuppressWarnings("InfiniteRecursion") // that is the point
    public static int overflow() {
        return 1 + overflow();
    }

    /** Called by a rule; ends after a minute at the latest, so that a broken test does not keep a processor busy. */
    public static boolean spin() {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return false;
    }

    private Evaluation evaluate(String rules, String... running) {
        return evaluate(rules, BOUNDS, running);
    }

    private Evaluation evaluate(String rules, RunBounds bounds, String... running) {
        Collection<Model> models = RunTimeCompiler.compile(rules);
        return RunTimeCompiler.base(models).evaluate(Facts.of(strategy, TODAY), limits(running), bounds);
    }

    private static List<RuleParameters> limits(String... rules) {
        return Arrays.stream(rules)
                .map(rule -> new RuleParameters(
                        rule,
                        TODAY,
                        ImmutableSortedMap.of(
                                "warnQuarters", 3.0, "maxQuarters", 6.0, "windowDays", 28.0, "minGap", 0.05)))
                .toList();
    }
}
