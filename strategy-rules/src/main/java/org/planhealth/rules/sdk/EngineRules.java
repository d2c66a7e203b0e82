package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
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

/** The rules of all packs that the engine runs, in one base; each evaluation has a session of its own. */
final class EngineRules {
    private final ImmutableList<CompiledPack> packs;
    private final KieBase base;

    EngineRules(ImmutableList<CompiledPack> packs) {
        this.packs = packs;
        this.base = baseOf(id -> true);
    }

    /** Returns what each rule says of itself, by pack. */
    ImmutableListMultimap<CompiledPack, RuleDeclaration> declarations() {
        ImmutableListMultimap.Builder<CompiledPack, RuleDeclaration> declarations = ImmutableListMultimap.builder();
        for (CompiledPack pack : packs) {
            base.getKiePackages().stream()
                    .filter(rules -> pack.holds(rules.getName()))
                    .flatMap(rules -> rules.getRules().stream())
                    .filter(rule -> rule.getName().equals(RuleNames.id(rule.getName())))
                    .map(rule -> declaration(pack, rule))
                    .sorted(Comparator.comparing(RuleDeclaration::id))
                    .forEach(rule -> declarations.put(pack, rule));
        }
        return declarations.build();
    }

    /**
     * Runs rules.
     *
     * <p>A rule that cannot be run is left out, and the others run as if it were not there.
     *
     * @param facts what the rules match
     * @param limits the limits of each rule that is to run; all other rules are off
     */
    Evaluation evaluate(Facts facts, Collection<Limits> limits) {
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
        for (RuleDeclaration rule : declarations().values()) {
            try {
                List<Limits> own = limits.stream()
                        .filter(limit -> limit.rule().equals(rule.id()))
                        .toList();
                fire(baseOf(rule.id()::equals), facts, own);
            } catch (RuntimeException | StackOverflowError failure) {
                errors.put(rule.id(), RuleBase.why(failure));
            }
        }
        return errors;
    }

    private KieBase baseOf(Predicate<String> wanted) {
        return KieBaseBuilder.createKieBaseFromModel(packs.stream()
                .flatMap(pack -> pack.models().stream())
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

    private static RuleDeclaration declaration(CompiledPack pack, Rule rule) {
        ImmutableSortedMap.Builder<String, String> builder = ImmutableSortedMap.naturalOrder();
        rule.getMetaData().forEach((key, value) -> builder.put(key, value.toString()));
        ImmutableSortedMap<String, String> annotations = builder.buildOrThrow();
        String topic = annotations.getOrDefault("Topic", "");
        return new RuleDeclaration(
                rule.getName(), annotations, pack.documents(rule.getPackageName(), topic, rule.getName()));
    }
}
