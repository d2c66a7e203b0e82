package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.planhealth.html.RoadmapAxis.number;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.io.DisplayText;

/**
 * A row of a roadmap as it is drawn.
 *
 * @param item the initiative
 * @param axis the time axis
 * @param top how far down it begins
 */
record RoadmapRow(RoadmapItem item, RoadmapAxis axis, int top) {
    static final int HEIGHT = 28;
    private static final int BAR_TOP = 6;
    private static final int BAR_HEIGHT = 10;
    private static final int RANGE = 22;
    private static final int LABEL = 16;
    /** How long a bar is drawn whose other end is not stated. */
    private static final int STUB = 26;

    private static final int LEAST_WIDTH = 3;
    private static final int MOST_MARKS = 8;
    private static final int LABEL_LETTERS = 35;

    String label() {
        return DisplayText.cut(sign() + PageText.name(item.work().title()), LABEL_LETTERS);
    }

    /** Returns a sign for what is over, so that the style of the bar is not all that tells it. */
    private String sign() {
        Stage stage = item.work().stage();
        return stage == Stage.DONE ? "✓ " : stage == Stage.STOPPED ? "✕ " : "";
    }

    String labelAt() {
        return Integer.toString(top + LABEL);
    }

    String lineAt() {
        return Integer.toString(top + HEIGHT);
    }

    /** Returns the name of the style of its bar. */
    String style() {
        return item.isOpen() ? item.state().isUnderWay() ? "under-way" : "planned" : "closed";
    }

    private double left() {
        LocalDate start = item.start();
        LocalDate end = item.end();
        if (start != null) {
            return axis.x(start);
        }
        return end == null ? RoadmapAxis.LEFT : Math.max(RoadmapAxis.LEFT, axis.endOf(end) - STUB);
    }

    private double right() {
        LocalDate end = item.end();
        if (end != null) {
            return Math.max(axis.endOf(end), left());
        }
        double known = item.isOpen()
                        && item.start() != null
                        && item.start().isBefore(item.state().asOf())
                ? axis.x(item.state().asOf())
                : left();
        return Math.min(RoadmapAxis.RIGHT, known + STUB);
    }

    /** Tells whether it states neither a start nor an end. */
    boolean isUndated() {
        return item.start() == null && item.end() == null;
    }

    /** Tells whether it states one of them only, so that a bar would say too much. */
    boolean isHalfDated() {
        return !isUndated() && (item.start() == null || item.end() == null);
    }

    String barX() {
        return number(left());
    }

    String barY() {
        return Integer.toString(top + BAR_TOP);
    }

    String barWidth() {
        return number(Math.max(LEAST_WIDTH, right() - left()));
    }

    /** Returns the line of a bar of which one end is not stated, open at that end. */
    String stub() {
        double low = top + BAR_TOP;
        double high = low + BAR_HEIGHT;
        double closed = item.start() == null ? right() : left();
        double open = item.start() == null ? left() : right();
        return number(open) + "," + number(low) + " " + number(closed) + "," + number(low) + " " + number(closed) + ","
                + number(high) + " " + number(open) + "," + number(high);
    }

    /** Returns where the first promised end stands; null if there is none, or not on the axis. */
    @Nullable
    String promisedAt() {
        return item.promised() == null || isOff(item.promised()) ? null : number(axis.endOf(item.promised()));
    }

    ImmutableList<String> earlierPromisesAt() {
        return item.earlierPromises().reverse().stream()
                .filter(day -> !isOff(day))
                .limit(MOST_MARKS)
                .map(day -> number(axis.endOf(day)))
                .collect(toImmutableList());
    }

    /** Returns triangles over the days by which it must be done. */
    ImmutableList<String> dueMarks() {
        return item.dues().stream()
                .filter(day -> !isOff(day))
                .map(axis::endOf)
                .map(x -> number(x - 5) + "," + number(top) + " " + number(x + 5) + "," + number(top) + " " + number(x)
                        + "," + number(top + 7.0))
                .collect(toImmutableList());
    }

    /**
     * A milestone as it is drawn.
     *
     * @param points the corners of a diamond
     * @param style the name of its style
     */
    record MilestoneMark(String points, String style) {}

    ImmutableList<MilestoneMark> milestones() {
        double y = top + BAR_TOP + BAR_HEIGHT / 2.0;
        return item.milestones().stream()
                .flatMap(milestone -> {
                    LocalDate day = milestone.done() == null ? milestone.due() : milestone.done();
                    return day == null || isOff(day)
                            ? Stream.empty()
                            : Stream.of(new MilestoneMark(
                                    diamond(axis.endOf(day), y), milestone.done() == null ? "open" : "reached"));
                })
                .limit(MOST_MARKS)
                .collect(toImmutableList());
    }

    private static String diamond(double x, double y) {
        return number(x - 4) + "," + number(y) + " " + number(x) + "," + number(y - 4) + " " + number(x + 4) + ","
                + number(y) + " " + number(x) + "," + number(y + 4);
    }

    private boolean isOff(LocalDate day) {
        return axis.isBefore(day) || axis.isBeyond(day);
    }

    /** Tells whether it has a date with a 50% chance. */
    boolean isForecast() {
        return item.p50() != null;
    }

    String rangeAt() {
        return Integer.toString(top + RANGE);
    }

    String capTop() {
        return Integer.toString(top + RANGE - 4);
    }

    String capBottom() {
        return Integer.toString(top + RANGE + 4);
    }

    /** Returns where its mark stands, or where the arrow begins that stands for it beyond the axis. */
    String p50At() {
        double x = axis.endOf(Objects.requireNonNull(item.p50()));
        return number(isP50Shown() ? x : Math.min(x, RoadmapAxis.RIGHT - STUB));
    }

    String p85At() {
        return item.p85() == null ? Integer.toString(RoadmapAxis.RIGHT) : number(axis.endOf(item.p85()));
    }

    /** Tells whether the day with a 50% chance is on the axis, and so can have its mark. */
    boolean isP50Shown() {
        return item.p50() != null && !isOff(item.p50());
    }

    /** Tells whether the range ends on the axis. */
    boolean isP85Shown() {
        return item.p85() != null && !isOff(item.p85());
    }

    /** Returns an arrow at the end of what leaves the axis to the right. */
    String leaving() {
        return arrowHead(RoadmapAxis.RIGHT, top + RANGE);
    }

    /** Returns an arrow at the end of a bar that leaves the axis; null if it does not. */
    @Nullable
    String barLeaving() {
        return item.end() == null || !axis.isBeyond(item.end())
                ? null
                : arrowHead(RoadmapAxis.RIGHT + 8, top + BAR_TOP + BAR_HEIGHT / 2);
    }

    /** Returns an arrow where a bar begins that began before the axis; null if it did not. */
    @Nullable
    String barEntering() {
        if (item.start() == null || !axis.isBefore(item.start())) {
            return null;
        }
        int y = top + BAR_TOP + BAR_HEIGHT / 2;
        return RoadmapAxis.LEFT + "," + (y - 5) + " " + (RoadmapAxis.LEFT - 8) + "," + y + " " + RoadmapAxis.LEFT + ","
                + (y + 5);
    }

    private static String arrowHead(int x, int y) {
        return (x - 8) + "," + (y - 5) + " " + x + "," + y + " " + (x - 8) + "," + (y + 5);
    }

    /** Returns where its bar begins or ends, which is where an arrow comes from or leads to. */
    double anchor(boolean finish) {
        return finish ? right() : left();
    }

    double middle() {
        return top + BAR_TOP + BAR_HEIGHT / 2.0;
    }

    /** Says in one sentence what is drawn. */
    String description() {
        StringBuilder text = new StringBuilder(PageText.name(item.work().title()))
                .append(": ")
                .append(item.start() == null ? "start not stated" : "from " + item.start())
                .append(item.end() == null ? ", end not stated" : " to " + item.end());
        if (item.promised() != null && !item.promised().equals(item.end())) {
            text.append(", first promised for ").append(item.promised());
        }
        if (item.p50() != null) {
            text.append("; 50% chance by ")
                    .append(item.p50())
                    .append(item.p85() == null ? ", no date with an 85% chance" : ", 85% by " + item.p85());
        }
        return text.toString();
    }
}
