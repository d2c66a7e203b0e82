package org.planhealth.rules.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.drools.model.Model;
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
        this.base = Suppliers.memoize(() -> baseOf(id -> true));
    }

    /** Loads the rules, which the first evaluation does otherwise. */
    void load() {
        var unused = base.get();
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
            List<RuleParameters> running = limits.stream()
                    .filter(limit -> !errors.containsKey(limit.rule()))
                    .toList();
            KieBase sound = errors.isEmpty() ? base.get() : baseOf(id -> !errors.containsKey(id));
            try {
                RuleFindings said = RuleSession.run(sound, facts, running, bounds);
                return new Evaluation(said.findings(), said.applicable(), ImmutableSortedMap.copyOf(errors));
            } catch (RuleFaultException fault) {
                errors.put(fault.rule(), fault.why());
            } catch (CancellationException interrupted) {
                throw interrupted;
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
                Map<String, String> more = diagnosed(facts, running, bounds, errors.keySet());
                if (more.isEmpty()) {
                    throw failure;
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
                    RuleSession.run(baseOf(rule::equals), facts, own, bounds);
                } catch (RuleFaultException fault) {
                    errors.put(rule, fault.why());
                } catch (RuleSession.OverdueException overdue) {
                    errors.put(rule, String.valueOf(overdue.getMessage()));
                    return errors;
                } catch (CancellationException interrupted) {
                    throw interrupted;
                } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
                    errors.put(rule, RuleBase.why(failure));
                }
            }
        }
        return errors;
    }

    private KieBase baseOf(Predicate<String> wanted) {
        return KieBaseBuilder.createKieBaseFromModel(packs.stream()
                .flatMap(pack -> pack.models().stream())
                .map(model -> (Model) new FilteredModel(model, wanted))
                .toList());
    }

    private ImmutableList<String> ids() {
        return packs.stream()
                .flatMap(pack -> pack.declarations().stream())
                .map(RuleDeclaration::id)
                .collect(toImmutableList());
    }
}
