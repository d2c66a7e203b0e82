package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.Arrays;
import org.planhealth.rules.sdk.CompiledPack;

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

    /** Returns the rules as they are run. */
    public CompiledPack compiled() {
        return compiled;
    }
}
