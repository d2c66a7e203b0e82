package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

/** Cycles among initiatives whose starts and finishes are tied by dependencies of every type, with lags. */
class InitiativeCyclesProperties {
    /** That one initiative waits for another. */
    record Tie(int waiting, int awaited, DependencyType type, int lag) {}

    record Ties(int size, ImmutableList<Tie> all) {}

    @Provide
    Arbitrary<Ties> ties() {
        return Arbitraries.integers().between(1, 5).flatMap(size -> {
            Arbitrary<Integer> one = Arbitraries.integers().between(0, size - 1);
            return Combinators.combine(
                            one,
                            one,
                            Arbitraries.of(DependencyType.class),
                            Arbitraries.integers().between(-2, 2))
                    .as(Tie::new)
                    .list()
                    .ofMaxSize(7)
                    .map(all -> new Ties(size, ImmutableList.copyOf(all)));
        });
    }

    @Property(tries = 3_000)
    void areTheOnesThatNoDatesSatisfy(@ForAll("ties") Ties ties) {
        assertThat(cycles(ties))
                .extracting(DependencyCycle::ids)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected(ties));
    }

    @Property(tries = 1_000)
    void areShownByAWayThatThePlanHas(@ForAll("ties") Ties ties) {
        for (DependencyCycle cycle : cycles(ties)) {
            ImmutableList<String> way = cycle.path().stream().map(Entity::id).collect(toImmutableList());
            for (int step = 1; step < way.size(); step++) {
                String waiting = way.get(step - 1);
                String awaited = way.get(step);
                assertThat(ties.all)
                        .anyMatch(tie -> id(tie.waiting).equals(waiting)
                                && id(tie.awaited).equals(awaited));
            }
        }
    }

    @Property(tries = 500)
    void areTheSameWhateverTheOrderOfThePlan(@ForAll("ties") Ties ties) {
        assertThat(AlignmentGraph.of(plan(Lists.reverse(initiatives(ties)))).cycles())
                .isEqualTo(cycles(ties));
    }

    @Example
    void areNoneWhereAFinishWaitsForAFinishAndAStartForAStart() {
        assertThat(cycles(new Ties(
                        2, ImmutableList.of(new Tie(0, 1, DependencyType.FF, 0), new Tie(1, 0, DependencyType.SS, 0)))))
                .isEmpty();
    }

    @Example
    void areNoneWhereTwoStartTogetherUnlessOneWaitsLonger() {
        assertThat(cycles(starts(0, 0))).isEmpty();
        assertThat(cycles(starts(5, -5))).isEmpty();
        assertThat(cycles(starts(5, -4))).hasSize(1);
        assertThat(cycles(starts(0, 1))).hasSize(1);
    }

    /** The first is tied to the second, which starts before itself with the third. */
    @Example
    void areShownFromTheSmallestOnThroughWhatIsImpossible() {
        Ties ties = new Ties(
                3,
                ImmutableList.of(
                        new Tie(0, 1, DependencyType.SS, -9),
                        new Tie(1, 0, DependencyType.SS, 0),
                        new Tie(1, 2, DependencyType.SS, 1),
                        new Tie(2, 1, DependencyType.SS, 0)));

        assertThat(cycles(ties))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.path())
                        .extracting(Entity::id)
                        .containsExactly("work-0", "work-1", "work-2", "work-1", "work-0"));
    }

    private static Ties starts(int lag, int back) {
        return new Ties(
                2, ImmutableList.of(new Tie(0, 1, DependencyType.SS, lag), new Tie(1, 0, DependencyType.SS, back)));
    }

    /** Numbers the start of each initiative 2i and its finish 2i + 1, and asks for the largest sum from each to each. */
    private static ImmutableSet<ImmutableSortedSet<String>> expected(Ties ties) {
        int events = 2 * ties.size;
        double[][] sum = new double[events][events];
        for (double[] row : sum) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < ties.size; i++) {
            sum[2 * i + 1][2 * i] = 1e6;
        }
        for (Tie tie : ties.all) {
            boolean finish = tie.type == DependencyType.FF || tie.type == DependencyType.SF;
            boolean finished = tie.type == DependencyType.FS || tie.type == DependencyType.FF;
            int from = 2 * tie.waiting + (finish ? 1 : 0);
            int to = 2 * tie.awaited + (finished ? 1 : 0);
            sum[from][to] = Math.max(sum[from][to], tie.lag);
        }
        for (int pass = 0; pass < 2; pass++) {
            for (int via = 0; via < events; via++) {
                for (int i = 0; i < events; i++) {
                    for (int j = 0; j < events; j++) {
                        sum[i][j] = Math.max(sum[i][j], sum[i][via] + sum[via][j]);
                    }
                }
            }
        }
        Set<ImmutableSortedSet<String>> found = new LinkedHashSet<>();
        for (int i = 0; i < events; i++) {
            int one = i;
            ImmutableList<Integer> knot = IntStream.range(0, events)
                    .filter(j -> reaches(sum, one, j) && reaches(sum, j, one))
                    .boxed()
                    .collect(toImmutableList());
            if (knot.stream().anyMatch(j -> sum[j][j] > 0)) {
                found.add(knot.stream()
                        .map(event -> id(event / 2))
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
            }
        }
        return ImmutableSet.copyOf(found);
    }

    private static boolean reaches(double[][] sum, int from, int to) {
        return sum[from][to] > Double.NEGATIVE_INFINITY;
    }

    private static ImmutableList<DependencyCycle> cycles(Ties ties) {
        return AlignmentGraph.of(plan(initiatives(ties))).cycles();
    }

    private static Strategy plan(Iterable<Initiative> initiatives) {
        return Strategy.builder("plan")
                .initiatives(ImmutableList.copyOf(initiatives))
                .build();
    }

    private static ImmutableList<Initiative> initiatives(Ties ties) {
        return IntStream.range(0, ties.size)
                .mapToObj(i -> Initiative.builder(id(i))
                        .dependsOn(ties.all.stream()
                                .filter(tie -> tie.waiting == i)
                                .map(tie -> Dependency.builder(id(tie.awaited))
                                        .type(tie.type)
                                        .lagDays(tie.lag)
                                        .build())
                                .toList())
                        .build())
                .collect(toImmutableList());
    }

    private static String id(int number) {
        return "work-" + number;
    }
}
