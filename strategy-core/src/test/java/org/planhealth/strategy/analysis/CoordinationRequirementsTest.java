package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.testing.ValidStrategies;

class CoordinationRequirementsTest {

    /**
     * The published example, by hand:
     *
     * <pre>
     *      TA             TD             TA · TD                        TA · TD · TAᵀ
     * a  0 1 0          1 1 0      second row of TD      1 1 1      1·0+1·1+1·0 = 1   1·0+1·1+1·1 = 2   1·1+1·1+1·0 = 2
     * b  0 1 1          1 1 1      second plus third     1 2 2      1·0+2·1+2·0 = 2   1·0+2·1+2·1 = 4   1·1+2·1+2·0 = 3
     * c  1 1 0          0 1 1      first plus second     2 2 1      2·0+2·1+1·0 = 2   2·0+2·1+1·1 = 3   2·1+2·1+1·0 = 4
     * </pre>
     */
    @Nested
    class PublishedExample {
        private final CoordinationRequirements requirements =
                CoordinationRequirements.of(
                        table("abc", "xyz", new int[][] {{0, 1, 0}, {0, 1, 1}, {1, 1, 0}}),
                        table("xyz", "xyz", new int[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}}));

        @Test
        void isTheProduct() {
            assertThat(requirements.matrix().rowMap().values().stream().map(row -> ImmutableList.copyOf(row.values())))
                    .containsExactly(
                            ImmutableList.of(1L, 2L, 2L), ImmutableList.of(2L, 4L, 3L), ImmutableList.of(2L, 3L, 4L));
        }

        @Test
        void tiesEachTeamToEach() {
            assertThat(requirements.between("b", "c")).isEqualTo(3);
            assertThat(requirements.between("b", "b")).isEqualTo(4);
            assertThat(requirements.pairs()).extracting(TeamPair::id).containsExactly("a+b", "a+c", "b+c");
        }
    }

    @Nested
    class OfMatrices {
        @Test
        void tiesNobodyByTheSameTaskUnlessItDependsOnItself() {
            Table<String, String, Integer> assignment = table("ab", "x", new int[][] {{1}, {1}});

            assertThat(CoordinationRequirements.of(assignment, ImmutableTable.of())
                            .pairs())
                    .isEmpty();
            assertThat(CoordinationRequirements.of(assignment, ImmutableTable.of("x", "x", 1))
                            .pairs())
                    .containsExactly(TeamPair.of("a", "b"));
        }

        @Test
        void holdsADependencyOneWayRoundForThePairBothWays() {
            CoordinationRequirements requirements = CoordinationRequirements.of(
                    table("ab", "xy", new int[][] {{2, 0}, {0, 3}}), ImmutableTable.of("x", "y", 5));

            assertThat(requirements.between("a", "b")).isEqualTo(30);
            assertThat(requirements.between("b", "a")).isZero();
            assertThat(requirements.between("a", "nobody")).isZero();
            assertThat(requirements.pairs()).containsExactly(TeamPair.of("a", "b"));
        }

        @Test
        void hasNoCellThatIsZero() {
            assertThat(CoordinationRequirements.of(
                                    table("ab", "x", new int[][] {{1}, {0}}), ImmutableTable.of("x", "x", 1))
                            .matrix()
                            .cellSet())
                    .hasSize(1);
        }

        @Test
        void refusesCellsUnderZero() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CoordinationRequirements.of(ImmutableTable.of(), ImmutableTable.of("x", "y", -1)))
                    .withMessage("a cell is at least 0, was (x,y)=-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CoordinationRequirements.of(ImmutableTable.of("a", "x", -2), ImmutableTable.of()))
                    .withMessage("a cell is at least 0, was (a,x)=-2");
        }

        @Test
        void refusesMoreThanALongHolds() {
            Table<String, String, Integer> most = ImmutableTable.of("x", "x", Integer.MAX_VALUE);

            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> CoordinationRequirements.of(most, most));
        }
    }

    @Nested
    class OfAStrategy {
        private final Initiative.Builder moveJobs =
                Initiative.builder("move-jobs").owner("platform");

        @Test
        void tiesAllWhoAreInvolvedInAnInitiativeWhateverTheirRole() {
            assertThat(pairs(moveJobs.contributors("infra").adopters("ads", "mail")))
                    .containsExactly(
                            "ads+infra", "ads+mail", "ads+platform", "infra+mail", "infra+platform", "mail+platform");
        }

        @Test
        void knowsNoProgress() {
            Rollout rollout = Rollout.builder()
                    .teams(RolloutTeam.builder("ads").done(9).total(9).build())
                    .build();

            assertThat(pairs(moveJobs.rollout(rollout))).containsExactly("ads+platform");
        }

        @Test
        void tiesTheTeamsOfInitiativesThatDependOnEachOtherDirectly() {
            assertThat(pairs(
                            moveJobs.dependsOn(on("new-scheduler")),
                            Initiative.builder("new-scheduler").owner("infra").dependsOn(on("new-store")),
                            Initiative.builder("new-store").owner("storage")))
                    .containsExactly("infra+platform", "infra+storage"); // and not platform+storage
        }

        @Test
        void addsUpWhatTiesTwoTeams() {
            CoordinationRequirements requirements = CoordinationRequirements.of(plan(
                            moveJobs.contributors("infra").dependsOn(on("new-scheduler")),
                            Initiative.builder("new-scheduler").owner("infra")))
                    .orElseThrow();

            assertThat(requirements.between("platform", "infra"))
                    .isEqualTo(2); // the same one, and one that it waits for
            assertThat(requirements.between("infra", "platform")).isEqualTo(2);
            assertThat(requirements.between("infra", "infra")).isEqualTo(4); // two of its own, each tied to the other
        }

        @Test
        void leavesOutWhatIsDoneOrStopped() {
            assertThat(pairs(moveJobs.contributors("infra").stage(Stage.DONE))).isEmpty();
            assertThat(pairs(
                            moveJobs.dependsOn(on("new-scheduler")),
                            Initiative.builder("new-scheduler").owner("infra").stage(Stage.STOPPED)))
                    .isEmpty();
        }

        @Test
        void hasNothingInAPlanWithoutInitiatives() {
            assertThat(CoordinationRequirements.of(
                            Strategy.builder("fleet-cost").build()))
                    .hasValueSatisfying(
                            none -> assertThat(none.matrix().cellSet()).isEmpty());
        }

        @Test
        void isEmptyIfMoreThanTwoHundredThousandCellsAreTied() {
            assertThat(CoordinationRequirements.of(
                            plan(Initiative.builder("all").contributors(teams(447)))))
                    .hasValueSatisfying(
                            all -> assertThat(all.matrix().cellSet()).hasSize(199_809));
            assertThat(CoordinationRequirements.of(
                            plan(Initiative.builder("all").contributors(teams(448)))))
                    .isEmpty(); // 200,704
        }

        private ImmutableList<String> pairs(Initiative.Builder... initiatives) {
            return CoordinationRequirements.of(plan(initiatives)).orElseThrow().pairs().stream()
                    .map(TeamPair::id)
                    .collect(toImmutableList());
        }

        private String[] teams(int count) {
            return IntStream.range(0, count).mapToObj(i -> "team-" + i).toArray(String[]::new);
        }
    }

    @Nested
    @Group
    class Law {
        @Property
        void theSparseProductIsTheDenseOne(@ForAll("matrices") Tuple2<int[][], int[][]> matrices) {
            int[][] assignment = matrices.get1();
            int[][] dependencies = matrices.get2();
            String teams = "abcde".substring(0, assignment.length);
            String tasks = "vwxyz".substring(0, dependencies.length);

            CoordinationRequirements requirements =
                    CoordinationRequirements.of(table(teams, tasks, assignment), table(tasks, tasks, dependencies));

            for (int i = 0; i < assignment.length; i++) {
                for (int j = 0; j < assignment.length; j++) {
                    int cell = 0;
                    for (int k = 0; k < dependencies.length; k++) {
                        for (int l = 0; l < dependencies.length; l++) {
                            cell += assignment[i][k] * dependencies[k][l] * assignment[j][l];
                        }
                    }
                    assertThat(requirements.between(teams.substring(i, i + 1), teams.substring(j, j + 1)))
                            .isEqualTo(cell);
                }
            }
        }

        @Property(tries = 300)
        void thatOfAStrategyIsSymmetric(@ForAll("strategies") Strategy strategy) {
            CoordinationRequirements requirements =
                    CoordinationRequirements.of(strategy).orElseThrow();

            assertThat(requirements.matrix().cellSet())
                    .allMatch(cell -> requirements.between(cell.getColumnKey(), cell.getRowKey()) == cell.getValue());
        }

        @Provide
        Arbitrary<Tuple2<int[][], int[][]>> matrices() {
            Arbitrary<Integer> size = Arbitraries.integers().between(1, 5);
            return Combinators.combine(size, size)
                    .flatAs((teams, tasks) -> Combinators.combine(matrix(teams, tasks), matrix(tasks, tasks))
                            .as(Tuple::of));
        }

        private Arbitrary<int[][]> matrix(int rows, int columns) {
            return Arbitraries.integers()
                    .between(0, 3)
                    .array(int[].class)
                    .ofSize(columns)
                    .array(int[][].class)
                    .ofSize(rows);
        }

        @Provide
        Arbitrary<Strategy> strategies() {
            return ValidStrategies.any();
        }
    }

    private static Dependency on(String initiative) {
        return Dependency.builder(initiative).build();
    }

    private static Strategy plan(Initiative.Builder... initiatives) {
        return Strategy.builder("fleet-cost")
                .initiatives(List.of(initiatives).stream()
                        .map(Initiative.Builder::build)
                        .toList())
                .build();
    }

    /** Names the rows and columns of a matrix by one letter each. */
    private static Table<String, String, Integer> table(String rows, String columns, int[][] cells) {
        Table<String, String, Integer> table = HashBasedTable.create();
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                table.put(rows.substring(i, i + 1), columns.substring(j, j + 1), cells[i][j]);
            }
        }
        return table;
    }
}
