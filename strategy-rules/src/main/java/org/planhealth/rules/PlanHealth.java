package org.planhealth.rules;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.planhealth.rules.sdk.RuleBase;
import org.planhealth.rules.sdk.RunBounds;
import org.planhealth.strategy.Strategy;

/**
 * Audits strategies.
 *
 * <p>Immutable and safe for use by several threads; make one and keep it, for the first one of a process loads the rules.
 * The same strategy as of the same day gives the same report.
 */
public final class PlanHealth {
    private final RuleBase rules;
    private final RuleCatalogue catalogue;
    private final Profile profile;
    private final RunBounds bounds;

    private PlanHealth(RuleBase rules, RuleCatalogue catalogue, Profile profile, RunBounds bounds) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.profile = profile;
        this.bounds = bounds;
    }

    /** Returns the audit with the built-in rules and the starter profile. */
    public static PlanHealth standard() {
        RuleBase rules = RuleBase.builtIn();
        return of(rules, RuleCatalogue.of(rules.declarations()));
    }

    /** Returns the audit with those of the rules that are in the catalogue, and the starter profile. */
    static PlanHealth of(RuleBase rules, RuleCatalogue catalogue) {
        return new PlanHealth(rules, catalogue, Profile.starter(), RunBounds.defaults());
    }

    /**
     * Returns this audit with another profile.
     *
     * @throws IllegalArgumentException if the profile speaks of a rule or a limit that does not exist, sets a limit to what it
     *     cannot be, or changes a rule that does not run
     */
    public PlanHealth withProfile(Profile profile) {
        ProfileChecks.check(requireNonNull(profile, "profile"), catalogue);
        return new PlanHealth(rules, catalogue, profile, bounds);
    }

    /**
     * Returns this audit with the rules of a pack beside those that it has.
     *
     * @throws IllegalArgumentException if a rule of the pack has the id of one that is there or that was retired, or two packs
     *     have rules in one package, with both places; or if a rule says something of itself that is not allowed
     */
    public PlanHealth with(RulePack pack) {
        RuleBase more = rules.with(pack.compiled());
        return new PlanHealth(more, catalogue.with(more.declarations()), profile, bounds);
    }

    /** Returns this audit after loading its rules, which the first audit does otherwise. */
    public PlanHealth loaded() {
        rules.load();
        return this;
    }

    /**
     * Returns this audit with another deadline for rules.
     *
     * <p>A rule that is at work at the deadline ends in an error and the others run anew without it, so an audit takes at
     * most as many deadlines as there are such rules, and one more.
     *
     * @param longest over 0; 30 seconds unless stated
     */
    public PlanHealth withDeadline(Duration longest) {
        return new PlanHealth(rules, catalogue, profile, bounds.withDeadline(longest));
    }

    /** Returns which rules this audit runs, and what makes its gate fail. */
    public Profile profile() {
        return profile;
    }

    /** Returns the rules that this audit knows, whatever its profile. */
    public RuleCatalogue catalogue() {
        return catalogue;
    }

    /**
     * Audits a strategy as of a day.
     *
     * @param strategy the strategy
     * @param asOf the day that counts as today; what the plan dates later is ignored
     * @return the score, the findings and what to fix first
     */
    public HealthReport audit(Strategy strategy, LocalDate asOf) {
        return new Audit(rules, catalogue, profile, bounds, strategy, asOf).run();
    }

    /**
     * Audits a strategy as of the day that it states itself, else as of today.
     *
     * @param strategy the strategy
     * @param clock tells what day it is, if the strategy does not state {@code asOf}
     */
    public HealthReport audit(Strategy strategy, Clock clock) {
        return audit(strategy, strategy.asOf() == null ? LocalDate.now(clock) : strategy.asOf());
    }
}
