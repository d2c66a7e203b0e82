package org.planhealth.rules.report;

import java.util.List;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanComparison;
import org.planhealth.rules.Verdict;

/**
 * What a badge says of one plan or of several.
 *
 * @param message the verdict; of several plans the worst, and how many have it
 * @param color the color behind it, in hexadecimal digits; white text on it is easy to read
 */
record Badge(String message, String color) {
    static final String LABEL = "plan health";
    private static final String RED = "b3261e";
    private static final String ORANGE = "955100";
    private static final String GREEN = "1a7f37";
    private static final String BLUE = "0b5cad";
    private static final String GRAY = "57606a";

    static Badge of(HealthReport report) {
        return new Badge(report.verdict().phrase(), color(report.verdict()));
    }

    static Badge of(List<HealthReport> reports) {
        if (reports.isEmpty()) {
            return new Badge("no plans", GRAY);
        }
        Verdict worst = PlanComparison.worstFirst(reports).get(0).verdict();
        long count =
                reports.stream().filter(report -> report.verdict() == worst).count();
        return new Badge(count + " of " + reports.size() + " " + worst.phrase(), color(worst));
    }

    private static String color(Verdict verdict) {
        return switch (verdict) {
            case OFF_COURSE -> RED;
            case AT_RISK -> ORANGE;
            case ON_COURSE -> GREEN;
            case NOT_STARTED -> BLUE;
            case CANNOT_TELL, CLOSED -> GRAY;
        };
    }
}
