package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalLong;
import org.planhealth.strategy.DependencyType;

/**
 * Activities that wait for each other, whose dates the critical path method computes.
 *
 * <p>An activity goes on without a break from its start to its finish. Times are whole days after a day of one's choice, and
 * mean the beginning of that day: an activity of 5 days that starts at 0 finishes at 5, when the next one can start. A link
 * holds up the start or the finish of an activity until so many days after the start or the finish of another, see {@link
 * DependencyType}. Sources: Kelley and Walker, "Critical-Path Planning and Scheduling" (1959); for the other types of links
 * and for lags, the precedence diagram method of Fondahl, "A Non-Computer Approach to the Critical Path Method" (1961).
 *
 * @param activities the activities, each with an id of its own
 * @param links what waits for what, between these activities
 */
public record ScheduleNetwork(ImmutableList<Activity> activities, ImmutableList<Link> links) {

    /**
     * Something that takes time.
     *
     * @param id its name in the network
     * @param days how long it takes, at least 0
     * @param earliest the time before which it cannot start, whatever it waits for
     */
    public record Activity(String id, int days, long earliest) {
        public Activity {
            checkArgument(days >= 0, "days must be at least 0, was %s", days);
        }
    }

    /**
     * That one activity waits for another.
     *
     * @param predecessor id of the activity that is waited for
     * @param successor id of the one that waits
     * @param lagDays how many days after it; negative for a lead
     */
    public record Link(String predecessor, String successor, DependencyType type, int lagDays) {}

    public ScheduleNetwork {
        ImmutableSet<String> ids = activities.stream().map(Activity::id).collect(toImmutableSet());
        checkArgument(ids.size() == activities.size(), "activities must have different ids, was %s", activities);
        for (Link link : links) {
            checkArgument(
                    ids.contains(link.predecessor) && ids.contains(link.successor),
                    "a link must be between activities of the network, was %s",
                    link);
        }
    }

    /**
     * Returns the activities that wait for themselves, directly or by others, whatever the types of the links are.
     *
     * @return their ids; a network with any of them cannot be scheduled
     */
    public ImmutableSortedSet<String> circular() {
        MutableGraph<String> graph =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        activities.forEach(activity -> graph.addNode(activity.id));
        links.forEach(link -> graph.putEdge(link.predecessor, link.successor));
        return StrongComponents.of(graph).stream()
                .filter(StrongComponents.Members::isCyclic)
                .flatMap(members -> members.ids().stream())
                .collect(toImmutableSortedSet(naturalOrder()));
    }

    /** Returns the network of the other activities, and of the links between these. */
    public ScheduleNetwork without(Collection<String> ids) {
        return new ScheduleNetwork(
                activities.stream()
                        .filter(activity -> !ids.contains(activity.id))
                        .collect(toImmutableList()),
                links.stream()
                        .filter(link -> !ids.contains(link.predecessor) && !ids.contains(link.successor))
                        .collect(toImmutableList()));
    }

    /**
     * Schedules the network, with its last finish as its end, so that the least total float is 0.
     *
     * @throws IllegalArgumentException if activities wait for each other in a circle, see {@link #circular()}
     */
    public CriticalPath criticalPath() {
        return CriticalPath.of(this, OptionalLong.empty());
    }

    /**
     * Schedules the network against an end of its own, so that a total float is negative where it cannot be kept.
     *
     * @param end the time by which all is to be finished
     * @throws IllegalArgumentException if activities wait for each other in a circle, see {@link #circular()}
     */
    public CriticalPath criticalPath(long end) {
        return CriticalPath.of(this, OptionalLong.of(end));
    }

    /** Returns the activities by id. */
    ImmutableList<Activity> sorted() {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Activity::id), activities);
    }
}
