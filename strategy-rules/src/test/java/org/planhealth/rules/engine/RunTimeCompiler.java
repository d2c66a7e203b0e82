package org.planhealth.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rules that only a test has. */
public final class RunTimeCompiler {
    private static final String IMPORTS = """
            package org.planhealth.rules.test;
            import org.planhealth.strategy.*;
            import org.planhealth.rules.sdk.*;
            import static org.planhealth.rules.sdk.Findings.*;
            """;

    private RunTimeCompiler() {}

    /** Returns compiled rules, ready to run. */
    public static RuleBase base(Collection<Model> models) {
        return RuleBase.of(ImmutableList.of(pack(models)));
    }

    static CompiledPack pack(Collection<Model> models) {
        return new TestPack(models);
    }

    /** Compiles rules that are written without the lines that every rule file begins with. */
    public static Collection<Model> compile(String rules) {
        return compileFile(IMPORTS + rules);
    }

    /** Compiles a whole rule file. */
    public static Collection<Model> compileFile(String drl) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("org.planhealth.test", "rules", "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        files.write("src/main/resources/rule.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        CanonicalKieModule module = (CanonicalKieModule) builder.getKieModule();
        services.getRepository().removeKieModule(id);
        return new ArrayList<>(module.getModelForKBase(new KieBaseModelImpl()));
    }

    private static final class TestPack extends CompiledPack {
        TestPack(Collection<Model> models) {
            super(CompiledRules.ofModels("the test", models, RunTimeCompiler.class.getClassLoader()));
        }
    }
}
