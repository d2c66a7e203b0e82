package org.planhealth.rules.report;

import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ScoreChange;
import org.planhealth.strategy.io.JsonWriter;

/**
 * What changed between two audits, in the form {@code planhealth-diff/v1}.
 *
 * @param text where to write to
 */
record DiffJson(JsonWriter text) {
    private static final String SCHEMA = "planhealth-diff/v1";

    void write(HealthDiff diff) {
        ReportJson body = new ReportJson(text);
        FindingJson before = new FindingJson(text, body, diff.older());
        FindingJson after = new FindingJson(text, body, diff.newer());
        text.object(() -> {
            text.text("schema", SCHEMA);
            text.text("plan", diff.newer().strategy().id());
            text.object("older", () -> side(diff.older()));
            text.object("newer", () -> side(diff.newer()));
            text.object("score", () -> score(diff.score()));
            text.array("new", diff.added(), after::write);
            text.array("fixed", diff.fixed(), before::write);
            text.array(
                    "changed",
                    diff.changed(),
                    pair -> text.object(() -> {
                        text.name("before");
                        before.write(pair.before());
                        text.name("after");
                        after.write(pair.after());
                    }));
            text.count("kept", diff.kept().size());
            text.object("gate", () -> body.gate(diff.newer().gate()));
            text.object("counts", () -> body.counts(diff.newer().counts()));
            text.array("nextFixes", diff.newer().nextFixes(), body::nextFix);
        });
    }

    private void side(HealthReport side) {
        text.date("asOf", side.asOf());
        text.text("profile", side.profile());
        text.text("rulesVersion", side.rulesVersion());
    }

    private void score(ScoreChange score) {
        text.decimal("before", score.before());
        text.decimal("after", score.after());
        text.decimal("change", score.total());
        text.decimal("byPlan", score.byPlan());
        text.decimal("byTime", score.byTime());
        text.decimal("byRules", score.byRules());
    }
}
