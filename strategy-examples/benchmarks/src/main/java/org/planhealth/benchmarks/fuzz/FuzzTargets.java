package org.planhealth.benchmarks.fuzz;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.planhealth.importers.ImportedPlan;
import org.planhealth.importers.KubernetesImporter;
import org.planhealth.importers.RolloutImporter;
import org.planhealth.rules.BaselineReader;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.ProfileReader;
import org.planhealth.rules.report.JsonReport;
import org.planhealth.rules.report.MarkdownReport;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.TextReport;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;
import tools.jackson.databind.json.JsonMapper;

/** The readers of files from outside, and what each promises. */
final class FuzzTargets {
    private static final ImmutableList<String> TEXTS = ImmutableList.of("file.yaml", "file.json", "file");
    private static final ReportOptions OPTIONS = ReportOptions.standard();

    private final PlanHealth health = PlanHealth.standard().loaded();
    private final Path folder;

    /** @param folder an empty folder for readers that read from one */
    FuzzTargets(Path folder) {
        this.folder = folder;
    }

    ImmutableList<FuzzTarget> all() {
        ImmutableList<String> plans = FuzzSamples.plans(health);
        ProfileReader profiles = ProfileReader.of(health.catalogue());
        BaselineReader baselines = BaselineReader.create();
        return ImmutableList.of(
                new FuzzTarget("plans", plans, TEXTS, 1, refusing(FuzzTargets::plan)),
                new FuzzTarget(
                        "profiles",
                        FuzzSamples.profiles(),
                        TEXTS,
                        1,
                        refusing(input -> none(profiles.read(input.text(), input.name())))),
                new FuzzTarget(
                        "rules",
                        FuzzSamples.rules(),
                        TEXTS,
                        1,
                        refusing(input -> none(RulePack.ofCel(input.name(), input.text())))),
                new FuzzTarget(
                        "baselines",
                        FuzzSamples.baselines(health, plans),
                        TEXTS,
                        1,
                        refusing(input -> none(baselines.read(input.text(), input.name())))),
                new FuzzTarget(
                        "csv",
                        FuzzSamples.tables(),
                        ImmutableList.of("rollout.csv"),
                        1,
                        input -> imported(RolloutImporter.create().read(written(input, folder), FuzzSamples.AS_OF))),
                new FuzzTarget("kep", FuzzSamples.proposals(), ImmutableList.of("kep.yaml"), 1, input -> {
                    written(input, Files.createDirectories(folder.resolve("2400-node-swap")));
                    return imported(KubernetesImporter.create().read(folder, FuzzSamples.AS_OF));
                }),
                new FuzzTarget("reports", plans, TEXTS, 10, refusing(this::reports)));
    }

    /** Returns a reader that says no in the documented way: then its message is what a person reads. */
    private static FuzzTarget.Reader refusing(FuzzTarget.Reader reader) {
        return input -> {
            try {
                return reader.read(input);
            } catch (InvalidPlanException e) {
                return String.valueOf(e.getMessage());
            }
        };
    }

    private static String none(Object read) {
        return read.getClass().getName();
    }

    /** What was taken must come back when it is written and read again. */
    private static String plan(FuzzInput input) throws IOException {
        Strategy plan = StrategyReader.create().read(new ByteArrayInputStream(input.bytes()), input.name());
        readAgain(StrategyWriter.create().toYaml(plan), "again.yaml", plan);
        readAgain(StrategyWriter.create().toJson(plan), "again.json", plan);
        return "";
    }

    private static void readAgain(String text, String name, Strategy plan) {
        Strategy again;
        try {
            again = StrategyReader.create().read(text, name);
        } catch (InvalidPlanException e) {
            throw new IllegalStateException("what was written cannot be read: " + e.getMessage(), e);
        }
        if (!again.equals(plan)) {
            throw new IllegalStateException("what was written is read as something else");
        }
    }

    private static Path written(FuzzInput input, Path in) throws IOException {
        return Files.write(in.resolve(input.name()), input.bytes());
    }

    /** An imported plan must be one that can be read. */
    private static String imported(ImportedPlan imported) {
        String yaml = imported.toYaml();
        try {
            StrategyReader.create().read(yaml, "imported.yaml");
        } catch (InvalidPlanException e) {
            throw new IllegalStateException("the imported plan cannot be read: " + e.getMessage(), e);
        }
        return imported.warnings().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** Every plan that can be read can be audited and reported; nothing in it reaches a terminal as it is. */
    private String reports(FuzzInput input) throws IOException {
        Strategy plan = StrategyReader.create().read(new ByteArrayInputStream(input.bytes()), input.name());
        HealthReport report = health.audit(plan, plan.asOf() == null ? FuzzSamples.AS_OF : plan.asOf());
        report.findings(Outcome.ERROR).stream().findFirst().ifPresent(error -> {
            throw new IllegalStateException(error.message());
        });
        String json = new JsonReport().render(report, OPTIONS);
        JsonMapper.shared().readTree(json);
        return new TextReport().render(report, OPTIONS.withAllFindings(true))
                + new MarkdownReport().render(report, OPTIONS);
    }

    static ImmutableList<String> names(ImmutableList<FuzzTarget> targets) {
        return targets.stream().map(FuzzTarget::name).collect(toImmutableList());
    }
}
