package org.planhealth.rules.report;

import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Waiver;

/**
 * A finding in JSON, with what accepts it.
 *
 * @param text where to write to
 * @param report the report to which the finding belongs
 */
record FindingJson(JsonText text, HealthReport report) {

    void write(Finding finding) {
        text.object(() -> {
            text.text("rule", finding.rule());
            text.text("topic", finding.topic().word());
            text.text("severity", finding.severity().word());
            text.text("outcome", finding.outcome().word());
            text.text("subject", finding.subject());
            text.text("message", finding.message());
            text.text("remedy", finding.remedy());
            text.number("degree", finding.degree());
            text.number("debt", finding.debt());
            text.number("gain", finding.gain());
            location(finding.location());
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
        text.text("on", waiver.on());
        text.text("reason", waiver.reason());
        text.text("approvedBy", waiver.approvedBy());
        text.date("expires", waiver.expires());
        text.text("from", report.isOfPlan(waiver) ? "plan" : "profile");
    }

    private void related(Finding.Related related) {
        text.object(() -> {
            text.text("subject", related.subject());
            location(related.location());
        });
    }

    private void location(@Nullable SourceLocation location) {
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
