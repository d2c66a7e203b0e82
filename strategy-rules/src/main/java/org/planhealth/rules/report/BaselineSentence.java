package org.planhealth.rules.report;

import java.time.LocalDate;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Phrases;

/** Says how large and how old a baseline is, so that a growing or neglected one shows. */
final class BaselineSentence {
    private BaselineSentence() {}

    /**
     * Returns a sentence such as {@code 58 accepted findings, the oldest 120 days old (2026-04-05); 2 fixed, to be pruned}.
     */
    static String of(HealthReport report, BaselineStanding baseline) {
        String plan = report.strategy().id();
        LocalDate asOf = report.asOf();
        if (!baseline.plans().isEmpty() && !baseline.plans().contains(plan)) {
            return "holds " + Phrases.list(baseline.plans()) + ", but not " + plan;
        }
        StringBuilder text = new StringBuilder(Phrases.count(baseline.size(), "accepted finding"));
        baseline.oldest()
                .ifPresent(day -> text.append(
                        baseline.ageInDays(asOf).orElse(0L) == 0 ? ", all from today" : age(baseline, day, asOf)));
        int known = report.nowKnown().size();
        if (known > 0) {
            text.append("; ").append(Phrases.amount(known)).append(" now known");
        }
        int fixed = baseline.fixed().size();
        if (fixed > 0) {
            text.append("; ").append(Phrases.amount(fixed)).append(" fixed, to be pruned");
        }
        int unchecked = baseline.unchecked().size();
        if (unchecked > 0) {
            text.append("; ").append(Phrases.amount(unchecked)).append(" not checked");
        }
        return text.toString();
    }

    private static String age(BaselineStanding baseline, LocalDate oldest, LocalDate asOf) {
        return (baseline.size() == 1 ? ", " : ", the oldest ")
                + Phrases.count(baseline.ageInDays(asOf).orElse(0L), "day") + " old (" + oldest + ")";
    }
}
