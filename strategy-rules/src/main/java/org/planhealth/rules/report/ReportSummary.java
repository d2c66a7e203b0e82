package org.planhealth.rules.report;

import java.util.stream.Collectors;
import org.planhealth.rules.Gate;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.HealthScore;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.strategy.analysis.Congruence;

/** The top of a text report: which plan, three sentences, and the figures. */
record ReportSummary(HealthReport report) {
    private static final String BULLET = "  - ";

    void write(TerminalPage page) {
        page.paragraph(StyledText.of(report.strategy().title(), TextStyle.STRONG));
        page.paragraph(StyledText.of(
                report.strategy().id() + ", as of " + report.asOf() + ", profile " + report.profile(),
                TextStyle.FAINT));
        page.gap();
        report.headlines().forEach(headline -> page.paragraph(BULLET, StyledText.of(headline.text())));
        page.gap();
        page.paragraph("Score       ", score());
        page.paragraph("Gate        ", gate(report.gate()));
        page.paragraph("Findings    ", StyledText.of(report.counts().summary()));
        if (report.baseline() != null) {
            page.paragraph("Baseline    ", StyledText.of(BaselineSentence.of(report.baseline(), report.asOf())));
        }
        if (!report.expiringWaivers().isEmpty()) {
            page.paragraph("Waivers     ", StyledText.of(expiring()));
        }
        page.paragraph("Coverage    ", coverage());
        Congruence.of(report.strategy(), report.asOf())
                .filter(congruence -> !congruence.required().isEmpty())
                .ifPresent(congruence -> page.paragraph("Congruence  ", StyledText.of(connected(congruence))));
        ForecastLines.write(report.figures().forecasts(), page);
    }

    private StyledText score() {
        HealthScore score = report.score();
        int notStated = report.questions().size();
        StyledText words = StyledText.of(
                NumberFormats.score(score.proven()) + " of 100, grade " + score.grade(), TextStyle.STRONG);
        if (notStated > 0) {
            words.add("- could be " + NumberFormats.score(score.potential()) + ": " + Phrases.count(notStated, "fact")
                    + (notStated == 1 ? " is" : " are") + " missing");
        }
        if (score.unwaived() < score.proven()) {
            words.add("- without waivers " + NumberFormats.score(score.unwaived()));
        }
        return words;
    }

    static StyledText gate(Gate gate) {
        return gate.passed()
                ? StyledText.of("passed", TextStyle.GOOD)
                : StyledText.of("failed:", TextStyle.BAD).add(String.join("; ", gate.reasons()));
    }

    private String expiring() {
        return report.expiringWaivers().stream()
                .map(waiver -> WaiverUse.id(waiver) + " expires on " + waiver.expires())
                .collect(Collectors.joining("; "));
    }

    private static String connected(Congruence congruence) {
        int pairs = congruence.required().size();
        return (pairs - congruence.missing().size()) + " of " + pairs
                + " team pairs that must coordinate are connected";
    }

    private StyledText coverage() {
        return StyledText.of(
                NumberFormats.share(report.score().coverage()) + " of the facts the rules need are stated");
    }
}
