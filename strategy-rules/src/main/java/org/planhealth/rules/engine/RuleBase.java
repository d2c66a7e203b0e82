package org.planhealth.rules.engine;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.planhealth.rules.sdk.Applicable;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.rules.sdk.RuleFinding;
import org.planhealth.rules.sdk.RuleFindings;
import org.planhealth.rules.sdk.RuleParameters;

/**
 * The rules of one or more packs, ready to run.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RuleBase {
    static final String WITHHELD = "it was not run: " + BoundedCall.MOST_ABANDONED
            + " threads of rules that did not finish in time still run; restart the process";

    private final ImmutableList<CompiledPack> packs;
    private final RetiredRules retired;
    private final EngineRules engine;
    private final ImmutableSortedMap<String, RuleProgram> programs;
    private final Supplier<RuleCatalogue> catalogue;

    private RuleBase(ImmutableList<CompiledPack> packs, RetiredRules retired) {
        this.packs = packs;
        this.retired = retired;
        refuseOnePackageOfTwo(packs);
        this.engine = new EngineRules(packs);
        Map<String, RuleDocuments> found = new TreeMap<>();
        packs.forEach(pack -> pack.places().forEach((id, place) -> add(id, place, found)));
        found.forEach(retired::check);
        Map<String, RuleProgram> others = new TreeMap<>();
        packs.stream()
                .flatMap(pack -> pack.programs().stream())
                .forEach(program -> others.put(program.info().id(), program));
        this.programs = ImmutableSortedMap.copyOf(others);
        this.catalogue = Suppliers.memoize(() -> RuleCatalogue.of(
                packs.stream().flatMap(pack -> pack.rules().stream()).collect(toImmutableList())));
    }

    /** Returns the rules that ship with the library; they are loaded once. */
    public static RuleBase builtIn() {
        return BuiltIn.RULES;
    }

    /**
     * Returns the rules of several packs together.
     *
     * @throws IllegalArgumentException if two of them have a rule of one id, or rules in one package; or if a rule has the
     *     id of one that was retired. The message names both places
     */
    public static RuleBase of(List<? extends CompiledPack> packs) {
        return of(packs, RetiredRules.ofTheLibrary());
    }

    static RuleBase of(List<? extends CompiledPack> packs, RetiredRules retired) {
        return new RuleBase(ImmutableList.<CompiledPack>copyOf(packs), retired);
    }

    /**
     * Returns these rules and those of another pack; these alone if its folder, or its jar, is among theirs.
     *
     * @throws IllegalArgumentException as {@link #of} says
     */
    public RuleBase with(CompiledPack pack) {
        if (packs.stream().anyMatch(pack::hasSamePlaceAs)) {
            return this;
        }
        return of(ImmutableList.<CompiledPack>builder().addAll(packs).add(pack).build(), retired);
    }

    /** Loads the rules, which the first evaluation does otherwise. */
    public void load() {
        engine.load();
    }

    /**
     * Returns the metadata of each rule.
     *
     * @throws IllegalArgumentException if the metadata is not allowed
     */
    public RuleCatalogue catalogue() {
        return catalogue.get();
    }

    /**
     * Runs rules.
     *
     * <p>A rule that cannot be run is left out, and the others run as if it were not there. That is one that throws, that
     * fires or finds too often, or that is at work when the deadline comes; the thread of the last is abandoned. A thread that
     * does not heed an interrupt goes on, so while eight of them do, rules that are code and not of the library are not run.
     *
     * @param facts what the rules match
     * @param limits the limits of each rule that is to run; all other rules are off
     * @param bounds how far each rule may go
     * @throws java.util.concurrent.CancellationException if this thread is interrupted meanwhile; it stays interrupted
     * @throws IllegalStateException if the deadline comes though no single rule is late
     */
    public Evaluation evaluate(Facts facts, Collection<RuleParameters> limits, RunBounds bounds) {
        Evaluation ofEngine = engine.evaluate(facts, limits, bounds);
        if (programs.isEmpty()) {
            return ofEngine;
        }
        ImmutableList.Builder<RuleFinding> findings = ImmutableList.builder();
        findings.addAll(ofEngine.findings());
        ImmutableList.Builder<Applicable> applicable = ImmutableList.builder();
        applicable.addAll(ofEngine.applicable());
        Map<String, String> errors = new TreeMap<>(ofEngine.errors());
        for (RuleParameters limit : inOrder(limits)) {
            RuleProgram program = programs.get(limit.rule());
            if (program instanceof JavaRule && BoundedCall.isExhausted()) {
                errors.put(limit.rule(), WITHHELD);
            } else if (program != null) {
                try {
                    RuleFindings said =
                            BoundedCall.call(bounds.deadline(), () -> checked(program, facts, limit, bounds), () -> {});
                    findings.addAll(said.findings());
                    applicable.addAll(said.applicable());
                } catch (BoundedCall.LateException late) {
                    errors.put(limit.rule(), String.valueOf(late.getMessage()));
                } catch (BoundedCall.InterruptedCallException interrupted) {
                    throw interrupted;
                } catch (RuleFaultException fault) {
                    errors.put(limit.rule(), fault.why());
                } catch (RuntimeException | Error failure) {
                    errors.put(limit.rule(), why(failure));
                }
            }
        }
        return new Evaluation(findings.build(), applicable.build(), ImmutableSortedMap.copyOf(errors));
    }

    private static RuleFindings checked(RuleProgram program, Facts facts, RuleParameters limits, RunBounds bounds) {
        RuleFindings said = program.evaluate(facts, limits, bounds);
        if (said.findings().size() > bounds.maxFindings()) {
            throw RuleFaultException.tooMany(limits.rule(), bounds);
        }
        return said;
    }

    /** Returns in a few words why a rule could not be run. What it threw may be of a class of its own, and throw in turn. */
    static String why(Throwable failure) {
        Throwable cause = failure;
        String message = null;
        try {
            Set<Throwable> seen = Sets.newIdentityHashSet();
            for (Throwable next = failure; next != null && seen.add(next); next = next.getCause()) {
                cause = next;
            }
            message = cause.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            // Its name has to do.
        }
        String name = cause.getClass().getSimpleName();
        return Phrases.printable(message == null ? name : name + ": " + message);
    }

    private static ImmutableList<RuleParameters> inOrder(Collection<RuleParameters> limits) {
        return limits.stream()
                .sorted(Comparator.comparing(RuleParameters::rule))
                .collect(toImmutableList());
    }

    /** The engine would merge the rules of one package, and what one pack imports would change the other. */
    private static void refuseOnePackageOfTwo(List<? extends CompiledPack> packs) {
        Map<String, CompiledPack> owners = new TreeMap<>();
        for (CompiledPack pack : packs) {
            for (String rulePackage : pack.packages()) {
                CompiledPack other = owners.put(rulePackage, pack);
                checkArgument(
                        other == null,
                        "two packs have rules in package %s: %s and %s\n  rename the package of one of them",
                        rulePackage,
                        other == null ? "" : other.name(),
                        pack.name());
            }
        }
    }

    private static void add(String id, RuleDocuments place, Map<String, RuleDocuments> found) {
        RuleDocuments other = found.put(id, place);
        checkArgument(
                other == null,
                "two rules have the id '%s': %s and %s",
                id,
                other == null ? "" : other.place(),
                place.place());
    }

    private static final class BuiltIn {
        private static final RuleBase RULES = of(ImmutableList.of(CompiledPack.builtIn()));
    }
}
