package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrategyTest {
    /** A strategy with one entity of each type, by that type and the id of the entity. */
    private static final ImmutableMap<Class<?>, Function<String, Strategy.Builder>> ENTITIES =
            ImmutableMap.<Class<?>, Function<String, Strategy.Builder>>builder()
                    .put(
                            Team.class,
                            id -> organization(Organization.builder()
                                    .teams(Team.builder(id).build())))
                    .put(
                            Component.class,
                            id -> organization(Organization.builder()
                                    .components(Component.builder(id).build())))
                    .put(
                            Organization.class,
                            id -> organization(Organization.builder().id(id)))
                    .put(
                            Stakeholder.class,
                            id -> strategy()
                                    .stakeholders(Stakeholder.builder(id).build()))
                    .put(Phase.class, id -> strategy().phases(Phase.builder(id).build()))
                    .put(
                            Objective.class,
                            id -> strategy().objectives(Objective.builder(id).build()))
                    .put(
                            KeyResult.class,
                            id -> strategy()
                                    .objectives(Objective.builder("save")
                                            .keyResults(KeyResult.builder(id).build())
                                            .build()))
                    .put(
                            Initiative.class,
                            id -> strategy().initiatives(Initiative.builder(id).build()))
                    .put(Ask.class, id -> strategy().asks(Ask.builder(id).build()))
                    .put(
                            Indicator.class,
                            id -> strategy().indicators(Indicator.builder(id).build()))
                    .put(
                            Sprint.class,
                            id -> strategy().sprints(Sprint.builder(id).build()))
                    .put(Risk.class, id -> strategy().risks(Risk.builder(id).build()))
                    .buildOrThrow();

    @Nested
    class Ids {
        @ParameterizedTest(name = "{0}")
        @MethodSource("org.planhealth.strategy.StrategyTest#entities")
        void mayNotBeTheOneOfTheStrategy(Class<?> type) {
            assertThat(ENTITIES.get(type).apply("fleet-cost").build().problems())
                    .extracting(StrategyProblem::message)
                    .containsExactly("duplicate id 'fleet-cost'");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.planhealth.strategy.StrategyTest#entities")
        void mayNotBeTheOneOfAnEntityOfAnotherType(Class<?> type) {
            Strategy.Builder builder = ENTITIES.get(type).apply("cheap-queries");
            Strategy holding = builder.build();
            if (holding.risks() != null) {
                builder.indicators(Indicator.builder("cheap-queries").build());
            } else {
                builder.risks(Risk.builder("cheap-queries").build());
            }

            assertThat(builder.build().problems())
                    .extracting(StrategyProblem::message)
                    .containsExactly("duplicate id 'cheap-queries'");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.planhealth.strategy.StrategyTest#entities")
        void mayBeAnyOther(Class<?> type) {
            assertThat(ENTITIES.get(type).apply("cheap-queries").build().problems())
                    .isEmpty();
        }

        @Test
        void mayNotBeGivenTwiceToTheSameType() {
            assertThat(organization(Organization.builder()
                                    .teams(
                                            Team.builder("ads").build(),
                                            Team.builder("ads").build()))
                            .build()
                            .problems())
                    .extracting(StrategyProblem::message)
                    .containsExactly("duplicate id 'ads'");
        }

        @Test
        void areCheckedForEveryTypeOfEntity() {
            assertThat(ENTITIES.keySet())
                    .containsAll(FullRecords.withBuilder().stream()
                            .filter(type -> Entity.class.isAssignableFrom(type) && type != Strategy.class)
                            .toList());
        }
    }

    @Nested
    class Parts {
        @Test
        void ofAnObjectiveCarryItsId() {
            Objective objective = Objective.builder("save")
                    .keyResults(KeyResult.builder("spend-down").build())
                    .build();

            assertThat(objective.keyResults()).extracting(KeyResult::objective).containsExactly("save");
        }

        @Test
        void ofAnInitiativeCarryItsIdDownToTheRows() {
            Rollout rollout = Initiative.builder("move-jobs")
                    .rollout(Rollout.builder()
                            .teams(
                                    RolloutTeam.builder("ads").build(),
                                    RolloutTeam.builder("search").build())
                            .build())
                    .build()
                    .rollout();

            assertThat(rollout.initiative()).isEqualTo("move-jobs");
            assertThat(rollout.teams()).extracting(RolloutTeam::initiative).containsExactly("move-jobs", "move-jobs");
        }

        @Test
        void ofASprintCarryItsId() {
            Sprint sprint = Sprint.builder("ads-31")
                    .items(SprintItem.builder().title("Index by day").build())
                    .build();

            assertThat(sprint.items()).extracting(SprintItem::sprint).containsExactly("ads-31");
        }

        @Test
        void thatMoveTakeTheIdOfTheirNewParent() {
            Objective first = Objective.builder("save")
                    .keyResults(KeyResult.builder("spend-down").target(300).build())
                    .build();
            Objective second =
                    Objective.builder("speed").keyResults(first.keyResults()).build();

            assertThat(second.keyResults())
                    .containsExactly(Objective.builder("speed")
                            .keyResults(
                                    KeyResult.builder("spend-down").target(300).build())
                            .build()
                            .keyResults()
                            .get(0));
        }

        @Test
        void haveNoParentOnTheirOwn() {
            assertThat(KeyResult.builder("spend-down").build().objective()).isNull();
        }
    }

    @Nested
    class Equals {
        @Test
        void leavesOutWhereThePlanWasRead() {
            Strategy built = strategy().build();
            Strategy read = strategy()
                    .sources(Sources.of(
                            ImmutableMap.of("", new SourceLocation("plan.yaml", 1, 1, "")),
                            ImmutableMap.of("fleet-cost", "")))
                    .build();

            assertThat(read).isEqualTo(built).hasSameHashCodeAs(built);
        }

        @Test
        void tellsAnUnstatedListFromAnEmptyOne() {
            assertThat(strategy().asks().build()).isNotEqualTo(strategy().build());
        }
    }

    @Nested
    class ToBuilder {
        @Test
        void keepsTheSources() {
            Sources sources =
                    Sources.of(ImmutableMap.of("", new SourceLocation("plan.yaml", 1, 1, "")), ImmutableMap.of());

            assertThat(strategy().sources(sources).build().toBuilder().build().sources())
                    .isSameAs(sources);
        }
    }

    @Nested
    class IsUnderWay {
        @ParameterizedTest
        @EnumSource(value = StrategyStatus.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
        void doesNotHoldInAnotherStatusThanActive(StrategyStatus status) {
            assertThat(strategy().status(status).build().isUnderWay()).isFalse();
        }

        @Test
        void holdsIfItIsActiveOrItsStatusIsNotStated() {
            assertThat(strategy().status(StrategyStatus.ACTIVE).build().isUnderWay())
                    .isTrue();
            assertThat(strategy().build().isUnderWay()).isTrue();
        }
    }

    @Nested
    class MissingOfKernel {
        private final Kernel kernel =
                Kernel.builder().diagnosis("too slow").guidingPolicy("cache").build();

        @Test
        void isEverythingIfNothingIsStated() {
            assertThat(strategy().build().missingKernelParts())
                    .containsExactly("diagnosis", "guiding policy", "initiatives");
            assertThat(strategy().kernel(Kernel.builder().build()).build().missingKernelParts())
                    .hasSize(3);
        }

        @Test
        void isTheInitiativesAlsoIfItIsStatedThatThereIsNone() {
            assertThat(strategy().kernel(kernel).initiatives().build().missingKernelParts())
                    .containsExactly("initiatives");
        }

        @Test
        void isNothingIfAllAreThere() {
            assertThat(strategy()
                            .kernel(kernel)
                            .initiatives(Initiative.builder("share-cache").build())
                            .build()
                            .missingKernelParts())
                    .isEmpty();
        }
    }

    @Nested
    class StatesTeams {
        @Test
        void holdsIfThereAreTeamsOrNone() {
            assertThat(organization(Organization.builder()
                                    .teams(Team.builder("ads").build()))
                            .build()
                            .statesTeams())
                    .isTrue();
            assertThat(organization(Organization.builder().teams()).build().statesTeams())
                    .isTrue();
        }

        @Test
        void doesNotHoldWithoutAnOrganizationOrItsTeams() {
            assertThat(strategy().build().statesTeams()).isFalse();
            assertThat(organization(Organization.builder()).build().statesTeams())
                    .isFalse();
        }
    }

    @Nested
    class Teams {
        @Test
        void areThoseOfTheOrganizationInItsOrder() {
            Strategy strategy = organization(Organization.builder()
                            .teams(
                                    Team.builder("search").build(),
                                    Team.builder("ads").build()))
                    .build();

            assertThat(strategy.teams()).extracting(Team::id).containsExactly("search", "ads");
        }

        @Test
        void areNoneWithoutAnOrganization() {
            assertThat(strategy().build().teams()).isEmpty();
        }

        @Test
        void areNoneIfTheOrganizationStatesNone() {
            assertThat(organization(Organization.builder()).build().teams()).isEmpty();
        }
    }

    @Nested
    class TeamOfAnId {
        private final Strategy strategy = organization(Organization.builder()
                        .teams(
                                Team.builder("search").build(),
                                Team.builder("ads").build()))
                .build();

        @Test
        void isTheOneThatHasIt() {
            assertThat(strategy.team("ads")).contains(Team.builder("ads").build());
        }

        @Test
        void isEmptyIfNoneHasIt() {
            assertThat(strategy.team("mail")).isEmpty();
        }
    }

    static Stream<Class<?>> entities() {
        return ENTITIES.keySet().stream();
    }

    private static Strategy.Builder strategy() {
        return Strategy.builder("fleet-cost");
    }

    private static Strategy.Builder organization(Organization.Builder organization) {
        return strategy().organization(organization.build());
    }
}
