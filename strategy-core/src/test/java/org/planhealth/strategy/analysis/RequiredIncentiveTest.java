package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamKind;

class RequiredIncentiveTest {
    private final Initiative.Builder moveJobs = Initiative.builder("move-jobs").owner("platform");

    @Nested
    class OfAnInitiative {
        private final Strategy plan = Strategy.builder("fleet-cost")
                .objectives(
                        Objective.builder("speed").requiresIncentive("features").build(),
                        Objective.builder("save").requiresIncentive("cost").build(),
                        Objective.builder("calm").build())
                .build();

        @Test
        void isNeededOfTheOwnerAndOfAdoptersWithWorkLeftInOrder() {
            Initiative initiative = moveJobs.requiresIncentive("leverage")
                    .adopters("search", "ads")
                    .build();

            assertThat(RequiredIncentive.of(plan, initiative))
                    .containsExactly(
                            new RequiredIncentive("move-jobs", "ads", "leverage"),
                            new RequiredIncentive("move-jobs", "platform", "leverage"),
                            new RequiredIncentive("move-jobs", "search", "leverage"));
        }

        @Test
        void isNotNeededOfAnAdopterThatHasFinishedNorOfAContributor() {
            Initiative initiative = moveJobs.requiresIncentive("leverage")
                    .contributors("infra")
                    .rollout(Rollout.builder()
                            .teams(
                                    RolloutTeam.builder("ads").done(9).total(9).build(),
                                    RolloutTeam.builder("mail").done(8).total(9).build())
                            .build())
                    .build();

            assertThat(RequiredIncentive.of(plan, initiative))
                    .extracting(RequiredIncentive::team)
                    .containsExactly("mail", "platform");
        }

        @Test
        void isNotNeededOfATeamThatOnlyAdopts() {
            Strategy sites = plan.toBuilder()
                    .organization(Organization.builder()
                            .teams(
                                    Team.builder("plant").kind(TeamKind.ADOPTER).build(),
                                    Team.builder("ads").kind(TeamKind.PLATFORM).build())
                            .build())
                    .initiatives(moveJobs.requiresIncentive("leverage")
                            .adopters("plant", "ads")
                            .build())
                    .build();

            assertThat(RequiredIncentive.all(sites))
                    .isEqualTo(RequiredIncentive.of(sites, sites.initiatives().get(0)))
                    .extracting(RequiredIncentive::team)
                    .containsExactly("ads", "platform");
        }

        @Test
        void isNamedOnceIfTheOwnerAdopts() {
            Initiative initiative =
                    moveJobs.requiresIncentive("leverage").adopters("platform").build();

            assertThat(RequiredIncentive.of(plan, initiative)).hasSize(1);
        }

        @Test
        void isThatOfItsObjectiveIfItHasNone() {
            assertThat(RequiredIncentive.of(plan, moveJobs.objective("save").build()))
                    .containsExactly(new RequiredIncentive("move-jobs", "platform", "cost"));
        }

        @Test
        void winsOverThatOfTheObjective() {
            Initiative initiative =
                    moveJobs.objective("save").requiresIncentive("leverage").build();

            assertThat(RequiredIncentive.of(plan, initiative))
                    .containsExactly(new RequiredIncentive("move-jobs", "platform", "leverage"));
        }

        @Test
        void isEmptyIfNeitherRequiresOne() {
            assertThat(RequiredIncentive.of(plan, moveJobs.build())).isEmpty();
            assertThat(RequiredIncentive.of(plan, moveJobs.objective("calm").build()))
                    .isEmpty();
            assertThat(RequiredIncentive.of(plan, moveJobs.objective("unknown").build()))
                    .isEmpty();
        }

        @Test
        void isEmptyIfTheObjectivesAreNotStated() {
            assertThat(RequiredIncentive.of(
                            Strategy.builder("fleet-cost").build(),
                            moveJobs.objective("save").build()))
                    .isEmpty();
        }

        @Test
        void isThatOfNoTeamYetWhereTheOwnerIsNotStated() {
            Initiative initiative = Initiative.builder("move-jobs")
                    .requiresIncentive("cost")
                    .adopters("ads")
                    .build();

            assertThat(RequiredIncentive.of(plan, initiative))
                    .containsExactly(
                            new RequiredIncentive("move-jobs", null, "cost"),
                            new RequiredIncentive("move-jobs", "ads", "cost"));
        }
    }
}
