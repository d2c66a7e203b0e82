package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.planhealth.rules.sdk.CompiledPack;
import org.planhealth.rules.sdk.RuleProgram;

/**
 * Rules of one's own that are audited beside the built-in ones, by {@link PlanHealth#with}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RulePack {
    private final CompiledPack compiled;

    private RulePack(CompiledPack compiled) {
        this.compiled = compiled;
    }

    /**
     * Returns a pack of rules that are written in Java.
     *
     * @param name what messages call the pack
     */
    public static RulePack of(String name, HealthRule... rules) {
        return new RulePack(CompiledPack.of(
                name, Arrays.stream(rules).map(rule -> rule.in(name)).collect(toImmutableList())));
    }

    /**
     * Returns a pack of rules that are data and not code, such as one that a user of a web form has typed.
     *
     * <p>A rule is a text of kind {@code Rule}, with conditions in CEL. It reaches nothing but the plan and what is computed
     * from it, and is bounded in size and steps, so it may come from someone who is not trusted; a rule in DRL or Java is
     * code and may not. It states its page itself, in {@code why}, {@code fix}, {@code whenToIgnore} and {@code source}.
     *
     * @param name what messages call the pack; places in the text of a single rule go by it, those of several by it, a slash
     *     and the number of the rule from 1
     * @param rules the rules, in YAML or JSON
     * @throws org.planhealth.strategy.io.InvalidPlanException if a rule is wrong; it names all its problems with their places
     * @throws IllegalStateException if the library of the language, which is optional, is not on the class path
     */
    public static RulePack ofCel(String name, String... rules) {
        ImmutableList.Builder<RuleProgram> programs = ImmutableList.builder();
        for (int index = 0; index < rules.length; index++) {
            programs.add(CelRule.read(rules[index], rules.length == 1 ? name : name + "/" + (index + 1)));
        }
        return new RulePack(CompiledPack.of(name, programs.build()));
    }

    CompiledPack compiled() {
        return compiled;
    }
}
