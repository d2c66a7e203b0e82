package org.planhealth.rules.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.planhealth.rules.HealthReport;
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
        List<Verdict> verdicts = reports.stream().map(HealthReport::verdict).toList();
        Verdict worst = worst(verdicts);
        long count = verdicts.stream().filter(worst::equals).count();
        return new Badge(count + " of " + verdicts.size() + " " + worst.phrase(), color(worst));
    }

    private static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().min(Comparator.comparingInt(Badge::rank)).orElseThrow();
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case OFF_COURSE -> 0;
            case AT_RISK -> 1;
            case CANNOT_TELL -> 2;
            case ON_COURSE -> 3;
            case NOT_STARTED -> 4;
            case CLOSED -> 5;
        };
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
