package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.rollout;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutCount;

/** The laws of the forecast; since every forecast has the same draws, they hold to the last future. */
class RolloutForecastProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final int RUNS = 300;
    /** Done at first, of which twenty weeks undo no more than all. */
    private static final int MOST_UNDONE = 100;

    /**
     * With a power given. Without, more done in the last step can make a history less even, which then says less of the
     * power.
     */
    @Property(tries = 200)
    void isNeverLaterWithMoreDone(
            @ForAll @Size(min = 5, max = 20) List<@IntRange(min = -5, max = 30) Integer> weeks,
            @ForAll @IntRange(max = 4) int power,
            @ForAll @IntRange(max = 50) int more) {
        double[][] entries = entries(weeks, 800);
        Optional<FinishDates> before = finish(entries, power);
        entries[entries.length - 1][0] += more;
        assertThatIsNotLater(finish(entries, power), before);
    }

    @Property(tries = 200)
    void isNeverEarlierWithMoreToDo(
            @ForAll @Size(min = 5, max = 20) List<@IntRange(min = -5, max = 30) Integer> weeks,
            @ForAll @Size(21) List<@IntRange(min = -20, max = 20) Integer> growth,
            @ForAll @IntRange(max = 4) int power,
            @ForAll @IntRange(max = 200) int more) {
        double[][] entries = entries(weeks, 800);
        for (int i = 0; i < entries.length; i++) {
            entries[i][1] += growth.get(i);
        }
        Optional<FinishDates> before = finish(entries, power);
        entries[entries.length - 1][1] += more;
        assertThatIsNotLater(before, finish(entries, power));
    }

    /** Units that are counted are done at half of one; what is measured has no such size. */
    @Property(tries = 200)
    void isTheSameInAnotherUnit(
            @ForAll @Size(min = 5, max = 20) List<@IntRange(max = 30) Integer> weeks,
            @ForAll @IntRange(min = -20, max = 20) int power) {
        double[][] entries = entries(weeks, 800 + 1 / 3.0);
        RolloutForecast before = forecast(entries);
        for (double[] entry : entries) {
            entry[0] = Math.scalb(entry[0], power);
            entry[1] = Math.scalb(entry[1], power);
        }
        assertThat(forecast(entries)).isEqualTo(before);
    }

    @Property(tries = 200)
    void isNeverLessLikelyOnTimeIfDueLater(
            @ForAll @Size(min = 5, max = 20) List<@IntRange(min = -5, max = 30) Integer> weeks,
            @ForAll @IntRange(min = -100, max = 2000) int days,
            @ForAll @IntRange(max = 300) int later) {
        ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(7, entries(weeks, 800));
        Assume.that(!of(rollout(TODAY, history)).oneLeap());

        assertThat(onTime(history, TODAY.plusDays(days + later)))
                .isGreaterThanOrEqualTo(onTime(history, TODAY.plusDays(days)));
    }

    @Property(tries = 200)
    void isAsLikelyOnTimeAsItsDaysSay(@ForAll @Size(min = 5, max = 20) List<@IntRange(max = 30) Integer> weeks) {
        ImmutableSortedMap<LocalDate, RolloutCount> history = weekly(7, entries(weeks, 700));
        LocalDate p85 = of(rollout(TODAY, history)).p85();
        if (p85 != null) {
            assertThat(onTime(history, p85)).isGreaterThanOrEqualTo((0.85 * RUNS + 1) / (RUNS + 2));
            assertThat(onTime(history, p85.minusDays(1))).isLessThan((0.85 * RUNS + 1) / (RUNS + 2));
        }
    }

    @Property(tries = 300)
    void isMadeOfAnyHistory(
            @ForAll @Size(max = 12) List<Double> done,
            @ForAll @Size(12) List<Double> totals,
            @ForAll @Size(12) List<@IntRange(min = 1, max = 4000) Integer> days) {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
        LocalDate day =
                TODAY.minusDays(days.stream().mapToInt(Integer::intValue).sum());
        for (int i = 0; i < done.size(); i++) {
            day = day.plusDays(days.get(i));
            double one = Math.abs(done.get(i));
            double other = Math.abs(totals.get(i));
            history.put(day, new RolloutCount(Math.min(one, other), Math.max(Double.MIN_VALUE, Math.max(one, other))));
        }

        RolloutForecast.of(rollout(TODAY, history.build()), TODAY, RUNS).ifPresent(forecast -> {
            LocalDate[] dates = days(forecast);
            assertThat(dates).isSortedAccordingTo(LocalDate::compareTo);
            Double onTime = forecast.onTimeProbability();
            assertThat(onTime == null || (onTime > 0 && onTime < 1)).isTrue();
        });
    }

    /** One entry more or less can make one leap of the history, of which no day is told. */
    private static void assertThatIsNotLater(Optional<FinishDates> finish, Optional<FinishDates> other) {
        Assume.that(finish.isPresent() && other.isPresent());
        for (int n = 1; n <= RUNS; n++) {
            assertThat(day(finish.get().nth(n)))
                    .isBeforeOrEqualTo(day(other.get().nth(n)));
        }
    }

    private static Optional<FinishDates> finish(double[][] entries, int power) {
        double[] prior = new double[ForecastMethod.POWERS];
        prior[power] = 1;
        return RolloutForecast.finish(
                rollout(null, weekly(7, entries)),
                TODAY,
                RUNS,
                new ForecastMethod(ImmutableDoubleArray.copyOf(prior), 0, 24, 3, false));
    }

    /** Returns the days of a forecast; no date is later than any. */
    private static LocalDate[] days(RolloutForecast forecast) {
        return new LocalDate[] {day(forecast.p50()), day(forecast.p85()), day(forecast.p95())};
    }

    private static LocalDate day(LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static double onTime(ImmutableSortedMap<LocalDate, RolloutCount> history, LocalDate due) {
        return of(rollout(due, history)).onTimeProbability();
    }

    private static RolloutForecast forecast(double[][] entries) {
        return of(rollout(TODAY.plusDays(300), weekly(7, entries)));
    }

    private static RolloutForecast of(Initiative initiative) {
        return RolloutForecast.of(initiative, TODAY, RUNS).orElseThrow();
    }

    /** Returns what is done after each week, and a total that leaves that many units for the weeks. */
    private static double[][] entries(List<Integer> weeks, double units) {
        double total = MOST_UNDONE + units;
        double[][] entries = new double[weeks.size() + 1][];
        double done = MOST_UNDONE;
        entries[0] = new double[] {done, total};
        for (int i = 0; i < weeks.size(); i++) {
            done += weeks.get(i);
            entries[i + 1] = new double[] {done, total};
        }
        return entries;
    }
}
