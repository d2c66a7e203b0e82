package org.planhealth.rules.oracle;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;

/** The terms of the delivery rules, said once more. */
final class WorkTerms {
    /** Severities by how bad a delay is: 0 for none. */
    private static final ImmutableList<Severity> LEVELS =
            ImmutableList.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);

    private WorkTerms() {}

    /** Done and total of one day. */
    record Entry(double done, double total) {
        double left() {
            return total - done;
        }
    }

    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    static Severity severity(int level) {
        return LEVELS.get(level);
    }

    /** Returns the entries of the history up to the day; without one the sums of the rows, if all state both figures. */
    static NavigableMap<LocalDate, Entry> history(Initiative work, LocalDate asOf) {
        NavigableMap<LocalDate, Entry> entries = new TreeMap<>();
        for (LocalDate day : Terms.counted(work, asOf)) {
            entries.put(
                    day,
                    new Entry(
                            Terms.count(work, day).done(),
                            Terms.count(work, day).total()));
        }
        return entries.isEmpty() ? sums(work, asOf) : entries;
    }

    private static NavigableMap<LocalDate, Entry> sums(Initiative work, LocalDate asOf) {
        List<NavigableMap<LocalDate, Entry>> rows = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (RolloutTeam row : Terms.rows(work)) {
            NavigableMap<LocalDate, Entry> entries = history(row, asOf);
            rows.add(entries);
            days.addAll(entries.keySet());
        }
        NavigableMap<LocalDate, Entry> sums = new TreeMap<>();
        for (LocalDate day : days) {
            double done = 0;
            double total = 0;
            boolean all = true;
            for (NavigableMap<LocalDate, Entry> row : rows) {
                Map.Entry<LocalDate, Entry> newest = row.floorEntry(day);
                all &= newest != null;
                done += newest == null ? 0 : newest.getValue().done();
                total += newest == null ? 0 : newest.getValue().total();
            }
            if (all) {
                sums.put(day, new Entry(done, total));
            }
        }
        return sums;
    }

    private static NavigableMap<LocalDate, Entry> history(RolloutTeam row, LocalDate asOf) {
        NavigableMap<LocalDate, Entry> entries = new TreeMap<>();
        Double doneNow = Terms.done(row, asOf);
        Double totalNow = Terms.total(row, asOf);
        if (doneNow == null || totalNow == null) {
            return entries;
        }
        if (row.history() != null) {
            for (Map.Entry<LocalDate, RolloutCount> entry : row.history().entrySet()) {
                Double done = entry.getValue().done();
                Double stated = entry.getValue().total();
                Double total = stated == null ? row.total() : stated;
                if (!entry.getKey().isAfter(asOf) && done != null && total != null) {
                    entries.put(entry.getKey(), new Entry(Math.min(done, total), total));
                }
            }
        }
        boolean ofToday = row.done() != null && row.total() != null;
        entries.put(ofToday ? asOf : Terms.newest(row, asOf).getKey(), new Entry(doneNow, totalNow));
        return entries;
    }

    static boolean isWorkLeft(Initiative work, LocalDate asOf) {
        ImmutableList<LocalDate> days = Terms.counted(work, asOf);
        if (!days.isEmpty()) {
            LocalDate last = days.get(days.size() - 1);
            return Terms.count(work, last).done() < Terms.count(work, last).total();
        }
        if (Terms.rows(work).isEmpty()) {
            return work.progress() == null || work.progress() < 1;
        }
        boolean left = false;
        for (RolloutTeam row : Terms.rows(work)) {
            Double done = Terms.done(row, asOf);
            Double total = Terms.total(row, asOf);
            left |= done == null || total == null || done < total;
        }
        return left;
    }

    static boolean hasGrown(NavigableMap<LocalDate, Entry> history) {
        Entry before = null;
        for (Entry entry : history.values()) {
            if (before != null && entry.done() > before.done()) {
                return true;
            }
            before = entry;
        }
        return false;
    }

    static double medianSpacing(NavigableMap<LocalDate, Entry> history) {
        List<Long> spacings = new ArrayList<>();
        LocalDate before = null;
        for (LocalDate day : history.keySet()) {
            if (before != null) {
                spacings.add(days(before, day));
            }
            before = day;
        }
        Collections.sort(spacings);
        int count = spacings.size();
        return count == 0 ? 0 : (spacings.get((count - 1) / 2) + spacings.get(count / 2)) / 2.0;
    }

    /** Returns the window of two spacings, of at least so many days. */
    static double window(NavigableMap<LocalDate, Entry> history, int least) {
        return Math.min(183, Math.max(least, 2 * medianSpacing(history)));
    }

    static @Nullable LocalDate begun(Initiative work, LocalDate asOf) {
        return work.start() == null || work.start().isAfter(asOf) ? null : work.start();
    }

    static @Nullable LocalDate earlierStart(Initiative work) {
        if (work.start() == null) {
            return work.baselineStart();
        }
        boolean earlier = work.baselineStart() != null && work.baselineStart().isBefore(work.start());
        return earlier ? work.baselineStart() : work.start();
    }

    static long length(Initiative work, LocalDate end) {
        LocalDate start = earlierStart(work);
        return start == null ? 0 : Math.max(0, Math.min(1_096, days(start, end)));
    }

    /** Returns how bad it is to be so many days late: 0 if it is not, up to 3. */
    static int level(double late, long length) {
        int level = 0;
        level = late > 0.1 * length && late > 14 ? 1 : level;
        level = late > 0.25 * length && late > 31 ? 2 : level;
        return late > 0.5 * length && late > 92 ? 3 : level;
    }

    static @Nullable LocalDate judgedBy(Initiative work) {
        if (work.rollout() != null) {
            return work.rollout().due();
        }
        return work.forecastEnd() == null ? work.baselineEnd() : work.forecastEnd();
    }
}
