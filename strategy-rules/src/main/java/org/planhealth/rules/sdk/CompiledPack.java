package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Rules that belong together, ready to be merged with others.
 *
 * <p>The rules of the engine in it stand in one package; the folder of each on the class path is that package's, with the
 * topic and the id of the rule below it.
 */
public final class CompiledPack {
    private final String name;
    private final ImmutableList<Model> models;
    private final ImmutableList<RuleProgram> programs;
    private final DocumentFinder documents;
    private final @Nullable Path place;

    private CompiledPack(
            String name,
            Collection<Model> models,
            List<RuleProgram> programs,
            DocumentFinder documents,
            @Nullable Path place) {
        this.name = name;
        this.models = ImmutableList.copyOf(models);
        this.programs = ImmutableList.copyOf(programs);
        this.documents = documents;
        this.place = place;
    }

    /** Finds the texts that stand beside a rule of the engine. */
    @FunctionalInterface
    interface DocumentFinder {
        RuleDocuments find(String rulePackage, String topic, String id);
    }

    /** Returns the rules that ship with the library; they are loaded once. */
    public static CompiledPack builtIn() {
        return BuiltIn.PACK;
    }

    /**
     * Returns a pack of rules that the engine does not run.
     *
     * @param name what messages call it
     */
    public static CompiledPack of(String name, List<RuleProgram> programs) {
        return ofModels(name, List.of(), programs, CompiledPack.class.getClassLoader());
    }

    /**
     * Reads a folder of rule folders, {@code <topic>/<rule-id>/}, and compiles what is not yet.
     *
     * @param root the folder
     * @param check checks what each rule says of itself
     * @param data reads the rules that are data
     * @throws InvalidRulesException if anything in it is wrong; it names all problems
     * @throws IllegalStateException if rules have to be compiled, and the compiler is not on the class path
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static CompiledPack folder(Path root, DeclarationCheck check, RuleDataReader data) throws IOException {
        return FolderPack.read(root, PackCache.none(), check, data);
    }

    /**
     * Reads a folder like {@link #folder(Path, DeclarationCheck, RuleDataReader)}, and keeps compiled rules for the next time.
     *
     * @param cache a directory for compiled rules; whoever can write there can run code
     */
    public static CompiledPack folder(Path root, Path cache, DeclarationCheck check, RuleDataReader data)
            throws IOException {
        return FolderPack.read(root, PackCache.in(cache), check, data);
    }

    /**
     * Reads a jar of rules that kie-maven-plugin has built.
     *
     * @param check checks what each rule says of itself
     * @throws InvalidRulesException if it holds no rules, or a rule says something of itself that is not allowed
     * @throws IOException if the jar cannot be read
     */
    public static CompiledPack jar(Path jar, DeclarationCheck check) throws IOException {
        return JarPack.read(jar, check);
    }

    /**
     * Finds the packs that are on a class path, by the place of their jar.
     *
     * @param loader finds them
     * @param check checks what each rule says of itself
     * @throws InvalidRulesException if a rule says something of itself that is not allowed
     * @throws IOException if the class path cannot be read
     */
    public static ImmutableList<CompiledPack> installed(ClassLoader loader, DeclarationCheck check) throws IOException {
        return InstalledPacks.find(loader, check);
    }

    /** Returns a pack of compiled rules, whose pages and cases a class loader finds. */
    static CompiledPack ofModels(String name, Collection<Model> models, ClassLoader loader) {
        return ofModels(name, models, List.of(), loader);
    }

    private static CompiledPack ofModels(
            String name, Collection<Model> models, List<RuleProgram> programs, ClassLoader loader) {
        return of(
                name,
                models,
                programs,
                (rulePackage, topic, id) ->
                        new ResourceDocuments(loader, rulePackage.replace('.', '/') + "/" + topic + "/" + id));
    }

    static CompiledPack of(
            String name, Collection<Model> models, List<RuleProgram> programs, DocumentFinder documents) {
        return new CompiledPack(name, models, programs, documents, null);
    }

    /** Returns this pack as the one of a folder or a jar. */
    CompiledPack at(Path file) throws IOException {
        return new CompiledPack(name, models, programs, documents, file.toRealPath());
    }

    /** Tells whether both are of one folder or jar, by whatever paths it was named. */
    boolean isOfOnePlaceWith(CompiledPack other) {
        return place != null && place.equals(other.place);
    }

    /** Returns what messages call it. */
    public String name() {
        return name;
    }

    ImmutableList<Model> models() {
        return models;
    }

    ImmutableList<RuleProgram> programs() {
        return programs;
    }

    /** Returns the packages of its rules of the engine. */
    ImmutableSet<String> packages() {
        return models.stream().map(Model::getPackageName).collect(toImmutableSet());
    }

    /** Returns what each rule of the engine in it says of itself, by id. */
    ImmutableList<RuleDeclaration> engineDeclarations() {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .filter(rule -> rule.getName().equals(RuleNames.id(rule.getName())))
                .map(this::declaration)
                .sorted(Comparator.comparing(RuleDeclaration::id))
                .collect(toImmutableList());
    }

    /** Returns what each of its rules says of itself. */
    ImmutableList<RuleDeclaration> declarations() {
        return Stream.concat(engineDeclarations().stream(), programs.stream().map(RuleProgram::declaration))
                .collect(toImmutableList());
    }

    private RuleDeclaration declaration(Rule rule) {
        ImmutableSortedMap.Builder<String, String> builder = ImmutableSortedMap.naturalOrder();
        rule.getMetaData().forEach((key, value) -> builder.put(key, RuleNames.unquoted(value.toString())));
        ImmutableSortedMap<String, String> annotations = builder.buildOrThrow();
        String topic = annotations.getOrDefault("Topic", "");
        return new RuleDeclaration(
                rule.getName(), annotations, documents.find(rule.getPackage(), topic, rule.getName()));
    }

    private static final class BuiltIn {
        private static final CompiledPack PACK = ofModels(
                "the built-in rules",
                CompiledModels.of(CompiledPack.class, "org.planhealth", "strategy-rules"),
                CompiledPack.class.getClassLoader());
    }
}
