package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;
import static org.planhealth.strategy.analysis.Rollouts.history;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class LeaderboardTest {
    /** A team that did a unit a week since ten weeks. */
    private static RolloutTeam.Builder steady(String team, double total) {
        return RolloutTeam.builder(team)
                .history(history(
                        total,
                        IntStream.range(0, 22)
                                .mapToDouble(i -> i % 2 == 0 ? i / 2 * 7 : i / 2)
                                .toArray()));
    }

    private static RolloutTeam.Builder plain(String team, double done, double total) {
        return RolloutTeam.builder(team).done(done).total(total);
    }

    private static Initiative initiative(RolloutTeam.Builder... rows) {
        return Initiative.builder("move-jobs").rollout(rollout(rows).build()).build();
    }

    private static Rollout.Builder rollout(RolloutTeam.Builder... rows) {
        return Rollout.builder()
                .teams(Arrays.stream(rows).map(RolloutTeam.Builder::build).toArray(RolloutTeam[]::new));
    }

    private static Leaderboard of(RolloutTeam.Builder... rows) {
        return Leaderboard.of(initiative(rows), TODAY).orElseThrow();
    }

    private static LeaderboardRow row(RolloutTeam.Builder row) {
        return of(row).rows().get(0);
    }

    @Nested
    class Rows {
        @Test
        void sayWhatIsDoneAndLeft() {
            LeaderboardRow row = row(plain("ads", 30, 40).leader("Ada"));

            assertThat(row.leader()).isEqualTo("Ada");
            assertThat(row.left()).isEqualTo(10);
            assertThat(row.shareDone()).isEqualTo(0.75);
            assertThat(row.isFinished()).isFalse();
            assertThat(row.isUnfinished()).isTrue();
            assertThat(row(plain("ads", 40, 40)).isFinished()).isTrue();
        }

        @Test
        void sayNothingThatIsNotStated() {
            LeaderboardRow row = row(RolloutTeam.builder("ads").done(3));

            assertThat(row).isEqualTo(new LeaderboardRow("ads", null, 3.0, null, null, null, null, null, false));
            assertThat(row.left()).isNull();
            assertThat(row.shareDone()).isNull();
            assertThat(row.isFinished() || row.isUnfinished()).isFalse();
            assertThat(row(plain("ads", 0, 0)).shareDone()).isNull();
        }

        @Test
        void havePaceAndDaysSinceTheLastMoveByTheirHistory() {
            LeaderboardRow row =
                    row(RolloutTeam.builder("ads").history(history(50, new double[] {0, 0, 28, 10, 40, 10})));

            assertThat(row.pace()).isEqualTo(7 * 10 / 40.0, within(1e-9));
            assertThat(row.daysSinceMove()).isEqualTo(12);
            assertThat(row.p85()).as("three entries").isNull();
            assertThat(row.forecast()).isFalse();
        }

        @Test
        void haveNoPaceUnderFourWeeksAndNoMoveWithoutGrowth() {
            LeaderboardRow row = row(RolloutTeam.builder("ads").history(history(50, new double[] {0, 4, 27, 4})));

            assertThat(row.pace()).isNull();
            assertThat(row.daysSinceMove()).isNull();
        }

        @Test
        void haveTheForecastOfARolloutWithTheSameHistory() {
            LeaderboardRow row = row(steady("ads", 30));
            RolloutForecast whole =
                    Rollouts.forecast(null, steady("ads", 30).build().history());

            assertThat(row.forecast()).isTrue();
            assertThat(row.p50()).isNotNull().isEqualTo(whole.p50());
            assertThat(row.p85()).isNotNull().isEqualTo(whole.p85());
        }

        @Test
        void haveNoForecastOnceDoneOrSilent() {
            assertThat(row(steady("ads", 10)).forecast()).isFalse();
            assertThat(Leaderboard.of(initiative(steady("ads", 30)), TODAY.plusDays(61))
                            .orElseThrow()
                            .rows()
                            .get(0)
                            .forecast())
                    .isFalse();
        }

        @Test
        void areThoseWithMostLeftFirstAndThoseThatAreDoneLast() {
            RolloutTeam.Builder moved = RolloutTeam.builder("moved").history(history(9, new double[] {0, 0, 7, 4}));
            RolloutTeam.Builder still =
                    RolloutTeam.builder("still").history(history(9, new double[] {0, 0, 7, 4, 14, 4}));

            assertThat(of(
                                    plain("done", 9, 9),
                                    RolloutTeam.builder("silent"),
                                    plain("few", 8, 9),
                                    moved,
                                    still,
                                    plain("b", 0, 9),
                                    plain("a", 0, 9))
                            .rows())
                    .extracting(LeaderboardRow::team)
                    .containsExactly("a", "b", "still", "moved", "few", "silent", "done");
        }
    }

    @Nested
    class LastTeams {
        @Test
        void areThoseWhoseOwnFinishIsLatest() {
            assertThat(of(steady("b", 60), steady("a", 20), steady("c", 40), steady("d", 13))
                            .lastTeams())
                    .extracting(LeaderboardRow::team)
                    .containsExactly("b", "c", "a");
        }

        @Test
        void areFirstThoseWithoutADate() {
            assertThat(of(steady("dated", 60), plain("few", 1, 2), plain("more", 1, 9))
                            .lastTeams())
                    .extracting(LeaderboardRow::team)
                    .containsExactly("more", "few", "dated");
        }

        @Test
        void areOfAsManyLeftThoseThatHaveNotMovedForLongest() {
            RolloutTeam.Builder moved = RolloutTeam.builder("a").history(history(9, new double[] {0, 0, 7, 4}));
            RolloutTeam.Builder still = RolloutTeam.builder("b").history(history(9, new double[] {0, 0, 7, 4, 14, 4}));

            assertThat(of(moved, still, plain("c", 4, 9)).lastTeams())
                    .extracting(LeaderboardRow::team)
                    .containsExactly("c", "b", "a");
        }

        @Test
        void haveSomethingLeft() {
            assertThat(of(plain("done", 9, 9), RolloutTeam.builder("silent"), plain("zero", 0, 0))
                            .lastTeams())
                    .isEmpty();
        }
    }

    @Nested
    class Others {
        private final Rollout.Builder rollout = rollout(
                        plain("a", 0, 20), plain("b", 2, 12), plain("c", 1, 6), plain("d", 8, 10), plain("e", 9, 9))
                .history(weekly(
                        14, new double[][] {{5, 57}, {8, 57}, {11, 57}, {14, 57}, {16, 57}, {18, 57}, {20, 57}}));

        private static Leaderboard board(Rollout rollout) {
            return Leaderboard.of(
                            Initiative.builder("move-jobs").rollout(rollout).build(), TODAY)
                    .orElseThrow();
        }

        @Test
        void areDoneOnceOnlyWhatTheLastTeamsHaveIsLeft() {
            // Of the 37 units left, the last teams have 35: the other 2 take 10 to 14 days at a pace of 2 or 3 in 14.
            Leaderboard board = board(rollout.build());

            assertThat(board.lastTeams()).extracting(LeaderboardRow::team).containsExactly("a", "b", "c");
            assertThat(board.others().p50()).isBetween(TODAY.plusDays(8), TODAY.plusDays(14));
            assertThat(board.others().p85()).isBetween(board.others().p50(), TODAY.plusDays(14));
        }

        @Test
        void areDoneBeforeTheWhole() {
            Rollout larger = rollout.teams(
                            plain("a", 0, 5).build(),
                            plain("b", 2, 6).build(),
                            plain("c", 1, 5).build(),
                            plain("d", 38, 41).build())
                    .build();
            Leaderboard board = board(larger);
            RolloutForecast whole = RolloutForecast.of(
                            Initiative.builder("move-jobs").rollout(larger).build(), TODAY)
                    .orElseThrow();

            assertThat(board.lastTeams()).extracting(LeaderboardRow::left).containsExactly(5.0, 4.0, 4.0);
            assertThat(board.others().p50()).isAfter(TODAY.plusDays(100)).isBefore(whole.p50());
            assertThat(board.others().p85()).isAfter(board.others().p50()).isBefore(whole.p85());
        }

        @Test
        void areUnknownAndSoAreTheLastTeamsIfMoreIsElsewhere() {
            Leaderboard few = board(
                    rollout.teams(plain("a", 0, 5).build(), plain("b", 2, 6).build())
                            .build());
            assertThat(few.elsewhere()).isEqualTo(46);
            assertThat(few.lastTeams()).isEmpty();
            assertThat(few.others()).isNull();

            Leaderboard most = board(rollout.teams(
                            plain("a", 0, 20).build(),
                            plain("b", 2, 12).build(),
                            plain("d", 8, 10).build())
                    .build());
            assertThat(most.elsewhere()).isEqualTo(15);
            assertThat(most.lastTeams()).extracting(LeaderboardRow::team).containsExactly("a", "b", "d");
        }

        @Test
        void areNotKnownWithoutAForecastOrIfNothingElseIsLeft() {
            assertThat(of(plain("a", 0, 9), plain("b", 0, 9), plain("c", 0, 9), plain("d", 0, 9))
                            .others())
                    .isNull();
            assertThat(of(steady("a", 30), steady("b", 30)).others()).isNull();
            assertThat(of(steady("a", 30), steady("b", 30), steady("c", 30), steady("d", 30))
                            .others())
                    .isNotNull();
        }
    }

    @Nested
    class All {
        @Test
        void areThoseOfOpenInitiativesWithRowsByTheirIds() {
            Strategy plan = Strategy.builder("plan")
                    .initiatives(
                            initiative(steady("ads", 30)),
                            named("clean").build(),
                            named("over").stage(Stage.DONE).build(),
                            Initiative.builder("alone").build())
                    .build();

            assertThat(Leaderboard.all(plan, TODAY, RolloutForecast.all(plan, TODAY)))
                    .extracting(Leaderboard::initiative)
                    .containsExactly("clean", "move-jobs");
        }

        private static Initiative.Builder named(String id) {
            return Initiative.builder(id).rollout(rollout(plain("ads", 1, 2)).build());
        }

        @Test
        void areTheSameAsOneByOne() {
            Initiative initiative = initiative(steady("a", 30), steady("b", 40), steady("c", 20), steady("d", 50));
            Strategy plan = Strategy.builder("plan").initiatives(initiative).build();

            assertThat(Leaderboard.all(plan, TODAY, RolloutForecast.all(plan, TODAY)))
                    .containsExactly(Leaderboard.of(initiative, TODAY).orElseThrow());
        }

        @Test
        void doNotKnowLaterEntries() {
            LocalDate tomorrow = TODAY.plusDays(1);
            RolloutTeam.Builder ads = RolloutTeam.builder("ads")
                    .history(ImmutableMap.of(parse("2026-07-01"), count(1, 9), tomorrow, count(9, 9)));

            assertThat(row(ads).left()).isEqualTo(8);
        }
    }
}
