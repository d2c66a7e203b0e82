package org.planhealth.rules.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.pack.UnreadableCasesException;
import org.planhealth.rules.sdk.RuleInfo;

/**
 * Checks whether the rules of a pack are ready to use.
 *
 * <p>Each case of each rule has to come out exactly as it says. Beside that, a rule has a page that begins with its id and
 * its summary, has something under each heading and explains each limit; its cases show the defect, a plan that passes and,
 * for each list of {@code @Requires}, a plan that leaves it out and is missing information; the order of the facts changes
 * nothing; and a fact that is left out of a case makes no finding vanish without one that says so.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PackCheck {
    private final RuleBase rules;
    private final PlanHealth health;
    private final ImmutableList<RuleInfo> checked;

    private PackCheck(RuleBase rules, PlanHealth health) {
        this.rules = rules;
        this.health = health;
        this.checked = rules.catalogue().rules().asList();
    }

    /** Returns the check of the rules that ship with the library. */
    public static PackCheck builtIn() {
        return new PackCheck(RuleBase.builtIn(), PlanHealth.standard());
    }

    /**
     * Returns the check of a pack.
     *
     * @throws IllegalArgumentException if it cannot be audited with, as {@link PlanHealth#with} says
     */
    public static PackCheck of(RulePack pack) {
        PlanHealth health = PlanHealth.standard().with(pack);
        return new PackCheck(RuleBase.of(ImmutableList.of(pack)), health);
    }

    /** Returns the rules, by id. */
    public ImmutableList<RuleInfo> rules() {
        return checked;
    }

    /** Returns why cases cannot be read, a text with all places for each such rule; empty if all can. */
    public ImmutableList<String> unreadable() {
        return checked.stream().flatMap(rule -> unreadable(rule).stream()).collect(toImmutableList());
    }

    private static Optional<String> unreadable(RuleInfo rule) {
        try {
            CaseFile.read(rule);
            return Optional.empty();
        } catch (UnreadableCasesException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Checks a rule.
     *
     * @param rule one of {@link #rules()}
     * @return what is asked of every rule, then its cases in their order
     */
    public ImmutableList<CheckResult> check(RuleInfo rule) {
        return new RuleCheck(rules, health, rule).results();
    }
}
