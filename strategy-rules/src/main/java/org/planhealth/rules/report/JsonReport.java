package org.planhealth.rules.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.Figures;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Gate;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.HealthScore;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.ReviewQuestion;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.analysis.KeyResultPace;
import org.planhealth.strategy.analysis.MustTalk;
import org.planhealth.strategy.analysis.RolloutForecast;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Reports as JSON, in the form {@code planhealth-report/v1}.
 *
 * <p>Names and meaning of fields stay as they are in this version; fields may be added. Numbers are rounded to four
 * decimals, so the debts of the findings add up to the debt of the score within half of the last one for each finding. The
 * text is indented by two spaces, and the same report gives the same bytes. A finding that is waived has a field more, the
 * waiver that accepts it; one that the baseline holds says since when.
 */
public final class JsonReport {
    private static final String SCHEMA = "planhealth-report/v1";
    private static final int DECIMALS = 4;

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** Returns one report as an object. */
    public static String of(HealthReport report) {
        return written(json -> json.report(report));
    }

    /** Returns reports as an array, in the order given. */
    public static String ofAll(List<HealthReport> reports) {
        return written(json -> {
            json.json.writeStartArray();
            reports.forEach(json::report);
            json.json.writeEndArray();
        });
    }

    /** Returns what changed between two audits as an object, in the form {@code planhealth-diff/v1}. */
    public static String of(HealthDiff diff) {
        return written(json -> new DiffJson(json, json.json).write(diff));
    }

    private static String written(Consumer<JsonReport> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), text)) {
            content.accept(new JsonReport(generator));
        }
        return text.append('\n').toString();
    }

    private void report(HealthReport report) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("plan", report.strategy().id());
        json.writeStringProperty("asOf", report.asOf().toString());
        json.writeStringProperty("profile", report.profile());
        json.writeStringProperty("rulesVersion", report.rulesVersion());
        score(report.score());
        gate(report.gate());
        array("findings", report.findings(), finding -> finding(finding, report));
        array("nextFixes", report.nextFixes(), this::nextFix);
        array("rules", report.rules(), this::rule);
        figures(report.figures());
        array("questions", report.questions(), this::question);
        baseline(report);
        array("expiringWaivers", report.expiringWaivers(), waiver -> expiring(waiver, report.isOfPlan(waiver)));
        json.writeEndObject();
    }

    private void score(HealthScore score) {
        json.writeObjectPropertyStart("score");
        number("proven", score.proven());
        number("potential", score.potential());
        number("unwaived", score.unwaived());
        json.writeStringProperty("grade", score.grade().name());
        number("debt", score.debt());
        number("coverage", score.coverage());
        json.writeObjectPropertyStart("topics");
        score.topics().forEach((topic, part) -> {
            json.writeObjectPropertyStart(topic.word());
            number("debt", part.debt());
            number("score", part.score());
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private void gate(Gate gate) {
        json.writeObjectPropertyStart("gate");
        json.writeBooleanProperty("passed", gate.passed());
        array("reasons", gate.reasons(), json::writeString);
        json.writeEndObject();
    }

    void finding(Finding finding, HealthReport report) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("topic", finding.topic().word());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("outcome", finding.outcome().word());
        json.writeStringProperty("subject", finding.subject());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("remedy", finding.remedy());
        number("degree", finding.degree());
        number("debt", finding.debt());
        number("gain", finding.gain());
        location(finding.location());
        array("related", finding.related(), related -> {
            json.writeStartObject();
            json.writeStringProperty("subject", related.subject());
            location(related.location());
            json.writeEndObject();
        });
        json.writeStringProperty("fingerprint", finding.fingerprint());
        report.waiver(finding).ifPresent(waiver -> {
            json.writeObjectPropertyStart("waiver");
            waiver(waiver, report.isOfPlan(waiver));
        });
        report.frozen(finding)
                .ifPresent(entry ->
                        json.writeStringProperty("frozenSince", entry.since().toString()));
        json.writeEndObject();
    }

    private void baseline(HealthReport report) {
        BaselineStanding baseline = report.baseline();
        if (baseline == null) {
            json.writeNullProperty("baseline");
            return;
        }
        json.writeObjectPropertyStart("baseline");
        json.writeNumberProperty("size", baseline.size());
        date("oldest", baseline.oldest().orElse(null));
        json.writeNumberProperty("ageInDays", baseline.ageInDays(report.asOf()).orElse(0L));
        array("fixed", baseline.fixed(), entry -> json.writeString(entry.finding()));
        array("unchecked", baseline.unchecked(), entry -> json.writeString(entry.finding()));
        json.writeEndObject();
    }

    private void expiring(Waiver waiver, boolean ofPlan) {
        json.writeStartObject();
        text("rule", waiver.rule());
        waiver(waiver, ofPlan);
    }

    /** Writes the parts of a waiver and ends the object. */
    private void waiver(Waiver waiver, boolean ofPlan) {
        text("on", waiver.on());
        text("reason", waiver.reason());
        text("approvedBy", waiver.approvedBy());
        text("expires", waiver.expires() == null ? null : waiver.expires().toString());
        json.writeStringProperty("from", ofPlan ? "plan" : "profile");
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void location(@Nullable SourceLocation location) {
        if (location == null) {
            json.writeNullProperty("location");
            return;
        }
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("file", location.file());
        json.writeNumberProperty("line", location.line());
        json.writeNumberProperty("column", location.column());
        json.writeStringProperty("pointer", location.pointer());
        json.writeEndObject();
    }

    private void nextFix(NextFix fix) {
        json.writeStartObject();
        json.writeStringProperty("rule", fix.rule());
        array("subjects", fix.subjects(), json::writeString);
        number("gain", fix.gain());
        json.writeEndObject();
    }

    private void rule(RuleOutcome rule) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("outcome", rule.outcome().word());
        json.writeNumberProperty("affected", rule.affected());
        json.writeNumberProperty("population", rule.population());
        json.writeEndObject();
    }

    private void question(ReviewQuestion question) {
        json.writeStartObject();
        json.writeStringProperty("topic", question.topic().word());
        if (question.stage() == null) {
            json.writeNullProperty("stage");
        } else {
            json.writeStringProperty("stage", question.stage().word());
        }
        json.writeStringProperty("question", question.text());
        json.writeEndObject();
    }

    private void figures(Figures figures) {
        json.writeObjectPropertyStart("figures");
        numberOrNull("congruence", figures.congruence());
        numberOrNull("plainCongruence", figures.plainCongruence());
        if (figures.missingConversations() == null) {
            json.writeNullProperty("missingConversations");
        } else {
            array("missingConversations", figures.missingConversations(), this::missingConversation);
        }
        array("forecasts", figures.forecasts(), this::forecast);
        array("keyResults", figures.keyResults(), this::keyResult);
        json.writeEndObject();
    }

    private void forecast(RolloutForecast forecast) {
        json.writeStartObject();
        json.writeStringProperty("initiative", forecast.initiative());
        date("p50", forecast.p50());
        date("p85", forecast.p85());
        date("p95", forecast.p95());
        date("due", forecast.due());
        numberOrNull("onTimeProbability", forecast.onTimeProbability());
        numberOrNull("hitRate", forecast.backTest().hitRate());
        json.writeNumberProperty("backTests", forecast.backTest().tests());
        json.writeStringProperty("evidence", forecast.evidence().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("periods", forecast.periods());
        json.writeEndObject();
    }

    private void keyResult(KeyResultPace result) {
        json.writeStartObject();
        json.writeStringProperty("id", result.keyResult());
        numberOrNull("progress", result.progress());
        number("elapsed", result.elapsed());
        numberOrNull("pace", result.pace());
        json.writeEndObject();
    }

    private void date(String name, @Nullable LocalDate day) {
        if (day == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, day.toString());
        }
    }

    private void missingConversation(MustTalk both) {
        json.writeStartObject();
        array("teams", List.of(both.pair().first(), both.pair().second()), json::writeString);
        array("initiatives", both.initiatives().asList(), json::writeString);
        json.writeEndObject();
    }

    private void numberOrNull(String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            number(name, value);
        }
    }

    private void number(String name, double value) {
        decimal(name, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    void decimal(String name, BigDecimal value) {
        json.writeName(name);
        json.writeNumber(value.stripTrailingZeros().toPlainString());
    }

    <T> void array(String name, List<T> items, Consumer<T> item) {
        json.writeArrayPropertyStart(name);
        items.forEach(item);
        json.writeEndArray();
    }

    /** Two spaces and the line feed everywhere, whatever the system's own line separator. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(new Separators()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
