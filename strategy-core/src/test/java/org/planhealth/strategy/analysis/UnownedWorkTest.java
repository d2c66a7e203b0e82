package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamKind;

class UnownedWorkTest {
    private final Initiative.Builder moveJobs = Initiative.builder("move-jobs");

    @Test
    void namesContributorsAndAdoptersWithWorkLeft() {
        moveJobs.contributors("search", "infra")
                .adopters("ads")
                .rollout(Rollout.builder()
                        .teams(
                                RolloutTeam.builder("mail").done(9).total(9).build(),
                                RolloutTeam.builder("maps").done(8).total(9).build())
                        .build());

        assertThat(all()).singleElement().satisfies(work -> {
            assertThat(work.initiative()).isEqualTo("move-jobs");
            assertThat(work.teams()).containsExactly("ads", "infra", "maps", "search");
        });
    }

    @Test
    void isNoneWhereAnOwnerIsStatedOrNobodyElseIs() {
        assertThat(UnownedWork.all(plan(
                        moveJobs.owner("infra").contributors("search").build(),
                        Initiative.builder("alone").build(),
                        Initiative.builder("lists-none")
                                .contributors()
                                .adopters()
                                .build())))
                .isEmpty();
        assertThat(UnownedWork.all(Strategy.builder("fleet-cost").build())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"DONE", "STOPPED"})
    void isNoneOnceTheWorkIsOver(Stage stage) {
        moveJobs.contributors("search").stage(stage);

        assertThat(all()).isEmpty();
    }

    @Test
    void leavesOutAdoptersThatDocumentationAndWorkshopsGuide() {
        moveJobs.adopters("ads")
                .onboarding(Onboarding.builder()
                        .documentation("wiki")
                        .workshops("weekly")
                        .build());
        assertThat(all()).isEmpty();

        moveJobs.contributors("search");
        assertThat(all())
                .singleElement()
                .satisfies(work -> assertThat(work.teams()).containsExactly("search"));
    }

    @Test
    void leavesOutTeamsThatOnlyAdopt() {
        Strategy plan = plan(moveJobs.contributors("plant").adopters("site").build()).toBuilder()
                .organization(Organization.builder()
                        .teams(
                                Team.builder("plant").kind(TeamKind.ADOPTER).build(),
                                Team.builder("site").kind(TeamKind.ADOPTER).build())
                        .build())
                .build();

        assertThat(UnownedWork.all(plan)).isEmpty();
    }

    private ImmutableList<UnownedWork> all() {
        return UnownedWork.all(plan(moveJobs.build()));
    }

    private static Strategy plan(Initiative... initiatives) {
        return Strategy.builder("fleet-cost").initiatives(initiatives).build();
    }
}
