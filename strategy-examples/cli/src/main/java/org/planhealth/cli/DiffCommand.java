package org.planhealth.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Strategy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two versions of a plan. */
@Command(
        name = "diff",
        description = {
            "Compares two versions of a plan: the verdict, new, fixed and changed findings, and how much the plan, time"
                    + " and the rules changed each score.",
            "It also names the dates, targets and facts that the newer version restates or leaves out.",
            "Both are plans, audited now; reports cannot be compared."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the plans were compared",
            "1:with --fail-on-new: a finding is new and open, or gone only after the plan restated its date or target",
            "2:a plan or an argument cannot be read, or the plans have different ids",
            "3:a bug in planhealth"
        },
        footer = {
            "",
            "Examples:",
            "  planhealth diff plan-of-june.yaml plan.yaml",
            "  git show main:plan.yaml | planhealth diff - plan.yaml",
            "  git show HEAD~10:plan.yaml | planhealth diff - plan.yaml --format json",
            "  git show main:plan.yaml | planhealth diff - plan.yaml --format markdown",
            "  planhealth diff plan.yaml plan.yaml --old-as-of 2026-06-01 --as-of 2026-08-03",
            "  planhealth diff plan.yaml plan.yaml --old-profile recommended"
        })
final class DiffCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(index = "0", paramLabel = "OLD", description = "The older version; - reads standard input.")
    private String old = "";

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "The newer version of the same plan; - reads standard input.")
    private String newer = "";

    @Mixin
    private AuditChoice choice = new AuditChoice();

    @Option(
            names = "--old-as-of",
            paramLabel = "DATE",
            converter = Converters.OfDate.class,
            description =
                    "The date of the older audit; default: the asOf of OLD, otherwise the date of the newer audit.")
    private @Nullable LocalDate oldAsOf;

    @Option(
            names = "--old-profile",
            paramLabel = "NAME|FILE",
            converter = ProfileChoice.Converter.class,
            description = "The profile of the older audit; default: the profile of the newer audit.")
    private @Nullable ProfileChoice oldProfile;

    @Mixin
    private FormatChoice form = new FormatChoice();

    @Option(
            names = "--fail-on-new",
            description =
                    "Exit with 1 if a finding is new and open, or gone after the plan restated what it was measured by.")
    private boolean failOnNew;

    @Option(names = "--all", description = "Show every finding with its location, not one sentence per rule.")
    private boolean all;

    DiffCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (old.equals(FileArgument.STANDARD) && newer.equals(FileArgument.STANDARD)) {
            throw new UnusableException("only one of OLD and NEW can be - (standard input)");
        }
        Strategy before = FileArgument.read(old, environment.in());
        Strategy after = FileArgument.read(newer, environment.in());
        if (!before.id().equals(after.id())) {
            throw new UnusableException("OLD is the plan '" + before.id() + "' and NEW is '" + after.id()
                    + "'\n  two versions of a plan must have the same id");
        }
        LocalDate day = choice.day(after, environment);
        PlanHealth health = choice.health(environment);
        PlanHealth earlier = oldProfile == null ? health : choice.health(oldProfile, environment);
        HealthDiff diff = health.diff(earlier.audit(before, oldDay(before, day)), after, day);
        form.print(form.format().render(diff, options()), environment);
        return failOnNew && isWorse(diff) ? ExitCode.FAILED : ExitCode.PASSED;
    }

    private ReportOptions options() {
        return RepositoryRoot.applyTo(form.options(environment, false).withAllFindings(all), List.of(newer));
    }

    private static boolean isWorse(HealthDiff diff) {
        return diff.added().stream().anyMatch(Finding::isOpen)
                || !diff.goneAfterRestating().isEmpty();
    }

    private LocalDate oldDay(Strategy before, LocalDate day) {
        if (oldAsOf != null) {
            return oldAsOf;
        }
        return before.asOf() == null ? day : before.asOf();
    }
}
