package org.planhealth.rules.pack;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.drools.model.Model;
import org.planhealth.rules.engine.LibraryFile;
import org.planhealth.rules.engine.OptionalLibrary;

/** Rules as the engine knows them, compiled when they are read; only that needs the compiler of the engine. */
final class DrlRuleFormat implements RuleFormat {
    private static final String COMPILER = "org.drools.model.codegen.ExecutableModelProject";

    @Override
    public String file() {
        return "rule.drl";
    }

    @Override
    public PackContents read(ImmutableList<RuleFolder> folders, PackReading reading) throws IOException {
        ImmutableList<RuleSource> sources = sources(folders, reading.problems());
        HashCode key = key(sources);
        Optional<CompiledClasses> kept = reading.cache().find(key);
        ImmutableList<Model> models;
        if (kept.isPresent()) {
            models = kept.get().load();
        } else {
            checkState(
                    OptionalLibrary.isThere(COMPILER),
                    "to compile rules in DRL, add org.drools:drools-engine, version %s, to the class path, or build a jar"
                            + " of them",
                    version());
            Optional<CompiledClasses> compiled = DrlCompiler.compile(sources, key, reading);
            if (reading.problems().isEmpty()) {
                compiled.ifPresent(classes -> reading.cache().put(key, classes));
            }
            models = compiled.map(CompiledClasses::load).orElse(ImmutableList.of());
        }
        return new PackContents(models, ImmutableList.of());
    }

    private static ImmutableList<RuleSource> sources(ImmutableList<RuleFolder> folders, RuleProblems problems)
            throws IOException {
        ImmutableList.Builder<RuleSource> sources = ImmutableList.builder();
        for (RuleFolder folder : folders) {
            try {
                sources.add(new RuleSource(folder, RuleFolder.text(folder.bytes())));
            } catch (CharacterCodingException e) {
                problems.add(folder.rule(), 0, folder.id(), "is not UTF-8", "save the file as UTF-8");
            }
        }
        return sources.build();
    }

    /** Returns what stands for all that the compiled rules depend on. */
    private static HashCode key(ImmutableList<RuleSource> sources) {
        Hasher key = Hashing.sha256().newHasher();
        key.putInt(Runtime.version().feature());
        put(key, LibraryFile.text("org/planhealth/rules/version.properties"));
        put(key, version());
        for (RuleSource source : sources) {
            put(key, source.folder().topic());
            put(key, source.folder().id());
            put(key, source.text());
        }
        return key.hash();
    }

    /** Returns the version of the engine: what its jar states on the class path, and what its module has on the module path. */
    private static String version() {
        Module engine = Model.class.getModule();
        return engine.isNamed()
                ? engine.getDescriptor().rawVersion().orElse("")
                : String.valueOf(Model.class.getPackage().getImplementationVersion());
    }

    private static void put(Hasher key, String text) {
        key.putInt(text.length()).putUnencodedChars(text);
    }
}
