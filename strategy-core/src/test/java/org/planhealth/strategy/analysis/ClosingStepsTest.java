package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class ClosingStepsTest {
    private static ClosingSteps of(Initiative.Builder work) {
        return ClosingSteps.all(
                        Strategy.builder("plan").initiatives(work.build()).build())
                .get(0);
    }

    @Test
    void areTheTitlesOfMilestonesAndTheStatementsOfExitCriteria() {
        ClosingSteps steps = of(Initiative.builder("work")
                .exitCriteria(
                        ExitCriterion.builder().met(true).build(),
                        ExitCriterion.builder().statement("All moved").build())
                .milestones(
                        Milestone.builder().title("Half").build(),
                        Milestone.builder().build()));

        assertThat(steps.initiative()).isEqualTo("work");
        assertThat(steps.texts()).containsExactly("Half", "All moved");
        assertThat(of(Initiative.builder("work")).texts()).isEmpty();
    }

    @Test
    void areTheTitlesOfInitiativesThatDependOnItAndAreNotStopped() {
        Strategy plan = Strategy.builder("plan")
                .initiatives(
                        Initiative.builder("move").build(),
                        after("off", Stage.PLANNED, "move"),
                        after("given-up", Stage.STOPPED, "move"),
                        after("other", Stage.PLANNED, "off"))
                .build();

        assertThat(ClosingSteps.all(plan))
                .extracting(ClosingSteps::texts)
                .containsExactly(
                        ImmutableList.of("Do off"),
                        ImmutableList.of("Do other"),
                        ImmutableList.of(),
                        ImmutableList.of());
    }

    private static Initiative after(String id, Stage stage, String first) {
        return Initiative.builder(id)
                .title("Do " + id)
                .stage(stage)
                .dependsOn(Dependency.builder(first).build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "remove, Remove the old one, true",
        "remove, REMOVED the old one, true",
        "remove, Removal of the old one, true",
        "Remove, we remove it, true",
        "remove, remote access, false",
        "retire, The retirement party, true",
        "sunset, Sunsetting it, true",
        "switch off, It is switched off, true",
        "switch off, Switch the old one off, true",
        "switch off, Off with the switch, false",
        "switch off, Switch to the office, false",
        "switch off, Switch it, false",
        "old way, The old way, true",
        "'', Remove it, false",
    })
    void mentionAWordInItsForms(String word, String text, boolean mentioned) {
        ClosingSteps steps = of(Initiative.builder("work")
                .milestones(Milestone.builder().title(text).build()));

        assertThat(steps.mention(List.of("nothing", word))).isEqualTo(mentioned);
    }
}
