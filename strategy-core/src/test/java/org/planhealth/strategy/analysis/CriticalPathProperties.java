package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.analysis.CriticalPath.Dates;
import org.planhealth.strategy.analysis.ScheduleNetwork.Activity;
import org.planhealth.strategy.analysis.ScheduleNetwork.Link;

/**
 * The critical path against another way to find it: the longest ways between single starts and finishes, by the algorithm of
 * Bellman and Ford, which knows no order of activities.
 */
class CriticalPathProperties {
    /** A node of a graph, one for each start and each finish, that comes so many days after another. */
    private record Step(int from, int to, long days) {}

    @Provide
    Arbitrary<ScheduleNetwork> networks() {
        return Arbitraries.integers().between(1, 9).flatMap(size -> {
            Arbitrary<Integer> number = Arbitraries.integers().between(0, size - 1);
            Arbitrary<List<Activity>> activities = Combinators.combine(
                            Arbitraries.integers().between(0, 12),
                            Arbitraries.longs().between(-5, 20))
                    .as((days, earliest) -> new Activity("a", days, earliest))
                    .list()
                    .ofSize(size);
            // From a lower number to a higher one only, so that there is no circle.
            Arbitrary<List<Link>> links = Combinators.combine(
                            number,
                            number,
                            Arbitraries.of(DependencyType.class),
                            Arbitraries.integers().between(-6, 6))
                    .as((one, other, type, lag) ->
                            new Link(name(Math.min(one, other)), name(Math.max(one, other)), type, lag))
                    .filter(link -> !link.predecessor().equals(link.successor()))
                    .list()
                    .ofMaxSize(size == 1 ? 0 : 16);
            return Combinators.combine(activities, size == 1 ? Arbitraries.just(List.<Link>of()) : links)
                    .as((drawn, all) -> new ScheduleNetwork(
                            IntStream.range(0, size)
                                    .mapToObj(i -> new Activity(
                                            name(i),
                                            drawn.get(i).days(),
                                            drawn.get(i).earliest()))
                                    .collect(toImmutableList()),
                            ImmutableList.copyOf(all)));
        });
    }

    /** Names in an order of their own, so that the order of the ids is not that of the network. */
    private static String name(int number) {
        return "x" + (number * 7 + 3) % 10 + number;
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void isThatOfTheLongestWays(@ForAll("networks") ScheduleNetwork network) {
        assertThat(network.criticalPath().dates()).isEqualTo(expected(network, null));
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void isThatOfTheLongestWaysUpToAnEndOfItsOwn(@ForAll("networks") ScheduleNetwork network, @ForAll byte days) {
        assertThat(network.criticalPath(days).dates()).isEqualTo(expected(network, (long) days));
    }

    /** What critical means: any day more of it is a day more of the whole, and any day more of the others is none. */
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void movesTheEndWithItsActivities(@ForAll("networks") ScheduleNetwork network) {
        CriticalPath path = network.criticalPath();
        for (Activity activity : network.activities()) {
            long start = path.dates().get(activity.id()).earlyStart() + 1;
            long moved = with(network, new Activity(activity.id(), activity.days(), start))
                    .criticalPath()
                    .finish();
            assertThat(moved - path.finish())
                    .as("%s", activity)
                    .isEqualTo(path.critical().contains(activity.id()) ? 1 : 0);
        }
    }

    private static ScheduleNetwork with(ScheduleNetwork network, Activity other) {
        return new ScheduleNetwork(
                network.activities().stream()
                        .map(activity -> activity.id().equals(other.id()) ? other : activity)
                        .collect(toImmutableList()),
                network.links());
    }

    private static ImmutableSortedMap<String, Dates> expected(ScheduleNetwork network, Long fixedEnd) {
        List<String> ids = network.activities().stream().map(Activity::id).toList();
        int source = 2 * ids.size();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Activity activity = network.activities().get(i);
            steps.add(new Step(2 * i, 2 * i + 1, activity.days()));
            steps.add(new Step(2 * i + 1, 2 * i, -activity.days()));
            steps.add(new Step(source, 2 * i, activity.earliest()));
        }
        for (Link link : network.links()) {
            boolean fromFinish = link.type() == DependencyType.FS || link.type() == DependencyType.FF;
            boolean toFinish = link.type() == DependencyType.FF || link.type() == DependencyType.SF;
            steps.add(new Step(
                    2 * ids.indexOf(link.predecessor()) + (fromFinish ? 1 : 0),
                    2 * ids.indexOf(link.successor()) + (toFinish ? 1 : 0),
                    link.lagDays()));
        }
        long[] early = longest(source + 1, source, steps);
        long finish = IntStream.range(0, ids.size())
                .mapToLong(i -> early[2 * i + 1])
                .max()
                .orElse(0);
        long end = fixedEnd == null ? finish : fixedEnd;
        ImmutableSortedMap.Builder<String, Dates> dates = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < ids.size(); i++) {
            long lateStart = end - longestToAFinish(2 * i, source, steps);
            dates.put(
                    ids.get(i),
                    new Dates(
                            early[2 * i],
                            early[2 * i + 1],
                            lateStart,
                            lateStart + network.activities().get(i).days()));
        }
        return dates.buildOrThrow();
    }

    private static long longestToAFinish(int start, int source, List<Step> steps) {
        long[] ways = longest(source + 1, start, steps);
        return IntStream.range(0, source / 2)
                .mapToLong(i -> ways[2 * i + 1])
                .max()
                .orElseThrow();
    }

    private static long[] longest(int nodes, int start, List<Step> steps) {
        long none = Long.MIN_VALUE / 2;
        long[] ways = new long[nodes];
        Arrays.fill(ways, none);
        ways[start] = 0;
        for (int round = 0; round < nodes; round++) {
            for (Step step : steps) {
                if (ways[step.from] > none) {
                    ways[step.to] = Math.max(ways[step.to], ways[step.from] + step.days);
                }
            }
        }
        return ways;
    }
}
