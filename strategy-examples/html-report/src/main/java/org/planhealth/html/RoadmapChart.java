package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.planhealth.html.RoadmapAxis.number;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.StrategyForecast;
import org.planhealth.strategy.analysis.WorkState;

/**
 * The initiatives of a strategy in time: as a picture, and the same facts as a table.
 *
 * @param report the report
 * @param items all initiatives, by their time
 * @param axis the time axis
 * @param phases the phases as bands
 * @param rows the initiatives that are drawn
 */
record RoadmapChart(
        HealthReport report,
        ImmutableList<RoadmapItem> items,
        RoadmapAxis axis,
        ImmutableList<RoadmapPhase> phases,
        ImmutableList<RoadmapRow> rows) {
    /** As many rows as a printed page holds. */
    static final int MOST_ROWS = 50;
    /** More arrows are a tangle. */
    static final int MOST_ARROWS = 15;

    private static final int YEARS_HEIGHT = 18;
    private static final int QUARTERS_HEIGHT = 16;
    private static final int FOOT = 36;
    private static final int LABEL_WIDTH = 90;

    /** Returns the roadmap of a plan; null if no initiative states a day. */
    static @Nullable RoadmapChart of(HealthReport report) {
        Strategy strategy = report.strategy();
        ImmutableList<RoadmapItem> items = items(report);
        if (items.stream().flatMap(RoadmapItem::statedDays).findAny().isEmpty()) {
            return null;
        }
        ImmutableList<RoadmapItem> drawn = items.stream()
                .sorted(RoadmapItem.BY_IMPORTANCE)
                .limit(MOST_ROWS)
                .sorted(RoadmapItem.BY_TIME)
                .collect(toImmutableList());
        RoadmapAxis axis = RoadmapAxis.of(
                report.asOf(),
                Stream.concat(drawn.stream().flatMap(RoadmapItem::statedDays), frame(strategy))
                        .toList(),
                drawn.stream()
                        .flatMap(item -> Stream.of(item.p50(), item.p85()))
                        .filter(Objects::nonNull)
                        .toList());
        ImmutableList<RoadmapPhase> phases = RoadmapPhase.all(strategy, axis);
        int top = head(axis, phases);
        return new RoadmapChart(
                report,
                items,
                axis,
                phases,
                Streams.mapWithIndex(
                                drawn.stream(),
                                (item, index) -> new RoadmapRow(item, axis, top + (int) index * RoadmapRow.HEIGHT))
                        .collect(toImmutableList()));
    }

    private static ImmutableList<RoadmapItem> items(HealthReport report) {
        Strategy strategy = report.strategy();
        ImmutableMap<String, RolloutForecast> forecasts = report.figures().forecasts().stream()
                .collect(toImmutableMap(RolloutForecast::initiative, forecast -> forecast));
        StrategyForecast whole = report.figures().strategyForecast();
        Map<String, Double> criticalities = new HashMap<>();
        if (whole != null) {
            whole.criticalities().forEach(one -> criticalities.put(one.initiative(), one.index()));
        }
        Map<String, String> phases = phasesByObjective(strategy);
        return WorkState.all(strategy, report.asOf()).stream()
                .map(state -> new RoadmapItem(
                        state,
                        forecasts.get(state.initiative()),
                        criticalities.get(state.initiative()),
                        phases.get(Objects.requireNonNullElse(state.work().objective(), ""))))
                .sorted(RoadmapItem.BY_TIME)
                .collect(toImmutableList());
    }

    private static Map<String, String> phasesByObjective(Strategy strategy) {
        Map<String, String> titles = new HashMap<>();
        if (strategy.phases() != null) {
            strategy.phases().forEach(phase -> titles.put(phase.id(), PageText.name(phase.title())));
        }
        Map<String, String> phases = new HashMap<>();
        List<Objective> objectives = Objects.requireNonNullElse(strategy.objectives(), ImmutableList.of());
        for (Objective objective : objectives) {
            String title = titles.get(Objects.requireNonNullElse(objective.phase(), ""));
            if (title != null) {
                phases.put(objective.id(), title);
            }
        }
        return phases;
    }

    /** Returns the days of the strategy itself. */
    private static Stream<LocalDate> frame(Strategy strategy) {
        Horizon horizon = strategy.horizon();
        Stream<LocalDate> whole = horizon == null ? Stream.empty() : Stream.of(horizon.start(), horizon.end());
        Stream<LocalDate> parts = strategy.phases() == null
                ? Stream.empty()
                : strategy.phases().stream().flatMap(phase -> Stream.of(phase.start(), phase.end()));
        return Stream.concat(whole, parts).filter(Objects::nonNull);
    }

    private static int head(RoadmapAxis axis, ImmutableList<RoadmapPhase> phases) {
        return band(phases) + YEARS_HEIGHT + (isLabeled(axis) ? QUARTERS_HEIGHT : 0);
    }

    private static int band(ImmutableList<RoadmapPhase> phases) {
        return phases.stream().mapToInt(RoadmapPhase::lane).max().orElse(-1) * RoadmapPhase.HEIGHT
                + RoadmapPhase.HEIGHT;
    }

    private static boolean isLabeled(RoadmapAxis axis) {
        return axis.quarters().stream().anyMatch(quarter -> !quarter.label().isEmpty());
    }

    private int bottom() {
        return head(axis, phases) + rows.size() * RoadmapRow.HEIGHT;
    }

    int height() {
        return bottom() + FOOT;
    }

    String top() {
        return Integer.toString(head(axis, phases));
    }

    String yearsAt() {
        return Integer.toString(band(phases) + YEARS_HEIGHT - 5);
    }

    String yearsTop() {
        return Integer.toString(band(phases) + 2);
    }

    String quartersAt() {
        return Integer.toString(head(axis, phases) - 4);
    }

    String end() {
        return Integer.toString(bottom());
    }

    /**
     * A day that a line marks from top to bottom.
     *
     * @param style the name of its style
     * @param position where it is
     * @param anchor which end of its label is there: start, middle or end
     * @param height how far down the label stands
     * @param label what it is
     */
    record Mark(String style, String position, String anchor, String height, String label) {}

    /** Returns the day of the audit, and the due date of the strategy. */
    ImmutableList<Mark> marks() {
        ImmutableList.Builder<Mark> marks = ImmutableList.builder();
        marks.add(mark("as-of", report.asOf(), 14, "audit " + report.asOf()));
        StrategyForecast whole = report.figures().strategyForecast();
        LocalDate due = whole == null ? null : whole.due();
        if (due != null && !axis.isBefore(due) && !axis.isBeyond(due)) {
            marks.add(mark("due", due, 30, "strategy due " + due));
        }
        return marks.build();
    }

    private Mark mark(String style, LocalDate day, int height, String label) {
        double x = style.equals("due") ? axis.endOf(day) : axis.x(day);
        String anchor =
                x < RoadmapAxis.LEFT + LABEL_WIDTH ? "start" : x > RoadmapAxis.RIGHT - LABEL_WIDTH ? "end" : "middle";
        return new Mark(style, number(x), anchor, Integer.toString(bottom() + height), label);
    }

    /** Tells whether any of the rows is on the critical path. */
    boolean hasCriticalities() {
        return rows.stream().anyMatch(row -> row.item().criticality() != null);
    }

    boolean hasForecasts() {
        return rows.stream().anyMatch(RoadmapRow::isForecast);
    }

    /** Tells whether a bar or a forecast goes on where the axis ends. */
    boolean hasLeaving() {
        return rows.stream()
                .anyMatch(row -> row.barEntering() != null
                        || row.barLeaving() != null
                        || (row.isForecast() && !row.isP85Shown()));
    }

    boolean hasMilestones() {
        return rows.stream().anyMatch(row -> !row.milestones().isEmpty());
    }

    boolean hasEarlierPromises() {
        return rows.stream().anyMatch(row -> !row.earlierPromisesAt().isEmpty());
    }

    boolean hasPromises() {
        return rows.stream().anyMatch(row -> row.promisedAt() != null);
    }

    boolean hasDues() {
        return rows.stream().anyMatch(row -> !row.dueMarks().isEmpty());
    }

    boolean hasStyle(String style) {
        return rows.stream().anyMatch(row -> row.style().equals(style) && !row.isUndated() && !row.isHalfDated());
    }

    boolean hasHalfDated() {
        return rows.stream().anyMatch(RoadmapRow::isHalfDated);
    }

    /** Returns the arrows; none if there are too many to follow. */
    ImmutableList<RoadmapArrow> arrows() {
        ImmutableList<RoadmapArrow> all = allArrows();
        return all.size() > MOST_ARROWS ? ImmutableList.of() : all;
    }

    private ImmutableList<RoadmapArrow> allArrows() {
        return RoadmapArrow.all(
                rows.stream().collect(toImmutableMap(row -> row.item().id(), Function.identity())));
    }

    /** Says what is not drawn, in sentences; null if all is. */
    @Nullable
    String notDrawn() {
        int more = items.size() - rows.size();
        int arrows = allArrows().size();
        int dated = RoadmapPhase.count(report.strategy());
        int hidden = dated - phases.size();
        String text = (more == 0
                        ? ""
                        : "The picture has " + rows.size() + " of " + Phrases.count(items.size(), "initiative")
                                + ": open ones first, and of those the ones most often on the critical path. "
                                + "The table has the others, too. ")
                + (arrows > MOST_ARROWS
                        ? Phrases.amount(arrows) + " dependencies are too many for arrows; the table lists them. "
                        : "")
                + (hidden == 0
                        ? ""
                        : Phrases.amount(hidden) + " of " + Phrases.count(dated, "phase")
                                + (hidden == 1 ? " is" : " are") + " not drawn, for too many overlap. ")
                + (items.size() > RoadmapTable.MOST_LINES
                        ? "The table ends after " + Phrases.count(RoadmapTable.MOST_LINES, "initiative") + ". "
                        : "");
        return text.isEmpty() ? null : text.strip();
    }

    /** Says what the picture shows, for those who do not see it. */
    String description() {
        long open = items.stream().filter(RoadmapItem::isOpen).count();
        return Phrases.count(rows.size(), "initiative") + " from " + axis.first() + " to " + axis.last() + "; "
                + Phrases.amount((double) open) + " of " + Phrases.amount(items.size())
                + " are open. The table after the picture has the same facts.";
    }

    FactTable table() {
        return RoadmapTable.of(items);
    }
}
