package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import com.google.common.graph.Traverser;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.planhealth.strategy.analysis.ScheduleNetwork.Activity;
import org.planhealth.strategy.analysis.ScheduleNetwork.Link;

/**
 * When the activities of a network can and must start and finish, and which of them its end waits for.
 *
 * <p>The forward pass goes through the activities, each after those that it waits for, and starts each as early as it can; the
 * backward pass goes the other way round, and finishes each as late as it may without moving the end.
 *
 * @param dates the times of each activity, by id
 * @param finish the time at which the last activity can finish; 0 without activities
 * @param end the time by which the last one is to finish
 */
public record CriticalPath(ImmutableSortedMap<String, Dates> dates, long finish, long end) {

    /**
     * The times of an activity, in days after that of the network.
     *
     * @param earlyStart the first time at which it can start
     * @param earlyFinish the first time at which it can finish
     * @param lateStart the last time at which it may start
     * @param lateFinish the last time at which it may finish
     */
    public record Dates(long earlyStart, long earlyFinish, long lateStart, long lateFinish) {

        /** Returns by how many days it can be late without moving the end; negative if that cannot be kept anyway. */
        public long totalFloat() {
            return lateStart - earlyStart;
        }
    }

    static CriticalPath of(ScheduleNetwork network, OptionalLong fixedEnd) {
        ImmutableSortedSet<String> circular = network.circular();
        checkArgument(circular.isEmpty(), "activities must not wait for each other in a circle, but %s do", circular);
        Map<String, Integer> days = new HashMap<>();
        network.activities().forEach(activity -> days.put(activity.id(), activity.days()));
        ImmutableListMultimap<String, Link> before = Multimaps.index(network.links(), Link::successor);
        ImmutableListMultimap<String, Link> after = Multimaps.index(network.links(), Link::predecessor);
        ImmutableList<String> order = order(network, before);

        Map<String, Long> early = new HashMap<>();
        network.activities().forEach(activity -> early.put(activity.id(), activity.earliest()));
        for (String id : order) {
            for (Link link : before.get(id)) {
                early.merge(id, early.getOrDefault(link.predecessor(), 0L) + distance(link, days), Math::max);
            }
        }
        long finish = order.stream()
                .mapToLong(id -> early.getOrDefault(id, 0L) + days.getOrDefault(id, 0))
                .max()
                .orElse(0);
        long end = fixedEnd.orElse(finish);
        Map<String, Long> late = new HashMap<>();
        for (String id : order.reverse()) {
            late.put(id, end - days.getOrDefault(id, 0));
            for (Link link : after.get(id)) {
                late.merge(id, late.getOrDefault(link.successor(), end) - distance(link, days), Math::min);
            }
        }
        ImmutableSortedMap.Builder<String, Dates> dates = ImmutableSortedMap.naturalOrder();
        for (Activity activity : network.sorted()) {
            long earlyStart = early.getOrDefault(activity.id(), 0L);
            long lateStart = late.getOrDefault(activity.id(), end);
            dates.put(
                    activity.id(),
                    new Dates(earlyStart, earlyStart + activity.days(), lateStart, lateStart + activity.days()));
        }
        return new CriticalPath(dates.buildOrThrow(), finish, end);
    }

    /** Returns the ids, each after those that it waits for. */
    private static ImmutableList<String> order(ScheduleNetwork network, ImmutableListMultimap<String, Link> before) {
        Traverser<String> waits = Traverser.forGraph(
                id -> before.get(id).stream().map(Link::predecessor).toList());
        return ImmutableList.copyOf(waits.depthFirstPostOrder(
                network.sorted().stream().map(Activity::id).toList()));
    }

    /** Returns how many days after the start of the predecessor a link lets the successor start. */
    private static long distance(Link link, Map<String, Integer> days) {
        long predecessor = days.getOrDefault(link.predecessor(), 0);
        long successor = days.getOrDefault(link.successor(), 0);
        return link.lagDays()
                + switch (link.type()) {
                    case FS -> predecessor;
                    case SS -> 0;
                    case FF -> predecessor - successor;
                    case SF -> -successor;
                };
    }

    /** Returns the least total float of an activity; 0 without activities. */
    public long leastFloat() {
        return dates.values().stream().mapToLong(Dates::totalFloat).min().orElse(0);
    }

    /**
     * Returns the critical activities: those of the least total float, which move the end by each day that they are late.
     *
     * @return their ids, in the order in which they can start, then by id
     */
    public ImmutableList<String> critical() {
        long least = leastFloat();
        return dates.entrySet().stream()
                .filter(entry -> entry.getValue().totalFloat() == least)
                .sorted(Comparator.comparingLong((Map.Entry<String, Dates> entry) ->
                                entry.getValue().earlyStart())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .collect(toImmutableList());
    }
}
