package org.planhealth.calibration.dates;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.planhealth.calibration.dates.Replayed.Said;
import org.planhealth.calibration.dates.Series.Kind;

/** How often dates hold on the simulated long tails. */
public final class LongTailTable {
    private LongTailTable() {}

    /** Prints one row for the method of the library, the one before it, and two straight lines. */
    public static void print(PrintStream out) {
        ImmutableList<Series> tails = LongTails.all();
        row(out, "", "P50 held", "P85 held", "P95 held", "no date", "months");
        for (Candidate candidate : ImmutableList.<Candidate>builder()
                .add(Candidate.standard())
                .addAll(Candidate.earlier())
                .build()) {
            Rates rates = new Rates(Replayed.of(candidate, tails));
            List<Said> months = rates.months(Kind.SIMULATED);
            row(
                    out,
                    candidate.name(),
                    percent(Rates.held(months, 50)),
                    percent(Rates.held(months, 85)),
                    percent(Rates.held(months, 95)),
                    percent(Rates.withoutDay(months) + Rates.refused(months)),
                    months.size());
        }
    }

    private static void row(PrintStream out, Object... cells) {
        out.print(String.format(Locale.ROOT, "%-26s %9s %9s %9s %8s %7s", cells).stripTrailing() + '\n');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
