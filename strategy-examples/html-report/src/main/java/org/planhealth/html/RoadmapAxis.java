package org.planhealth.html;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/**
 * The time axis of a roadmap, in whole quarters.
 *
 * @param first the first day of a quarter
 * @param last the last day of a quarter
 */
record RoadmapAxis(LocalDate first, LocalDate last) {
    static final int LEFT = 276;
    static final int RIGHT = 960;
    /** No roadmap is longer, for a typing error in a year would leave nothing else to see. */
    private static final int MOST_YEARS = 10;

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int LABEL_WIDTH = 24;
    private static final double YEAR_WIDTH = 40;
    /** How much of a year must be on the axis for a label where years are narrow. */
    private static final double MOST_OF = 0.9;

    private static final int LINE_WIDTH = 8;

    /**
     * A quarter or a year.
     *
     * @param start where it begins, from the left
     * @param middle where its label stands
     * @param label its name; empty if it has no room for one
     */
    record Span(String start, String middle, String label) {}

    /**
     * Returns an axis that holds the day of the audit, the days that a plan states, up to ten years from that day, and
     * forecasts as far as they leave room for the rest.
     */
    static RoadmapAxis of(LocalDate asOf, List<LocalDate> stated, List<LocalDate> forecasts) {
        LocalDate first = asOf;
        LocalDate last = asOf;
        for (LocalDate day : stated) {
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }
        LocalDate earliest = asOf.minusYears(MOST_YEARS);
        LocalDate latest = asOf.plusYears(MOST_YEARS);
        first = first.isBefore(earliest) ? earliest : first;
        last = last.isAfter(latest) ? latest : last;
        // What a chance adds to what the plan states is at most as long as that.
        LocalDate stretched = last.plusDays(ChronoUnit.DAYS.between(first, last));
        for (LocalDate day : forecasts) {
            LocalDate shown = day.isAfter(stretched) ? stretched : day;
            last = shown.isAfter(last) && !shown.isAfter(latest) ? shown : last;
        }
        return new RoadmapAxis(
                startOfQuarter(first),
                startOfQuarter(last).plusMonths(MONTHS_OF_QUARTER).minusDays(1));
    }

    private static LocalDate startOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    double x(LocalDate day) {
        double length = ChronoUnit.DAYS.between(first, last) + 1;
        double share = ChronoUnit.DAYS.between(first, day) / length;
        return LEFT + (RIGHT - LEFT) * Math.max(0, Math.min(1, share));
    }

    /** Returns where a day is that ends something: behind its last hour. */
    double endOf(LocalDate day) {
        return day.equals(LocalDate.MAX) ? RIGHT : x(day.plusDays(1));
    }

    boolean isBefore(LocalDate day) {
        return day.isBefore(first);
    }

    boolean isBeyond(LocalDate day) {
        return day.isAfter(last);
    }

    /** Returns the quarters, with labels if there is room; none if even their lines had none. */
    ImmutableList<Span> quarters() {
        long months = ChronoUnit.MONTHS.between(first, last.plusDays(1));
        double width = (double) (RIGHT - LEFT) * MONTHS_OF_QUARTER / months;
        ImmutableList.Builder<Span> quarters = ImmutableList.builder();
        if (width >= LINE_WIDTH) {
            for (LocalDate day = first; !day.isAfter(last); day = day.plusMonths(MONTHS_OF_QUARTER)) {
                quarters.add(span(
                        day,
                        day.plusMonths(MONTHS_OF_QUARTER),
                        width < LABEL_WIDTH ? "" : "Q" + day.get(IsoFields.QUARTER_OF_YEAR)));
            }
        }
        return quarters.build();
    }

    /** Returns the years, with a label for each if there is room, else for every second one, and so on. */
    ImmutableList<Span> years() {
        double year = (double) (RIGHT - LEFT) * MONTHS_OF_YEAR / ChronoUnit.MONTHS.between(first, last.plusDays(1));
        int step = (int) Math.ceil(YEAR_WIDTH / year);
        ImmutableList.Builder<Span> years = ImmutableList.builder();
        for (LocalDate day = first;
                !day.isAfter(last);
                day = day.withDayOfYear(1).plusYears(1)) {
            LocalDate next = day.withDayOfYear(1).plusYears(1);
            boolean roomy = day.getYear() % step == 0 && x(next) - x(day) >= Math.min(YEAR_WIDTH, MOST_OF * year);
            years.add(span(day, next, roomy ? Integer.toString(day.getYear()) : ""));
        }
        return years.build();
    }

    private Span span(LocalDate start, LocalDate end, String label) {
        return new Span(number(x(start)), number((x(start) + x(end)) / 2), label);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
