package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.ChannelMode;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamKind;
import org.planhealth.strategy.TeamPair;

class MustTalkTest {
    private static final ImmutableSortedSet<String> NONE = ImmutableSortedSet.of();
    private static final ImmutableSortedSet<String> MOVE_JOBS = ImmutableSortedSet.of("move-jobs");

    private final Initiative.Builder moveJobs = Initiative.builder("move-jobs").owner("platform");

    @Nested
    class OwnerAndContributor {
        @Test
        void buildTogether() {
            assertThat(MustTalk.of(plan(moveJobs.contributors("infra"))))
                    .containsExactly(new MustTalk(TeamPair.of("infra", "platform"), MOVE_JOBS, NONE, NONE));
        }

        @Test
        void areNoPairIfTheOwnerContributes() {
            assertThat(MustTalk.of(plan(moveJobs.contributors("platform")))).isEmpty();
        }
    }

    @Nested
    class TwoContributors {
        @Test
        void needNotTalkWithEachOther() {
            assertThat(MustTalk.of(plan(moveJobs.contributors("infra", "data"))))
                    .extracting(MustTalk::pair)
                    .containsExactly(TeamPair.of("data", "platform"), TeamPair.of("infra", "platform"));
        }
    }

    @Nested
    class OwnerAndAdopter {
        @Test
        void talkAboutTheWorkLeft() {
            assertThat(MustTalk.of(plan(moveJobs.adopters("ads"))))
                    .containsExactly(new MustTalk(TeamPair.of("ads", "platform"), NONE, MOVE_JOBS, MOVE_JOBS));
        }

        @Test
        void areNoPairOnceTheAdopterHasFinished() {
            Rollout rollout = Rollout.builder()
                    .teams(
                            RolloutTeam.builder("ads").done(9).total(9).build(),
                            RolloutTeam.builder("mail").done(8).total(9).build())
                    .build();

            assertThat(MustTalk.of(plan(moveJobs.rollout(rollout))))
                    .extracting(MustTalk::pair)
                    .containsExactly(TeamPair.of("mail", "platform"));
        }

        @Test
        void areNoPairIfTheOwnerAdopts() {
            assertThat(MustTalk.of(plan(moveJobs.adopters("platform")))).isEmpty();
        }

        @Test
        void areServedByDocumentationAndWorkshopsTogether() {
            assertThat(MustTalk.of(plan(moveJobs.adopters("ads")
                            .onboarding(Onboarding.builder()
                                    .documentation("wiki")
                                    .workshops("weekly")
                                    .build()))))
                    .containsExactly(new MustTalk(TeamPair.of("ads", "platform"), NONE, MOVE_JOBS, NONE));
        }

        @Test
        void areNotServedByOneOfThem() {
            Onboarding read = Onboarding.builder().documentation("wiki").build();
            Onboarding heard = Onboarding.builder().workshops("weekly").build();

            assertThat(MustTalk.of(plan(moveJobs.adopters("ads").onboarding(read))))
                    .noneMatch(MustTalk::isGuided);
            assertThat(MustTalk.of(plan(moveJobs.adopters("ads").onboarding(heard))))
                    .noneMatch(MustTalk::isGuided);
        }
    }

    @Nested
    class TeamsThatOnlyAdopt {
        @Test
        void mustTalkToNone() {
            Organization sites = Organization.builder()
                    .teams(
                            Team.builder("plant").kind(TeamKind.ADOPTER).build(),
                            Team.builder("ads").kind(TeamKind.PLATFORM).build())
                    .components(
                            Component.builder("belt")
                                    .owners("plant")
                                    .dependsOn("disk")
                                    .build(),
                            Component.builder("disk").owners("platform").build())
                    .build();
            Strategy plan = Strategy.builder("fleet-cost")
                    .organization(sites)
                    .initiatives(moveJobs.contributors("plant")
                            .adopters("plant", "ads")
                            .build())
                    .build();

            assertThat(MustTalk.of(plan)).extracting(MustTalk::pair).containsExactly(TeamPair.of("ads", "platform"));
        }
    }

    @Nested
    class TwoAdopters {
        @Test
        void needNotTalkWithEachOther() {
            assertThat(MustTalk.of(plan(Initiative.builder("move-jobs").adopters("ads", "mail"))))
                    .isEmpty();
        }
    }

    @Nested
    class OwnersOfComponents {
        private final Component index =
                Component.builder("index").owners("search").dependsOn("store").build();
        private final Component store =
                Component.builder("store").owners("infra").dependsOn("disk").build();
        private final Component disk =
                Component.builder("disk").owners("hardware").build();

        private final Initiative.Builder initiative =
                Initiative.builder("move-jobs").contributors("search", "infra", "hardware");

        @Test
        void buildTogetherIfOneComponentDependsOnTheOther() {
            assertThat(MustTalk.of(plan(ImmutableList.of(index, store), initiative)))
                    .containsExactly(new MustTalk(TeamPair.of("infra", "search"), MOVE_JOBS, NONE, NONE));
        }

        @Test
        void needNotTalkIfTheDependencyIsIndirect() {
            assertThat(MustTalk.of(plan(ImmutableList.of(index, store, disk), initiative)))
                    .extracting(MustTalk::pair)
                    .containsExactly(TeamPair.of("hardware", "infra"), TeamPair.of("infra", "search"));
        }

        @Test
        void needNotTalkIfOneOfThemIsNotInvolved() {
            assertThat(MustTalk.of(plan(
                            ImmutableList.of(index, store),
                            Initiative.builder("move-jobs").contributors("search"))))
                    .isEmpty();
        }

        @Test
        void talkIfTheyAreInvolvedAsAdopters() {
            assertThat(MustTalk.of(plan(
                            ImmutableList.of(index, store),
                            Initiative.builder("move-jobs").adopters("search", "infra"))))
                    .containsExactly(new MustTalk(TeamPair.of("infra", "search"), MOVE_JOBS, NONE, NONE));
        }

        @Test
        void areNoPairIfOneTeamOwnsBoth() {
            Component cache = Component.builder("cache")
                    .owners("search")
                    .dependsOn("index")
                    .build();

            assertThat(MustTalk.of(plan(ImmutableList.of(index, cache), initiative)))
                    .isEmpty();
        }

        @Test
        void areEveryOwnerOfTheOneWithEveryOwnerOfTheOther() {
            Component shared = Component.builder("shared")
                    .owners("ads", "mail")
                    .dependsOn("both")
                    .build();
            Component both = Component.builder("both").owners("data", "mail").build();

            assertThat(MustTalk.of(plan(
                            ImmutableList.of(shared, both),
                            Initiative.builder("move-jobs").contributors("ads", "data", "mail"))))
                    .extracting(MustTalk::pair)
                    .containsExactly(
                            TeamPair.of("ads", "data"), TeamPair.of("ads", "mail"), TeamPair.of("data", "mail"));
        }

        @Test
        void areNoneIfAComponentIsUnknownOrOwnedByNobody() {
            Component orphan = Component.builder("orphan").build();
            Component lost = Component.builder("lost")
                    .owners("search")
                    .dependsOn("orphan", "nowhere")
                    .build();

            assertThat(MustTalk.of(plan(ImmutableList.of(lost, orphan), initiative)))
                    .isEmpty();
        }

        /**
         * The example of Cataldo and Herbsleb: with assignments TA = [[0,1,0],[0,1,1],[1,1,0]] and dependencies
         * TD = [[1,1,0],[1,1,1],[0,1,1]], TA·TD·TAᵀ = [[1,2,2],[2,4,3],[2,3,4]] has no zero: each two must talk.
         */
        @Test
        void areThePairsOfTheCoordinationRequirements() {
            ImmutableList<Component> components = ImmutableList.of(
                    Component.builder("c-1").owners("t-3").dependsOn("c-2").build(),
                    Component.builder("c-2")
                            .owners("t-1", "t-2", "t-3")
                            .dependsOn("c-1", "c-3")
                            .build(),
                    Component.builder("c-3").owners("t-2").dependsOn("c-2").build());

            assertThat(MustTalk.of(
                            plan(components, Initiative.builder("move-jobs").contributors("t-1", "t-2", "t-3"))))
                    .extracting(MustTalk::pair)
                    .containsExactly(TeamPair.of("t-1", "t-2"), TeamPair.of("t-1", "t-3"), TeamPair.of("t-2", "t-3"));
        }
    }

    @Nested
    class SeveralInitiatives {
        @Test
        void areGatheredInOnePair() {
            assertThat(MustTalk.of(plan(
                            Initiative.builder("move-jobs").owner("platform").adopters("ads"),
                            Initiative.builder("cheap-queries").owner("ads").adopters("platform"),
                            Initiative.builder("new-index").owner("platform").contributors("ads"))))
                    .containsExactly(new MustTalk(
                            TeamPair.of("ads", "platform"),
                            ImmutableSortedSet.of("new-index"),
                            ImmutableSortedSet.of("cheap-queries", "move-jobs"),
                            ImmutableSortedSet.of("cheap-queries", "move-jobs")));
        }

        @Test
        void areNamedIfTheyNeedTalk() {
            Onboarding guide = Onboarding.builder()
                    .documentation("wiki")
                    .workshops("weekly")
                    .build();

            assertThat(MustTalk.of(plan(
                                    Initiative.builder("served")
                                            .owner("platform")
                                            .adopters("ads")
                                            .onboarding(guide),
                                    Initiative.builder("unserved")
                                            .owner("platform")
                                            .adopters("ads"),
                                    Initiative.builder("new-index")
                                            .owner("platform")
                                            .contributors("ads")))
                            .get(0)
                            .initiatives())
                    .containsExactly("new-index", "unserved");
        }

        @ParameterizedTest
        @EnumSource(
                value = Stage.class,
                names = {"DONE", "STOPPED"})
        void areLeftOutOnceTheyAreDoneOrStopped(Stage stage) {
            assertThat(MustTalk.of(
                            plan(moveJobs.contributors("infra").adopters("ads").stage(stage))))
                    .isEmpty();
        }
    }

    @Nested
    class NoPairs {
        @Test
        void comeFromAPlanWithoutInitiatives() {
            assertThat(MustTalk.of(Strategy.builder("fleet-cost").build())).isEmpty();
        }

        @Test
        void comeFromAnInitiativeWithoutOwner() {
            assertThat(MustTalk.of(plan(Initiative.builder("move-jobs")
                            .contributors("infra")
                            .adopters("ads"))))
                    .isEmpty();
        }
    }

    @Nested
    class IsMetBy {
        private final TeamPair pair = TeamPair.of("ads", "platform");
        private final MustTalk close = new MustTalk(pair, MOVE_JOBS, NONE, NONE);
        private final MustTalk adopting = new MustTalk(pair, NONE, MOVE_JOBS, MOVE_JOBS);
        private final MustTalk guided = new MustTalk(pair, NONE, MOVE_JOBS, NONE);
        private final MustTalk closeAndGuided = new MustTalk(pair, MOVE_JOBS, MOVE_JOBS, NONE);

        private final Channel everyTwoWeeks =
                Channel.builder(pair).cadenceDays(14).build();
        private final Channel seldom = Channel.builder(pair).cadenceDays(15).build();
        private final Channel service =
                Channel.builder(pair).mode(ChannelMode.X_AS_A_SERVICE).build();
        private final Channel help =
                Channel.builder(pair).mode(ChannelMode.FACILITATING).build();
        private final Channel ofOthers = Channel.builder(TeamPair.of("ads", "mail"))
                .cadenceDays(1)
                .mode(ChannelMode.X_AS_A_SERVICE)
                .build();

        @Test
        void holdsForEveryPairThatTalksOftenEnough() {
            assertThat(ImmutableList.of(close, adopting, guided, closeAndGuided))
                    .allMatch(required -> required.isMetBy(ImmutableList.of(ofOthers, everyTwoWeeks), 14, 31));
        }

        @Test
        void holdsForAnAdopterThatTalksEveryMonth() {
            Channel monthly = Channel.builder(pair).cadenceDays(31).build();
            Channel seldomer = Channel.builder(pair).cadenceDays(32).build();

            assertThat(adopting.isMetBy(ImmutableList.of(monthly), 14, 31)).isTrue();
            assertThat(adopting.isMetBy(ImmutableList.of(seldomer), 14, 31)).isFalse();
            assertThat(close.isMetBy(ImmutableList.of(monthly), 14, 31)).isFalse();
        }

        @Test
        void doesNotHoldIfTheyTalkTooSeldomOrNobodySaysHowOften() {
            assertThat(adopting.isMetBy(ImmutableList.of(help), 14, 31)).isFalse();
            assertThat(ImmutableList.of(close, closeAndGuided))
                    .noneMatch(required -> required.isMetBy(ImmutableList.of(seldom, help), 14, 31));
        }

        @Test
        void doesNotHoldThroughAChannelOfOtherTeams() {
            assertThat(ImmutableList.of(close, adopting))
                    .noneMatch(required -> required.isMetBy(ImmutableList.of(ofOthers), 14, 31));
        }

        @Test
        void holdsForAnAdopterThatIsOfferedAService() {
            assertThat(adopting.isMetBy(ImmutableList.of(service), 14, 31)).isTrue();
        }

        @Test
        void doesNotHoldForTeamsThatBuildTogetherIfThereIsJustAService() {
            assertThat(close.isMetBy(ImmutableList.of(service), 14, 31)).isFalse();
            assertThat(closeAndGuided.isMetBy(ImmutableList.of(service), 14, 31))
                    .isFalse();
        }

        @Test
        void holdsWithoutAnyChannelForAnAdopterThatIsGuided() {
            assertThat(guided.isMetBy(ImmutableList.of(), 14, 31)).isTrue();
        }

        @Test
        void doesNotHoldForTeamsThatBuildTogetherHoweverGuided() {
            assertThat(closeAndGuided.isMetBy(ImmutableList.of(), 14, 31)).isFalse();
            assertThat(adopting.isMetBy(ImmutableList.of(), 14, 31)).isFalse();
        }

        @ParameterizedTest(name = "close {0}, guided {1}")
        @CsvSource({"false, false", "false, true", "true, false", "true, true"})
        void agreesWithIsCloseAndIsGuided(boolean buildTogether, boolean guide) {
            MustTalk required =
                    new MustTalk(pair, buildTogether ? MOVE_JOBS : NONE, MOVE_JOBS, guide ? NONE : MOVE_JOBS);

            assertThat(required.isClose()).isEqualTo(buildTogether);
            assertThat(required.isGuided()).isEqualTo(guide && !buildTogether);
            assertThat(required.isMetBy(ImmutableList.of(), 14, 31)).isEqualTo(required.isGuided());
            assertThat(required.isMetBy(ImmutableList.of(service), 14, 31)).isEqualTo(!required.isClose());
        }
    }

    private static Strategy plan(Initiative.Builder... initiatives) {
        return plan(ImmutableList.of(), initiatives);
    }

    private static Strategy plan(ImmutableList<Component> components, Initiative.Builder... initiatives) {
        return Strategy.builder("fleet-cost")
                .organization(Organization.builder().components(components).build())
                .initiatives(Arrays.stream(initiatives)
                        .map(Initiative.Builder::build)
                        .toList())
                .build();
    }
}
