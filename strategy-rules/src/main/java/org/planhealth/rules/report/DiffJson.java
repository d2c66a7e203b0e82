package org.planhealth.rules.report;

import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ScoreChange;
import tools.jackson.core.JsonGenerator;

/**
 * What changed between two audits, in the form {@code planhealth-diff/v1}.
 *
 * @param report writes what a diff has in common with a report
 * @param json where both write to
 */
record DiffJson(JsonReport report, JsonGenerator json) {
    private static final String SCHEMA = "planhealth-diff/v1";

    void write(HealthDiff diff) {
        json.writeStartObject();
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("plan", diff.newer().strategy().id());
        side("older", diff.older());
        side("newer", diff.newer());
        score(diff.score());
        report.array("new", diff.added(), finding -> report.finding(finding, diff.newer()));
        report.array("fixed", diff.fixed(), finding -> report.finding(finding, diff.older()));
        report.array("changed", diff.changed(), pair -> {
            json.writeStartObject();
            json.writeName("before");
            report.finding(pair.before(), diff.older());
            json.writeName("after");
            report.finding(pair.after(), diff.newer());
            json.writeEndObject();
        });
        json.writeNumberProperty("kept", diff.kept().size());
        json.writeEndObject();
    }

    private void side(String name, HealthReport side) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("asOf", side.asOf().toString());
        json.writeStringProperty("profile", side.profile());
        json.writeStringProperty("rulesVersion", side.rulesVersion());
        json.writeEndObject();
    }

    private void score(ScoreChange score) {
        json.writeObjectPropertyStart("score");
        report.decimal("before", score.before());
        report.decimal("after", score.after());
        report.decimal("change", score.total());
        report.decimal("byPlan", score.byPlan());
        report.decimal("byTime", score.byTime());
        report.decimal("byRules", score.byRules());
        json.writeEndObject();
    }
}
