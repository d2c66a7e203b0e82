package org.planhealth.strategy.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The futures of a strategy: its network, scheduled once for each future.
 *
 * <p>All that is critical in a future is what its last finish waits for: going back from there, each event for which no
 * day was to spare. Where two things hold up an event until the same day, both are. In a future that never ends it is what
 * never ends.
 */
final class StrategyRuns {
    /** What is later than the last day that has four digits for its year, or than in 100 years, never happens. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final long MOST_DAYS = 36_525;

    private static final long NEVER = Long.MAX_VALUE / 4;

    private final StrategyNetwork network;
    /** How long each initiative takes, by future; null for one of which nothing is known, which takes no time. */
    private final int[] @Nullable [] lengths;

    private final long most;
    private final int[] ends;
    private final int[] critical;

    /** The day of each event in the future that is scheduled. */
    private final long[] days;
    /** In which future an event was last gone back to, and an initiative last counted; one more than its number. */
    private final int[] visited;

    private final int[] counted;
    private final int[] stack;
    private int waiting;

    private StrategyRuns(StrategyNetwork network, int[] @Nullable [] lengths, int runs) {
        this.network = network;
        this.lengths = lengths;
        this.most = Math.min(MOST_DAYS, ChronoUnit.DAYS.between(network.asOf(), LAST_DAY));
        this.ends = new int[runs];
        this.critical = new int[lengths.length];
        this.days = new long[network.eventCount()];
        this.visited = new int[days.length];
        this.counted = new int[lengths.length];
        this.stack = new int[days.length];
    }

    /**
     * Schedules the futures of a strategy.
     *
     * @param lengths how many days each open initiative takes, by future; null for one that takes no time
     * @param delays by how many days risks delay the end, by future
     */
    static StrategyRuns of(StrategyNetwork network, int[] @Nullable [] lengths, double[] delays) {
        StrategyRuns runs = new StrategyRuns(network, lengths, delays.length);
        for (int run = 0; run < delays.length; run++) {
            long end = runs.schedule(run);
            runs.goBack(run, end);
            double delayed = end + Math.ceil(delays[run] - RemainingWork.ROUNDING);
            runs.ends[run] = end == NEVER || delayed > runs.most ? -1 : (int) delayed;
        }
        return runs;
    }

    /** Returns the days on which the futures end. */
    FinishDates finish() {
        return FinishDates.of(network.asOf(), ends);
    }

    /** Returns in what share of the futures an initiative is critical. */
    double criticality(int initiative) {
        return critical[initiative] / (double) ends.length;
    }

    /** Returns the last finish of a future. */
    private long schedule(int run) {
        long end = 0;
        for (int turn = 0; turn < days.length; turn++) {
            int event = network.event(turn);
            long day = bounded(network.least(event));
            for (int tie = network.firstTie(event); tie < network.firstTie(event + 1); tie++) {
                day = Math.max(day, bounded(days[network.awaited(tie)] + network.lag(tie)));
            }
            if (StrategyNetwork.isFinish(event)) {
                day = Math.max(day, worked(event, run));
                end = Math.max(end, day);
            }
            days[event] = day;
        }
        return end;
    }

    /** Returns the day on which the work itself is finished. */
    private long worked(int finish, int run) {
        int length = length(finish, run);
        return length == EndDraws.NEVER ? NEVER : bounded(days[finish - 1] + length);
    }

    private int length(int finish, int run) {
        int[] drawn = lengths[finish / 2];
        return drawn == null ? 0 : drawn[run];
    }

    private long bounded(long day) {
        return day > most ? NEVER : day;
    }

    private void goBack(int run, long end) {
        waiting = 0;
        for (int finish = 1; finish < days.length; finish += 2) {
            if (days[finish] == end) {
                push(finish, run);
            }
        }
        while (waiting > 0) {
            int event = stack[--waiting];
            if (counted[event / 2] != run + 1) {
                counted[event / 2] = run + 1;
                critical[event / 2]++;
            }
            for (int tie = network.firstTie(event); tie < network.firstTie(event + 1); tie++) {
                if (bounded(days[network.awaited(tie)] + network.lag(tie)) == days[event]) {
                    push(network.awaited(tie), run);
                }
            }
            if (StrategyNetwork.isFinish(event)
                    && length(event, run) != EndDraws.NEVER
                    && worked(event, run) == days[event]) {
                push(event - 1, run);
            }
        }
    }

    private void push(int event, int run) {
        if (visited[event] != run + 1) {
            visited[event] = run + 1;
            stack[waiting++] = event;
        }
    }
}
