package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;

/**
 * How much work ties each team to each: the coordination requirements of Cataldo and Herbsleb, TA · TD · TAᵀ.
 *
 * <p>TA is the task assignment, teams by tasks, and TD the task dependency, tasks by tasks. A cell of the product adds up,
 * over each task of the first team and each task of the second, how much the first task depends on the second. Source:
 * Cataldo, Wagstrom, Herbsleb and Carley, "Identification of Coordination Requirements", CSCW 2006.
 *
 * @param matrix the product, teams by teams; a cell that is 0 is absent; rows and cells in the order of the ids
 */
public record CoordinationRequirements(ImmutableTable<String, String, Long> matrix) {
    /** All pairs of some 450 teams; our own bound on what is kept, since a plan may name more pairs than memory holds. */
    private static final long MOST_CELLS = 200_000;

    /**
     * Multiplies given matrices.
     *
     * @param assignment TA: how much of each task a team does; rows are teams, columns tasks, an absent cell is 0
     * @param dependencies TD: how much each task depends on each; both are tasks, an absent cell is 0. A task depends on
     *     itself only if the diagonal says so: without that, teams are not tied by doing the same task
     * @throws IllegalArgumentException if a cell is less than 0
     * @throws ArithmeticException if a cell is more than a long holds
     */
    public static CoordinationRequirements of(
            Table<String, String, Integer> assignment, Table<String, String, Integer> dependencies) {
        checkNotNegative(assignment);
        checkNotNegative(dependencies);
        return of(assignment, dependencies, Long.MAX_VALUE).orElseThrow();
    }

    /**
     * Computes the requirements of a strategy.
     *
     * <p>Tasks are the open initiatives. A team is assigned to each in which it is involved, with 1, whether it owns it,
     * contributes to it or adopts it, and also when it has finished its part: this form knows no roles. Initiatives depend
     * on each other, with 1, both ways round where one of them states so, since a change of either concerns the other;
     * and each depends on itself, so that the teams of one initiative are tied.
     *
     * @return the requirements; empty if more than 200,000 cells are not 0, which is every pair of some 450 teams
     */
    public static Optional<CoordinationRequirements> of(Strategy strategy) {
        Table<String, String, Integer> assignment = HashBasedTable.create();
        Table<String, String, Integer> dependencies = HashBasedTable.create();
        if (strategy.initiatives() != null) {
            strategy.initiatives().stream().filter(Initiative::isOpen).forEach(initiative -> {
                initiative.involvedTeams().forEach(team -> assignment.put(team, initiative.id(), 1));
                dependencies.put(initiative.id(), initiative.id(), 1);
                if (initiative.dependsOn() != null) {
                    for (Dependency dependency : initiative.dependsOn()) {
                        dependencies.put(initiative.id(), dependency.initiative(), 1);
                        dependencies.put(dependency.initiative(), initiative.id(), 1);
                    }
                }
            });
        }
        return of(assignment, dependencies, MOST_CELLS);
    }

    /** Returns how much the work of a team depends on that of another; 0 if it does not, or if there is no such team. */
    public long between(String team, String other) {
        Long value = matrix.get(team, other);
        return value == null ? 0 : value;
    }

    /** Returns the pairs of teams of which the work of one depends on that of the other, in order. */
    public ImmutableSortedSet<TeamPair> pairs() {
        return matrix.cellSet().stream()
                .filter(cell -> !cell.getRowKey().equals(cell.getColumnKey()))
                .map(cell -> TeamPair.of(cell.getRowKey(), cell.getColumnKey()))
                .collect(toImmutableSortedSet(naturalOrder()));
    }

    private static void checkNotNegative(Table<String, String, Integer> matrix) {
        matrix.cellSet().forEach(cell -> checkArgument(cell.getValue() >= 0, "a cell is at least 0, was %s", cell));
    }

    /** Multiplies row by row, and gives up when there are more cells than asked for; never keeps more than one row on top. */
    private static Optional<CoordinationRequirements> of(
            Table<String, String, Integer> assignment, Table<String, String, Integer> dependencies, long mostCells) {
        Table<String, String, Integer> assigned = HashBasedTable.create(Tables.transpose(assignment));
        ImmutableTable.Builder<String, String, Long> matrix = ImmutableTable.<String, String, Long>builder()
                .orderRowsBy(naturalOrder())
                .orderColumnsBy(naturalOrder());
        long cells = 0;
        for (String team : assignment.rowKeySet()) {
            Map<String, Long> row = product(product(widened(assignment.row(team)), dependencies), assigned);
            row.values().removeIf(value -> value == 0);
            cells += row.size();
            if (cells > mostCells) {
                return Optional.empty();
            }
            row.forEach((other, value) -> matrix.put(team, other, value));
        }
        return Optional.of(new CoordinationRequirements(matrix.buildOrThrow()));
    }

    private static Map<String, Long> widened(Map<String, Integer> row) {
        Map<String, Long> wide = new HashMap<>();
        row.forEach((key, value) -> wide.put(key, value.longValue()));
        return wide;
    }

    /** Multiplies a row with a matrix. */
    private static Map<String, Long> product(Map<String, Long> row, Table<String, String, Integer> matrix) {
        Map<String, Long> product = new HashMap<>();
        row.forEach((key, weight) -> matrix.row(key)
                .forEach((column, value) ->
                        product.merge(column, Math.multiplyExact(weight, value.longValue()), Math::addExact)));
        return product;
    }
}
