package org.planhealth.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.BaselineFile;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.io.InvalidPlanException;

/**
 * The baseline named on the command line.
 *
 * @param file where it stands; empty if none was named
 * @param baseline what it holds
 */
record BaselineChoice(Optional<BaselineFile> file, Baseline baseline) {

    /**
     * Reads the baseline of that name.
     *
     * @param name a path; null if there is to be none
     * @throws UnusableException if it cannot be read, or is no baseline
     */
    static BaselineChoice of(@Nullable String name, boolean onBuildServer) {
        if (name == null) {
            return new BaselineChoice(Optional.empty(), Baseline.none());
        }
        Path path = FileArgument.checkNoPipe(FileArgument.path(name));
        BaselineFile file = new BaselineFile(path, onBuildServer);
        try {
            return new BaselineChoice(Optional.of(file), file.read());
        } catch (InvalidPlanException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new UnusableException(path + ": file not found\n  to accept today's findings: planhealth"
                    + " baseline PLAN --output " + path);
        } catch (IOException e) {
            throw new UnusableException(path + ": " + FileArgument.why(e, "may not be read", "cannot be read"));
        }
    }

    PlanHealth applyTo(PlanHealth health) {
        return file.isPresent() ? health.withBaseline(baseline) : health;
    }

    /** Says how what is fixed can leave the file; empty if nothing is. */
    Optional<String> pruning(String plan, HealthReport report) {
        BaselineStanding standing = report.baseline();
        int fixed = standing == null ? 0 : standing.fixed().size();
        return file.filter(known -> fixed > 0)
                .map(known -> known.file() + ": " + Phrases.count(fixed, "fixed finding")
                        + " can leave it: planhealth baseline --prune " + plan + " --output " + known.file());
    }
}
