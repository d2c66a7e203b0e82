package org.planhealth.rules.pack;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.planhealth.rules.cel.CelRuleProgram;
import org.planhealth.rules.engine.CompiledPack;
import org.planhealth.rules.engine.CompiledRules;
import org.planhealth.rules.engine.JavaRule;
import org.planhealth.rules.engine.RuleProgram;
import org.planhealth.rules.sdk.HealthRule;

/**
 * Custom rules that are audited together with the built-in ones, by {@code PlanHealth.with}.
 *
 * <p>They are written in Java, by {@link HealthRule}, or as rule folders like the built-in ones: {@code <topic>/<rule-id>/}
 * with {@code rule.drl} or {@code rule.yaml}, {@code README.md} and {@code cases.yaml}, all rules of a pack that are in DRL
 * in one package of its own. A folder can be used as it is, or its rules in DRL built into a jar by kie-maven-plugin.
 *
 * <p><b>Rules in DRL are code:</b> they can do what Java can. Use packs only of people whose programs you would run.
 * <b>Rules in CEL, {@code rule.yaml}, are data:</b> they see the plan and nothing else, and are bounded. A folder can hold
 * both, so who takes rules from others takes them by {@link #ofCel}.
 *
 * <p>Immutable and safe for use by several threads.
 */
// The room of the engine stays closed: what a pack inherits shows no type of it.
@SuppressWarnings("exports")
public final class RulePack extends CompiledPack {
    private final ImmutableList<String> notes;

    private RulePack(CompiledRules rules) {
        this(rules, ImmutableList.of());
    }

    private RulePack(CompiledRules rules, ImmutableList<String> notes) {
        super(rules);
        this.notes = notes;
    }

    /**
     * Returns a pack of rules that are written in Java.
     *
     * @param name what messages call the pack
     */
    public static RulePack of(String name, HealthRule... rules) {
        return new RulePack(CompiledRules.ofPrograms(
                name, Arrays.stream(rules).map(rule -> JavaRule.of(rule, name)).collect(toImmutableList())));
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
     * @throws IllegalStateException if the library of the language, which is optional, is not on the class path; its jars share
     *     packages, so they cannot be on the module path, not even where this library is
     */
    public static RulePack ofCel(String name, String... rules) {
        ImmutableList.Builder<RuleProgram> programs = ImmutableList.builder();
        for (int index = 0; index < rules.length; index++) {
            programs.add(CelRuleProgram.read(rules[index], rules.length == 1 ? name : name + "/" + (index + 1)));
        }
        return new RulePack(CompiledRules.ofPrograms(name, programs.build()));
    }

    /**
     * Returns the rules of a folder, compiled now: that takes a second or two, and needs {@code org.drools:drools-engine} on
     * the class path or the module path.
     *
     * @param root the folder that holds the folders of topics, by whose path messages name the rules
     * @throws InvalidRulesException if anything in it is wrong; it names all problems
     * @throws IllegalStateException if the compiler is missing
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static RulePack folder(Path root) throws IOException {
        return new RulePack(FolderPack.read(root, PackCache.none()));
    }

    /**
     * Returns the rules of a folder, compiled now or, unless anything in them changed, an earlier time.
     *
     * @param root the folder that holds the folders of topics, by whose path messages name the rules
     * @param cache the directory where compiled rules are kept; created for the owner alone if missing. It holds class
     *     files, so whoever can write there can run code: where files have owners, neither it nor a file in it is used if it
     *     belongs to another user, if others may write to it or if it is a link, and {@link #notes} says so
     * @throws InvalidRulesException if anything in the folder is wrong; it names all problems
     * @throws IllegalStateException if rules have to be compiled, and the compiler is missing
     * @throws IOException if the folder or a file in it cannot be read; trouble with the cache is none
     */
    public static RulePack folder(Path root, Path cache) throws IOException {
        PackCache kept = PackCache.in(cache);
        return new RulePack(FolderPack.read(root, kept), kept.notes());
    }

    /**
     * Returns what its user may want to know of how it was read, a sentence each without a period, such as why a cache was not
     * used; empty if there is nothing to tell.
     */
    public ImmutableList<String> notes() {
        return notes;
    }

    /**
     * Returns the rules of a jar that kie-maven-plugin has built. Its classes are loaded by a class loader of their own, which
     * keeps the jar open.
     *
     * @throws InvalidRulesException if it holds no rules, or a rule has metadata that is not allowed
     * @throws IOException if the jar cannot be read
     */
    public static RulePack jar(Path jar) throws IOException {
        if (Files.exists(jar) && !Files.isRegularFile(jar)) {
            throw new ZipException(jar + " is no plain file, so it is no jar");
        }
        return new RulePack(JarPackReader.read(jar));
    }

    /**
     * Returns the rules of a folder, as {@link #folder(Path)} does, or of a jar, as {@link #jar} does.
     *
     * @param place the one or the other
     * @throws InvalidRulesException if anything in it is wrong; it names all problems
     * @throws IllegalStateException if rules have to be compiled, and the compiler is missing
     * @throws java.util.zip.ZipException if it is a file and no jar
     * @throws IOException if it cannot be read
     */
    public static RulePack at(Path place) throws IOException {
        return Files.isDirectory(place) ? folder(place) : jar(place);
    }

    /**
     * Returns the packs on a class path or a module path. Such a jar needs nothing but what kie-maven-plugin puts into it; a
     * module exports the package of its rules to {@code org.planhealth.rules}. Rules of the same engine without a page, as an
     * application may have them for its own business, are passed over.
     *
     * @param loader finds them, such as the context class loader of the thread
     * @return a pack for each jar or directory of classes, by its place; empty if there are none
     * @throws InvalidRulesException if a rule has metadata that is not allowed
     * @throws IOException if the class path cannot be read
     */
    public static ImmutableList<RulePack> installed(ClassLoader loader) throws IOException {
        return InstalledPacks.find(loader).stream().map(RulePack::new).collect(toImmutableList());
    }
}
