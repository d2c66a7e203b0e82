package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.SourceLocation;

/**
 * A step that raises Delivery or Plan: the fix of what a rule found. To state a missing fact is no fix but a {@link Question}.
 *
 * @param rule id of the rule that it satisfies
 * @param measures which of the two scores it raises
 * @param subjects ids of the entities to fix: those of one finding, the subject first, or of all findings of the rule, sorted
 * @param complete whether it fixes all findings of the rule, and not just one
 * @param gain by how much that score rises, exactly
 * @param location where to begin; null if the strategy was not read from text
 */
public record NextFix(
        String rule,
        Measure measures,
        ImmutableList<String> subjects,
        boolean complete,
        double gain,
        @Nullable SourceLocation location) {
    private static final int EXACT_DECIMALS = 4;

    /**
     * Returns the gain with one decimal, as reports for people show it: what rounds the figure of a report for programs comes to
     * the same.
     */
    public String shownGain() {
        return BigDecimal.valueOf(gain)
                .setScale(EXACT_DECIMALS, RoundingMode.HALF_EVEN)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Returns what it satisfies, such as {@code blanket-ask on everyone-saves}. */
    public String target() {
        return rule + (complete ? "" : " on " + Phrases.list(subjects));
    }
}
