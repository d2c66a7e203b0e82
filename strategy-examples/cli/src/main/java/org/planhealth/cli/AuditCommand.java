package org.planhealth.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.report.ReportFormat;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.Strategy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Audits plans and ranks the fixes. */
@Command(
        name = "audit",
        description = "Audits plans and ranks the fixes.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every plan passed its gate",
            "1:a plan failed its gate",
            "2:a plan, a baseline or an argument cannot be read, two plans have one id, the report cannot be written, or"
                    + " memory is out",
            "3:a bug in planhealth"
        },
        footer = {
            "",
            "Examples:",
            "  planhealth audit plan.yaml",
            "  planhealth audit plan.yaml --profile recommended --min-delivery 70",
            "  planhealth audit plan.yaml --profile house.yaml",
            "  planhealth audit plan.yaml --baseline baseline.json",
            "  planhealth audit plan.yaml --format markdown >> \"$GITHUB_STEP_SUMMARY\"",
            "  planhealth audit plan.yaml --format html --output report.html",
            "  planhealth audit plan.yaml --for search --format markdown",
            "  planhealth audit plan.yaml --rules our-rules",
            "  planhealth audit plans/*.yaml --format json --output health.json",
            "  planhealth audit plans/*.yaml --format sarif --output health.sarif",
            "  git show main:plan.yaml | planhealth audit -"
        })
final class AuditCommand implements Callable<Integer> {
    private static final String A_PLAN = "a file of the plan";

    private final Environment environment;

    @Parameters(
            arity = "1..*",
            paramLabel = "PLAN",
            description = "A plan in YAML or JSON, or a pattern such as 'plans/*.yaml'; - reads standard input. Several"
                    + " plans give several reports: in JSON an array, in a table or in SARIF one for all.")
    private List<String> plans = new ArrayList<>();

    @Mixin
    private AuditChoice choice = new AuditChoice();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Findings accepted in this file do not fail the gate; 'planhealth baseline' writes it. An audit"
                            + " never does.")
    private @Nullable String baseline;

    @Mixin
    private GateChoice gate = new GateChoice();

    @Mixin
    private FormatChoice form = new FormatChoice();

    @Mixin
    private AudienceChoice audience = new AudienceChoice();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the report to a file, without colors; default: standard output, also written as -.")
    private @Nullable String output;

    @Option(
            names = "--force",
            description = "With --output, replace any file; without it only an older report in the same format is.")
    private boolean force;

    @Option(names = "--all", description = "Show every finding with its location, not one sentence per rule.")
    private boolean all;

    AuditCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        audience.check(form.format());
        ImmutableList<String> names = PlanArguments.expanded(plans);
        Optional<OutputFile> file = OutputFile.of(output, force);
        file.ifPresent(target -> {
            names.forEach(plan -> target.checkIsNot(plan, A_PLAN));
            choice.profile.file().ifPresent(profile -> target.checkIsNot(profile, "the profile"));
        });
        // The rules take as long to load as the plan takes to read, so a process with two processors does both at once.
        CompletableFuture<PlanHealth> loading = CompletableFuture.supplyAsync(
                () -> gate.applyTo(choice.health(environment)).loaded());
        if (choice.profile.file().isPresent()) {
            joined(loading);
        }
        BaselineChoice accepted = BaselineChoice.of(baseline, environment.onBuildServer());
        file.ifPresent(target -> accepted.file().ifPresent(known -> target.checkIsNot(known.file(), "the baseline")));
        PlanArguments reading = new PlanArguments(environment.in());
        List<HealthReport> reports = new ArrayList<>();
        int code = ExitCode.PASSED;
        for (String plan : names) {
            Strategy strategy;
            try {
                strategy = reading.read(plan);
            } catch (UnusableException e) {
                environment.err().print(e.getMessage() + "\n");
                code = ExitCode.UNUSABLE;
                continue;
            }
            PlanHealth health = accepted.applyTo(joined(loading));
            HealthReport report = choice.audit(health, strategy, environment);
            reports.add(report);
            accepted.pruning(plan, report).ifPresent(said -> environment.err().print(said + "\n"));
            code = Math.max(code, report.gate().passed() ? ExitCode.PASSED : ExitCode.FAILED);
        }
        file.ifPresent(target -> reports.forEach(report -> report.strategy()
                .sources()
                .at("/organization")
                .ifPresent(organization -> target.checkIsNot(organization.file(), A_PLAN))));
        if (!reports.isEmpty()) {
            write(rendered(reports, names, file.isPresent()), file);
        }
        return code;
    }

    private static PlanHealth joined(CompletableFuture<PlanHealth> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UnusableException unusable ? unusable : e;
        }
    }

    /** Several plans are reported as several, also when some of them cannot be read. */
    private String rendered(List<HealthReport> reports, ImmutableList<String> names, boolean toFile) {
        ReportFormat format = form.format();
        ReportOptions options =
                RepositoryRoot.applyTo(form.options(environment, toFile).withAllFindings(all), names);
        if (audience.isGiven()) {
            return format.renderSlices(audience.slices(reports), options);
        }
        String rendered = names.size() > 1
                ? format.render(ImmutableList.copyOf(reports), options)
                : format.render(reports.get(0), options);
        return reports.stream().anyMatch(report -> format.abridges(report, options))
                ? rendered + "Findings are grouped by rule; --all lists each of them.\n"
                : rendered;
    }

    private void write(String report, Optional<OutputFile> file) {
        if (file.isPresent()) {
            file.get().checkIsNewOr(form.format());
            file.get().write(report);
        } else {
            form.print(report, environment);
        }
    }
}
