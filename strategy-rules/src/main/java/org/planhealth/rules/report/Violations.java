package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.planhealth.rules.FindingGroup;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Topic;

/** The defects of a plan that the baseline does not hold by topic, and in each topic by rule. */
record Violations(HealthReport report, boolean everything) {

    void write(TerminalPage page) {
        ImmutableList<FindingGroup> all = report.newGroups(Outcome.VIOLATED);
        for (Topic topic : Topic.values()) {
            ImmutableList<FindingGroup> ofTopic =
                    all.stream().filter(group -> group.rule().topic() == topic).collect(toImmutableList());
            if (!ofTopic.isEmpty()) {
                page.heading(NumberFormats.capitalized(topic.word()), standing(topic));
                ofTopic.forEach(group -> write(group, page));
            }
        }
    }

    private String standing(Topic topic) {
        Double debt = report.topics().get(topic);
        return debt == null ? "" : "debt " + NumberFormats.points(debt);
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
