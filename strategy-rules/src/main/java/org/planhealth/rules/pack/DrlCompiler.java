package org.planhealth.rules.pack;

import com.google.common.base.Splitter;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.planhealth.rules.engine.CompiledModels;

/** Compiles rule files. */
final class DrlCompiler {
    private static final String CLASS = ".class";

    private DrlCompiler() {}

    /** Returns the compiled rules of a pack; empty after noting what is wrong with them. */
    static Optional<CompiledClasses> compile(ImmutableList<RuleSource> sources, HashCode key, PackReading reading) {
        ImmutableMap<RuleSource, Integer> sound = new DrlCheck(reading, sources).sound();
        Optional<CompiledClasses> compiled =
                attempt(sound.keySet().asList(), key).classes();
        if (compiled.isEmpty()) {
            // Of several rules the compiler does not say which is wrong, so each is compiled alone.
            sound.forEach((source, line) -> diagnose(source, line, key, reading.problems()));
        }
        return compiled;
    }

    private static void diagnose(RuleSource source, int line, HashCode key, RuleProblems problems) {
        CompileErrorTranslator error = new CompileErrorTranslator(source, line);
        Build alone = attempt(ImmutableList.of(source), key);
        alone.thrown().map(error::of).ifPresent(problems::add);
        alone.errors().stream()
                .flatMap(message -> error.of(message.getText(), lineInRule(message, line)).stream())
                .forEach(problems::add);
    }

    /** Returns the line of a message if it is one of the rule, and not of the Java that is made of it. */
    private static int lineInRule(Message message, int rule) {
        return String.valueOf(message.getPath()).endsWith(".drl") ? Math.max(message.getLine(), rule) : rule;
    }

    private record Build(Optional<CompiledClasses> classes, List<Message> errors, Optional<Throwable> thrown) {}

    private static Build attempt(ImmutableList<RuleSource> sources, HashCode key) {
        try {
            Build build = build(sources, key);
            // Some literals compile, and fail when the rule is loaded.
            build.classes().ifPresent(classes -> KieBaseBuilder.createKieBaseFromModel(classes.load()));
            return build;
        } catch (RuntimeException | LinkageError e) {
            return new Build(Optional.empty(), List.of(), Optional.of(Throwables.getRootCause(e)));
        }
    }

    private static Build build(ImmutableList<RuleSource> sources, HashCode key) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("org.planhealth.pack", "rules", key.toString());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        sources.forEach(source -> files.write(path(source), source.text().getBytes(StandardCharsets.UTF_8)));
        KieBuilder builder = services.newKieBuilder(files, DrlCompiler.class.getClassLoader());
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            return new Build(
                    errors.isEmpty()
                            ? Optional.of(classes((InternalKieModule) builder.getKieModule()))
                            : Optional.empty(),
                    errors,
                    Optional.empty());
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static String path(RuleSource source) {
        return "src/main/resources/" + source.packageName().replace('.', '/') + "/"
                + source.folder().topic() + "/" + source.folder().id() + "/rule.drl";
    }

    private static CompiledClasses classes(InternalKieModule module) {
        ImmutableMap.Builder<String, byte[]> classes = ImmutableMap.builder();
        ImmutableList.Builder<String> models = ImmutableList.builder();
        module.getFileNames().stream().sorted().forEach(file -> {
            if (file.endsWith(CLASS)) {
                classes.put(file.substring(0, file.length() - CLASS.length()).replace('/', '.'), module.getBytes(file));
            } else if (CompiledModels.isIndex(file)) {
                models.addAll(CompiledModels.names(
                        Splitter.on('\n').splitToList(new String(module.getBytes(file), StandardCharsets.UTF_8)),
                        file));
            }
        });
        return new CompiledClasses(models.build(), classes.buildOrThrow());
    }
}
