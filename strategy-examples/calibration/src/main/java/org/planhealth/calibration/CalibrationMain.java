package org.planhealth.calibration;

import java.io.PrintStream;
import java.util.Locale;
import org.planhealth.calibration.dates.LongTailTable;

/**
 * Prints how often the 85% date holds: {@code java -jar planhealth-calibration.jar [ROUNDS]}.
 *
 * <p>First, of teams that stay as they are, and do not slow down: twelve kinds of team (means of 2, 5 and 20 units a week,
 * dispersions of 0.5, 1, 3 and 10) with 5, 8, 12, 20 and 52 weeks of history and 4 to 52 weeks of work ahead; {@code
 * ROUNDS} rollouts of each, 50 unless told otherwise. Then, of simulated migrations that slow down as less is left. The
 * same rounds give the same tables.
 */
public final class CalibrationMain {
    private static final int ROUNDS = 50;
    private static final int RUNS = 2_000;

    private CalibrationMain() {}

    /**
     * Prints the table to the standard output.
     *
     * @param args how many rollouts of each kind; may be left out
     * @throws IllegalArgumentException if that is not a whole number over 0
     */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, were " + rounds);
        }
        print(rounds, RUNS, System.out);
    }

    static void print(int rounds, int runs, PrintStream out) {
        out.print("How often the date at 85 percent holds, over teams that stay as they are\n\n");
        row(out, "weeks of", "weeks of", "date", "no", "plain", "");
        row(out, "history", "work", "holds", "date", "bootstrap", "trials");
        for (int known : Calibration.KNOWN) {
            out.print('\n');
            Calibration all = new Calibration(0, 0, 0, 0);
            for (int ahead : Calibration.AHEAD) {
                Calibration one = Calibration.of(known, ahead, rounds, runs);
                row(out, known, Integer.toString(ahead), one);
                all = all.plus(one);
            }
            row(out, known, "all", all);
        }
        out.print("\nHow often dates hold on long tails, whose pace falls with what is left\n\n");
        LongTailTable.print(out);
        out.flush();
    }

    private static void row(PrintStream out, int known, String ahead, Calibration result) {
        row(
                out,
                known,
                ahead,
                percent(result.forecastRate()),
                percent(result.withoutDate()),
                percent(result.bootstrapRate()),
                result.trials());
    }

    private static void row(PrintStream out, Object... cells) {
        out.print(String.format(Locale.ROOT, "%8s  %8s  %10s  %8s  %9s  %7s", cells)
                        .stripTrailing()
                + '\n');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
