package org.planhealth.rules;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.ActionItem.Kind;
import org.planhealth.rules.DueDates.DueDate;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;

/** Says in sentences what a team of a rollout has left, and how fast it has to go. */
final class RolloutPhrases {
    private static final double DAYS_OF_WEEK = 7;
    /** A team that moved fewer days ago is at work. */
    private static final int LONG_AGO = 28;

    private final HealthReport report;
    private final DueDates dates;
    private final ImmutableMap<String, String> titles;
    private final Table<String, String, Integer> indexes = HashBasedTable.create();

    /** @param titles how initiatives are called, by id */
    RolloutPhrases(HealthReport report, DueDates dates, ImmutableMap<String, String> titles) {
        this.report = report;
        this.dates = dates;
        this.titles = titles;
        for (Initiative initiative : EntityOwners.orEmpty(report.strategy().initiatives())) {
            List<RolloutTeam> rows = initiative.rolloutTeams();
            for (int index = 0; index < rows.size(); index++) {
                indexes.put(initiative.id(), rows.get(index).team(), index);
            }
        }
    }

    ActionItem row(Leaderboard board, LeaderboardRow row) {
        Double left = row.left();
        DueDate due = board.due() == null
                ? dates.of(board.initiative())
                : new DueDate(board.due(), "due date of the rollout");
        String rollout = titles.getOrDefault(board.initiative(), board.initiative());
        if (left == null || row.total() == null) {
            return item(
                    due,
                    row,
                    "Say how many " + board.unit() + " of " + rollout + " are done, and of how many.",
                    ImmutableList.of("The plan does not state it, so nobody can tell what is left."),
                    board.initiative());
        }
        ImmutableList.Builder<String> why = ImmutableList.builder();
        why.add(pace(board, row, left));
        if (row.p50() != null) {
            why.add("At its current pace: 50% chance by " + row.p50()
                    + (row.p85() == null ? ", no date with an 85% chance." : ", 85% by " + row.p85() + "."));
        }
        if (board.lastTeams().contains(row)) {
            why.add("The end of the rollout waits for this team.");
        }
        if (row.daysSinceMove() != null && row.daysSinceMove() >= LONG_AGO) {
            why.add("Last moved " + Phrases.amount(row.daysSinceMove()) + " days ago.");
        }
        if (row.leader() != null) {
            why.add("Accountable: " + row.leader() + ".");
        }
        return item(
                due,
                row,
                "Finish " + rollout + ": " + Phrases.amount(left) + " of " + Phrases.amount(row.total()) + " "
                        + board.unit() + " left.",
                why.build(),
                board.initiative());
    }

    /** Says how many units a week it takes to be done by the due date, and how many it has been. */
    private String pace(Leaderboard board, LeaderboardRow row, double left) {
        String unit = board.unit() + " a week";
        String pace = row.pace() == null
                ? "the team's pace is not stated"
                : "its current pace is " + Phrases.amount(row.pace());
        LocalDate due = board.due();
        if (due == null) {
            return "No due date is stated; " + pace + (row.pace() == null ? "." : " " + unit + ".");
        }
        long days = ChronoUnit.DAYS.between(report.asOf(), due);
        return days <= 0
                ? "The due date has passed; " + pace + (row.pace() == null ? "." : " " + unit + ".")
                : "To be on time: " + Phrases.amount(left / (days / DAYS_OF_WEEK)) + " " + unit + "; " + pace + ".";
    }

    private ActionItem item(
            @Nullable DueDate due, LeaderboardRow row, String what, ImmutableList<String> why, String initiative) {
        return new ActionItem(
                Kind.ROLLOUT,
                initiative,
                due == null ? null : due.day(),
                due == null ? null : due.basis(),
                ImmutableSet.of(row.team()),
                what,
                why,
                ImmutableList.of(),
                WorkPhrases.place(report, initiative, "/rollout/teams/" + indexes.get(initiative, row.team())));
    }
}
