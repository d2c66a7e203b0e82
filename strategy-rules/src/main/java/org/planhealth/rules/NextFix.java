package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.SourceLocation;

/**
 * A fix that raises the score.
 *
 * @param rules ids of the rules that it satisfies; several if all that they lack are these facts, or some of them
 * @param subjects ids of the entities to fix: those of one finding, the subject first, or of all findings of the rules, sorted
 * @param complete whether it fixes all findings of the rules, and not just one
 * @param missing the facts to fill in; empty if something is to be changed
 * @param fillIn what to fill in, in words; empty if something is to be changed
 * @param gain by how much the proven score rises when all of them are fixed, exactly
 * @param location where to begin: where the first missing fact would stand, or the first finding; null if the strategy was
 *     not read from text
 */
public record NextFix(
        ImmutableList<String> rules,
        ImmutableList<String> subjects,
        boolean complete,
        ImmutableList<Finding.Missing> missing,
        String fillIn,
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
        return Phrases.list(rules) + (complete ? "" : " on " + Phrases.list(subjects));
    }
}
