package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.strategy.SourceLocation;

/**
 * Missing information: a fact that rules need and the plan does not state. Several rules that need the same fact share one
 * question.
 *
 * @param text what is not stated, in a sentence that stands alone, without a period
 * @param missing the list or the field, with its place in the plan
 * @param measures Delivery if a rule about delivery needs it, else Plan
 * @param weight what the answer could change, in points of debt: the sum of points times degree of the rules that need it
 * @param rules ids of the rules that need it, sorted
 * @param location where to state it, or what would hold it; null if the strategy was not read from text
 */
public record Question(
        String text,
        Finding.Missing missing,
        Measure measures,
        double weight,
        ImmutableList<String> rules,
        @Nullable SourceLocation location) {

    /** Tells whether it is a whole list of the plan. */
    public boolean isAboutList() {
        return missing.fact().isList();
    }
}
