package org.planhealth.rules.report;

import java.util.List;
import java.util.Map;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.io.JsonWriter;

/**
 * A finding in JSON, with what accepts it.
 *
 * @param text where to write to
 * @param body writes the parts that findings share with others
 * @param report the report to which the finding belongs
 */
record FindingJson(JsonWriter text, ReportJson body, HealthReport report) {

    void write(Finding finding) {
        text.object(() -> {
            text.text("rule", finding.rule());
            text.text("topic", finding.topic().word());
            text.text("severity", finding.severity().word());
            text.text("outcome", finding.outcome().word());
            text.text("subject", finding.subject());
            text.text("message", finding.message());
            text.object("figures", () -> figures(finding.figures()));
            text.array("missing", finding.missing(), body::missing);
            if (finding.cause() != null) {
                text.text("cause", finding.cause());
            }
            text.text("remedy", finding.remedy());
            text.number("degree", finding.degree());
            text.number("debt", finding.debt());
            text.number("gain", finding.gain());
            body.location(finding.location());
            text.array("related", finding.related(), this::related);
            text.text("fingerprint", finding.fingerprint());
            report.waiver(finding).ifPresent(waiver -> text.object("waiver", () -> waiver(waiver)));
            report.frozen(finding).ifPresent(entry -> text.date("frozenSince", entry.since()));
        });
    }

    /** Writes a waiver by itself, with the rule that it is about. */
    void write(Waiver waiver) {
        text.object(() -> {
            text.text("rule", waiver.rule());
            waiver(waiver);
        });
    }

    private void waiver(Waiver waiver) {
        text.text("subject", waiver.subject());
        text.text("reason", waiver.reason());
        text.text("approvedBy", waiver.approvedBy());
        text.date("expires", waiver.expires());
        text.text("from", report.isOfPlan(waiver) ? "plan" : "profile");
    }

    private void related(Finding.Related related) {
        text.object(() -> {
            text.text("subject", related.subject());
            body.location(related.location());
        });
    }

    private void figures(Map<String, Object> figures) {
        figures.forEach((name, value) -> {
            if (value instanceof List<?> several) {
                text.texts(name, several.stream().map(Object::toString).toList());
            } else if (value instanceof Number number) {
                figure(name, number);
            } else if (value instanceof Boolean truth) {
                text.truth(name, truth);
            } else {
                text.text(name, value.toString());
            }
        });
    }

    private void figure(String name, Number number) {
        if (Double.isFinite(number.doubleValue())) {
            text.number(name, number.doubleValue());
        } else {
            text.text(name, number.toString());
        }
    }
}
