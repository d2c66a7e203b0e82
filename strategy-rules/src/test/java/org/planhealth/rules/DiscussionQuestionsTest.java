package org.planhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class DiscussionQuestionsTest {
    private final Map<Topic, Double> everyTopic =
            Arrays.stream(Topic.values()).collect(Collectors.toMap(topic -> topic, topic -> 0.0));

    @Test
    void askSomethingOfEveryTopicAtAnyStage() {
        assertThat(DiscussionQuestions.of(Strategy.builder("plan").build(), everyTopic))
                .allMatch(question -> question.stage() == null)
                .extracting(DiscussionQuestion::topic)
                .containsExactly(Topic.values());
    }

    @Test
    void areThoseOfTheStagesThatThePlanIsIn() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(
                        Initiative.builder("one").stage(Stage.MIDDLE).build(),
                        Initiative.builder("two").stage(Stage.DONE).build(),
                        Initiative.builder("three").build())
                .build();

        assertThat(DiscussionQuestions.of(plan, everyTopic))
                .extracting(DiscussionQuestion::stage)
                .containsOnly(Stage.MIDDLE, null);
    }

    @Test
    void beginWithTheTopicOfMostDebtAndWithWhatFitsTheStage() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(Initiative.builder("one").stage(Stage.LATE).build())
                .build();
        Map<Topic, Double> topics = ImmutableMap.of(
                Topic.DIRECTION, 1.0,
                Topic.SCHEDULE, 20.0);

        assertThat(DiscussionQuestions.of(plan, topics))
                .extracting(question -> question.topic() + " " + question.stage())
                .containsExactly("SCHEDULE LATE", "SCHEDULE null", "DIRECTION LATE", "DIRECTION null");
    }

    @Test
    void areQuestionsOfOneLine() {
        for (Stage stage : Stage.values()) {
            Strategy plan = Strategy.builder("plan")
                    .initiatives(Initiative.builder("one").stage(stage).build())
                    .build();
            assertThat(DiscussionQuestions.of(plan, everyTopic))
                    .allSatisfy(question ->
                            assertThat(question.text()).endsWith("?").hasSizeLessThan(110));
        }
    }
}
