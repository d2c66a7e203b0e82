package org.planhealth.rules.report;

import java.util.stream.Collectors;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.HealthScore;
import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.rules.sdk.Wording;

/** The top of a text report: which plan, three sentences, and the figures. */
record Summary(HealthReport report, RuleCatalogue catalogue) {
    private static final String BULLET = "  - ";

    void write(Page page) {
        page.paragraph(Words.of(report.strategy().title(), Style.STRONG));
        page.paragraph(Words.of(
                report.strategy().id() + ", as of " + report.asOf() + ", profile " + report.profile(), Style.FAINT));
        page.gap();
        Headlines.of(report, catalogue).forEach(sentence -> page.paragraph(BULLET, Words.of(sentence)));
        page.gap();
        page.paragraph("Score       ", score());
        page.paragraph("Gate        ", gate());
        if (report.baseline() != null) {
            page.paragraph("Baseline    ", Words.of(BaselineSentence.of(report.baseline(), report.asOf())));
        }
        if (!report.expiringWaivers().isEmpty()) {
            page.paragraph("Waivers     ", Words.of(expiring()));
        }
        page.paragraph("Coverage    ", coverage());
        Double congruence = report.figures().congruence();
        if (congruence != null) {
            page.paragraph(
                    "Congruence  ", Words.of(Figure.share(congruence) + " of the pairs of teams that must talk do"));
        }
        Forecasts.write(report.figures().forecasts(), page);
    }

    private Words score() {
        HealthScore score = report.score();
        int notStated = NotStated.of(report, catalogue).count();
        Words words = Words.of(Figure.score(score.proven()) + " of 100, grade " + score.grade(), Style.STRONG);
        if (notStated > 0) {
            words.add("- could be " + Figure.score(score.potential()) + ": " + Wording.count(notStated, "fact")
                    + (notStated == 1 ? " is" : " are") + " not stated");
        }
        if (score.unwaived() < score.proven()) {
            words.add("- without waivers " + Figure.score(score.unwaived()));
        }
        return words;
    }

    private Words gate() {
        return report.gate().passed()
                ? Words.of("passed", Style.GOOD)
                : Words.of("failed:", Style.BAD)
                        .add(String.join("; ", report.gate().reasons()));
    }

    private String expiring() {
        return report.expiringWaivers().stream()
                .map(waiver -> WaiverUse.id(waiver) + " expires on " + waiver.expires())
                .collect(Collectors.joining("; "));
    }

    private Words coverage() {
        return Words.of(Figure.share(report.score().coverage()) + " of what the rules look at is stated");
    }
}
