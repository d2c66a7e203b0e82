package org.planhealth.rules.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.Map;
import org.planhealth.rules.FindingGroup;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Topic;

/**
 * The defects of a plan: first those that were missing information when the baseline accepted them, then those that it does
 * not hold, by topic, that with the most debt first, and in each topic by rule.
 */
record Violations(HealthReport report, boolean everything) {

    void write(TerminalPage page) {
        ImmutableList<FindingGroup> nowKnown = report.nowKnownGroups();
        if (!nowKnown.isEmpty()) {
            page.heading("Now known", "accepted as missing information");
            nowKnown.forEach(group -> write(group, page));
        }
        ImmutableListMultimap<Topic, FindingGroup> byTopic = Multimaps.index(
                report.newGroups(Outcome.VIOLATED), group -> group.rule().topic());
        byTopic.asMap().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Topic, ?> topic) -> debt(topic.getKey()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(topic -> {
                    page.heading(NumberFormats.capitalized(topic.getKey().word()), costs(debt(topic.getKey())));
                    topic.getValue().forEach(group -> write(group, page));
                });
    }

    private double debt(Topic topic) {
        return report.topics().getOrDefault(topic, 0.0);
    }

    private static String costs(double debt) {
        return debt == 0 ? "" : "costs " + NumberFormats.points(debt) + " points";
    }

    private void write(FindingGroup group, TerminalPage page) {
        new FindingList(report, everything).write(group, page);
        String fix = group.rule().page().fix();
        if (!fix.isEmpty()) {
            page.paragraph(
                    FindingList.INDENT,
                    StyledText.of("Fix:", TextStyle.STRONG)
                            .add(
                                    everything
                                            ? MarkdownParagraphs.firstParagraph(fix)
                                            : MarkdownParagraphs.firstSentence(fix)));
        }
        page.gap();
    }
}
