package org.planhealth.rules.report;

import org.jspecify.annotations.Nullable;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.DiscussionQuestion;
import org.planhealth.rules.Finding;
import org.planhealth.rules.FindingCounts;
import org.planhealth.rules.Gate;
import org.planhealth.rules.Headline;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.HealthScore;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.Question;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.JsonWriter;

/**
 * One report in JSON, and the parts that it shares with a diff.
 *
 * @param text where to write to
 */
record ReportJson(JsonWriter text) {
    private static final String SCHEMA = "planhealth-report/v1";

    void report(HealthReport report) {
        FindingJson findings = new FindingJson(text, this, report);
        text.object(() -> {
            text.text("schema", SCHEMA);
            text.text("plan", report.strategy().id());
            text.date("asOf", report.asOf());
            text.text("profile", report.profile());
            text.text("rulesVersion", report.rulesVersion());
            text.object("score", () -> score(report.score()));
            text.object("gate", () -> gate(report.gate()));
            text.object("counts", () -> counts(report.counts()));
            text.array("headlines", report.headlines(), this::headline);
            text.array("findings", report.findings(), findings::write);
            text.array("questions", report.questions(), this::question);
            text.array("nextFixes", report.nextFixes(), this::nextFix);
            text.array("rules", report.rules(), this::rule);
            text.object("figures", () -> new FiguresJson(text).write(report.figures()));
            text.array("discussion", report.discussion(), this::discussion);
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

    void gate(Gate gate) {
        text.truth("passed", gate.passed());
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
            text.array("fixed", baseline.fixed(), entry -> text.text(entry.finding()));
            text.array("unchecked", baseline.unchecked(), entry -> text.text(entry.finding()));
        });
    }

    void nextFix(NextFix fix) {
        text.object(() -> {
            text.texts("rules", fix.rules());
            text.texts("subjects", fix.subjects());
            text.truth("complete", fix.complete());
            text.array("missing", fix.missing(), this::missing);
            text.number("gain", fix.gain());
            location(fix.location());
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

    private void discussion(DiscussionQuestion question) {
        text.object(() -> {
            text.text("topic", question.topic().word());
            text.text(
                    "stage", question.stage() == null ? null : question.stage().word());
            text.text("question", question.text());
        });
    }

    void counts(FindingCounts counts) {
        text.count("violated", counts.violated());
        text.count("missing", counts.missing());
        text.count("waived", counts.waived());
        text.count("errors", counts.errors());
        text.count("accepted", counts.accepted());
    }

    private void headline(Headline headline) {
        text.object(() -> {
            text.text("rule", headline.rule());
            text.text("text", headline.text());
        });
    }

    private void question(Question question) {
        text.object(() -> {
            text.text("text", question.text());
            text.text("field", question.missing().fact().label());
            text.text("pointer", question.missing().pointer());
            text.texts("rules", question.rules());
            location(question.location());
        });
    }

    /** Writes a fact that is not stated. */
    void missing(Finding.Missing missing) {
        text.object(() -> {
            text.text("field", missing.fact().label());
            text.text("pointer", missing.pointer());
        });
    }

    /** Writes where something stands. */
    void location(@Nullable SourceLocation location) {
        if (location == null) {
            text.text("location", null);
            return;
        }
        text.object("location", () -> {
            text.text("file", location.file());
            text.count("line", location.line());
            text.count("column", location.column());
            text.text("pointer", location.pointer());
        });
    }
}
