package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.HealthScore.TopicScore;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.Topic;

/** The defects of a plan by topic, and in each topic by rule. */
record Violations(HealthReport report, RuleCatalogue catalogue, RuleSentences sentences, boolean everything) {

    void write(Page page) {
        ImmutableList<RuleFindings> all = RuleFindings.of(report, Outcome.VIOLATED, catalogue);
        for (Topic topic : Topic.values()) {
            ImmutableList<RuleFindings> ofTopic =
                    all.stream().filter(rule -> rule.rule().topic() == topic).collect(toImmutableList());
            if (!ofTopic.isEmpty()) {
                page.heading(Headlines.capitalized(topic.word()), standing(topic));
                ofTopic.forEach(rule -> write(rule, page));
            }
        }
    }

    private String standing(Topic topic) {
        TopicScore score = report.score().topics().get(topic);
        return score == null ? "" : "score " + Figure.score(score.score()) + ", debt " + Figure.points(score.debt());
    }

    private void write(RuleFindings found, Page page) {
        new FindingList(report, sentences, everything).write(found, page);
        String fix = found.rule().page().fix();
        page.paragraph(
                FindingList.INDENT,
                Words.of("Fix:", Style.STRONG)
                        .add(everything ? Markdown.firstParagraph(fix) : Markdown.firstPhrase(fix)));
        page.gap();
    }
}
