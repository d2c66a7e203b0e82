package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Which rules run, and what makes the gate fail.
 *
 * @param name the name that reports show
 * @param tiers which rules run: those that name one of these tiers in their metadata
 * @param failOn the gate fails on a finding of this severity or above
 * @param minScore the gate fails if the proven score is lower, 0 to 100; 0 asks for nothing
 */
public record Profile(String name, ImmutableSet<String> tiers, Severity failOn, double minScore) {
    private static final String STARTER = "starter";
    private static final String RECOMMENDED = "recommended";

    public Profile {
        requireNonNull(name, "name");
        requireNonNull(failOn, "failOn");
        checkArgument(minScore >= 0 && minScore <= 100, "minScore is 0 to 100, was %s", minScore);
    }

    /** Returns the default: the rules that a team can trust on day one. The gate fails on high and critical findings. */
    public static Profile starter() {
        return new Profile(STARTER, ImmutableSet.of(STARTER), Severity.HIGH, 0);
    }

    /** Returns the starter rules and those for a plan that is looked after. The gate fails as with the starter. */
    public static Profile recommended() {
        return new Profile(RECOMMENDED, ImmutableSet.of(STARTER, RECOMMENDED), Severity.HIGH, 0);
    }

    /** Returns the built-in profile of that name; empty if there is none. */
    public static Optional<Profile> named(String name) {
        return builtIn().stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** Returns the built-in profiles, the default first. */
    public static ImmutableList<Profile> builtIn() {
        return ImmutableList.of(starter(), recommended());
    }

    /** Returns this profile with another bound for the gate. */
    public Profile withFailOn(Severity severity) {
        return new Profile(name, tiers, severity, minScore);
    }

    /**
     * Returns this profile with another least score for the gate.
     *
     * @param score 0 to 100
     */
    public Profile withMinScore(double score) {
        return new Profile(name, tiers, failOn, score);
    }

    /** Tells whether a rule runs. */
    public boolean includes(RuleInfo rule) {
        return tiers.contains(rule.profile());
    }
}
