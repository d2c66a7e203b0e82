package org.planhealth.rules.report;

import java.time.LocalDate;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.sdk.Phrases;

/** Says how large and how old a baseline is, so that one that grows, or that nobody works off, shows. */
final class BaselineSentence {
    private BaselineSentence() {}

    /** Returns such as {@code 58 findings accepted, the oldest for 120 days (since 2026-04-05); 2 are fixed}. */
    static String of(BaselineStanding baseline, LocalDate asOf) {
        StringBuilder text = new StringBuilder(Phrases.count(baseline.size(), "finding")).append(" accepted");
        baseline.oldest()
                .ifPresent(day ->
                        text.append(baseline.ageInDays(asOf).orElse(0L) == 0 ? " today" : age(baseline, day, asOf)));
        int fixed = baseline.fixed().size();
        if (fixed > 0) {
            text.append("; ").append(fixed).append(fixed == 1 ? " is fixed" : " are fixed");
        }
        int unchecked = baseline.unchecked().size();
        if (unchecked > 0) {
            text.append("; ").append(unchecked).append(" not looked for");
        }
        return text.toString();
    }

    private static String age(BaselineStanding baseline, LocalDate oldest, LocalDate asOf) {
        return (baseline.size() == 1 ? ", for " : ", the oldest for ")
                + Phrases.count(baseline.ageInDays(asOf).orElse(0L), "day") + " (since " + oldest + ")";
    }
}
