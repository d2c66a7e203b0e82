package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.sdk.Wording;

/** What follows the defects: facts not stated, findings waived, rules that failed, and how many rules found nothing. */
record Remainder(HealthReport report, RuleCatalogue catalogue, RuleSentences sentences, boolean everything) {

    void write(Page page) {
        writeNotStated(page);
        writeWaived(page);
        writeErrors(page);
        writeRest(page);
    }

    private void writeNotStated(Page page) {
        NotStated notStated = NotStated.of(report, catalogue);
        if (notStated.isEmpty()) {
            return;
        }
        page.heading("Not stated", "");
        notStated.lists().asMap().entrySet().stream()
                .sorted(comparingInt((Entry<String, Collection<String>> list) ->
                                list.getValue().size())
                        .reversed())
                .forEach(list -> writeList(list.getKey(), list.getValue().size(), page));
        page.gap();
        RuleFindings.of(report, Outcome.UNKNOWN, catalogue).forEach(found -> writeFacts(found, notStated, page));
    }

    private static void writeList(String list, int rules, Page page) {
        String verb = NotStated.isSingular(ImmutableSet.of(list)) ? "is" : "are";
        page.paragraph(
                FindingList.INDENT,
                Words.of(list, Style.STRONG)
                        .add(verb + " not stated: " + Wording.count(rules, "rule") + " cannot decide"));
    }

    private void writeFacts(RuleFindings found, NotStated notStated, Page page) {
        ImmutableList<Finding> facts =
                found.findings().stream().filter(notStated.facts()::contains).collect(toImmutableList());
        if (!facts.isEmpty()) {
            new FindingList(report, sentences, everything)
                    .write(new RuleFindings(found.rule(), found.ended(), facts), page);
            page.gap();
        }
    }

    private void writeWaived(Page page) {
        ImmutableList<Finding> waived = report.findings(Outcome.WAIVED);
        if (!waived.isEmpty()) {
            page.heading("Waived", "");
            waived.forEach(finding -> page.paragraph(
                    FindingList.label(finding.severity()), Style.of(finding.severity()), waived(finding)));
        }
    }

    private Words waived(Finding finding) {
        Words words = Words.of(finding.rule(), Style.STRONG).add("on " + Wording.list(finding.subjects()));
        report.waiver(finding).ifPresent(waiver -> {
            words.add(waiver.expires() == null ? "" : "until " + waiver.expires());
            words.add(waiver.approvedBy() == null ? "" : "by " + waiver.approvedBy());
            words.add(report.isOfPlan(waiver) ? "" : "in the profile");
            words.add(waiver.reason() == null ? "" : "- " + waiver.reason());
        });
        return words;
    }

    private void writeErrors(Page page) {
        ImmutableList<Finding> errors = report.findings(Outcome.ERROR);
        if (!errors.isEmpty()) {
            page.heading("Could not be run", "");
            errors.forEach(finding -> page.paragraph(
                    FindingList.INDENT,
                    Words.of(finding.rule() + ":", Style.STRONG).add(reason(finding))));
        }
    }

    /** Returns why a rule could not be run; that it could not is said by the heading. */
    private static String reason(Finding error) {
        String said = "the rule could not be run: ";
        return error.message().startsWith(said) ? error.message().substring(said.length()) : error.message();
    }

    private void writeRest(Page page) {
        String rest = Stream.of(
                        rules(Outcome.PASSED, "passes", "pass"),
                        rules(Outcome.NOT_APPLICABLE, "does not apply", "do not apply"),
                        rules(Outcome.OFF, "is off", "are off"))
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
        page.gap();
        page.paragraph(Words.of(rest));
    }

    private String rules(Outcome outcome, String one, String many) {
        long count = report.rules().stream()
                .map(RuleOutcome::outcome)
                .filter(outcome::equals)
                .count();
        return count == 0 ? "" : Wording.count(count, "rule") + " " + (count == 1 ? one : many);
    }
}
