package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;

/**
 * One document of a text.
 *
 * @param start where it begins, with the line {@code ---} if there is one
 */
record Document(TextPosition start, DocumentNode root) {
    /** Parses a text; a JSON text is one document, a YAML text may be several. */
    static ImmutableList<Document> allOf(PlanText text, ReadLimits limits) {
        ReadBudget budget = new ReadBudget(limits);
        return text.isJson() ? JsonTree.read(text.text(), budget) : YamlTree.read(text.text(), budget);
    }
}
