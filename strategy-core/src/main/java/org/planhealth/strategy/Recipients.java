package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * The teams to which an ask goes.
 *
 * @param everyone whether it goes to every team of the organization
 * @param teams the ids of the teams, each once, in the order of the plan; empty if it goes to everyone, or to nobody
 */
public record Recipients(
        boolean everyone, @RefersTo(Team.class) ImmutableList<String> teams) {
    private static final Recipients ALL = new Recipients(true, ImmutableList.of());

    public Recipients {
        checkArgument(!everyone || teams.isEmpty(), "an ask goes to all or to a list of teams, not to both");
        // The list of a set asks that set what it contains, and does not look through all teams.
        teams = ImmutableSet.copyOf(teams).asList();
    }

    /** Returns every team of the organization; written {@code all}. */
    public static Recipients all() {
        return ALL;
    }

    /** Returns the teams of those ids. */
    public static Recipients of(String... teams) {
        return of(ImmutableList.copyOf(teams));
    }

    /** Returns the teams of those ids. */
    public static Recipients of(List<String> teams) {
        return new Recipients(false, ImmutableList.copyOf(teams));
    }

    /** Tells whether the team of that id is asked. */
    public boolean includes(String team) {
        return everyone || teams.contains(team);
    }
}
