package org.planhealth.rules.report;

import java.util.List;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.Gate;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.HealthScore;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.ReviewQuestion;
import org.planhealth.rules.RuleOutcome;

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

    private final JsonText text;

    private JsonReport(JsonText text) {
        this.text = text;
    }

    /** Returns one report as an object. */
    public static String of(HealthReport report) {
        return JsonText.of(text -> new JsonReport(text).report(report));
    }

    /** Returns reports as an array, in the order given. */
    public static String ofAll(List<HealthReport> reports) {
        return JsonText.of(text -> {
            text.json().writeStartArray();
            reports.forEach(new JsonReport(text)::report);
            text.json().writeEndArray();
        });
    }

    /** Returns what changed between two audits as an object, in the form {@code planhealth-diff/v1}. */
    public static String of(HealthDiff diff) {
        return JsonText.of(text -> new DiffJson(text).write(diff));
    }

    private void report(HealthReport report) {
        FindingJson findings = new FindingJson(text, report);
        text.object(() -> {
            text.text("schema", SCHEMA);
            text.text("plan", report.strategy().id());
            text.date("asOf", report.asOf());
            text.text("profile", report.profile());
            text.text("rulesVersion", report.rulesVersion());
            text.object("score", () -> score(report.score()));
            text.object("gate", () -> gate(report.gate()));
            text.array("findings", report.findings(), findings::write);
            text.array("nextFixes", report.nextFixes(), this::nextFix);
            text.array("rules", report.rules(), this::rule);
            text.object("figures", () -> new FiguresJson(text).write(report.figures()));
            text.array("questions", report.questions(), this::question);
            baseline(report);
            text.array("expiringWaivers", report.expiringWaivers(), findings::write);
        });
    }

    private void score(HealthScore score) {
        text.number("proven", score.proven());
        text.number("potential", score.potential());
        text.number("unwaived", score.unwaived());
        text.text("grade", score.grade().name());
        text.number("debt", score.debt());
        text.number("coverage", score.coverage());
        text.object(
                "topics",
                () -> score.topics()
                        .forEach((topic, part) -> text.object(topic.word(), () -> {
                            text.number("debt", part.debt());
                            text.number("score", part.score());
                        })));
    }

    private void gate(Gate gate) {
        text.json().writeBooleanProperty("passed", gate.passed());
        text.texts("reasons", gate.reasons());
    }

    private void baseline(HealthReport report) {
        BaselineStanding baseline = report.baseline();
        if (baseline == null) {
            text.text("baseline", null);
            return;
        }
        text.object("baseline", () -> {
            text.count("size", baseline.size());
            text.date("oldest", baseline.oldest().orElse(null));
            text.count("ageInDays", baseline.ageInDays(report.asOf()).orElse(0L));
            text.array("fixed", baseline.fixed(), entry -> text.json().writeString(entry.finding()));
            text.array("unchecked", baseline.unchecked(), entry -> text.json().writeString(entry.finding()));
        });
    }

    private void nextFix(NextFix fix) {
        text.object(() -> {
            text.text("rule", fix.rule());
            text.texts("subjects", fix.subjects());
            text.number("gain", fix.gain());
        });
    }

    private void rule(RuleOutcome rule) {
        text.object(() -> {
            text.text("id", rule.id());
            text.text("outcome", rule.outcome().word());
            text.count("affected", rule.affected());
            text.count("population", rule.population());
        });
    }

    private void question(ReviewQuestion question) {
        text.object(() -> {
            text.text("topic", question.topic().word());
            text.text(
                    "stage", question.stage() == null ? null : question.stage().word());
            text.text("question", question.text());
        });
    }
}
