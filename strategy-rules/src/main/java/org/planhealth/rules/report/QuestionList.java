package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.ReviewQuestion;
import org.planhealth.rules.Topic;

/**
 * What people have to ask each other, since no fact decides it.
 *
 * @param everything whether every question is asked; else one of each of the topics that need it most
 */
record QuestionList(HealthReport report, boolean everything) {
    private static final int TOPICS = 4;
    private static final String INDENT = " ".repeat(12);

    void write(Page page) {
        ImmutableList<ReviewQuestion> questions = everything ? report.questions() : one();
        if (!questions.isEmpty()) {
            page.heading("To ask each other", "no fact decides");
            for (ReviewQuestion question : questions) {
                String label = Headlines.capitalized(question.topic().word());
                page.paragraph(Strings.padEnd(label, INDENT.length(), ' '), Words.of(question.text()));
            }
        }
    }

    private ImmutableList<ReviewQuestion> one() {
        Set<Topic> asked = new HashSet<>();
        return report.questions().stream()
                .filter(question -> asked.add(question.topic()))
                .limit(TOPICS)
                .collect(toImmutableList());
    }
}
