package org.planhealth.rules;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;
import org.planhealth.strategy.io.FileReplacement;
import org.planhealth.strategy.io.InvalidPlanException;

/**
 * A baseline in a file, which several plans may share.
 *
 * <p>It is written only when somebody says so, and never where a build server runs: there it would hide what was just found.
 * Each change reads the file anew, changes what it holds of the plans at hand, and replaces the file as a whole; within a
 * process one change is made at a time.
 *
 * @param file the file
 * @param onBuildServer whether this is a build server, where the file is never written
 */
public record BaselineFile(Path file, boolean onBuildServer) {
    /** Checks the parts. */
    public BaselineFile {
        requireNonNull(file, "file");
    }

    /**
     * Tells whether environment variables are those of a build server: {@code CI} is set, and to something else than
     * {@code false}, as all common ones do.
     *
     * @param environment such as {@link System#getenv()}
     */
    public static boolean isBuildServer(Map<String, String> environment) {
        String value = environment.getOrDefault("CI", "").strip();
        return !value.isEmpty() && !value.equalsIgnoreCase("false");
    }

    /**
     * Checks that it may be written.
     *
     * @throws IllegalStateException on a build server
     */
    public void checkMayBeWritten() {
        if (onBuildServer) {
            throw new IllegalStateException(file + ": a baseline is not written on a build server (CI is set)\n"
                    + "  write it at your desk, look at what it accepts, and commit it");
        }
    }

    /**
     * Reads it.
     *
     * @throws NoSuchFileException if the file is not found
     * @throws InvalidPlanException if it holds no baseline
     * @throws IOException if it cannot be read
     */
    public Baseline read() throws IOException {
        return BaselineReader.create().read(file);
    }

    /**
     * Puts the open findings of reports in place of what it held of their plans; makes the file if there is none.
     *
     * @return what it holds now
     * @throws IllegalStateException on a build server
     * @throws InvalidPlanException if the file is there and holds no baseline
     * @throws NoSuchFileException if its folder is not found
     * @throws IOException if it cannot be read or written
     */
    public Baseline accept(Collection<HealthReport> reports) throws IOException {
        checkMayBeWritten();
        return changed(Files.exists(file), reports, Baseline::accept);
    }

    /**
     * Takes out what reports no longer find, and accepts nothing, as {@link Baseline#prune} does.
     *
     * @return what it holds now
     * @throws IllegalStateException on a build server
     * @throws NoSuchFileException if the file is not found
     * @throws InvalidPlanException if the file holds no baseline
     * @throws IOException if it cannot be read or written
     */
    public Baseline prune(Collection<HealthReport> reports) throws IOException {
        checkMayBeWritten();
        return changed(true, reports, Baseline::prune);
    }

    private Baseline changed(
            boolean exists, Collection<HealthReport> reports, BiFunction<Baseline, HealthReport, Baseline> change)
            throws IOException {
        synchronized (BaselineFile.class) {
            Baseline baseline = exists ? read() : Baseline.none();
            for (HealthReport report : reports) {
                baseline = change.apply(baseline, report);
            }
            FileReplacement.write(file, baseline.toJson());
            return baseline;
        }
    }
}
