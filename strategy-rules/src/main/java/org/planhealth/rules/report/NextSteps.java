package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import java.util.Optional;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.RuleInfo;

/** The end of a text report: what to do first. */
record NextSteps(HealthReport report, RuleCatalogue catalogue) {
    private static final int STEPS = 3;

    void write(Page page) {
        if (!report.nextFixes().isEmpty()) {
            page.heading("Next fixes", "gain in score");
            report.nextFixes().stream().limit(STEPS).forEach(fix -> write(fix, page));
        }
        page.gap();
        page.paragraph(Words.of("This is something to talk about, not a judgement of people.", Style.FAINT));
    }

    private void write(NextFix fix, Page page) {
        String gain = Strings.padEnd("+" + Figure.points(fix.gain()), FindingList.INDENT.length(), ' ');
        String phrase = catalogue
                .find(fix.rule())
                .map(RuleInfo::page)
                .map(rule -> Markdown.firstPhrase(rule.fix()))
                .orElse("");
        page.paragraph(
                gain, Style.GOOD, Words.of(fix.rule() + ":", Style.STRONG).add(phrase));
        page.paragraph(
                FindingList.INDENT + "  ",
                Places.of(fix.subjects().stream()
                        .map(id -> report.strategy().sources().ofEntity(id))
                        .flatMap(Optional::stream)
                        .collect(toImmutableList())));
    }
}
