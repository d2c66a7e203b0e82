package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.planhealth.rules.sdk.Topic.ALIGNMENT;
import static org.planhealth.rules.sdk.Topic.DIRECTION;
import static org.planhealth.rules.sdk.Topic.EVALUATION;
import static org.planhealth.rules.sdk.Topic.PEOPLE;
import static org.planhealth.rules.sdk.Topic.PLANNING;
import static org.planhealth.rules.sdk.Topic.SCHEDULE;
import static org.planhealth.strategy.Stage.LATE;
import static org.planhealth.strategy.Stage.MIDDLE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The questions to discuss, which no fact in a plan answers, and which of them apply to a plan. */
final class DiscussionQuestions {
    /** Those of a stage stand before the general one of their topic, since they fit better where they fit. */
    private static final ImmutableList<DiscussionQuestion> ALL = ImmutableList.of(
            ask(DIRECTION, Stage.EARLY, "Who is against this work? Have you asked them why?"),
            ask(DIRECTION, MIDDLE, "When did the sponsor last defend this work, and against what?"),
            ask(DIRECTION, LATE, "What was dropped along the way? Does the sponsor know?"),
            ask(DIRECTION, null, "Could each stakeholder say in one sentence why this matters?"),
            ask(PLANNING, Stage.EARLY, "Which decisions can wait a quarter, when you will know more?"),
            ask(PLANNING, MIDDLE, "Which objective would you drop if it had not been promised?"),
            ask(PLANNING, LATE, "What have you learned that the plan does not show yet?"),
            ask(PLANNING, null, "Which part of the plan are you least sure of? How will you find out?"),
            ask(Topic.EARLY, Stage.EARLY, "Would the first team recommend it to another team? Why?"),
            ask(Topic.EARLY, null, "What will cost the first team the most time? Can it be automated?"),
            ask(Topic.MIDDLE, MIDDLE, "Who has carried this work the longest? Who can take over a part of it?"),
            ask(Topic.MIDDLE, LATE, "If you stopped today, what would be worth keeping?"),
            ask(Topic.MIDDLE, null, "What could keep the last teams from moving? Which of them have you asked?"),
            ask(PEOPLE, MIDDLE, "Who deserves credit this month? Does their manager know?"),
            ask(PEOPLE, LATE, "Whose work went unnoticed? How will you recognize it?"),
            ask(PEOPLE, null, "With the goals of the teams you ask, would you say yes?"),
            ask(ALIGNMENT, MIDDLE, "Which two teams should work together and do not? What does it cost?"),
            ask(ALIGNMENT, null, "Where does the plan need teams or roles that do not exist yet?"),
            ask(EVALUATION, Stage.EARLY, "Which result would make you stop or change course?"),
            ask(EVALUATION, null, "Which figure could look good while users are worse off?"),
            ask(SCHEDULE, LATE, "What work is left after the last date? Who will own it?"),
            ask(SCHEDULE, null, "Which date does the team itself not believe?"));

    private DiscussionQuestions() {}

    /**
     * Returns the questions that a plan calls for: those of its stages and the general ones, of the topics that the audit
     * covers, those with the most debt first.
     */
    static ImmutableList<DiscussionQuestion> of(Strategy strategy, Map<Topic, Double> topics) {
        ImmutableSet<Stage> stages = stages(strategy.initiatives());
        return ALL.stream()
                .filter(question -> topics.containsKey(question.topic()))
                .filter(question -> question.stage() == null || stages.contains(question.stage()))
                .sorted(Comparator.comparingDouble(
                                (DiscussionQuestion question) -> topics.getOrDefault(question.topic(), 0.0))
                        .reversed())
                .collect(toImmutableList());
    }

    private static ImmutableSet<Stage> stages(@Nullable List<Initiative> initiatives) {
        return initiatives == null
                ? ImmutableSet.of()
                : initiatives.stream()
                        .map(Initiative::stage)
                        .filter(stage -> stage != null)
                        .collect(ImmutableSet.toImmutableSet());
    }

    private static DiscussionQuestion ask(Topic topic, @Nullable Stage stage, String text) {
        return new DiscussionQuestion(topic, stage, text);
    }
}
