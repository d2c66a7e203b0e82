package org.planhealth.rules.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.planhealth.rules.sdk.RuleDeclaration.idOf;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleFindings;
import org.planhealth.rules.sdk.RuleParameters;

/** The rules of all packs that the engine runs, in one base; each evaluation has a session of its own. */
final class EngineRules {
    private final ImmutableList<CompiledPack> packs;
    private final Supplier<KieBase> base;

    EngineRules(ImmutableList<CompiledPack> packs) {
        this.packs = packs;
        // Made when it is needed: the base of packs that are merged with more is never asked for.
        this.base = Suppliers.memoize(() -> baseOf(name -> true));
    }

    /** Loads the rules, which the first evaluation does otherwise. */
    void load() {
        var unused = base.get();
    }

    /**
     * Returns the rules that are code of others, so that their threads may not end.
     *
     * @param limits the limits of each rule that is to run
     */
    private Map<String, String> withheld(Collection<RuleParameters> limits, Set<String> broken) {
        Map<String, String> withheld = new TreeMap<>();
        if (BoundedCall.isExhausted()) {
            packs.stream()
                    .filter(pack -> !pack.equals(CompiledPack.builtIn()))
                    .flatMap(pack -> pack.declarations().stream())
                    .map(RuleDeclaration::id)
                    .filter(rule -> !broken.contains(rule)
                            && limits.stream().anyMatch(limit -> limit.rule().equals(rule)))
                    .forEach(rule -> withheld.put(rule, RuleBase.WITHHELD));
        }
        return withheld;
    }

    /**
     * Runs rules.
     *
     * <p>A rule that cannot be run is left out, and the others run as if it were not there, in a session of their own: after
     * an exception the engine passes over work in silence.
     *
     * @param facts what the rules match
     * @param limits the limits of each rule that is to run; all other rules are off
     */
    Evaluation evaluate(Facts facts, Collection<RuleParameters> limits, RunBounds bounds) {
        Map<String, String> errors = new TreeMap<>();
        while (true) {
            errors.putAll(withheld(limits, errors.keySet()));
            List<RuleParameters> running = limits.stream()
                    .filter(limit -> !errors.containsKey(limit.rule()))
                    .toList();
            KieBase sound = errors.isEmpty() ? base.get() : baseOf(name -> !errors.containsKey(idOf(name)));
            try {
                RuleFindings said = RuleSession.run(sound, facts, running, bounds);
                return new Evaluation(said.findings(), said.applicable(), ImmutableSortedMap.copyOf(errors));
            } catch (RuleFaultException fault) {
                errors.put(fault.rule(), fault.why());
            } catch (RuleSession.OverdueException overdue) {
                Map<String, String> more = diagnosed(facts, running, bounds, errors.keySet());
                if (more.isEmpty()) {
                    throw new IllegalStateException(
                            "the rules together: " + overdue.getMessage() + "; allow them more time", overdue);
                }
                errors.putAll(more);
            } catch (RuleSession.FailedException failed) {
                Map<String, String> more = diagnosed(facts, running, bounds, errors.keySet());
                String engineRule = failed.engineRule();
                if (more.isEmpty()) {
                    if (engineRule == null) {
                        throw failed;
                    }
                    // It throws only beside others, or only sometimes.
                    errors.put(idOf(engineRule), why(engineRule, true, failed));
                }
                errors.putAll(more);
            }
        }
    }

    /**
     * Runs each rule alone that is not known to be broken, and says why it cannot be run.
     *
     * <p>The first that is late is taken for the cause and the search ends: each further one would cost a deadline, and may
     * be late only because the abandoned ones keep the processors busy.
     */
    private Map<String, String> diagnosed(
            Facts facts, Collection<RuleParameters> limits, RunBounds bounds, Set<String> broken) {
        Map<String, String> errors = new TreeMap<>();
        for (String rule : ids()) {
            if (!broken.contains(rule)) {
                List<RuleParameters> own = limits.stream()
                        .filter(limit -> limit.rule().equals(rule))
                        .toList();
                try {
                    RuleSession.run(baseOf(name -> idOf(name).equals(rule)), facts, own, bounds);
                } catch (RuleFaultException fault) {
                    errors.put(rule, fault.why());
                } catch (RuleSession.OverdueException overdue) {
                    errors.put(rule, String.valueOf(overdue.getMessage()));
                    return errors;
                } catch (RuleSession.FailedException failed) {
                    String running = failed.engineRule();
                    errors.put(
                            rule,
                            running == null
                                    ? why(failingCondition(rule, facts, own, bounds), false, failed)
                                    : why(running, true, failed));
                }
            }
        }
        return errors;
    }

    /** Returns which of the rules of the engine that make up a rule fails alone; the first of them if none does. */
    private String failingCondition(String rule, Facts facts, Collection<RuleParameters> own, RunBounds bounds) {
        for (String part : names().filter(name -> idOf(name).equals(rule)).toList()) {
            try {
                RuleSession.run(baseOf(part::equals), facts, own, bounds);
            } catch (RuleFaultException | RuleSession.OverdueException other) {
                return rule;
            } catch (RuleSession.FailedException failed) {
                return part;
            }
        }
        return rule;
    }

    private String why(String engineRule, boolean inConsequence, RuleSession.FailedException failed) {
        String why = RuleBase.why(failed.failure());
        return packs.stream()
                .flatMap(pack -> pack.declarations().stream())
                .filter(declaration -> declaration.id().equals(idOf(engineRule)))
                .findFirst()
                .map(declaration -> RulePlace.prefix(declaration.documents(), engineRule, inConsequence) + why)
                .orElse(why);
    }

    private KieBase baseOf(Predicate<String> wanted) {
        return KieBaseBuilder.createKieBaseFromModel(packs.stream()
                .flatMap(pack -> pack.models().stream())
                .map(model -> (Model) new FilteredModel(model, wanted))
                .toList());
    }

    private Stream<String> names() {
        return packs.stream()
                .flatMap(pack -> pack.models().stream())
                .flatMap(model -> model.getRules().stream())
                .map(Rule::getName);
    }

    private ImmutableList<String> ids() {
        return packs.stream()
                .flatMap(pack -> pack.declarations().stream())
                .map(RuleDeclaration::id)
                .collect(toImmutableList());
    }
}
