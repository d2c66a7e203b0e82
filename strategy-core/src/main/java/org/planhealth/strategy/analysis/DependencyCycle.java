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
    private static final String STEP = " -> ";
    private static final int LONGEST_WAY = 8;
    private static final int FIRST_NAMES = 4;
    private static final int LAST_NAMES = 2;

    public DependencyCycle {
        checkArgument(path.size() > 1, "a path needs a start and an end, was %s", path);
        checkArgument(
                path.get(0).id().equals(ids.first())
                        && Iterables.getLast(path).id().equals(ids.first()),
                "a path must start and end with the smallest id, %s",
                ids.first());
        checkArgument(
                path.stream().map(Entity::id).allMatch(ids::contains),
                "a path must contain only members of the cycle, %s",
                ids);
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

    /**
     * Returns the way round the cycle in words, such as {@code a -> b -> a}, and how many others depend on these in turn.
     *
     * <p>Of a way of more than eight names the first four and the last two are given, and how many more there are.
     */
    public String description() {
        ImmutableList<String> names = path.stream().map(DependencyCycle::quoted).collect(toImmutableList());
        int left = names.size() - FIRST_NAMES - LAST_NAMES;
        String way = names.size() <= LONGEST_WAY
                ? String.join(STEP, names)
                : String.join(STEP, names.subList(0, FIRST_NAMES)) + STEP + "(" + left + " more)" + STEP
                        + String.join(STEP, names.subList(names.size() - LAST_NAMES, names.size()));
        return besidePath() == 0 ? way : way + ", in one cycle with " + besidePath() + " more";
    }

    private static String quoted(Entity entity) {
        return entity.title().equals(entity.id()) ? entity.id() : '"' + entity.title() + '"';
    }
}
