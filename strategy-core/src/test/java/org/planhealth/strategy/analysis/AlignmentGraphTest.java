package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.EndpointPair;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Sprint;
import org.planhealth.strategy.SprintItem;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.analysis.AlignmentGraph.Relation;
import org.planhealth.strategy.testing.ValidStrategies;

class AlignmentGraphTest {

    /** One of each kind that traces to a phase, and one of each that does not. */
    private final Strategy fleetCost = Strategy.builder("fleet-cost")
            .organization(Organization.builder()
                    .teams(Team.builder("search").build())
                    .components(
                            Component.builder("web").dependsOn("store").build(),
                            Component.builder("store").build())
                    .build())
            .phases(Phase.builder("first-year").build())
            .objectives(
                    Objective.builder("save")
                            .phase("first-year")
                            .keyResults(KeyResult.builder("half-the-bill")
                                    .indicator("spend")
                                    .build())
                            .build(),
                    Objective.builder("calm")
                            .keyResults(KeyResult.builder("no-pages").build())
                            .build())
            .initiatives(
                    Initiative.builder("move-jobs")
                            .objective("save")
                            .dependsOn(Dependency.builder("new-scheduler").build())
                            .build(),
                    Initiative.builder("new-scheduler").objective("calm").build(),
                    Initiative.builder("stray").build())
            .asks(
                    Ask.builder("everyone-moves").initiative("move-jobs").build(),
                    Ask.builder("everyone-saves").build())
            .indicators(Indicator.builder("spend").build())
            .sprints(
                    sprint("search-16", "move-jobs", "half-the-bill", "stray"),
                    sprint("search-17", "stray"),
                    sprint("search-18"))
            .build();

    private final AlignmentGraph graph = AlignmentGraph.of(fleetCost);

    @Nested
    class Relations {
        @Test
        void sayWhatServesWhatAndWhatDependsOnWhat() {
            assertThat(graph.relations().edges().stream().map(this::text))
                    .containsExactlyInAnyOrder(
                            "first-year SERVES fleet-cost",
                            "save SERVES first-year",
                            "half-the-bill SERVES save",
                            "half-the-bill MEASURED_BY spend",
                            "no-pages SERVES calm",
                            "move-jobs SERVES save",
                            "move-jobs DEPENDS_ON new-scheduler",
                            "new-scheduler SERVES calm",
                            "everyone-moves SERVES move-jobs",
                            "search-16 SERVES half-the-bill",
                            "search-16 SERVES move-jobs",
                            "search-16 SERVES stray",
                            "search-17 SERVES stray",
                            "web DEPENDS_ON store");
        }

        @Test
        void areBetweenAllThatServesOrDependsAndNoTeamsOrSprintsThatSupportNothing() {
            assertThat(graph.relations().nodes())
                    .containsExactly(
                            "calm",
                            "everyone-moves",
                            "everyone-saves",
                            "first-year",
                            "fleet-cost",
                            "half-the-bill",
                            "move-jobs",
                            "new-scheduler",
                            "no-pages",
                            "save",
                            "search-16",
                            "search-17",
                            "spend",
                            "store",
                            "stray",
                            "web");
        }

        @Test
        void leaveOutWhatIsNotStatedOrOfAnotherKind() {
            AlignmentGraph loose = AlignmentGraph.of(Strategy.builder("fleet-cost")
                    .initiatives(
                            Initiative.builder("move-jobs")
                                    .objective("new-scheduler")
                                    .dependsOn(Dependency.builder("nothing").build())
                                    .build(),
                            Initiative.builder("new-scheduler")
                                    .objective("nothing")
                                    .build())
                    .build());

            assertThat(loose.relations().edges()).isEmpty();
            assertThat(loose.relations().nodes()).containsExactly("fleet-cost", "move-jobs", "new-scheduler");
        }

        @Test
        void ofNeighboursComeInTheOrderOfTheIds() {
            assertThat(graph.relations().successors("search-16"))
                    .containsExactly("half-the-bill", "move-jobs", "stray");
            assertThat(graph.relations().predecessors("stray")).containsExactly("search-16", "search-17");
        }

        private String text(EndpointPair<String> edge) {
            return edge.source() + " " + graph.relations().edgeValueOrDefault(edge, Relation.SERVES) + " "
                    + edge.target();
        }
    }

    @Nested
    class TracesTo {
        @Test
        void leadsFromTheWorkUpToTheStrategyTheNearestFirst() {
            assertThat(graph.tracesTo("everyone-moves"))
                    .containsExactly("move-jobs", "save", "first-year", "fleet-cost");
            assertThat(graph.tracesTo("search-16"))
                    .containsExactly("half-the-bill", "move-jobs", "stray", "save", "first-year", "fleet-cost");
        }

        @Test
        void leadsFromAnIndicatorThroughTheKeyResultsThatItMeasures() {
            assertThat(graph.tracesTo("spend")).containsExactly("half-the-bill", "save", "first-year", "fleet-cost");
            assertThat(graph.tracesTo("half-the-bill")).containsExactly("save", "first-year", "fleet-cost");
        }

        @Test
        void endsWhereTheWorkServesNothing() {
            assertThat(graph.tracesTo("new-scheduler")).containsExactly("calm");
            assertThat(graph.tracesTo("stray")).isEmpty();
            assertThat(graph.tracesTo("fleet-cost")).isEmpty();
        }

        @Test
        void doesNotFollowDependencies() {
            assertThat(graph.tracesTo("move-jobs")).doesNotContain("new-scheduler");
            assertThat(graph.tracesTo("web")).isEmpty();
        }

        @Test
        void refusesAnIdThatIsNotInTheGraph() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> graph.tracesTo("search"))
                    .withMessage("the graph has no node 'search'");
        }
    }

    @Nested
    class ServedBy {
        @Test
        void leadsDownToTheWorkTheNearestFirst() {
            assertThat(graph.servedBy("save"))
                    .containsExactly("half-the-bill", "move-jobs", "search-16", "spend", "everyone-moves");
            assertThat(graph.servedBy("stray")).containsExactly("search-16", "search-17");
        }

        @Test
        void holdsForTheStrategyAllThatTracesToIt() {
            assertThat(graph.servedBy("fleet-cost"))
                    .containsExactly(
                            "first-year", "save", "half-the-bill", "move-jobs", "search-16", "spend", "everyone-moves");
        }

        @Test
        void refusesAnIdThatIsNotInTheGraph() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> graph.servedBy("search-18"))
                    .withMessage("the graph has no node 'search-18'");
        }
    }

    @Nested
    class Orphans {
        @Test
        void areTheWorkThatTracesToNoPhase() {
            assertThat(graph.orphans())
                    .containsExactly("calm", "everyone-saves", "new-scheduler", "no-pages", "search-17", "stray");
        }

        @Test
        void areAllWorkWithoutAPhase() {
            assertThat(AlignmentGraph.of(fleetCost.toBuilder().phases().build()).orphans())
                    .contains("save", "half-the-bill", "move-jobs", "everyone-moves", "search-16")
                    .doesNotContain("spend", "fleet-cost", "web");
        }
    }

    @Nested
    class Cycles {
        @Test
        void areShownByAShortestWayFromTheSmallestIdAndBack() {
            DependencyCycle cycle = only(
                    depends("c", "a"), depends("a", "b"), depends("b", "c", "d"), depends("d", "e"), depends("e", "a"));

            assertThat(cycle.ids()).containsExactly("a", "b", "c", "d", "e");
            assertThat(ids(cycle)).containsExactly("a", "b", "c", "a"); // and not a, b, d, e, a
            assertThat(cycle.besidePath()).isEqualTo(2);
            assertThat(cycle.first()).isEqualTo("a");
            assertThat(cycle.others()).containsExactly("b", "c", "d", "e");
        }

        @Test
        void takeTheSmallerIdWhereTwoWaysAreAsShort() {
            assertThat(ids(only(depends("a", "c", "b"), depends("c", "a"), depends("b", "a"))))
                    .containsExactly("a", "b", "a");
        }

        @Test
        void areTwoIfOneDependsOnTheOtherAndNotBack() {
            assertThat(cycles(depends("a", "b"), depends("b", "a"), depends("c", "d", "a"), depends("d", "c")))
                    .extracting(cycle -> String.join(" ", ids(cycle)))
                    .containsExactly("a b a", "c d c");
        }

        @Test
        void holdAnInitiativeThatDependsOnItself() {
            DependencyCycle cycle = only(depends("a", "a"), depends("b", "a"));

            assertThat(ids(cycle)).containsExactly("a", "a");
            assertThat(cycle.others()).isEmpty();
            assertThat(cycle.besidePath()).isZero();
        }

        @Test
        void areBrokenByOneThatIsDoneOrStopped() {
            Initiative done = depends("b", "a").toBuilder().stage(Stage.DONE).build();
            Initiative stopped =
                    depends("b", "a").toBuilder().stage(Stage.STOPPED).build();

            assertThat(cycles(depends("a", "b"), done)).isEmpty();
            assertThat(cycles(depends("a", "b"), stopped)).isEmpty();
            assertThat(cycles(
                            depends("a", "b"),
                            depends("b", "a").toBuilder().stage(Stage.LATE).build()))
                    .hasSize(1);
        }

        @Test
        void areNoneWhereTwoWaysLeadToTheSame() {
            assertThat(cycles(depends("a", "b", "c"), depends("b", "d"), depends("c", "d"), depends("d")))
                    .isEmpty();
            assertThat(graph.cycles()).isEmpty();
        }

        @Test
        void areFoundAmongComponentsToo() {
            Organization organization = Organization.builder()
                    .components(
                            Component.builder("web").dependsOn("store").build(),
                            Component.builder("store").dependsOn("web").build())
                    .build();

            assertThat(AlignmentGraph.of(Strategy.builder("fleet-cost")
                                    .organization(organization)
                                    .build())
                            .cycles())
                    .singleElement()
                    .satisfies(cycle -> assertThat(ids(cycle)).containsExactly("store", "web", "store"));
        }

        private DependencyCycle only(Initiative... initiatives) {
            ImmutableList<DependencyCycle> cycles = cycles(initiatives);
            assertThat(cycles).hasSize(1);
            return cycles.get(0);
        }
    }

    @Nested
    @Group
    class Law {
        @Property(tries = 150)
        void whatTracesToAPartIsWhatItIsServedBy(@ForAll("strategies") Strategy strategy) {
            AlignmentGraph any = AlignmentGraph.of(strategy);

            for (String one : any.relations().nodes()) {
                assertThat(any.tracesTo(one))
                        .allMatch(other -> any.servedBy(other).contains(one));
                assertThat(any.servedBy(one))
                        .allMatch(other -> any.tracesTo(other).contains(one));
            }
        }

        @Property(tries = 150)
        void anOrphanIsWorkThatDoesNotTraceToTheStrategy(@ForAll("strategies") Strategy strategy) {
            AlignmentGraph any = AlignmentGraph.of(strategy);

            assertThat(any.orphans()).noneMatch(id -> any.tracesTo(id).contains(strategy.id()));
            assertThat(any.relations().nodes().stream()
                            .filter(id -> !any.tracesTo(id).contains(strategy.id()))
                            .filter(id -> !any.tracesTo(id).isEmpty()))
                    .allMatch(id -> any.orphans().contains(id) || measures(any, id));
        }

        private boolean measures(AlignmentGraph any, String id) {
            return any.relations().predecessors(id).stream()
                    .anyMatch(from ->
                            any.relations().edgeValueOrDefault(from, id, Relation.SERVES) == Relation.MEASURED_BY);
        }

        @Provide
        Arbitrary<Strategy> strategies() {
            return ValidStrategies.any();
        }
    }

    private static Sprint sprint(String id, String... supported) {
        return Sprint.builder(id)
                .items(Arrays.stream(supported)
                        .map(work -> SprintItem.builder().supports(work).build())
                        .toList())
                .build();
    }

    private static Initiative depends(String id, String... needed) {
        return Initiative.builder(id)
                .dependsOn(Arrays.stream(needed)
                        .map(other -> Dependency.builder(other).build())
                        .toList())
                .build();
    }

    private static ImmutableList<DependencyCycle> cycles(Initiative... initiatives) {
        return AlignmentGraph.of(
                        Strategy.builder("fleet-cost").initiatives(initiatives).build())
                .cycles();
    }

    private static ImmutableList<String> ids(DependencyCycle cycle) {
        return cycle.path().stream().map(Entity::id).collect(ImmutableList.toImmutableList());
    }
}
