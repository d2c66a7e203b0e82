package org.planhealth.calibration.real;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planhealth.calibration.dates.RolloutDates;
import org.planhealth.calibration.tables.CalibrationReport;

/**
 * Writes the figures of a calibration on real plans: {@code RealCalibrationMain DATA EXAMPLES OUTPUT [RESAMPLES]}.
 *
 * <p>{@code DATA} is the folder with {@code kubernetes-keps}, {@code migrations}, {@code migrations-2} and
 * {@code rust-project-goals}, {@code EXAMPLES} that of the example plans, {@code OUTPUT} the Markdown file to write, and
 * {@code RESAMPLES} how often the bootstrap draws, 2,000 unless told otherwise. Plans in a folder {@code efforts} beside the
 * data are audited, too. The same data and number give the same file.
 */
public final class RealCalibrationMain {
    private static final int RESAMPLES = 2_000;
    private static final int NEEDED = 3;

    private RealCalibrationMain() {}

    /**
     * Writes the file.
     *
     * @throws IOException if the data cannot be read, or the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length < NEEDED) {
            throw new IllegalArgumentException(
                    "needs the folders of the data and of the examples, and the file to write");
        }
        int resamples = args.length == NEEDED ? RESAMPLES : Integer.parseInt(args[NEEDED]);
        Files.writeString(Path.of(args[2]), page(Path.of(args[0]), Path.of(args[1]), resamples));
    }

    static String page(Path data, Path examples, int resamples) throws IOException {
        KepHistories keps = KepHistories.in(data.resolve("kubernetes-keps"));
        CalibrationReport page = new CalibrationReport();
        intro(keps, resamples, page);
        StalledMiddle.write(keps, resamples, page);
        RolloutDates.write(data, page);
        FiringRates.write(RealPlans.all(keps, data, examples), page);
        return page.text()
                + Resources.toString(
                        Resources.getResource(RealCalibrationMain.class, "conclusions.md"), StandardCharsets.UTF_8);
    }

    private static void intro(KepHistories keps, int resamples, CalibrationReport page) {
        page.heading(1, "Are the rules right? A calibration on real plans");
        page.paragraph(
                "Written by `org.planhealth.calibration.real.RealCalibrationMain`; figures alone, and the same data give the same file.");
        page.paragraph("Data: " + keps.truths().size()
                + " enhancement proposals (KEPs) of Kubernetes as of "
                + KepHistories.AS_OF
                + ", the history of their stages, what the code of 1.36 says about their feature gates, and eleven"
                + " migrations. Importing the KEPs gave "
                + keps.plan().warnings().size() + " warnings and "
                + keps.plan().guesses().size() + " guesses. Intervals are of 95%, from " + resamples
                + " resamples of whole KEPs, since the releases of one KEP are not independent.");
    }
}
