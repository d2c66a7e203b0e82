package org.planhealth.rules.sdk;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rule files. */
final class DrlCompiler {
    private static final String CLASS = ".class";

    private DrlCompiler() {}

    /** Returns the compiled rules of a pack; empty after noting what is wrong with them. */
    static Optional<CompiledClasses> compile(ImmutableList<RuleSource> sources, HashCode key, PackReading reading) {
        Build build = build(sources, key);
        for (Message message : build.errors()) {
            reading.problems()
                    .add(String.valueOf(message.getPath()), Math.max(0, message.getLine()), null, message.getText());
        }
        return build.classes();
    }

    record Build(Optional<CompiledClasses> classes, List<Message> errors) {}

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
                    errors);
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
