package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.RiskLevel.HIGH;
import static org.planhealth.strategy.RiskLevel.LOW;
import static org.planhealth.strategy.RiskLevel.MEDIUM;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** The day is 2026-08-03. */
class RolloutRiskTest {
    private static ImmutableList<RolloutRisk> all(Stage stage, RolloutTeam... rows) {
        return RolloutRisk.all(
                Strategy.builder("plan")
                        .initiatives(Initiative.builder("move")
                                .stage(stage)
                                .rollout(Rollout.builder()
                                        .teams(rows)
                                        .history(Map.of(TODAY, count(20, 40), TODAY.plusDays(1), count(40, 40)))
                                        .build())
                                .build())
                        .build(),
                TODAY);
    }

    private static RolloutRisk of(RolloutTeam... rows) {
        return all(Stage.MIDDLE, rows).get(0);
    }

    private static RolloutTeam row(String team, @Nullable RiskLevel risk, double done) {
        return RolloutTeam.builder(team).risk(risk).done(done).total(5).build();
    }

    private static List<String> ids(ImmutableList<Team> teams) {
        return teams.stream().map(Team::id).toList();
    }

    @Test
    void isOfOpenWorkWithARowThatHasSomethingToDo() {
        RolloutTeam nothing = RolloutTeam.builder("ads").total(0).risk(HIGH).build();

        assertThat(all(Stage.MIDDLE, nothing)).isEmpty();
        assertThat(all(Stage.DONE, row("ads", HIGH, 0))).isEmpty();
        assertThat(all(Stage.STOPPED, row("ads", HIGH, 0))).isEmpty();
        assertThat(ids(of(row("mail", HIGH, 0), nothing).hardest())).containsExactly("mail");
    }

    @Test
    void sharesWhatIsDoneOnTheDay() {
        assertThat(of(row("ads", HIGH, 0)).shareDone()).isEqualTo(0.5);
    }

    @Test
    void isProvenByOneOfTheHardest() {
        assertThat(of(row("ads", HIGH, 0), row("mail", HIGH, 1)).isProven()).isTrue();
        assertThat(of(row("ads", HIGH, 0), row("mail", MEDIUM, 5)).isProven()).isFalse();
    }

    @Test
    void asksForARiskOnlyWhereItCouldDecide() {
        RolloutTeam begun = row("ads", null, 1);
        RolloutTeam idle = row("mail", null, 0);

        assertThat(ids(of(begun, idle, row("maps", HIGH, 0)).unrated())).containsExactly("ads");
        assertThat(ids(of(begun, idle, row("maps", LOW, 0)).unrated())).containsExactly("mail");
        assertThat(of(row("maps", LOW, 0)).unrated()).isEmpty();
    }

    @Test
    void namesWhoWaitsWithALowRisk() {
        assertThat(ids(of(
                                row("idle", LOW, 0),
                                row("begun", LOW, 1),
                                row("medium", MEDIUM, 0),
                                RolloutTeam.builder("started")
                                        .risk(LOW)
                                        .started(TODAY)
                                        .build(),
                                RolloutTeam.builder("ahead")
                                        .risk(LOW)
                                        .started(TODAY.plusDays(1))
                                        .build())
                        .waiting()))
                .containsExactly("ahead", "idle");
    }
}
