package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.FindingGroup;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.Question;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Waiver;

/** What follows the violations: missing information, waived findings, failed rules, and how many rules passed. */
record OtherOutcomes(HealthReport report, boolean everything) {

    void write(TerminalPage page) {
        writeNotStated(page);
        writeWaived(page);
        writeErrors(page);
        writeRest(page);
    }

    private void writeNotStated(TerminalPage page) {
        ImmutableList<FindingGroup> groups = report.newGroups(Outcome.MISSING);
        ImmutableList<Question> lists = report.questions().stream()
                .filter(question -> question.isAboutList()
                        && groups.stream()
                                .anyMatch(group ->
                                        question.rules().contains(group.rule().id())))
                .collect(toImmutableList());
        if (groups.isEmpty()) {
            return;
        }
        page.heading("Missing information", "");
        lists.forEach(question -> page.paragraph(
                FindingList.INDENT,
                StyledText.of(
                        question.text() + ": " + Phrases.count(question.rules().size(), "rule") + " affected")));
        page.gap();
        groups.stream()
                .filter(group -> !group.findings().stream().allMatch(OtherOutcomes::lacksLists))
                .forEach(group -> {
                    new FindingList(report, everything).write(group, page);
                    page.gap();
                });
    }

    /** Tells whether all that is missing are whole lists, which are named above. */
    private static boolean lacksLists(Finding finding) {
        return finding.missing().stream().allMatch(missing -> missing.fact().isList());
    }

    private void writeWaived(TerminalPage page) {
        ImmutableList<Finding> waived = report.findings(Outcome.WAIVED);
        if (!waived.isEmpty()) {
            page.heading("Waived", "");
            ImmutableMap<Finding, Waiver> waivers = report.waivedBy();
            waived.forEach(finding -> page.paragraph(
                    FindingList.label(finding.severity()),
                    TextStyle.of(finding.severity()),
                    waived(finding, waivers.get(finding))));
        }
    }

    private StyledText waived(Finding finding, @Nullable Waiver waiver) {
        StyledText words =
                StyledText.of(finding.rule(), TextStyle.STRONG).add("on " + Phrases.list(finding.subjects()));
        if (waiver != null) {
            words.add(waiver.expires() == null ? "" : "until " + waiver.expires());
            words.add(waiver.approvedBy() == null ? "" : "by " + waiver.approvedBy());
            words.add(report.isOfPlan(waiver) ? "" : "in the profile");
            words.add(waiver.reason() == null ? "" : "- " + waiver.reason());
        }
        return words;
    }

    private void writeErrors(TerminalPage page) {
        ImmutableList<Finding> errors = report.findings(Outcome.ERROR);
        if (!errors.isEmpty()) {
            page.heading("Could not be run", "");
            errors.forEach(finding -> page.paragraph(
                    FindingList.INDENT,
                    StyledText.of(finding.rule() + ":", TextStyle.STRONG).add(String.valueOf(finding.cause()))));
        }
    }

    private void writeRest(TerminalPage page) {
        String rest = Stream.of(
                        rules(Outcome.PASSED, "passes", "pass"),
                        rules(Outcome.NOT_APPLICABLE, "does not apply", "do not apply"),
                        rules(Outcome.OFF, "is off", "are off"))
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
        page.gap();
        page.paragraph(StyledText.of(rest));
    }

    private String rules(Outcome outcome, String one, String many) {
        long count = report.rules().stream()
                .map(RuleOutcome::outcome)
                .filter(outcome::equals)
                .count();
        return count == 0 ? "" : Phrases.count(count, "rule") + " " + (count == 1 ? one : many);
    }
}
