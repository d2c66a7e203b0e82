package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.planhealth.rules.sdk.CompiledPack;
import org.planhealth.rules.sdk.InvalidRulesException;

/**
 * Rules of one's own that are audited beside the built-in ones, by {@link PlanHealth#with}.
 *
 * <p>They are written in Java, by {@link HealthRule}, or as rule folders like the built-in ones: {@code <topic>/<rule-id>/}
 * with {@code rule.drl}, {@code README.md} and {@code cases.yaml}, all rules of a pack in one package of its own. A folder
 * can be used as it is, or built into a jar by kie-maven-plugin.
 *
 * <p><b>Rules in DRL are code:</b> they can do what Java can. Use packs only of people whose programs you would run.
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
     * Returns the rules of a folder, compiled now: that takes a second or two, and needs {@code org.drools:drools-engine} on
     * the class path.
     *
     * @param root the folder that holds the folders of topics, by whose path messages name the rules
     * @throws InvalidRulesException if anything in it is wrong; it names all problems
     * @throws IllegalStateException if the compiler is not on the class path
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static RulePack folder(Path root) throws IOException {
        return new RulePack(CompiledPack.folder(root, RuleMetadata::flaws));
    }

    /**
     * Returns the rules of a folder, compiled now or, unless anything in them changed, an earlier time.
     *
     * @param root the folder that holds the folders of topics, by whose path messages name the rules
     * @param cache the directory where compiled rules are kept; made for the owner alone if it is not there. It holds class
     *     files, so whoever can write there can run code; one that other users may write to is not used
     * @throws InvalidRulesException if anything in the folder is wrong; it names all problems
     * @throws IllegalStateException if rules have to be compiled, and the compiler is not on the class path
     * @throws IOException if the folder or a file in it cannot be read; trouble with the cache is none
     */
    public static RulePack folder(Path root, Path cache) throws IOException {
        return new RulePack(CompiledPack.folder(root, cache, RuleMetadata::flaws));
    }

    /**
     * Returns the rules of a jar that kie-maven-plugin has built. Its classes are loaded by a class loader of their own, which
     * keeps the jar open.
     *
     * @throws InvalidRulesException if it holds no rules, or a rule says something of itself that is not allowed
     * @throws IOException if the jar cannot be read
     */
    public static RulePack jar(Path jar) throws IOException {
        return new RulePack(CompiledPack.jar(jar, RuleMetadata::flaws));
    }

    /**
     * Returns the packs on a class path. Such a jar needs nothing but what kie-maven-plugin puts into it; rules of the same
     * engine without a page, as an application may have them for its own business, are passed over.
     *
     * @param loader finds them, such as the context class loader of the thread
     * @return a pack for each jar or directory of classes, by its place; empty if there are none
     * @throws InvalidRulesException if a rule says something of itself that is not allowed
     * @throws IOException if the class path cannot be read
     */
    public static ImmutableList<RulePack> installed(ClassLoader loader) throws IOException {
        return CompiledPack.installed(loader, RuleMetadata::flaws).stream()
                .map(RulePack::new)
                .collect(toImmutableList());
    }

    /** Returns the rules as they are run. */
    public CompiledPack compiled() {
        return compiled;
    }
}
