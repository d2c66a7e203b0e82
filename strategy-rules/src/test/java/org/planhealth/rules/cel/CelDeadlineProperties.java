package org.planhealth.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Assertions;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.engine.RunBounds;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

/** Whatever a rule in CEL asks of a large plan, it ends by the deadline, and so does its thread. */
class CelDeadlineProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final Duration DEADLINE = Duration.ofMillis(500);
    /** What a single comparison of the largest values may take, on a busy machine. */
    private static final Duration SLACK = Duration.ofMillis(1500);

    private static final Facts LARGE = Facts.of(
            Strategy.builder("plan")
                    .title("t".repeat(1_000_000))
                    .initiatives(IntStream.range(0, 3_000)
                            .mapToObj(index -> Initiative.builder("initiative-" + index)
                                    .title("t".repeat(1_000))
                                    .links(Collections.nCopies(300, "https://example.org/a-link"))
                                    .build())
                            .toArray(Initiative[]::new))
                    .build(),
            TODAY);

    @Example
    void endsWhenItComparesTextsMapsAndLists() {
        for (String condition : ImmutableList.of(
                "strategy.initiatives.all(a, titles == titles)",
                "strategy.initiatives.all(a, !(titles != titles))",
                "strategy.initiatives.all(a, titles.all(key, titles == titles))",
                "[[titles]].all(a, strategy.initiatives.all(b, a == [titles] && [a] == [[titles]]))",
                "[strategy.title].all(a, strategy.initiatives.all(b, a == strategy.title))",
                "[strategy.title].all(a, strategy.initiatives.all(b, !a.contains('" + "t".repeat(900) + "u')))",
                "[strategy.title].all(a, strategy.initiatives.all(b, a.endsWith(a) && a <= a && a.startsWith(a)))",
                "[strategy.title].all(a, strategy.initiatives.all(b, strategy.initiatives.all(c, a in [a, a, a])))",
                "[strategy.initiatives.map(a, a.title)].all(a, [strategy.initiatives.map(b, b.title)].all(b, "
                        + "strategy.initiatives.all(c, a == b && a == b)))",
                "strategy.initiatives.all(a, a.links == initiative.links && [a.links] == [initiative.links])",
                "strategy.initiatives.all(a, strategy.initiatives == strategy.initiatives.filter(b, true))",
                "strategy.initiatives.all(a, a in strategy.initiatives && initiative in strategy.initiatives)",
                "strategy.initiatives.map(a, strategy.initiatives.filter(b, b.title == a.title)) == []")) {
            assertEnds(condition);
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void ends(@ForAll("conditions") String condition) {
        assertEnds(condition);
    }

    private static void assertEnds(String condition) {
        RuleBase rules = RuleBase.of(ImmutableList.of(RulePack.ofCel(
                "rule.yaml",
                CelAttemptsTest.HEAD + "for: initiative in initiatives\nwhen: \"" + condition
                        + "\"\nmessage: \"{initiative}\"\nwhy: w\nfix: f\n")));
        Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
        Stopwatch watch = Stopwatch.createStarted();
        var unused = rules.evaluate(
                LARGE,
                ImmutableList.of(new RuleParameters("attempt", TODAY, ImmutableSortedMap.of())),
                RunBounds.defaults().withDeadline(DEADLINE));
        assertThat(watch.elapsed()).as(condition).isLessThan(DEADLINE.plus(SLACK));
        Assertions.assertTimeoutPreemptively(
                SLACK,
                () -> {
                    for (Thread started :
                            Sets.difference(Thread.getAllStackTraces().keySet(), before)) {
                        if (started.getName().startsWith("planhealth")) {
                            started.join();
                        }
                    }
                },
                condition);
    }

    @Provide
    Arbitrary<String> conditions() {
        return condition(3, ImmutableList.of("initiative"));
    }

    private static Arbitrary<String> condition(int depth, ImmutableList<String> known) {
        Arbitrary<String> texts = text(known);
        Arbitrary<String> lists = list(known);
        Arbitrary<String> compared = Arbitraries.of(
                        "%s == %s", "%s != %s", "%s < %s", "%s.contains(%s)", "%s.endsWith(%s)")
                .flatMap(form -> Combinators.combine(texts, texts).as((one, two) -> form.formatted(one, two)));
        Arbitrary<String> others = Arbitraries.oneOf(
                Arbitraries.of("titles == titles", "titles != titles", "size(titles) == 1"),
                Combinators.combine(texts, lists).as((one, two) -> one + " in " + two),
                Combinators.combine(lists, lists).as((one, two) -> one + " == " + two));
        if (depth == 0) {
            return Arbitraries.oneOf(compared, others);
        }
        String next = "x" + depth;
        Arbitrary<String> inside = condition(
                depth - 1,
                ImmutableList.<String>builder().addAll(known).add(next).build());
        Arbitrary<String> loops = Combinators.combine(Arbitraries.of("all", "exists", "exists_one"), inside)
                .as((loop, body) -> "strategy.initiatives." + loop + "(" + next + ", " + body + ")");
        Arbitrary<String> joined = Combinators.combine(loops, Arbitraries.of("&&", "||"), loops)
                .as((one, operator, two) -> "(" + one + " " + operator + " !" + two + ")");
        return Arbitraries.frequencyOf(
                Tuple.of(1, compared), Tuple.of(1, others), Tuple.of(4, loops), Tuple.of(2, joined));
    }

    private static Arbitrary<String> text(ImmutableList<String> known) {
        return Arbitraries.oneOf(
                Arbitraries.of(known).map(name -> name + ".title"),
                Arbitraries.of(known).map(name -> "titles[" + name + ".id]"),
                Arbitraries.of("strategy.title", "'tttttttu'"));
    }

    private static Arbitrary<String> list(ImmutableList<String> known) {
        return Arbitraries.oneOf(
                Arbitraries.of(known).map(name -> name + ".links"),
                Arbitraries.of(known).map(name -> "[" + name + ".title, strategy.title]"),
                Arbitraries.just("strategy.initiatives.map(y, y.title)"));
    }
}
