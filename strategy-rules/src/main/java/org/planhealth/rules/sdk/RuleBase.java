package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/**
 * Compiled rules, ready to run.
 *
 * <p>Immutable and safe for use by several threads: each evaluation has a session of its own.
 */
public final class RuleBase {
    private final ImmutableList<Model> models;
    private final KieBase base;

    private RuleBase(Collection<Model> models) {
        this.models = ImmutableList.copyOf(models);
        this.base = KieBaseBuilder.createKieBaseFromModel(this.models);
    }

    /** Returns the rules that ship with the library; they are loaded once. */
    public static RuleBase builtIn() {
        return BuiltIn.RULES;
    }

    /** Returns the rules of compiled models. */
    static RuleBase of(Collection<Model> models) {
        return new RuleBase(models);
    }

    /** Returns what each rule says of itself, by id. */
    public ImmutableList<RuleDeclaration> declarations() {
        return base.getKiePackages().stream()
                .flatMap(pack -> pack.getRules().stream())
                .filter(rule -> rule.getName().equals(RuleNames.id(rule.getName())))
                .map(RuleBase::declaration)
                .sorted(Comparator.comparing(RuleDeclaration::id))
                .collect(toImmutableList());
    }

    /**
     * Runs rules.
     *
     * <p>A rule that cannot be run is left out, and the others run as if it were not there.
     *
     * @param facts what the rules match
     * @param limits the limits of each rule that is to run; all other rules are off
     */
    public Evaluation evaluate(Facts facts, Collection<Limits> limits) {
        try {
            return new Evaluation(fire(base, facts, limits), ImmutableSortedMap.of());
        } catch (RuntimeException | StackOverflowError failure) {
            Map<String, String> errors = errors(facts, limits);
            if (errors.isEmpty()) {
                throw failure;
            }
            KieBase sound = baseOf(id -> !errors.containsKey(id));
            List<Limits> remaining = limits.stream()
                    .filter(limit -> !errors.containsKey(limit.rule()))
                    .toList();
            return new Evaluation(fire(sound, facts, remaining), ImmutableSortedMap.copyOf(errors));
        }
    }

    /** Runs each rule alone, and says why it cannot be run. */
    private Map<String, String> errors(Facts facts, Collection<Limits> limits) {
        Map<String, String> errors = new TreeMap<>();
        for (RuleDeclaration rule : declarations()) {
            try {
                List<Limits> own = limits.stream()
                        .filter(limit -> limit.rule().equals(rule.id()))
                        .toList();
                fire(baseOf(rule.id()::equals), facts, own);
            } catch (RuntimeException | StackOverflowError failure) {
                Throwable cause = Throwables.getRootCause(failure);
                errors.put(rule.id(), cause.getClass().getSimpleName() + ": " + cause.getMessage());
            }
        }
        return errors;
    }

    private KieBase baseOf(Predicate<String> wanted) {
        return KieBaseBuilder.createKieBaseFromModel(models.stream()
                .map(model -> (Model) new PartialModel(model, wanted))
                .toList());
    }

    private static ImmutableList<Verdict> fire(KieBase base, Facts facts, Collection<Limits> limits) {
        KieSession session = base.newKieSession();
        try {
            limits.forEach(session::insert);
            facts.all().forEach(session::insert);
            session.fireAllRules();
            return session.getObjects(new ClassObjectFilter(Verdict.class)).stream()
                    .map(Verdict.class::cast)
                    .collect(toImmutableList());
        } finally {
            session.dispose();
        }
    }

    private static RuleDeclaration declaration(Rule rule) {
        ImmutableSortedMap.Builder<String, String> annotations = ImmutableSortedMap.naturalOrder();
        rule.getMetaData().forEach((key, value) -> annotations.put(key, value.toString()));
        return new RuleDeclaration(rule.getName(), annotations.buildOrThrow());
    }

    private static final class BuiltIn {
        private static final RuleBase RULES = of(CompiledModels.of(RuleBase.class, "org.planhealth", "strategy-rules"));
    }
}
