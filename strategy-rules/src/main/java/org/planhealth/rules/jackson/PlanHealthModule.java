package org.planhealth.rules.jackson;

import com.google.common.collect.ImmutableList;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.report.JsonReport;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.jackson.StrategyModule;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads plans, reports and diffs in any Jackson mapper, by themselves or inside other values.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new PlanHealthModule()).build();
 * HealthReport report = mapper.readValue(json, HealthReport.class);
 * }</pre>
 *
 * <p>A {@link HealthReport} is written as {@code planhealth-report/v1}, as {@link JsonReport} does and its schema says, and a
 * {@link HealthDiff} as {@code planhealth-diff/v1}, however the mapper is set up. Each has one field more, {@code complete}, which
 * has in full what that form leaves out or rounds: the plan, what the rules say of themselves, and the figures. It is read from that
 * field alone; JSON without it, such as that of the command line, ends in a {@code MismatchedInputException}.
 *
 * <p>What is read equals what was written, but for the {@linkplain RuleInfo#documents() documents} of its rules: the page is there,
 * the cases are not. A strategy that was built in Java may hold what no plan can state; a report on it is written, and not read again.
 * The names inside {@code complete} are those of the records in Java and change with them, so what one version wrote need not be read
 * by the next.
 *
 * <p>{@link StrategyModule} comes with it. {@code findAndAddModules} finds both.
 */
public final class PlanHealthModule extends SimpleModule {
    /** Makes the module. */
    public PlanHealthModule() {
        super("planhealth");
        JsonReport json = new JsonReport();
        CompleteForm<HealthReport> reports =
                new CompleteForm<>(HealthReport.class, report -> json.render(report, ReportOptions.standard()));
        CompleteForm<HealthDiff> diffs =
                new CompleteForm<>(HealthDiff.class, diff -> json.render(diff, ReportOptions.standard()));
        addSerializer(HealthReport.class, reports.writing());
        addDeserializer(HealthReport.class, reports.reading());
        addSerializer(HealthDiff.class, diffs.writing());
        addDeserializer(HealthDiff.class, diffs.reading());
    }

    @Override
    public Iterable<? extends JacksonModule> getDependencies() {
        return ImmutableList.of(new StrategyModule());
    }
}
