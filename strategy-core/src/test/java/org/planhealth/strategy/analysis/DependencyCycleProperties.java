package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The cycles of random plans, against what is found by trying every way. */
class DependencyCycleProperties {
    private static final int LARGEST = 9;

    /**
     * Initiatives and their dependencies.
     *
     * @param closed for each initiative, whether it is done
     * @param needs pairs of initiatives, of which the first waits for the second
     */
    record Plan(List<Boolean> closed, List<List<Integer>> needs) {

        int size() {
            return closed.size();
        }

        boolean needs(int one, int other) {
            return !closed.get(one) && !closed.get(other) && needs.contains(List.of(one, other));
        }

        /** Tells for each two whether a way leads from one to the other (Warshall). */
        boolean[][] leads() {
            boolean[][] leads = new boolean[size()][size()];
            for (int i = 0; i < size(); i++) {
                for (int j = 0; j < size(); j++) {
                    leads[i][j] = needs(i, j);
                }
            }
            for (int via = 0; via < size(); via++) {
                for (int i = 0; i < size(); i++) {
                    for (int j = 0; j < size(); j++) {
                        leads[i][j] |= leads[i][via] && leads[via][j];
                    }
                }
            }
            return leads;
        }

        ImmutableList<DependencyCycle> cycles(IntUnaryOperator rename, boolean reversed) {
            ImmutableList<Initiative> initiatives = IntStream.range(0, size())
                    .mapToObj(i -> Initiative.builder(id(rename.applyAsInt(i)))
                            .stage(closed.get(i) ? Stage.DONE : Stage.EARLY)
                            .dependsOn(needs.stream()
                                    .filter(pair -> pair.get(0) == i)
                                    .map(pair -> Dependency.builder(id(rename.applyAsInt(pair.get(1))))
                                            .build())
                                    .toList())
                            .build())
                    .collect(toImmutableList());
            return AlignmentGraph.of(Strategy.builder("plan")
                            .initiatives(reversed ? Lists.reverse(initiatives) : initiatives)
                            .build())
                    .cycles();
        }
    }

    @Property
    void areExactlyTheSetsThatAllLeadToEachOther(@ForAll("plans") Plan plan) {
        boolean[][] leads = plan.leads();
        ImmutableSet<ImmutableSet<Integer>> knots = IntStream.range(0, plan.size())
                .filter(i -> leads[i][i])
                .mapToObj(i -> IntStream.range(0, plan.size())
                        .filter(j -> leads[i][j] && leads[j][i])
                        .boxed()
                        .collect(toImmutableSet()))
                .collect(toImmutableSet());

        ImmutableList<DependencyCycle> cycles = plan.cycles(i -> i, false);

        assertThat(cycles.stream().map(DependencyCycleProperties::members)).containsExactlyInAnyOrderElementsOf(knots);
        assertThat(cycles.stream().flatMap(cycle -> cycle.ids().stream())).doesNotHaveDuplicates();
    }

    @Property
    void areEachShownByAWayThatIsInThePlanAndNoLongerThanAnyOther(@ForAll("plans") Plan plan) {
        for (DependencyCycle cycle : plan.cycles(i -> i, false)) {
            List<Integer> way = cycle.path().stream()
                    .map(Entity::id)
                    .map(DependencyCycleProperties::number)
                    .toList();
            for (int step = 1; step < way.size(); step++) {
                assertThat(plan.needs(way.get(step - 1), way.get(step))).isTrue();
            }
            assertThat(way.size() - 1).isEqualTo(shortest(plan, way.get(0)));
        }
    }

    @Property
    void comeInTheOrderOfTheirSmallestIdsWhateverTheOrderOfThePlan(@ForAll("plans") Plan plan) {
        assertThat(plan.cycles(i -> i, true)).isEqualTo(plan.cycles(i -> i, false));
        assertThat(plan.cycles(i -> i, false))
                .extracting(DependencyCycle::first)
                .isSorted();
    }

    @Property
    void areTheSameInAPlanWithOtherIds(@ForAll("plans") Plan plan) {
        IntUnaryOperator turned = i -> LARGEST - i;

        assertThat(plan.cycles(turned, false).stream()
                        .map(DependencyCycleProperties::members)
                        .map(members -> members.stream().map(turned::applyAsInt).collect(toImmutableSet())))
                .containsExactlyInAnyOrderElementsOf(plan.cycles(i -> i, false).stream()
                        .map(DependencyCycleProperties::members)
                        .toList());
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.integers().between(1, LARGEST).flatMap(size -> {
            Arbitrary<Integer> one = Arbitraries.integers().between(0, size - 1);
            return Combinators.combine(
                            Arbitraries.frequencyOf(
                                            Tuple.of(6, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true)))
                                    .list()
                                    .ofSize(size),
                            one.list().ofSize(2).list().ofMaxSize(2 * size))
                    .as(Plan::new);
        });
    }

    /** Takes one step after the other from a start until it is there again. */
    private static int shortest(Plan plan, int start) {
        ImmutableSet<Integer> reached = ImmutableSet.of(start);
        int steps = 0;
        do {
            ImmutableSet<Integer> from = reached;
            reached = IntStream.range(0, plan.size())
                    .filter(to -> from.stream().anyMatch(one -> plan.needs(one, to)))
                    .boxed()
                    .collect(toImmutableSet());
            steps++;
        } while (!reached.contains(start));
        return steps;
    }

    private static ImmutableSet<Integer> members(DependencyCycle cycle) {
        return cycle.ids().stream().map(DependencyCycleProperties::number).collect(toImmutableSet());
    }

    private static String id(int number) {
        return "work-" + number;
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring("work-".length()));
    }
}
