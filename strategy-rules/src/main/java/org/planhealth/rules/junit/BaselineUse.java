package org.planhealth.rules.junit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.BaselineFile;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Phrases;

/**
 * The baseline of a run.
 *
 * @param file where it stands; null if the run has none
 * @param baseline what the file holds when the run begins; nothing if it is about to be written
 * @param update whether the file is to be written anew
 */
record BaselineUse(@Nullable BaselineFile file, Baseline baseline, boolean update) {
    private static final ImmutableSet<String> YES = ImmutableSet.of("", "true");

    /**
     * A plan that was audited.
     *
     * @param report what the audit found
     * @param file the baseline; null if there is none
     */
    record Audited(HealthReport report, @Nullable BaselineFile file) {

        /** Says how the plan stands to the baseline. */
        String say(BaselineStanding standing) {
            String size = "not failing: " + Phrases.count(standing.size(), "accepted finding") + " in the baseline"
                    + standing.oldest().map(day -> ", the oldest from " + day).orElse("");
            int known = report.nowKnown().size();
            int fixed = standing.fixed().size();
            return size
                    + (known == 0 ? "" : "\n" + known + " of them accepted as missing information, and now known")
                    + (fixed == 0 || file == null
                            ? ""
                            : "\n" + Phrases.count(fixed, "fixed finding") + " can leave " + file.file()
                                    + ": run the tests with -D" + PlanAudits.BASELINE_UPDATE + ", and commit it");
        }
    }

    static BaselineUse of(@Nullable BaselineFile file, Function<String, Optional<String>> configuration) {
        if (file == null) {
            return new BaselineUse(null, Baseline.none(), false);
        }
        Optional<String> asked = configuration.apply(PlanAudits.BASELINE_UPDATE);
        boolean update = asked.filter(YES::contains).isPresent();
        checkArgument(
                update || asked.isEmpty() || asked.get().equals("false"),
                "%s must be true or false, was '%s'",
                PlanAudits.BASELINE_UPDATE,
                asked.orElse(""));
        if (update) {
            file.checkMayBeWritten();
            return new BaselineUse(file, Baseline.none(), true);
        }
        return new BaselineUse(file, read(file), false);
    }

    private static Baseline read(BaselineFile file) {
        try {
            return file.read();
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "baseline not found: " + file.file() + "\n  run the tests once with -D" + PlanAudits.BASELINE_UPDATE
                            + " to accept today's findings",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(file.file() + ": cannot be read", e);
        }
    }

    /** Audits a plan, after writing what it says to the file if that is to be. */
    Audited audit(PlanHealth health, Function<PlanHealth, HealthReport> audit) {
        if (file == null) {
            return new Audited(audit.apply(health), null);
        }
        if (update) {
            return new Audited(audit.apply(health.withBaseline(accepted(audit.apply(health)))), file);
        }
        return new Audited(audit.apply(health.withBaseline(baseline)), file);
    }

    private Baseline accepted(HealthReport report) {
        try {
            return file == null ? Baseline.none() : file.accept(ImmutableList.of(report));
        } catch (IOException e) {
            throw new UncheckedIOException("the baseline cannot be written", e);
        }
    }
}
