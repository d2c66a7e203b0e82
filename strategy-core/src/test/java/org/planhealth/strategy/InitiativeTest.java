package org.planhealth.strategy;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class InitiativeTest {
    private final Initiative.Builder moveJobs = Initiative.builder("move-jobs");

    @Nested
    class IsOpen {
        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"DONE", "STOPPED"},
                mode = Mode.EXCLUDE)
        void holdsUntilItIsDoneOrStopped(Stage stage) {
            assertThat(moveJobs.stage(stage).build().isOpen()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"DONE", "STOPPED"})
        void doesNotHoldAfterwards(Stage stage) {
            assertThat(moveJobs.stage(stage).build().isOpen()).isFalse();
        }

        @Test
        void holdsIfTheStageIsNotStated() {
            assertThat(moveJobs.build().isOpen()).isTrue();
        }
    }

    @Nested
    class IsActive {
        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"EARLY", "MIDDLE", "LATE"})
        void holdsFromTheDayOnWhichItStarted(Stage stage) {
            Initiative initiative =
                    moveJobs.stage(stage).start(parse("2026-08-03")).build();

            assertThat(initiative.isActive(parse("2026-08-02"))).isFalse();
            assertThat(initiative.isActive(parse("2026-08-03"))).isTrue();
            assertThat(initiative.isActive(parse("2026-08-04"))).isTrue();
        }

        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"PLANNED", "DONE", "STOPPED"})
        void doesNotHoldInAnotherStage(Stage stage) {
            Initiative initiative =
                    moveJobs.stage(stage).start(parse("2026-01-01")).build();

            assertThat(initiative.isActive(parse("2026-08-03"))).isFalse();
        }

        @Test
        void doesNotHoldWithoutAStart() {
            assertThat(moveJobs.stage(Stage.EARLY).build().isActive(parse("2026-08-03")))
                    .isFalse();
        }

        @Test
        void doesNotHoldWithoutAStage() {
            assertThat(moveJobs.start(parse("2026-01-01")).build().isActive(parse("2026-08-03")))
                    .isFalse();
        }
    }

    @Nested
    class IsUnassigned {
        @Test
        void holdsWithoutOwnerAndContributors() {
            assertThat(moveJobs.adopters("ads").build().isUnassigned()).isTrue();
            assertThat(moveJobs.contributors().build().isUnassigned()).isTrue();
        }

        @Test
        void doesNotHoldWithOneOfThem() {
            assertThat(Initiative.builder("move-jobs").owner("ads").build().isUnassigned())
                    .isFalse();
            assertThat(moveJobs.contributors("ads").build().isUnassigned()).isFalse();
        }
    }

    @Nested
    class IsPiloted {
        @Test
        void holdsIfATeamIsNamed() {
            assertThat(moveJobs.pilot(Pilot.builder().team("ads").build())
                            .build()
                            .isPiloted())
                    .isTrue();
        }

        @Test
        void doesNotHoldWithoutATeam() {
            assertThat(moveJobs.build().isPiloted()).isFalse();
            assertThat(moveJobs.pilot(Pilot.builder().satisfied(true).build())
                            .build()
                            .isPiloted())
                    .isFalse();
        }
    }

    @Nested
    class IsPilotedBy {
        private final LocalDate today = parse("2026-08-03");

        @Test
        void holdsFromTheStartOfThePilotOn() {
            assertThat(piloted(Pilot.builder().team("ads").start(today).build()).isPilotedBy(today))
                    .isTrue();
            assertThat(piloted(Pilot.builder()
                                    .team("ads")
                                    .start(today.plusDays(1))
                                    .build())
                            .isPilotedBy(today))
                    .isFalse();
        }

        @Test
        void holdsIfThePilotStatesNoStart() {
            assertThat(piloted(Pilot.builder().team("ads").build()).isPilotedBy(today))
                    .isTrue();
        }

        @Test
        void doesNotHoldWithoutATeam() {
            assertThat(moveJobs.build().isPilotedBy(today)).isFalse();
            assertThat(piloted(Pilot.builder().start(today).build()).isPilotedBy(today))
                    .isFalse();
        }

        private Initiative piloted(Pilot pilot) {
            return moveJobs.pilot(pilot).build();
        }
    }

    @Nested
    class ExitCriteria {
        private final ExitCriterion.Builder few =
                ExitCriterion.builder().statement("Few are left").indicator("jobs-left");
        private final ExitCriterion decidable =
                few.operator(ComparisonOperator.BELOW).value(10).build();
        private final ExitCriterion words =
                ExitCriterion.builder().statement("The teams are content").build();

        @Test
        void areDecidableIfOneIs() {
            Initiative initiative = moveJobs.exitCriteria(words, decidable).build();

            assertThat(initiative.isExitDecidable()).isTrue();
            assertThat(initiative.exitsInWords()).containsExactly("The teams are content");
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void areDecidableIfPeopleHaveJudgedOne(boolean met) {
            ExitCriterion judged = words.toBuilder().met(met).build();

            assertThat(moveJobs.exitCriteria(judged).build().isExitDecidable()).isTrue();
        }

        @Test
        void areInWordsInTheOrderOfThePlanIfNoneIs() {
            ExitCriterion vague =
                    ExitCriterion.builder().statement("Few are left").build();
            ExitCriterion silent =
                    ExitCriterion.builder().indicator("jobs-left").build();
            Initiative initiative = moveJobs.exitCriteria(words, silent, vague).build();

            assertThat(initiative.isExitDecidable()).isFalse();
            assertThat(initiative.exitsInWords()).containsExactly("The teams are content", "Few are left");
        }

        @Test
        void areNeitherIfThereAreNone() {
            assertThat(moveJobs.build().isExitDecidable()).isFalse();
            assertThat(moveJobs.build().exitsInWords()).isEmpty();
            assertThat(moveJobs.exitCriteria().build().isExitDecidable()).isFalse();
        }
    }

    @Nested
    class MissingOfPlace {
        @Test
        void isWhatIsNotStatedOfStageAndStart() {
            assertThat(moveJobs.build().missingTiming()).containsExactly("stage", "start");
            assertThat(moveJobs.stage(Stage.EARLY).build().missingTiming()).containsExactly("start");
            assertThat(moveJobs.start(parse("2026-08-03")).build().missingTiming())
                    .isEmpty();
        }
    }

    @Nested
    class RolloutTeams {
        @Test
        void areTheRowsInTheOrderOfThePlan() {
            assertThat(moveJobs.rollout(rows(row("search"), row("ads"))).build().rolloutTeams())
                    .extracting(RolloutTeam::team)
                    .containsExactly("search", "ads");
        }

        @Test
        void areNoneWithoutARollout() {
            assertThat(moveJobs.build().rolloutTeams()).isEmpty();
        }

        @Test
        void areNoneIfTheRolloutStatesNone() {
            assertThat(moveJobs.rollout(Rollout.builder().build()).build().rolloutTeams())
                    .isEmpty();
        }
    }

    @Nested
    class AdoptingTeams {
        @Test
        void areTheAdoptersAndTheRowsOnceEachInOrder() {
            Initiative initiative = moveJobs.adopters("search", "mail")
                    .rollout(rows(row("search"), row("ads")))
                    .build();

            assertThat(initiative.adoptingTeams()).containsExactly("ads", "mail", "search");
        }

        @Test
        void areNoneIfNeitherIsStated() {
            assertThat(moveJobs.owner("platform").contributors("infra").build().adoptingTeams())
                    .isEmpty();
        }
    }

    @Nested
    class InvolvedTeams {
        @Test
        void areOwnerContributorsAndAdoptersOnceEachInOrder() {
            Initiative initiative = moveJobs.owner("platform")
                    .contributors("infra", "ads")
                    .adopters("search")
                    .rollout(rows(row("ads"), row("mail")))
                    .build();

            assertThat(initiative.involvedTeams()).containsExactly("ads", "infra", "mail", "platform", "search");
        }

        @Test
        void areNoneIfNobodyIsNamed() {
            assertThat(moveJobs.build().involvedTeams()).isEmpty();
        }
    }

    @Nested
    class AdoptersWithWorkLeft {
        @Test
        void areThoseWithoutARow() {
            assertThat(moveJobs.stage(Stage.MIDDLE).adopters("ads").build().adoptersWithWorkLeft())
                    .containsExactly("ads");
        }

        @Test
        void areThoseWhoseRowHasNoFigures() {
            assertThat(workLeft(Stage.MIDDLE, row("ads"))).containsExactly("ads");
        }

        @Test
        void areThoseWhoseRowLacksOneOfTheFigures() {
            assertThat(workLeft(Stage.MIDDLE, row("ads").done(100), row("mail").total(100)))
                    .containsExactly("ads", "mail");
        }

        @Test
        void areThoseThatHaveDoneLessThanTheirTotal() {
            assertThat(workLeft(Stage.MIDDLE, row("ads").done(99).total(100))).containsExactly("ads");
        }

        @Test
        void areNotThoseThatHaveDoneTheirTotal() {
            assertThat(workLeft(Stage.MIDDLE, row("ads").done(100).total(100))).isEmpty();
        }

        @Test
        void areNotThoseThatHaveNothingToDo() {
            assertThat(workLeft(Stage.MIDDLE, row("ads").done(0).total(0))).isEmpty();
        }

        @Test
        void areThoseThatHaveFinishedOneOfTwoRows() {
            assertThat(workLeft(
                            Stage.MIDDLE,
                            row("ads").done(100).total(100),
                            row("ads").done(1).total(2)))
                    .containsExactly("ads");
        }

        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"DONE", "STOPPED"})
        void areAfterTheStageIsClosedThoseAloneWhoseRowSaysSo(Stage stage) {
            Initiative initiative = moveJobs.stage(stage)
                    .adopters("without-row")
                    .rollout(rows(
                            row("without-figures"),
                            row("half").done(1).total(2),
                            row("finished").done(2).total(2)))
                    .build();

            assertThat(initiative.adoptersWithWorkLeft()).containsExactly("half");
        }

        @Test
        void areAllIfTheStageIsNotStated() {
            assertThat(moveJobs.adopters("search", "ads").build().adoptersWithWorkLeft())
                    .containsExactly("ads", "search");
        }

        private Iterable<String> workLeft(Stage stage, RolloutTeam.Builder... rows) {
            return moveJobs.stage(stage).rollout(rows(rows)).build().adoptersWithWorkLeft();
        }
    }

    private static RolloutTeam.Builder row(String team) {
        return RolloutTeam.builder(team);
    }

    private static Rollout rows(RolloutTeam.Builder... rows) {
        return Rollout.builder()
                .teams(Arrays.stream(rows).map(RolloutTeam.Builder::build).toList())
                .build();
    }
}
