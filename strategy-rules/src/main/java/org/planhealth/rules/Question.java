package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;

/**
 * Missing information: a fact that rules need and the plan does not state. Several rules that need the same fact share one
 * question.
 *
 * @param text what is not stated, in a sentence that stands alone, without a period
 * @param missing the list or the field, with its place in the plan
 * @param rules ids of the rules that need it, sorted
 * @param location where to state it, or what would hold it; null if the strategy was not read from text
 */
public record Question(
        String text,
        Finding.Missing missing,
        ImmutableList<String> rules,
        @Nullable SourceLocation location) {

    /** Tells whether it is a whole list of the plan. */
    public boolean isAboutList() {
        return missing.fact().isList();
    }
}
