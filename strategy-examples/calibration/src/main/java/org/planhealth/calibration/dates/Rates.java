package org.planhealth.calibration.dates;

import static java.util.stream.Collectors.averagingDouble;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.planhealth.calibration.dates.Replayed.Said;
import org.planhealth.calibration.dates.Series.Kind;

/**
 * How well the days of a candidate hold, of days that were named. Work that never ended has no say in that; it is asked
 * whether a day passed.
 */
record Rates(Replayed replayed) {
    private static final ImmutableList<Kind> REAL = ImmutableList.of(Kind.BURN_DOWN, Kind.CODE);

    /** The months of some kinds. */
    List<Said> months(Kind... kinds) {
        return months(ImmutableList.copyOf(kinds));
    }

    List<Said> real() {
        return months(REAL);
    }

    private List<Said> months(ImmutableList<Kind> kinds) {
        return replayed.bySeries().entrySet().stream()
                .filter(entry -> kinds.contains(entry.getKey().kind()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    static long dated(List<Said> months, int percent) {
        return ended(months).filter(said -> said.day(percent) != null).count();
    }

    /** Returns the share of the days named of work that ended by which it was done; not a number if none was named. */
    static double held(List<Said> months, int percent) {
        return ended(months).filter(said -> said.holds(percent)).count() / (double) dated(months, percent);
    }

    /** Returns by how many days the days named were later than the work was done, in the median; negative if earlier. */
    static double medianError(List<Said> months, int percent) {
        long[] late = ended(months)
                .filter(said -> said.day(percent) != null)
                .mapToLong(said -> said.error(Objects.requireNonNull(said.day(percent))))
                .sorted()
                .toArray();
        return late.length == 0 ? Double.NaN : (late[(late.length - 1) / 2] + late[late.length / 2]) / 2.0;
    }

    static double refused(List<Said> months) {
        return share(months, months.stream().filter(Said::isRefused).count());
    }

    /** Returns the share of months without a day at 85%, although it was not refused. */
    static double withoutDay(List<Said> months) {
        return share(
                months,
                months.stream()
                        .filter(said -> !said.isRefused() && said.day(85) == null)
                        .count());
    }

    /** Returns the share of the months of work that never ended in which the day named passed. */
    static double contradicted(List<Said> months, int percent) {
        return share(
                months.stream().filter(said -> said.month().never()).toList(),
                months.stream().filter(said -> said.isContradicted(percent)).count());
    }

    /** Returns the mean over the kinds of the mean over their series of the mean over their months. */
    double loss() {
        return Stream.of(Kind.values())
                .filter(kind -> series(kind).findAny().isPresent())
                .collect(averagingDouble(kind -> series(kind)
                        .collect(averagingDouble(months -> months.stream()
                                .mapToDouble(Said::loss)
                                .average()
                                .orElseThrow()))));
    }

    /** Returns by how much all constraints together are missed, in thousandths of a share; 0 if they are met. */
    long missed() {
        return Math.round(1_000 * margins().map(margin -> Math.max(0, -margin)).sum());
    }

    /** Returns how far the nearest constraint is away, in thousandths of a share; below 0 if it is missed. */
    long margin() {
        return (long) Math.floor(1_000 * margins().min().orElseThrow());
    }

    private DoubleStream margins() {
        return DoubleStream.of(
                        within(held(real(), 85), 0.75, 0.95),
                        within(meanOfKinds(85), 0.75, 0.95),
                        within(held(real(), 50), 0.35, 0.65),
                        within(meanOfKinds(50), 0.35, 0.65),
                        held(months(Kind.BURN_DOWN), 85) - 0.7,
                        held(months(Kind.CODE), 85) - 0.7,
                        held(months(Kind.SIMULATED), 85) - 0.7,
                        1 / 3.0 - refused(real()),
                        0.05 - contradicted(real(), 85))
                .filter(margin -> !Double.isNaN(margin));
    }

    private double meanOfKinds(int percent) {
        return Stream.of(Kind.values())
                .mapToDouble(kind -> held(months(kind), percent))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private Stream<ImmutableList<Said>> series(Kind kind) {
        return replayed.bySeries().entrySet().stream()
                .filter(entry ->
                        entry.getKey().kind() == kind && !entry.getValue().isEmpty())
                .map(Map.Entry::getValue);
    }

    private static Stream<Said> ended(List<Said> months) {
        return months.stream().filter(said -> !said.month().never());
    }

    private static double share(List<Said> months, long some) {
        return months.isEmpty() ? 0 : some / (double) months.size();
    }

    private static double within(double rate, double least, double most) {
        return Math.min(rate - least, most - rate);
    }
}
