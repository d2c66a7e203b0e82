package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import org.planhealth.rules.DiscussionQuestion;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Topic;

/**
 * The questions to discuss, which no fact in the plan answers.
 *
 * @param everything whether to list every question; otherwise one for each of the topics with the most debt
 */
record DiscussionList(HealthReport report, boolean everything) {
    private static final int TOPICS = 4;
    private static final String INDENT = " ".repeat(12);

    void write(TerminalPage page) {
        ImmutableList<DiscussionQuestion> questions = everything ? report.discussion() : one();
        if (!questions.isEmpty()) {
            page.heading("Questions to discuss", "");
            for (DiscussionQuestion question : questions) {
                String label = NumberFormats.capitalized(question.topic().word());
                page.paragraph(Strings.padEnd(label, INDENT.length(), ' '), StyledText.of(question.text()));
            }
        }
    }

    private ImmutableList<DiscussionQuestion> one() {
        Set<Topic> asked = new HashSet<>();
        return report.discussion().stream()
                .filter(question -> asked.add(question.topic()))
                .limit(TOPICS)
                .collect(toImmutableList());
    }
}
