package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.ScoreChange;
import org.planhealth.rules.report.DiffPhrases;
import org.planhealth.rules.sdk.Measure;

/**
 * By how much a score changed, and why.
 *
 * @param title its name
 * @param note what is said instead of numbers; null if there are numbers
 * @param points by how much it rose in all, because the plan changed, because of what the plan restates, because time passed
 *     and because the rules changed; empty if there is a note
 */
record ScoreChangeLine(String title, @Nullable String note, ImmutableList<String> points) {
    private static final int DECIMALS = 1;

    /**
     * Returns the change of a score.
     *
     * @param change the change; null if no work had begun in one of the audits that are compared
     */
    static ScoreChangeLine of(Measure measure, @Nullable ScoreChange change) {
        if (change == null) {
            return note(measure, "not split: not judged in one of the audits");
        }
        ScoreChange score = change.rounded(DECIMALS);
        if (DiffPhrases.isUnchanged(score)) {
            return note(measure, "unchanged");
        }
        return new ScoreChangeLine(
                measure.title(),
                null,
                Stream.of(score.total(), score.byPlan(), score.byRestating(), score.byTime(), score.byRules())
                        .map(DiffPhrases::signed)
                        .collect(toImmutableList()));
    }

    private static ScoreChangeLine note(Measure measure, String note) {
        return new ScoreChangeLine(measure.title(), note, ImmutableList.of());
    }
}
