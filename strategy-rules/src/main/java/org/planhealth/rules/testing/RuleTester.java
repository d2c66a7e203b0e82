package org.planhealth.rules.testing;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.Suggestions;

/**
 * Tests a rule in Java, with plans made by the builders of the model.
 *
 * <pre>{@code
 * RuleTester.rule("blanket-ask").withLimit("minShare", 0.5)
 *         .given(Strategy.builder("plan").organization(teams).asks(everyoneSaves).build())
 *         .asOf("2026-08-03")
 *         .violates("everyone-saves");
 * }</pre>
 *
 * <p>It runs the rule alone, as an audit does: a list that is not stated is missing information, and waivers of the plan count.
 * Needs no test framework; what does not hold is an {@link AssertionError} that shows what the rule found. Immutable and
 * safe for use by several threads.
 */
public final class RuleTester {
    private final PlanHealth health;
    private final RuleInfo rule;

    private RuleTester(PlanHealth health, RuleInfo rule) {
        this.health = health;
        this.rule = rule;
    }

    /**
     * Returns a tester of a built-in rule.
     *
     * @param id the id of the rule
     * @throws IllegalArgumentException if there is no such rule
     */
    public static RuleTester rule(String id) {
        return of(PlanHealth.standard(), id);
    }

    /**
     * Returns a tester of a rule of a pack.
     *
     * @param id the id of the rule
     * @throws IllegalArgumentException if the pack has no such rule, or cannot be used
     */
    public static RuleTester of(RulePack pack, String id) {
        PlanHealth health = PlanHealth.standard().with(pack);
        checkArgument(
                RuleBase.of(ImmutableList.of(pack)).catalogue().find(id).isPresent(),
                "%s has no rule '%s'",
                pack.name(),
                id);
        return of(health, id);
    }

    /**
     * Returns a tester of a rule that is written in Java.
     *
     * @throws IllegalArgumentException if its metadata is not allowed
     */
    public static RuleTester of(HealthRule rule) {
        return of(PlanHealth.standard().with(RulePack.of("the rule under test", rule)), rule.id());
    }

    private static RuleTester of(PlanHealth health, String id) {
        RuleInfo rule = health.catalogue()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("unknown rule '" + id + "'"
                        + Suggestions.nearest(
                                        id,
                                        health.catalogue().rules().stream()
                                                .map(RuleInfo::id)
                                                .toList())
                                .map(name -> "\n  did you mean '" + name + "'?")
                                .orElse("")));
        return new RuleTester(CaseRun.alone(health, id), rule);
    }

    /**
     * Returns this tester with another limit of the rule.
     *
     * @param limit the name of a limit that the rule declares
     * @param number 0 or more, and whole where the default is
     * @throws IllegalArgumentException if the rule declares no such limit, or it cannot be that number
     */
    public RuleTester withLimit(String limit, double number) {
        return new RuleTester(
                health.withProfile(health.profile().withLimit(rule.id(), requireNonNull(limit, "limit"), number)),
                rule);
    }

    /** Returns what the rule says of a plan, as of the day that the plan states; see {@link RuleAssertion#asOf}. */
    public RuleAssertion given(Strategy plan) {
        return new RuleAssertion(health, rule, requireNonNull(plan, "plan"), plan.asOf());
    }
}
