package org.planhealth.strategy.analysis;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;

/** Rollouts to forecast. */
final class Rollouts {
    static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    private Rollouts() {}

    /** Returns the forecast of a rollout as of today. */
    static RolloutForecast forecast(LocalDate due, ImmutableSortedMap<LocalDate, RolloutCount> history) {
        return RolloutForecast.of(rollout(due, history), TODAY).orElseThrow();
    }

    static Initiative rollout(LocalDate due, ImmutableSortedMap<LocalDate, RolloutCount> history) {
        return rollout("move-jobs", due, history);
    }

    static Initiative rollout(String id, LocalDate due, ImmutableSortedMap<LocalDate, RolloutCount> history) {
        Rollout.Builder rollout = Rollout.builder().history(history);
        return Initiative.builder(id)
                .rollout(due == null ? rollout.build() : rollout.due(due).build())
                .build();
    }

    /** Returns entries of done and total that end today. */
    static ImmutableSortedMap<LocalDate, RolloutCount> weekly(int days, double[][] doneAndTotal) {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < doneAndTotal.length; i++) {
            history.put(
                    TODAY.minusDays((long) days * (doneAndTotal.length - 1 - i)),
                    count(doneAndTotal[i][0], doneAndTotal[i][1]));
        }
        return history.build();
    }

    /** Returns entries that end on a day and of which each has one more done than the one before had more. */
    static ImmutableSortedMap<LocalDate, RolloutCount> weekly(
            LocalDate last, int days, double done, double total, int entries) {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < entries; i++) {
            history.put(last.minusDays((long) days * (entries - 1 - i)), count(done + i * (i + 1) / 2.0, total));
        }
        return history.build();
    }

    /** Returns entries of days and done that end today. */
    static ImmutableSortedMap<LocalDate, RolloutCount> history(double total, double[] daysAndDone) {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
        double last = daysAndDone[daysAndDone.length - 2];
        for (int i = 0; i < daysAndDone.length; i += 2) {
            history.put(TODAY.minusDays((long) (last - daysAndDone[i])), count(daysAndDone[i + 1], total));
        }
        return history.build();
    }

    static RolloutCount count(double done, double total) {
        return RolloutCount.builder().done(done).total(total).build();
    }
}
