package org.planhealth.rules;

import org.planhealth.rules.sdk.Phrases;

/**
 * The number of findings of a report, by outcome.
 *
 * @param violated open defects
 * @param missing open findings with missing information
 * @param waived waived findings
 * @param errors rules that could not be run
 * @param accepted open findings accepted in the baseline; 0 without a baseline
 */
public record FindingCounts(int violated, int missing, int waived, int errors, int accepted) {

    static FindingCounts of(HealthReport report) {
        return new FindingCounts(
                report.findings(Outcome.VIOLATED).size(),
                report.findings(Outcome.MISSING).size(),
                report.findings(Outcome.WAIVED).size(),
                report.findings(Outcome.ERROR).size(),
                (int) report.findings().stream()
                        .filter(finding -> report.accepted(finding).isPresent())
                        .count());
    }

    /** Returns the counts in words, such as {@code 10 violated, 4 missing information, 1 waived}. */
    public String summary() {
        StringBuilder text = new StringBuilder(
                Phrases.amount(violated) + " violated, " + Phrases.amount(missing) + " missing information");
        add(waived, "waived", text);
        add(errors, "could not be run", text);
        add(accepted, "accepted in the baseline", text);
        return text.toString();
    }

    private static void add(int count, String what, StringBuilder text) {
        if (count > 0) {
            text.append(", ").append(Phrases.amount(count)).append(' ').append(what);
        }
    }
}
