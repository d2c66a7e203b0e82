package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.ReportSlices;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Topic;

/**
 * The findings of one topic.
 *
 * @param topic the topic
 * @param rules its rules that have findings, each once for each outcome
 */
record TopicSection(Topic topic, ImmutableList<RuleSection> rules) {

    /**
     * The findings of one rule with one outcome.
     *
     * @param id id of the rule
     * @param summary the defect that it finds
     * @param outcome the outcome, in words
     * @param remedy what to do about each of them
     * @param findings the findings, the heaviest first
     */
    record RuleSection(String id, String summary, String outcome, String remedy, ImmutableList<FindingLine> findings) {}

    private record RuleEnd(String rule, Outcome outcome) {}

    /** Returns all findings of a report in its order: by topic, then by rule. */
    static ImmutableList<TopicSection> all(
            HealthReport report, ImmutableMap<String, RuleInfo> rules, PlanPlaces places) {
        return all(report, report.findings(), rules, places);
    }

    /** Returns some findings of a report in their order: by topic, then by rule. */
    static ImmutableList<TopicSection> all(
            HealthReport report,
            ImmutableList<Finding> findings,
            ImmutableMap<String, RuleInfo> rules,
            PlanPlaces places) {
        ReportSlices slices = ReportSlices.of(report);
        ImmutableListMultimap<Topic, Finding> byTopic =
                findings.stream().collect(toImmutableListMultimap(Finding::topic, finding -> finding));
        return byTopic.asMap().entrySet().stream()
                .map(topic -> new TopicSection(
                        topic.getKey(),
                        topic.getValue().stream()
                                .collect(toImmutableListMultimap(
                                        finding -> new RuleEnd(finding.rule(), finding.outcome()), finding -> finding))
                                .asMap()
                                .entrySet()
                                .stream()
                                .map(rule -> section(
                                        rule.getKey(),
                                        ImmutableList.copyOf(rule.getValue()),
                                        rules,
                                        report,
                                        slices,
                                        places))
                                .collect(toImmutableList())))
                .collect(toImmutableList());
    }

    private static RuleSection section(
            RuleEnd end,
            ImmutableList<Finding> findings,
            ImmutableMap<String, RuleInfo> rules,
            HealthReport report,
            ReportSlices slices,
            PlanPlaces places) {
        RuleInfo rule = rules.get(end.rule());
        return new RuleSection(
                end.rule(),
                PageText.sentence(rule == null ? end.rule() : rule.summary()),
                words(end.outcome()),
                PageText.sentence(findings.get(0).remedy()),
                findings.stream()
                        .map(finding -> FindingLine.of(finding, report, slices, places))
                        .collect(toImmutableList()));
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case MISSING -> "missing information";
            case ERROR -> "could not be run";
            case PASSED, VIOLATED, WAIVED, NOT_APPLICABLE, OFF -> outcome.word();
        };
    }

    /** Returns its name as a heading. */
    String title() {
        return PageText.capitalized(topic.word());
    }

    /** Returns how many findings it has. */
    int size() {
        return rules.stream().mapToInt(rule -> rule.findings().size()).sum();
    }
}
