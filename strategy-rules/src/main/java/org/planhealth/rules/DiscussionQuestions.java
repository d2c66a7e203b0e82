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
            ask(DIRECTION, Stage.EARLY, "Who would be relieved if this failed? Have you asked them why?"),
            ask(DIRECTION, MIDDLE, "Does the sponsor speak up for it when you are not in the room?"),
            ask(DIRECTION, LATE, "What did you give up along the way? Does the sponsor know?"),
            ask(DIRECTION, null, "Could each stakeholder say in one sentence why this matters, without the document?"),
            ask(
                    PLANNING,
                    Stage.EARLY,
                    "What do you leave unplanned on purpose, because you will know more in a quarter?"),
            ask(PLANNING, MIDDLE, "Which objective do you keep only because it was promised?"),
            ask(PLANNING, LATE, "What have you learned that the plan does not show yet?"),
            ask(PLANNING, null, "Which part of the plan do you believe least? What would change your mind?"),
            ask(Topic.EARLY, Stage.EARLY, "What did the first team say about it when nobody was selling it?"),
            ask(Topic.EARLY, null, "Has anyone here done the first team's dullest work for a day?"),
            ask(Topic.MIDDLE, MIDDLE, "Who is tired? What did you take off their list?"),
            ask(Topic.MIDDLE, LATE, "If you stopped today, what would be worth keeping?"),
            ask(Topic.MIDDLE, null, "What do the teams that have not moved know that you don't?"),
            ask(PEOPLE, MIDDLE, "Who did you thank this month where their manager could hear it?"),
            ask(PEOPLE, LATE, "Who did the invisible work? How will you make it visible?"),
            ask(PEOPLE, null, "Would you say yes to your own ask, in their place and with their goals?"),
            ask(ALIGNMENT, MIDDLE, "Which two teams avoid each other? What does it cost?"),
            ask(ALIGNMENT, null, "Where does the plan need an organization that you don't have?"),
            ask(EVALUATION, Stage.EARLY, "What would convince you that you were wrong?"),
            ask(EVALUATION, null, "Which figure could look good while users are worse off?"),
            ask(SCHEDULE, LATE, "What is left after the last date? Who will own it?"),
            ask(SCHEDULE, null, "Which date is a hope that nobody dares to question?"));

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
