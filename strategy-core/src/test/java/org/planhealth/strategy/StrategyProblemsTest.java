package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;

class StrategyProblemsTest {
    private static final Team SEARCH = Team.builder("search").build();

    /** As many kinds of mistakes as there are places for an id. */
    private static Strategy broken() {
        return Strategy.builder("fleet")
                .sponsor(Sponsor.builder().supports("nothing", "save").build())
                .organization(Organization.builder()
                        .id("all-save")
                        .title("Engineering")
                        .teams(SEARCH, Team.builder("ads").build())
                        .channels(Channel.builder(TeamPair.of("ads", "ghost")).build())
                        .components(Component.builder("index")
                                .owners("serch")
                                .dependsOn("indx")
                                .build())
                        .build())
                .objectives(Objective.builder("save")
                        .phase("first")
                        .owner("save")
                        .quarter(YearPart.parse("FY27-H1"))
                        .period(new DateRange(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 6, 12)))
                        .keyResults(KeyResult.builder("cheaper")
                                .owner("sarch")
                                .indicator("spend")
                                .build())
                        .build())
                .initiatives(
                        Initiative.builder("move")
                                .owner("nobody")
                                .objective("no-such")
                                .adopters("search", "ghost")
                                .dependsOn(
                                        Dependency.builder("nowhere").build(),
                                        Dependency.builder("mov").lagDays(3).build())
                                .pilot(Pilot.builder().team("adss").build())
                                .exitCriteria(ExitCriterion.builder()
                                        .indicator("cheaper")
                                        .build())
                                .rollout(Rollout.builder()
                                        .teams(
                                                RolloutTeam.builder("ads").build(),
                                                RolloutTeam.builder("search").build(),
                                                RolloutTeam.builder("ads").build())
                                        .build())
                                .build(),
                        Initiative.builder("move").build())
                .asks(Ask.builder("all-save")
                        .initiative("ads")
                        .to(Recipients.of("search", "all"))
                        .build())
                .build();
    }

    @Nested
    class Problems {
        @Test
        void areNoneOfAStrategyThatHoldsTogether() {
            assertThat(Strategy.builder("fleet").build().problems()).isEmpty();
        }

        @Test
        void areNoneAboutTeamsThatAreNotStated() {
            Initiative move = Initiative.builder("move").owner("nobody").build();

            assertThat(Strategy.builder("fleet").initiatives(move).build().problems())
                    .isEmpty();
            assertThat(Strategy.builder("fleet")
                            .initiatives(move)
                            .organization(
                                    Organization.builder().teams(List.of()).build())
                            .build()
                            .problems())
                    .extracting(StrategyProblem::message)
                    .containsExactly("no team has the id 'nobody'");
        }

        @Test
        void areNamedByPointerAndEntity() {
            assertThat(broken().problems())
                    .extracting(
                            StrategyProblem::pointer,
                            StrategyProblem::entity,
                            StrategyProblem::location,
                            StrategyProblem::message,
                            StrategyProblem::hints)
                    .contains(
                            tuple(
                                    "/initiatives/0/owner",
                                    "move",
                                    null,
                                    "no team has the id 'nobody'",
                                    ImmutableList.of()),
                            tuple(
                                    "/organization/components/0/owners/0",
                                    "index",
                                    null,
                                    "no team has the id 'serch'",
                                    ImmutableList.of("did you mean 'search'?")),
                            tuple(
                                    "/initiatives/0/rollout/teams/2/team",
                                    "move",
                                    null,
                                    "the team 'ads' has two rows in one rollout",
                                    ImmutableList.of(
                                            "first used at /initiatives/0/rollout/teams/0/team; merge the two rows")));
        }

        /** The same sentences and hints at the same pointers: only the places of files are beyond a strategy that was built. */
        @Test
        void areThoseThatAReaderFindsInItsText() {
            String text = StrategyWriter.create().toYaml(broken());
            InvalidPlanException read = catchThrowableOfType(
                    InvalidPlanException.class, () -> StrategyReader.create().read(text, "plan.yaml"));

            assertThat(broken().problems())
                    .hasSize(23)
                    .extracting(
                            StrategyProblem::pointer,
                            StrategyProblem::message,
                            problem -> withoutPlaces(problem.hints()))
                    .containsExactlyInAnyOrderElementsOf(read.problems().stream()
                            .map(problem -> tuple(
                                    problem.location().pointer(), problem.message(), withoutPlaces(problem.hints())))
                            .toList());
        }

        @Test
        void stayWhereTheirEntityWasReadWhenAListChanges() {
            Strategy read = StrategyReader.create().read("""
                    apiVersion: planhealth/v1
                    kind: Strategy
                    id: fleet
                    title: Fleet
                    organization: {teams: [{id: search}, {id: ads}]}
                    initiatives:
                      - {id: copy}
                      - {id: move, owner: ads}
                    """);
            Strategy edited = read.toBuilder()
                    .initiatives(read.initiatives().get(1))
                    .organization(Organization.builder().teams(SEARCH).build())
                    .build();

            assertThat(read.problems()).isEmpty();
            assertThat(edited.problems())
                    .extracting(StrategyProblem::toString)
                    .containsExactly("plan:8:16: /initiatives/0/owner (move): no team has the id 'ads'");
        }

        private static List<String> withoutPlaces(List<String> hints) {
            return hints.stream()
                    .map(hint -> hint.replaceFirst("^first used at [^ ;]+", "first used at"))
                    .toList();
        }
    }

    @Nested
    class TheException {
        @Test
        void listsThemAll() {
            Strategy strategy = Strategy.builder("fleet")
                    .initiatives(Initiative.builder("move").objective("save").build())
                    .objectives(Objective.builder("safe").build())
                    .risks(Risk.builder("move").build())
                    .build();

            assertThat(new InvalidStrategyException(strategy.id(), strategy.problems()))
                    .hasMessage("""
                            /initiatives/0/objective (move): no objective has the id 'save'
                              did you mean 'safe'?
                            /risks/0/id (move): duplicate id 'move'
                              first used at /initiatives/0/id by an initiative; ids must be unique in the whole strategy
                            2 problems in the strategy 'fleet'""");
        }
    }
}
