package org.planhealth.strategy.analysis;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.analysis.StageProgress.Point;

/** What the rows of a rollout say of their past. */
final class RowHistory {
    private RowHistory() {}

    /**
     * Returns done and total of a row by day.
     *
     * <p>A row that states both figures itself states them for the day that is asked for; the entries of its history are
     * those before. Of a row that needs its history, the newest entry has the figures of {@link RolloutTeam#at}. An older
     * entry without a total has that of the row, and one without done, or without any total, does not count. Of a total
     * that became less, all is done.
     *
     * @param asOf the audit date; what its history says of later days is no fact yet
     * @return empty if the row does not state both figures for that day
     */
    static ImmutableSortedMap<LocalDate, Point> of(RolloutTeam row, LocalDate asOf) {
        RolloutTeam known = row.at(asOf);
        if (known.done() == null || known.total() == null) {
            return ImmutableSortedMap.of();
        }
        TreeMap<LocalDate, Point> points = new TreeMap<>();
        if (row.history() != null) {
            for (Map.Entry<LocalDate, RolloutCount> entry :
                    row.history().headMap(asOf, true).entrySet()) {
                Double done = entry.getValue().done();
                Double total = entry.getValue().total() == null
                        ? row.total()
                        : entry.getValue().total();
                if (done != null && total != null) {
                    points.put(entry.getKey(), new Point(Math.min(done, total), total));
                }
            }
        }
        Map.Entry<LocalDate, RolloutCount> newest =
                row.history() == null ? null : row.history().floorEntry(asOf);
        boolean plain = row.done() != null && row.total() != null;
        points.put(newest == null || plain ? asOf : newest.getKey(), new Point(known.done(), known.total()));
        return ImmutableSortedMap.copyOf(points);
    }

    /**
     * Returns the sums over rows by day: of each day on which any row has figures, from the first on which every row has.
     * A row without figures of its own for the day counts as it did last.
     *
     * <p>So a row that states its figures but no history counts for the audit date alone, and so do all with it: what it
     * had done before, nobody says.
     *
     * @return empty without rows, or if a row does not state both figures for the audit date
     */
    static ImmutableSortedMap<LocalDate, Point> sums(List<RolloutTeam> rows, LocalDate asOf) {
        SortedMap<LocalDate, Map<Integer, Point>> changes = new TreeMap<>();
        LocalDate first = LocalDate.MIN;
        for (int row = 0; row < rows.size(); row++) {
            ImmutableSortedMap<LocalDate, Point> points = of(rows.get(row), asOf);
            if (points.isEmpty()) {
                return ImmutableSortedMap.of();
            }
            first = points.firstKey().isAfter(first) ? points.firstKey() : first;
            for (Map.Entry<LocalDate, Point> point : points.entrySet()) {
                changes.computeIfAbsent(point.getKey(), day -> new TreeMap<>()).put(row, point.getValue());
            }
        }
        ImmutableSortedMap.Builder<LocalDate, Point> sums = ImmutableSortedMap.naturalOrder();
        double[] done = new double[rows.size()];
        double[] total = new double[rows.size()];
        for (Map.Entry<LocalDate, Map<Integer, Point>> change : changes.entrySet()) {
            change.getValue().forEach((row, point) -> {
                done[row] = point.done();
                total[row] = point.total();
            });
            if (!change.getKey().isBefore(first)) {
                sums.put(change.getKey(), new Point(sum(done), sum(total)));
            }
        }
        return sums.build();
    }

    /** Adds up in the order of the rows, so that the same figures have the same sum on each day. */
    private static double sum(double[] figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure;
        }
        return sum;
    }
}
