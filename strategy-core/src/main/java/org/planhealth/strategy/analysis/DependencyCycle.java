package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import org.planhealth.strategy.Entity;

/**
 * Initiatives, or components, that all depend on each other, so that none of them can come first.
 *
 * @param ids ids of all that do: each leads to each, directly or through others, and to no further one that leads back
 * @param path a shortest way from the one with the smallest id back to itself, which stands at both ends; two entries if
 *     it depends on itself
 */
public record DependencyCycle(ImmutableSortedSet<String> ids, ImmutableList<Entity> path) {
    public DependencyCycle {
        checkArgument(path.size() > 1, "a path has a beginning and an end, was %s", path);
        checkArgument(
                path.get(0).id().equals(ids.first())
                        && Iterables.getLast(path).id().equals(ids.first()),
                "a path begins and ends with the smallest id, %s",
                ids.first());
        checkArgument(
                path.stream().map(Entity::id).allMatch(ids::contains), "a path leads through members only, %s", ids);
    }

    /** Returns the smallest id. */
    public String first() {
        return ids.first();
    }

    /** Returns the other ids, sorted; empty if an entity depends on itself alone. */
    public ImmutableList<String> others() {
        return ids.stream().skip(1).collect(toImmutableList());
    }

    /** Returns how many depend on each other and are not on the path. */
    public int besidePath() {
        return ids.size() - (path.size() - 1);
    }
}
