package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.SourceLocation;

/**
 * A step that raises the score.
 *
 * @param rules ids of the rules that it satisfies; several if they all lack the same lists of the plan
 * @param subjects ids of the entities to fix: those of one finding, the subject first, or of all findings of the rules, sorted
 * @param complete whether it fixes all findings of the rules, and not just one
 * @param missing the facts to fill in; empty if something is to be changed
 * @param fillIn what to fill in, in words; empty if something is to be changed
 * @param gain by how much the proven score rises when all of them are fixed, exactly
 * @param location where to begin; null if the strategy was not read from text
 */
public record NextFix(
        ImmutableList<String> rules,
        ImmutableList<String> subjects,
        boolean complete,
        ImmutableList<Finding.Missing> missing,
        String fillIn,
        double gain,
        @Nullable SourceLocation location) {

    /** Returns what it satisfies, such as {@code blanket-ask on everyone-saves}. */
    public String target() {
        return Phrases.list(rules) + (complete ? "" : " on " + Phrases.list(subjects));
    }
}
