package org.planhealth.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.BaselineFile;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.io.InvalidPlanException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts today's findings, so that an audit fails on new ones only. */
@Command(
        name = "baseline",
        description = {
            "Accepts today's findings, so that an audit with --baseline fails on new ones only.",
            "Findings already in the file keep their date; other plans in the file stay unchanged. With --prune, what is"
                    + " fixed leaves the file, and nothing is accepted."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the baseline is written",
            "2:a plan, the baseline or an argument cannot be read, or the baseline cannot be written; it is never"
                    + " written on a build server, where CI is set",
            "3:a bug in planhealth"
        },
        footer = {
            "",
            "Examples:",
            "  planhealth baseline plan.yaml",
            "  planhealth baseline plans/*.yaml --output plans/baseline.json",
            "  planhealth baseline plans/*.yaml --output plans/baseline.json --prune",
            "  planhealth audit plan.yaml --baseline baseline.json"
        })
final class BaselineCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            arity = "1..*",
            paramLabel = "PLAN",
            description = "A plan in YAML or JSON, or a pattern such as 'plans/*.yaml'; - reads standard input.")
    private List<String> plans = new ArrayList<>();

    @Mixin
    private AuditChoice choice = new AuditChoice();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "baseline.json",
            description = "The baseline file; default: baseline.json. - prints a baseline of these plans alone.")
    private String output = "baseline.json";

    @Option(
            names = "--prune",
            description = "Only remove fixed findings from the file, so that they fail if they come back.")
    private boolean prune;

    BaselineCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        boolean printed = output.equals(FileArgument.STANDARD);
        BaselineFile file = new BaselineFile(FileArgument.path(output), environment.onBuildServer());
        if (printed && prune) {
            throw new UnusableException("--prune needs the file to change: give --output its name");
        }
        ImmutableList<String> names = PlanArguments.expanded(plans);
        if (!printed) {
            check(file, names);
        }
        PlanHealth health = choice.health(environment);
        PlanArguments reading = new PlanArguments(environment.in());
        List<HealthReport> reports = names.stream()
                .map(plan -> choice.audit(health, reading.read(plan), environment))
                .toList();
        if (printed) {
            Baseline baseline = Baseline.none();
            for (HealthReport report : reports) {
                baseline = baseline.accept(report);
            }
            environment.printData(baseline.toJson());
        } else {
            int before = prune ? size(file) : 0;
            Baseline baseline = write(file, reports);
            if (prune) {
                int left = baseline.entries().size();
                print(file.file() + ": " + Phrases.count(before - left, "fixed finding") + " removed, " + left
                        + " left");
            } else {
                reports.stream()
                        .map(report -> report.strategy().id())
                        .distinct()
                        .forEach(plan -> print(file.file() + ": "
                                + Phrases.count(baseline.of(plan).size(), "finding") + " of " + plan + " accepted"));
            }
        }
        return ExitCode.PASSED;
    }

    private void print(String line) {
        environment.out().print(line + "\n");
    }

    private static int size(BaselineFile file) {
        return BaselineChoice.of(file.file().toString(), file.onBuildServer())
                .baseline()
                .entries()
                .size();
    }

    private void check(BaselineFile file, List<String> names) {
        try {
            file.checkMayBeWritten();
        } catch (IllegalStateException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
        FileArgument.checkNoPipe(file.file());
        OutputFile target = new OutputFile(file.file(), false);
        names.forEach(plan -> target.checkIsNot(plan, "a file of the plan"));
        choice.profile.file().ifPresent(profile -> target.checkIsNot(profile, "the profile"));
    }

    private Baseline write(BaselineFile file, List<HealthReport> reports) {
        try {
            return prune ? file.prune(reports) : file.accept(reports);
        } catch (InvalidPlanException e) {
            throw new UnusableException(e.getMessage() + "\n  the file was not overwritten; remove it to start over");
        } catch (NoSuchFileException e) {
            throw new UnusableException(file.file() + ": cannot be written, folder not found");
        } catch (IOException e) {
            throw new UnusableException(
                    file.file() + ": " + FileArgument.why(e, "may not be written", "cannot be written"));
        }
    }
}
