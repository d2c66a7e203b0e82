package org.planhealth.rules.cel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.engine.OptionalLibrary;
import org.planhealth.rules.engine.RuleProgram;
import org.planhealth.rules.engine.RunBounds;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.rules.sdk.RuleFindings;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.strategy.io.DocumentPart;
import org.planhealth.strategy.io.DocumentReader;
import org.planhealth.strategy.io.ReadLimits;

/** A rule that is data: what it says of itself, and checks in CEL. */
public final class CelRuleProgram implements RuleProgram {
    /** Our own figures: a hundred times a long rule. */
    private static final ReadLimits LIMITS = ReadLimits.defaults()
            .withMaxBytes(100_000)
            .withMaxTokens(5_000)
            .withMaxDepth(20)
            .withMaxProblems(100);

    private static final String LANGUAGE = "dev.cel.compiler.CelCompiler";

    private final RuleInfo info;
    private final CelChecks checks;

    CelRuleProgram(RuleInfo info, CelChecks checks) {
        this.info = info;
        this.checks = checks;
    }

    /**
     * Reads the file of a rule.
     *
     * @param documents the page and the cases that stand beside it
     * @throws org.planhealth.strategy.io.InvalidPlanException if the rule is wrong; it names all problems
     * @throws IllegalStateException if the language is not on the class path, with what to add
     * @throws IOException if the file cannot be read
     */
    public static RuleProgram read(Path file, RuleDocuments documents) throws IOException {
        Function<DocumentPart, RuleProgram> meaning = root -> meaning(root, documents, file.toString());
        return DocumentReader.ofRules().withLimits(LIMITS).read(file, meaning);
    }

    /** Reads a rule that stands alone, and states its page itself. */
    public static RuleProgram read(String text, String name) {
        return DocumentReader.ofRules().withLimits(LIMITS).read(text, name, root -> meaning(root, null, name));
    }

    private static RuleProgram meaning(DocumentPart root, @Nullable RuleDocuments documents, String name) {
        try {
            checkState(OptionalLibrary.isThere(LANGUAGE), "%s", missing(name));
            return new CelRuleReader(root, documents, name).read();
        } catch (NoClassDefFoundError e) {
            if (!String.valueOf(e.getMessage()).contains("dev/cel/")) {
                throw e;
            }
            throw new IllegalStateException(missing(name), e);
        }
    }

    private static String missing(String name) {
        Module self = CelRuleProgram.class.getModule();
        String needed =
                name + ": a rule in CEL needs dev.cel:compiler and dev.cel:runtime, version " + CelChecks.VERSION;
        return self.isNamed()
                ? needed + ": " + self.getName() + ", a named module, did not find " + LANGUAGE
                        + ". Their jars share packages,"
                        + " so they cannot be on the module path; add them and their dependencies to the class path"
                        + " (--class-path)"
                : needed + ", on the class path; these dependencies are optional, so add them next to strategy-rules";
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public RuleFindings evaluate(Facts facts, RuleParameters parameters, RunBounds bounds) {
        return checks.evaluate(facts, parameters, bounds);
    }
}
