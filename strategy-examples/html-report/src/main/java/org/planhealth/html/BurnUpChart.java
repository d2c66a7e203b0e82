package org.planhealth.html;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.analysis.FinishDates;
import org.planhealth.strategy.analysis.StageProgress.Point;
import org.planhealth.strategy.analysis.WorkState;

/**
 * What was done and what there is to do, by day, with the days between which the forecast ends: the geometry of a picture of 640 by
 * 240.
 *
 * @param history the days that state done and total, at most {@value #MOST_POINTS}
 * @param asOf the day of the audit
 * @param due the day by which all is to be done; null if not stated
 * @param early the day with a 15% chance; null without a forecast
 * @param p50 the day with a 50% chance; null if there is none
 * @param p85 the day with an 85% chance; null if there is none
 */
record BurnUpChart(
        ImmutableList<Map.Entry<LocalDate, Point>> history,
        LocalDate asOf,
        @Nullable LocalDate due,
        @Nullable LocalDate early,
        @Nullable LocalDate p50,
        @Nullable LocalDate p85) {
    static final int MOST_POINTS = 60;
    private static final int LEAST_POINTS = 2;
    private static final int LEFT = 56;
    private static final int RIGHT = 624;
    private static final int TOP = 24;
    private static final int BOTTOM = 204;
    /** Two labels over the top line need so much room. */
    private static final int LABEL_WIDTH = 34;

    /**
     * A line across the picture, with a label.
     *
     * @param position how far down or right
     * @param label what stands beside it
     * @param anchor which end of the label is there: start, middle or end
     */
    record Tick(String position, String label, String anchor) {
        Tick(String position, String label) {
            this(position, label, "middle");
        }
    }

    /** Returns the chart of a rollout; null if its history has fewer than two days. */
    static @Nullable BurnUpChart of(WorkState state, @Nullable LocalDate due, @Nullable FinishDates finish) {
        ImmutableList<Map.Entry<LocalDate, Point>> all =
                state.history().entrySet().asList();
        if (all.size() < LEAST_POINTS) {
            return null;
        }
        return new BurnUpChart(
                thinned(all),
                state.asOf(),
                due,
                finish == null ? null : finish.atChance(15),
                finish == null ? null : finish.atChance(50),
                finish == null ? null : finish.atChance(85));
    }

    /** Returns entries at even distances, with the first and the last. */
    static <T> ImmutableList<T> thinned(ImmutableList<T> all) {
        if (all.size() <= MOST_POINTS) {
            return all;
        }
        ImmutableList.Builder<T> kept = ImmutableList.builder();
        for (int number = 0; number < MOST_POINTS; number++) {
            kept.add(all.get((int) ((long) number * (all.size() - 1) / (MOST_POINTS - 1))));
        }
        return kept.build();
    }

    private Map.Entry<LocalDate, Point> last() {
        return history.get(history.size() - 1);
    }

    private LocalDate first() {
        return history.get(0).getKey();
    }

    private LocalDate end() {
        return Stream.of(asOf, due, p50, p85)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(first()))
                .orElse(first().plusDays(1));
    }

    private double most() {
        return history.stream()
                .mapToDouble(entry -> entry.getValue().total())
                .max()
                .orElse(1);
    }

    private double x(LocalDate day) {
        double length = ChronoUnit.DAYS.between(first(), end());
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first(), day) / length;
    }

    private double y(double amount) {
        return BOTTOM - (BOTTOM - TOP) * amount / most();
    }

    private static String point(double x, double y) {
        return number(x) + "," + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private String line(ToDoubleFunction<Point> amount) {
        return history.stream()
                .map(entry -> point(x(entry.getKey()), y(amount.applyAsDouble(entry.getValue()))))
                .collect(Collectors.joining(" "));
    }

    String doneLine() {
        return line(Point::done);
    }

    String totalLine() {
        return line(Point::total) + " " + point(RIGHT, y(last().getValue().total()));
    }

    /** Returns the corners of the cone; null without a forecast. */
    @Nullable
    String cone() {
        if (early == null) {
            return null;
        }
        double top = y(last().getValue().total());
        List<String> corners = new ArrayList<>();
        corners.add(point(x(last().getKey()), y(last().getValue().done())));
        corners.add(point(Math.min(RIGHT, x(early)), top));
        if (p85 == null) {
            // Without a date the late side never reaches the top: it leaves the picture at the right.
            corners.add(point(RIGHT, top));
            corners.add(point(RIGHT, y(last().getValue().done())));
        } else {
            corners.add(point(x(p85), top));
        }
        return String.join(" ", corners);
    }

    /** Returns the line to the day with a 50% chance; null if there is none. */
    @Nullable
    String middle() {
        return p50 == null
                ? null
                : point(x(last().getKey()), y(last().getValue().done())) + " "
                        + point(x(p50), y(last().getValue().total()));
    }

    ImmutableList<Tick> amounts() {
        double most = most();
        return Stream.of(0.0, 0.5, 1.0)
                .map(part -> new Tick(number(y(part * most)), Phrases.amount(part * most)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the first and the last day. */
    ImmutableList<Tick> days() {
        return ImmutableList.of(
                new Tick(number(LEFT), first().toString(), "start"), new Tick(number(RIGHT), end().toString(), "end"));
    }

    /** Returns the days with a 50% and an 85% chance, with labels that do not overlap. */
    ImmutableList<Tick> chances() {
        ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
        if (p50 != null) {
            ticks.add(chance(p50, p85 != null && x(p85) - x(p50) < LABEL_WIDTH ? "" : "50%"));
        }
        if (p85 != null) {
            ticks.add(chance(p85, p50 != null && x(p85) - x(p50) < LABEL_WIDTH ? "50–85%" : "85%"));
        }
        return ticks.build();
    }

    /** Returns a label that stands over its day, or to the left of it where the picture ends. */
    private Tick chance(LocalDate day, String label) {
        return new Tick(number(x(day)), label, x(day) > RIGHT - LABEL_WIDTH ? "end" : "middle");
    }

    @Nullable
    String dueAt() {
        return due == null || due.isBefore(first()) ? null : number(x(due));
    }

    String asOfAt() {
        return number(x(asOf));
    }

    String height() {
        return number(y(last().getValue().total()));
    }

    /** Says what the lines are. */
    String legend() {
        return "Solid line: done. Dashed line: total."
                + shading()
                + " Vertical lines: dotted, the day of the audit"
                + (dueAt() == null ? "." : "; dashed, the due date.");
    }

    private String shading() {
        if (early == null) {
            return "";
        }
        return " Shaded: where the current pace leads, from a 15% "
                + (p85 == null ? "chance to no more progress; no date has an 85% chance." : "to an 85% chance.");
    }

    /** Says what the picture shows, for those who do not see it. */
    String description() {
        Point now = last().getValue();
        return "On " + first() + ", " + Phrases.amount(history.get(0).getValue().done()) + " of "
                + Phrases.amount(history.get(0).getValue().total()) + " were done; on " + last().getKey() + ", "
                + Phrases.amount(now.done()) + " of " + Phrases.amount(now.total()) + ".";
    }
}
