package org.planhealth.calibration.real;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the figures of a calibration on real plans: {@code RealCalibrationMain DATA OUTPUT [RESAMPLES]}.
 *
 * <p>{@code DATA} is the folder with {@code kubernetes-keps} and {@code migrations}, {@code OUTPUT} the Markdown file to
 * write, and {@code RESAMPLES} how often the bootstrap draws, 2,000 unless told otherwise. The same data and number give the
 * same file.
 */
public final class RealCalibrationMain {
    private static final int RESAMPLES = 2_000;

    private RealCalibrationMain() {}

    /**
     * Writes the file.
     *
     * @throws IOException if the data cannot be read, or the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("needs the folder of the data and the file to write");
        }
        int resamples = args.length == 2 ? RESAMPLES : Integer.parseInt(args[2]);
        Files.writeString(Path.of(args[1]), page(Path.of(args[0]), resamples));
    }

    static String page(Path data, int resamples) throws IOException {
        KepHistories keps = KepHistories.in(data.resolve("kubernetes-keps"));
        CalibrationReport page = new CalibrationReport();
        page.intro(keps, resamples);
        StalledMiddle.write(keps, resamples, page);
        RolloutDates.write(data.resolve("migrations"), page);
        FiringRates.write(keps, page);
        return page.text()
                + Resources.toString(
                        Resources.getResource(RealCalibrationMain.class, "conclusions.md"), StandardCharsets.UTF_8);
    }
}
