package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;

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
    private final ClassLoader loader;

    private CompiledPack(String name, Collection<Model> models, List<RuleProgram> programs, ClassLoader loader) {
        this.name = name;
        this.models = ImmutableList.copyOf(models);
        this.programs = ImmutableList.copyOf(programs);
        this.loader = loader;
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
        return new CompiledPack(name, List.of(), programs, CompiledPack.class.getClassLoader());
    }

    /** Returns a pack of compiled rules, whose pages and cases a class loader finds. */
    static CompiledPack ofModels(String name, Collection<Model> models, ClassLoader loader) {
        return new CompiledPack(name, models, List.of(), loader);
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

    /** Tells whether a rule of the engine in a package is one of this pack. */
    boolean holds(String rulePackage) {
        return models.stream().anyMatch(model -> model.getPackageName().equals(rulePackage));
    }

    RuleDocuments documents(String rulePackage, String topic, String id) {
        return new ResourceDocuments(loader, rulePackage.replace('.', '/') + "/" + topic + "/" + id);
    }

    private static final class BuiltIn {
        private static final CompiledPack PACK = ofModels(
                "the built-in rules",
                CompiledModels.of(CompiledPack.class, "org.planhealth", "strategy-rules"),
                CompiledPack.class.getClassLoader());
    }
}
