package org.planhealth.rules.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.report.Roadmap.Chances;
import org.planhealth.rules.report.Roadmap.Lane;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.analysis.StrategyForecast;

/**
 * The roadmap of a plan as a Gantt chart in Mermaid, which GitHub and GitLab draw: a bar for each initiative from its
 * start to its end, with its forecast, its due date and its deadline below it, by phase.
 *
 * @param report the report of the plan
 */
record MarkdownRoadmap(HealthReport report) {
    private static final int MOST_ROWS = 40;
    private static final int LONGEST_NAME = 48;
    private static final int LONGEST_SECTION = 26;
    private static final String NO_PHASE = "No phase";
    private static final String WHOLE = "Whole strategy";
    private static final int MONTHLY = 8;
    private static final int QUARTERLY = 36;

    /** By start, so that a section reads from the upper left to the lower right. */
    private static final Comparator<Lane> IN_TIME = Comparator.comparing(
                    (Lane lane) -> lane.start() == null ? lane.last() : lane.start())
            .thenComparing(Lane::last)
            .thenComparing(Lane::id);

    /**
     * Returns the roadmap with what stands around it.
     *
     * @param room how many bytes it may take
     * @return empty if nothing has a date, or if there is no room for one initiative
     */
    String within(int room) {
        Roadmap roadmap = Roadmap.of(report);
        String around = text(roadmap, List.of());
        int left = room - MarkdownPage.bytes(around);
        List<Lane> shown = new ArrayList<>();
        int rows = 0;
        for (Lane lane : roadmap.lanes()) {
            String text = section(lane.phase()) + rows(lane);
            rows += (int) text.lines().count() - 1;
            left -= MarkdownPage.bytes(text);
            if (left < 0 || rows > MOST_ROWS) {
                break;
            }
            shown.add(lane);
        }
        return shown.isEmpty() ? "" : text(roadmap, shown);
    }

    private String text(Roadmap roadmap, List<Lane> shown) {
        StringBuilder text = new StringBuilder("\n### Roadmap\n\n```mermaid\n");
        text.append("%%{init: {\"gantt\": {\"leftPadding\": 170}}}%%\n");
        text.append("gantt\n    dateFormat YYYY-MM-DD\n    inclusiveEndDates\n    todayMarker off\n");
        text.append(axis(shown));
        text.append("    section ").append(WHOLE).append('\n').append(whole());
        sections(shown).forEach((section, lanes) -> {
            text.append(section);
            lanes.stream().sorted(IN_TIME).map(MarkdownRoadmap::rows).forEach(text::append);
        });
        return text.append("```\n\n")
                .append(legend(roadmap, shown))
                .append('\n')
                .toString();
    }

    /** Returns the initiatives by phase, the phases in the order of the plan, and none last. */
    private Map<String, List<Lane>> sections(List<Lane> shown) {
        Map<String, List<Lane>> sections = new LinkedHashMap<>();
        Stream.concat(
                        report.strategy().phases() == null
                                ? Stream.<@Nullable Phase>empty()
                                : report.strategy().phases().stream(),
                        Stream.of((Phase) null))
                .forEach(phase -> {
                    List<Lane> lanes = shown.stream()
                            .filter(lane -> Objects.equals(lane.phase(), phase))
                            .toList();
                    if (!lanes.isEmpty()) {
                        sections.computeIfAbsent(section(phase), title -> new ArrayList<>())
                                .addAll(lanes);
                    }
                });
        return sections;
    }

    private String section(@Nullable Phase phase) {
        boolean phased = report.strategy().phases() != null
                && !report.strategy().phases().isEmpty();
        String title = phase == null
                ? phased ? NO_PHASE : "Initiatives"
                : MermaidText.of(phase.title().isBlank() ? phase.id() : phase.title(), LONGEST_SECTION);
        return "    section " + title + "\n";
    }

    private String whole() {
        StringBuilder rows = new StringBuilder(milestone("Audit", report.asOf()));
        LocalDate end = horizonEnd();
        rows.append(end == null ? "" : milestone("Horizon ends", end));
        return rows.append(forecast(wholeForecast())).toString();
    }

    private @Nullable LocalDate horizonEnd() {
        Horizon horizon = report.strategy().horizon();
        return Roadmap.near(report.asOf(), horizon == null ? null : horizon.end());
    }

    private @Nullable Chances wholeForecast() {
        StrategyForecast forecast = report.figures().strategyForecast();
        return forecast == null
                ? null
                : Chances.of(Roadmap.near(report.asOf(), forecast.p50()), Roadmap.near(report.asOf(), forecast.p85()));
    }

    private static String rows(Lane lane) {
        String name = MermaidText.of(lane.title(), LONGEST_NAME);
        StringBuilder rows = new StringBuilder();
        if (lane.start() != null && lane.end() != null) {
            rows.append(row(name, tags(lane), lane.start(), lane.end().toString()));
        } else if (lane.end() != null) {
            rows.append(row(name, tags(lane) + "milestone, ", lane.end(), "0d"));
        } else {
            rows.append(row(name + " (" + lane.endNote() + ")", tags(lane) + "milestone, ", lane.last(), "0d"));
        }
        rows.append(forecast(lane.forecast()));
        rows.append(lane.due() == null ? "" : milestone("Due", lane.due()));
        return rows.append(lane.deadline() == null ? "" : milestone("Deadline", lane.deadline()))
                .toString();
    }

    /** Leaves out that work is active, which its start says: in the dark theme its name could not be read beside its bar. */
    private static String tags(Lane lane) {
        return (lane.isCritical() ? "crit, " : "") + (lane.isDone() ? "done, " : "");
    }

    private static String forecast(@Nullable Chances chances) {
        if (chances == null) {
            return "";
        }
        return chances.p85() == null
                ? milestone("Forecast (50#37; chance)", chances.p50())
                : row("Forecast", "", chances.p50(), chances.p85().toString());
    }

    private static String milestone(String name, LocalDate day) {
        return row(name, "milestone, ", day, "0d");
    }

    private static String row(String name, String tags, LocalDate from, String to) {
        return "    " + name + " :" + tags + from + ", " + to + "\n";
    }

    /** Returns marks as far apart as can be read. */
    private String axis(List<Lane> shown) {
        List<LocalDate> days = Stream.concat(
                        Stream.of(report.asOf(), horizonEnd()).filter(Objects::nonNull),
                        shown.stream().flatMap(Lane::days))
                .sorted()
                .toList();
        long months = ChronoUnit.MONTHS.between(days.get(0), days.get(days.size() - 1));
        if (months > QUARTERLY) {
            return "    axisFormat %Y\n    tickInterval 12month\n";
        }
        return "    axisFormat %Y-%m\n    tickInterval " + (months > MONTHLY ? "3month" : "1month") + "\n";
    }

    private String legend(Roadmap roadmap, List<Lane> shown) {
        List<String> said = new ArrayList<>();
        if (shown.stream().anyMatch(Lane::isCritical)) {
            said.add("Red: late, unlikely to make its due date, or what the end of the strategy waits for"
                    + " in at least half of the runs.");
        }
        if (shown.stream().anyMatch(Lane::isDone)) {
            said.add("Gray: done.");
        }
        if (wholeForecast() != null || shown.stream().anyMatch(lane -> lane.forecast() != null)) {
            said.add("Forecast: from a 50% chance to an 85% chance.");
        }
        int more = roadmap.lanes().size() - shown.size();
        if (more > 0) {
            said.add("Not shown: " + Phrases.count(more, "more initiative") + " with dates.");
        }
        addCount(said, roadmap.undated(), "open initiative", " has no dates.", " have no dates.");
        addCount(said, roadmap.tooFar(), "initiative", " has dates too far away.", " have dates too far away.");
        addCount(said, roadmap.stopped(), "stopped initiative", " is left out.", " are left out.");
        return String.join(" ", said);
    }

    private static void addCount(List<String> said, int count, String what, String one, String several) {
        if (count > 0) {
            said.add(Phrases.count(count, what) + (count == 1 ? one : several));
        }
    }
}
