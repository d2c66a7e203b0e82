package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.report.ReportPhrases;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.RolloutForecast.Evidence;
import org.planhealth.strategy.analysis.WorkState;

/**
 * One rollout: its teams, its dates and its burn-up.
 *
 * @param anchor what the ids of its elements begin with, unique on the page
 * @param work the initiative
 * @param unit what is counted
 * @param board its teams; null if it states none
 * @param forecast when it will be done; null if nothing is left
 * @param chart its burn-up; null if there is too little to draw
 */
record RolloutSection(
        String anchor,
        Initiative work,
        String unit,
        @Nullable Leaderboard board,
        @Nullable RolloutForecast forecast,
        @Nullable BurnUpChart chart) {
    /** More rows are not read, and a page of many rollouts would not open. */
    static final int MOST_TEAMS = 100;

    /** A page with the teams and the chart of a thousand rollouts is one that nobody opens. */
    static final int MOST_IN_FULL = 50;

    static final int MOST_IN_BRIEF = 200;

    /** Those least likely to be on time first, then the latest, as the text report has them. */
    private static final Comparator<RolloutSection> BY_RISK = comparing(
                    RolloutSection::onTime, nullsLast(naturalOrder()))
            .thenComparing(RolloutSection::p85, nullsFirst(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(section -> section.work().id());

    /**
     * A team of a rollout, each cell as it is shown.
     *
     * @param team id of the team
     * @param last whether it is among the last to finish
     * @param leader who is accountable
     * @param total all units
     * @param done units that are done
     * @param share the share that is done
     * @param left units that are left
     * @param pace units a week
     * @param p50 the day with a 50% chance
     * @param p85 the day with an 85% chance
     * @param lastMove days since it moved
     */
    record TeamLine(
            String team,
            boolean last,
            String leader,
            String total,
            String done,
            @Nullable String share,
            String left,
            String pace,
            String p50,
            String p85,
            String lastMove) {}

    /** Returns the rollouts of open work, the most endangered first. */
    static ImmutableList<RolloutSection> all(HealthReport report, String anchor) {
        ImmutableMap<String, Leaderboard> boards = report.figures().leaderboards().stream()
                .collect(toImmutableMap(Leaderboard::initiative, board -> board));
        List<Initiative> initiatives =
                Objects.requireNonNullElse(report.strategy().initiatives(), ImmutableList.of());
        return initiatives.stream()
                .filter(Initiative::isOpen)
                .map(initiative ->
                        of(initiative, report, boards.get(initiative.id()), anchor + "-rollout-" + initiative.id()))
                .filter(section -> section.board() != null || section.chart() != null)
                .sorted(BY_RISK)
                .collect(toImmutableList());
    }

    /** Returns the first rollouts, of which a page shows all that there is. */
    static ImmutableList<RolloutSection> inFull(ImmutableList<RolloutSection> rollouts) {
        return rollouts.subList(0, Math.min(rollouts.size(), MOST_IN_FULL));
    }

    /** Returns the next ones, of which a page shows the dates. */
    static ImmutableList<RolloutSection> inBrief(ImmutableList<RolloutSection> rollouts) {
        return rollouts.subList(inFull(rollouts).size(), Math.min(rollouts.size(), MOST_IN_FULL + MOST_IN_BRIEF));
    }

    /** Says how many more rollouts there are; null if none. */
    static @Nullable String more(ImmutableList<RolloutSection> rollouts) {
        return PageText.more(rollouts.size(), MOST_IN_FULL + MOST_IN_BRIEF, "rollout");
    }

    private static RolloutSection of(
            Initiative initiative, HealthReport report, @Nullable Leaderboard board, String anchor) {
        WorkState state = WorkState.of(initiative, report.asOf());
        RolloutForecast forecast = report.figures().forecast(initiative.id()).orElse(null);
        LocalDate due =
                initiative.rollout() == null ? null : initiative.rollout().due();
        return new RolloutSection(
                anchor,
                initiative,
                PageText.name(state.unit()),
                board,
                forecast,
                BurnUpChart.of(state, due, forecast == null ? null : forecast.finish()));
    }

    /** Says how much of the rollout the rows do not have; null if they have all. */
    @Nullable
    String others() {
        double elsewhere = board == null ? 0 : board.elsewhere();
        return elsewhere == 0
                ? null
                : Phrases.amount(elsewhere) + " more " + (elsewhere == 1 ? "is" : "are") + " in no team's row.";
    }

    String title() {
        return PageText.name(work.title());
    }

    private @Nullable Double onTime() {
        return forecast == null ? null : forecast.onTimeProbability();
    }

    private @Nullable LocalDate p85() {
        return forecast == null ? null : forecast.p85();
    }

    /** Returns the dates in a sentence without a period. */
    String dates() {
        LocalDate due = work.rollout() == null ? null : work.rollout().due();
        String words = due == null ? "No due date" : "Due " + due;
        if (forecast == null) {
            return words + "; nothing is left";
        }
        if (forecast.evidence() == Evidence.NONE) {
            return words + "; " + refusal(forecast);
        }
        Double onTime = forecast.onTimeProbability();
        String end = forecast.p85() == null ? "no date with an 85% chance" : "85% by " + forecast.p85();
        return words + (onTime == null ? "" : " (" + Phrases.chance(onTime) + ")") + ". At its current pace: "
                + (forecast.p50() == null ? "no end date" : "50% chance by " + forecast.p50() + ", " + end)
                + (forecast.evidence() == Evidence.LOW ? "; short history" : "");
    }

    private static String refusal(RolloutForecast forecast) {
        if (forecast.silent()) {
            return "no forecast, for its history is out of date";
        }
        return forecast.oneLeap()
                ? "no forecast, for one step did most of the work"
                : "too little history for a forecast";
    }

    /** Tells whether a team has a leader; a column without any is left out, as the others below. */
    boolean hasLeaders() {
        return states(LeaderboardRow::leader);
    }

    boolean hasTotals() {
        return states(LeaderboardRow::total);
    }

    boolean hasPaces() {
        return states(LeaderboardRow::pace);
    }

    boolean hasForecasts() {
        return board != null && board.rows().stream().anyMatch(LeaderboardRow::forecast);
    }

    boolean hasMoves() {
        return states(LeaderboardRow::daysSinceMove);
    }

    private boolean states(Function<LeaderboardRow, @Nullable Object> cell) {
        return board != null && board.rows().stream().map(cell).anyMatch(Objects::nonNull);
    }

    /** Says which teams it waits for, and when the other teams will be done; null if that is not known. */
    @Nullable
    String waiting() {
        return board == null
                ? null
                : ReportPhrases.waiting(board, p85())
                        .map(PageText::sentence)
                        .map(PageText::capitalized)
                        .orElse(null);
    }

    ImmutableList<TeamLine> teams() {
        return board == null
                ? ImmutableList.of()
                : board.rows().stream()
                        .limit(MOST_TEAMS)
                        .map(row -> line(
                                row,
                                board.rows().size() > 1 && board.lastTeams().contains(row)))
                        .collect(toImmutableList());
    }

    /** Says how many teams are left out, those with least left; null if none is. */
    @Nullable
    String moreTeams() {
        return board == null ? null : PageText.more(board.rows().size(), MOST_TEAMS, "team");
    }

    private static TeamLine line(LeaderboardRow row, boolean last) {
        Double share = row.shareDone();
        Long days = row.daysSinceMove();
        return new TeamLine(
                PageText.name(row.team()),
                last,
                row.leader() == null ? "–" : PageText.name(row.leader()),
                PageText.amount(row.total()),
                PageText.amount(row.done()),
                share == null ? null : ReportPhrases.share(share),
                PageText.amount(row.left()),
                PageText.amount(row.pace()),
                end(row, row.p50()),
                end(row, row.p85()),
                days == null ? "–" : Phrases.amount(days));
    }

    private static String end(LeaderboardRow row, @Nullable LocalDate day) {
        return row.forecast() ? StrategyDates.date(day) : "–";
    }
}
