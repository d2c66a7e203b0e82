package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.PilotStake.Standing;

class PilotStakeTest {
    private static RolloutTeam row(String team, @Nullable Double total, @Nullable RiskLevel risk) {
        return RolloutTeam.builder(team).total(total).risk(risk).build();
    }

    private static RolloutTeam low(String team, @Nullable Double total) {
        return row(team, total, RiskLevel.LOW);
    }

    private static List<PilotStake> all(Initiative.Builder work) {
        return PilotStake.all(
                Strategy.builder("fleet-cost").initiatives(work.build()).build(), TODAY);
    }

    private static Initiative.Builder work(RolloutTeam... rows) {
        return Initiative.builder("move-jobs")
                .pilot(Pilot.builder().team("pilot").build())
                .rollout(Rollout.builder().teams(rows).build());
    }

    private static Standing standing(RolloutTeam... rows) {
        return all(work(rows)).get(0).standing();
    }

    @Nested
    class All {
        @Test
        void needsAPilotTeamAndThreeRowsOfOpenWork() {
            RolloutTeam[] rows = {low("pilot", 1.0), low("a", 2.0), low("b", 3.0)};

            assertThat(all(work(rows))).hasSize(1);
            assertThat(all(work(rows[0], rows[1]))).isEmpty();
            assertThat(all(work(rows).pilot(null))).isEmpty();
            assertThat(all(work(rows).pilot(Pilot.builder().satisfied(true).build())))
                    .isEmpty();
            assertThat(PilotStake.all(Strategy.builder("fleet-cost").build(), TODAY))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(Stage.class)
        void leavesOutWorkThatIsOver(Stage stage) {
            assertThat(all(work(low("pilot", 1.0), low("a", 2.0), low("b", 3.0)).stage(stage)))
                    .hasSize(stage == Stage.DONE || stage == Stage.STOPPED ? 0 : 1);
        }
    }

    @Nested
    class StandingOfThePilot {
        @Test
        void isHighAmongTheTopTwoWithTies() {
            assertThat(standing(low("a", 5.0), low("pilot", 4.0), low("b", 4.0), low("c", 4.0)))
                    .isEqualTo(Standing.HIGH);
            assertThat(standing(low("a", 0.0), low("pilot", 0.0), low("b", 0.0)))
                    .isEqualTo(Standing.HIGH);
            assertThat(standing(low("a", 5.0), low("pilot", 4.0), low("b", 4.5)))
                    .isEqualTo(Standing.LOW);
        }

        @Test
        void isHighWithHighRiskWhateverElseIsStated() {
            assertThat(standing(low("a", 5.0), row("pilot", 1.0, RiskLevel.HIGH), low("b", 4.0)))
                    .isEqualTo(Standing.HIGH);
            assertThat(standing(row("a", null, null), row("pilot", null, RiskLevel.HIGH), row("b", null, null)))
                    .isEqualTo(Standing.HIGH);
        }

        @Test
        void isUnknownWhereARowWithoutATotalMayBeLarger() {
            assertThat(standing(low("a", null), low("b", 5.0), low("pilot", 4.0), low("c", 1.0)))
                    .isEqualTo(Standing.TOTALS_MISSING);
            assertThat(standing(low("a", null), low("pilot", 5.0), low("b", 4.0), low("c", 1.0)))
                    .isEqualTo(Standing.HIGH);
            assertThat(standing(low("a", null), low("b", 5.0), low("pilot", 4.0), low("c", 6.0)))
                    .isEqualTo(Standing.LOW);
        }

        @Test
        void isUnknownWithFewerThanThreeTotals() {
            assertThat(standing(low("a", null), low("pilot", 5.0), low("b", 4.0)))
                    .isEqualTo(Standing.TOTALS_MISSING);
            assertThat(standing(low("a", 5.0), low("pilot", null), low("b", 4.0), low("c", 4.0)))
                    .isEqualTo(Standing.TOTALS_MISSING);
            assertThat(standing(low("a", 5.0), low("b", 4.0), low("c", 3.0))).isEqualTo(Standing.TOTALS_MISSING);
        }

        @Test
        void isUnknownWithFewerThanThreeRisksOrWithoutItsOwn() {
            assertThat(standing(row("a", 5.0, null), low("pilot", 3.0), low("b", 4.0)))
                    .isEqualTo(Standing.RISKS_MISSING);
            assertThat(standing(low("a", 5.0), row("pilot", 3.0, null), low("b", 4.0), low("c", 4.0)))
                    .isEqualTo(Standing.RISKS_MISSING);
            assertThat(standing(row("a", 5.0, null), low("pilot", 5.0), row("b", 4.0, null)))
                    .isEqualTo(Standing.HIGH);
        }

        @Test
        void takesTotalsFromTheHistoryUpToTheDay() {
            RolloutTeam counted = RolloutTeam.builder("pilot")
                    .risk(RiskLevel.LOW)
                    .history(ImmutableMap.of(TODAY, count(0, 3), TODAY.plusDays(1), count(0, 9)))
                    .build();

            assertThat(standing(low("a", 5.0), counted, low("b", 4.0))).isEqualTo(Standing.LOW);
        }
    }
}
