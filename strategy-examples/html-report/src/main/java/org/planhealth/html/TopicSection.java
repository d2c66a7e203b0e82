package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.ReportSlices;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Waiver;

/**
 * The findings of one topic.
 *
 * @param topic the topic
 * @param rules its rules that have findings, each once for each outcome
 */
record TopicSection(Topic topic, ImmutableList<RuleSection> rules) {
    /** So many findings are listed one by one; more would make a page that no browser opens at once. */
    static final int MOST_LISTED = 4_000;

    /**
     * The findings of one rule with one outcome.
     *
     * @param id id of the rule
     * @param summary the defect that it finds
     * @param outcome the outcome, in words
     * @param remedy what to do about each of them; null if they are waived
     * @param findings the findings, the heaviest first, as many as there is room for
     * @param others what the other findings are on; empty if all are listed
     */
    record RuleSection(
            String id,
            String summary,
            String outcome,
            @Nullable String remedy,
            ImmutableList<FindingLine> findings,
            ImmutableList<String> others) {

        int size() {
            return findings.size() + others.size();
        }

        /** Says how many are not listed. */
        String more() {
            return "+" + Phrases.amount(others.size()) + " more, on";
        }
    }

    private record RuleEnd(Topic topic, String rule, Outcome outcome) {}

    /** Returns all findings of a report in its order: by topic, then by rule. */
    static ImmutableList<TopicSection> all(
            HealthReport report, ImmutableMap<String, RuleInfo> rules, PlanPlaces places) {
        return all(report, report.findings(), finding -> ImmutableList.of(), rules, places);
    }

    /**
     * Returns some findings of a report in their order: by topic, then by rule.
     *
     * @param remarks what else is said of a finding; empty if nothing is
     */
    static ImmutableList<TopicSection> all(
            HealthReport report,
            ImmutableList<Finding> findings,
            Function<Finding, ImmutableList<String>> remarks,
            ImmutableMap<String, RuleInfo> rules,
            PlanPlaces places) {
        ReportSlices slices = ReportSlices.of(report);
        ImmutableMap<Finding, Waiver> waivers = report.waivedBy();
        Function<Finding, FindingLine> line = finding ->
                FindingLine.of(finding, remarks.apply(finding), report, waivers.get(finding), slices, places);
        ImmutableListMultimap<RuleEnd, Finding> byRule = findings.stream()
                .collect(toImmutableListMultimap(
                        finding -> new RuleEnd(finding.topic(), finding.rule(), finding.outcome()),
                        finding -> finding));
        int most = mostOfOne(byRule.asMap().values().stream().map(Collection::size));
        ImmutableListMultimap.Builder<Topic, RuleSection> byTopic = ImmutableListMultimap.builder();
        byRule.asMap()
                .forEach((end, ofRule) ->
                        byTopic.put(end.topic(), section(end, ImmutableList.copyOf(ofRule), most, rules, line)));
        return byTopic.build().asMap().entrySet().stream()
                .map(topic -> new TopicSection(topic.getKey(), ImmutableList.copyOf(topic.getValue())))
                .collect(toImmutableList());
    }

    /** Returns how many findings of one rule are listed, so that rules with few have all of theirs. */
    private static int mostOfOne(Stream<Integer> sizes) {
        ImmutableList<Integer> rising = sizes.sorted().collect(toImmutableList());
        int left = MOST_LISTED;
        for (int index = 0; index < rising.size(); index++) {
            int share = left / (rising.size() - index);
            if (rising.get(index) > share) {
                return share;
            }
            left -= rising.get(index);
        }
        return MOST_LISTED;
    }

    private static RuleSection section(
            RuleEnd end,
            ImmutableList<Finding> findings,
            int most,
            ImmutableMap<String, RuleInfo> rules,
            Function<Finding, FindingLine> line) {
        RuleInfo rule = rules.get(end.rule());
        return new RuleSection(
                end.rule(),
                PageText.sentence(rule == null ? end.rule() : rule.summary()),
                words(end.outcome()),
                end.outcome() == Outcome.WAIVED
                        ? null
                        : PageText.sentence(findings.get(0).remedy()),
                findings.stream().limit(most).map(line).collect(toImmutableList()),
                findings.stream().skip(most).map(Finding::subject).collect(toImmutableList()));
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
        return rules.stream().mapToInt(RuleSection::size).sum();
    }
}
