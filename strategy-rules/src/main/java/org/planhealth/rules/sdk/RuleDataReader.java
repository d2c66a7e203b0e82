package org.planhealth.rules.sdk;

import java.io.IOException;
import java.nio.file.Path;

/** Reads rules that are data and not code; given by whoever knows what they mean. */
@FunctionalInterface
public interface RuleDataReader {

    /**
     * Reads the file {@code rule.yaml} of a rule.
     *
     * @param documents the page and the cases that stand beside it
     * @throws org.planhealth.strategy.io.InvalidPlanException if the rule is wrong; it names all problems
     * @throws IOException if the file cannot be read
     */
    RuleProgram read(Path file, RuleDocuments documents) throws IOException;
}
