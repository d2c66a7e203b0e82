package org.planhealth.rules.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleDocuments;

/**
 * Rules as they are run.
 *
 * <p>The rules of the engine stand in one package; the folder of each on the class path is that package's, with the topic and
 * the id of the rule below it.
 *
 * @param name what messages call them
 * @param models the rules that the engine runs
 * @param programs those that it does not
 * @param documents finds the texts that stand beside a rule of the engine
 * @param place the folder or jar that holds them, resolved; null if there is none
 */
public record CompiledRules(
        String name,
        ImmutableList<Model> models,
        ImmutableList<RuleProgram> programs,
        DocumentFinder documents,
        @Nullable Path place) {

    /** Finds the texts that stand beside a rule of the engine. */
    @FunctionalInterface
    public interface DocumentFinder {
        /** Returns the texts of the rule of that package, topic and id. */
        RuleDocuments find(String rulePackage, String topic, String id);
    }

    /** Returns rules of the engine, whose pages and cases a class loader finds. */
    public static CompiledRules ofModels(String name, Collection<Model> models, ClassLoader loader) {
        return new CompiledRules(
                name,
                ImmutableList.copyOf(models),
                ImmutableList.of(),
                (rulePackage, topic, id) ->
                        new ResourceDocuments(loader, rulePackage.replace('.', '/') + "/" + topic + "/" + id),
                null);
    }

    /** Returns rules that the engine does not run. */
    public static CompiledRules ofPrograms(String name, List<? extends RuleProgram> programs) {
        return new CompiledRules(
                name, ImmutableList.of(), ImmutableList.copyOf(programs), CompiledRules::noDocuments, null);
    }

    /** Returns these rules as those of a folder or a jar. */
    public CompiledRules at(Path file) throws IOException {
        return new CompiledRules(name, models, programs, documents, file.toRealPath());
    }

    /** Returns what each rule of the engine says of itself, by id. */
    public ImmutableList<RuleDeclaration> declarations() {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .filter(rule -> rule.getName().equals(RuleDeclaration.idOf(rule.getName())))
                .map(this::declaration)
                .sorted(Comparator.comparing(RuleDeclaration::id))
                .collect(toImmutableList());
    }

    private RuleDeclaration declaration(Rule rule) {
        ImmutableSortedMap.Builder<String, String> builder = ImmutableSortedMap.naturalOrder();
        rule.getMetaData().forEach((key, value) -> builder.put(key, RuleDeclaration.unquoted(value.toString())));
        ImmutableSortedMap<String, String> annotations = builder.buildOrThrow();
        String topic = annotations.getOrDefault("Topic", "");
        return new RuleDeclaration(
                rule.getName(), annotations, documents.find(rule.getPackage(), topic, rule.getName()));
    }

    private static RuleDocuments noDocuments(String rulePackage, String topic, String id) {
        throw new IllegalStateException("unknown engine rule '" + id + "'");
    }
}
