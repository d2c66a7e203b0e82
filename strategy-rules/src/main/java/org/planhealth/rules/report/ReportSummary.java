package org.planhealth.rules.report;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.planhealth.rules.Gate;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.QuestionGroup;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.strategy.analysis.Congruence;

/** The top of a text report: which plan, the verdict and why, the two scores, and what to find out. */
record ReportSummary(HealthReport report) {
    private static final String BULLET = "  - ";

    void write(TerminalPage page) {
        page.paragraph(StyledText.of(report.strategy().title(), TextStyle.STRONG));
        page.paragraph(StyledText.of(
                report.strategy().id() + ", as of " + report.asOf() + ", profile " + report.profile(),
                TextStyle.FAINT));
        page.gap();
        page.paragraph(StyledText.of(report.verdict().phrase().toUpperCase(Locale.ROOT), style(report.verdict())));
        report.headlines().forEach(headline -> page.paragraph(BULLET, StyledText.of(headline.text())));
        page.gap();
        for (Measure measure : Measure.values()) {
            page.paragraph(label(measure.title()), figure(measure));
        }
        page.paragraph(label("Gate"), gate(report.gate()));
        writeQuestions(page);
        page.paragraph(label("Findings"), StyledText.of(report.counts().summary()));
        if (report.baseline() != null) {
            page.paragraph(label("Baseline"), StyledText.of(BaselineSentence.of(report, report.baseline())));
        }
        if (!report.waivedDelivery().isEmpty()) {
            page.paragraph(label("Waivers"), StyledText.of(waivedDelivery()));
        }
        if (!report.expiringWaivers().isEmpty()) {
            page.paragraph(label("Waivers"), StyledText.of(expiring()));
        }
        Congruence.of(report.strategy(), report.asOf())
                .filter(congruence -> !congruence.required().isEmpty())
                .ifPresent(congruence -> page.paragraph(label("Congruence"), StyledText.of(connected(congruence))));
        ForecastLines.write(report.figures(), page);
        StrategySentence.of(report.figures().strategyForecast())
                .ifPresent(sentence -> page.paragraph(label("Strategy"), StyledText.of(sentence)));
    }

    static TextStyle style(Verdict verdict) {
        return switch (verdict) {
            case OFF_COURSE -> TextStyle.BAD;
            case ON_COURSE -> TextStyle.GOOD;
            case AT_RISK, CANNOT_TELL, NOT_STARTED, CLOSED -> TextStyle.STRONG;
        };
    }

    private StyledText figure(Measure measure) {
        HealthFigure figure = report.figure(measure);
        StyledText words = figure.score() == null
                ? StyledText.of("not judged yet", TextStyle.STRONG)
                : StyledText.of(ReportPhrases.score(figure.score()) + " of 100", TextStyle.STRONG);
        return words.add("- " + evidence(figure) + " of the facts its rules need"
                + (figure.score() == null ? ", but no work has begun" : ""));
    }

    /** Says how much is known; cut and not rounded, so that only the whole is 100%. */
    static String evidence(HealthFigure figure) {
        return "evidence: " + ReportPhrases.share(figure.evidence());
    }

    static StyledText gate(Gate gate) {
        StyledText words = gate.passed()
                ? StyledText.of("passed", TextStyle.GOOD)
                : StyledText.of("failed:", TextStyle.BAD).add(String.join("; ", gate.reasons()));
        return gate.warnings().isEmpty() ? words : words.add("- warning: " + String.join("; ", gate.warnings()));
    }

    private void writeQuestions(TerminalPage page) {
        ImmutableList<QuestionGroup> questions = report.topQuestions();
        if (questions.isEmpty()) {
            return;
        }
        int more = report.questionGroups().size() - questions.size();
        page.heading(
                "Missing information that matters most", more == 0 ? "" : Phrases.amount(more) + " more with --all");
        questions.forEach(group -> {
            page.paragraph(BULLET, StyledText.of(group.text()));
            page.paragraph("    ", StyledText.of(LocationText.of(group.first().location()), TextStyle.PLACE));
        });
        page.gap();
    }

    private String waivedDelivery() {
        int count = report.waivedDelivery().size();
        return Phrases.count(count, "delivery finding") + (count == 1 ? " is" : " are")
                + " waived, and still counted in Delivery and the verdict";
    }

    private static String connected(Congruence congruence) {
        int pairs = congruence.required().size();
        return Phrases.amount(pairs - congruence.missing().size()) + " of " + Phrases.amount(pairs)
                + " team pairs that must coordinate are connected";
    }

    private static String label(String text) {
        return Strings.padEnd(text, 12, ' ');
    }

    private String expiring() {
        return report.expiringWaivers().stream()
                .map(waiver -> WaiverUse.id(waiver) + " expires on " + waiver.expires())
                .collect(Collectors.joining("; "));
    }
}
