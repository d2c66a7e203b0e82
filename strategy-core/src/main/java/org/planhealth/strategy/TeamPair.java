package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;

/**
 * Two different teams in the order of their ids, so that a pair is equal to the same two said the other way round.
 *
 * @param first the smaller id
 * @param second the greater id
 */
public record TeamPair(
        @RefersTo(Team.class) String first,
        @RefersTo(Team.class) String second) implements Comparable<TeamPair> {
    private static final Comparator<TeamPair> ORDER =
            Comparator.comparing(TeamPair::first).thenComparing(TeamPair::second);

    public TeamPair {
        checkArgument(
                first.compareTo(second) < 0,
                "a pair must be two different teams in id order, was %s and %s",
                first,
                second);
    }

    /**
     * Returns the pair of two teams, whichever is named first.
     *
     * @throws IllegalArgumentException if both are the same
     */
    public static TeamPair of(String one, String other) {
        return one.compareTo(other) < 0 ? new TeamPair(one, other) : new TeamPair(other, one);
    }

    /** Returns an id for the pair, such as {@code ads+search}. */
    public String id() {
        return first + "+" + second;
    }

    @Override
    public int compareTo(TeamPair other) {
        return ORDER.compare(this, other);
    }
}
