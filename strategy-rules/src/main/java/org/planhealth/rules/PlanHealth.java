package org.planhealth.rules;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import org.planhealth.rules.sdk.RuleBase;
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

    private PlanHealth(RuleBase rules, RuleCatalogue catalogue, Profile profile) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.profile = profile;
    }

    /** Returns the audit with the built-in rules and the starter profile. */
    public static PlanHealth standard() {
        RuleBase rules = RuleBase.builtIn();
        return new PlanHealth(rules, RuleCatalogue.of(rules.declarations()), Profile.starter());
    }

    /** Returns this audit with another profile. */
    public PlanHealth withProfile(Profile profile) {
        return new PlanHealth(rules, catalogue, requireNonNull(profile, "profile"));
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
        return new Audit(rules, catalogue, profile, strategy, asOf).run();
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
