package org.planhealth.rules;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.planhealth.strategy.io.InvalidPlanException;

/**
 * A baseline in a file, which several plans may share.
 *
 * <p>It grows only when somebody says so, and never where a build server runs: there it would hide what was just found. It
 * shrinks by itself, so that what is fixed stays fixed. Each change reads the file anew, changes what it holds of the plans
 * at hand, and replaces the file as a whole; within a process one change is made at a time.
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
     * Checks that findings may be put into it.
     *
     * @throws IllegalStateException on a build server
     */
    public void checkMayGrow() {
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
     * @throws IOException if it cannot be read or written
     */
    public Baseline accept(Collection<HealthReport> reports) throws IOException {
        checkMayGrow();
        return change(baseline -> {
            Baseline changed = baseline;
            for (HealthReport report : reports) {
                changed = changed.accept(report);
            }
            return changed;
        });
    }

    /**
     * Takes out what a report no longer finds, where that is possible: on a build server, and where the file cannot be
     * written, it stays as it is.
     *
     * @return whether the file was written
     * @throws InvalidPlanException if the file holds no baseline
     */
    public boolean shrink(HealthReport report) {
        BaselineStanding standing = report.baseline();
        if (onBuildServer || standing == null || standing.fixed().isEmpty() || !Files.isWritable(file)) {
            return false;
        }
        try {
            change(baseline -> baseline.shrink(report));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Baseline change(UnaryOperator<Baseline> how) throws IOException {
        synchronized (BaselineFile.class) {
            Baseline before = Files.exists(file) ? read() : Baseline.none();
            Baseline after = how.apply(before);
            replace(after.toJson());
            return after;
        }
    }

    /** Replaces the file at once, so that who reads it meanwhile sees it before or after. */
    private void replace(String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path written = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.writeString(written, text);
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
