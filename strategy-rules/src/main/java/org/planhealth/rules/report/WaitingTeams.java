package org.planhealth.rules.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.LeaderboardRow;

/** Which teams the end of a rollout waits for, in one sentence. */
final class WaitingTeams {
    /** Moves of fewer days ago say nothing about who is late. */
    private static final int LONG_AGO = 28;

    private WaitingTeams() {}

    /**
     * Returns who a rollout waits for.
     *
     * @return without a period; empty if there is no more than one team, or if no team is known to have anything left
     */
    static Optional<String> sentence(Leaderboard board) {
        if (board.rows().size() < 2 || board.lastTeams().isEmpty()) {
            return Optional.empty();
        }
        List<String> teams = new ArrayList<>();
        for (LeaderboardRow row : board.lastTeams()) {
            teams.add(row.team() + " (" + left(row) + (teams.isEmpty() ? " left" : "") + lastMove(row) + ")");
        }
        return Optional.of("waiting for " + Phrases.list(teams));
    }

    /**
     * Returns who a rollout waits for, and when the others will be done.
     *
     * @param whole the date with an 85% chance of the whole rollout; null if there is none
     */
    static Optional<String> sentence(Leaderboard board, @Nullable LocalDate whole) {
        return sentence(board).map(waiting -> waiting + others(board.others(), whole));
    }

    private static String left(LeaderboardRow row) {
        Double left = row.left();
        return Phrases.amount(left == null ? 0 : left);
    }

    private static String lastMove(LeaderboardRow row) {
        Long days = row.daysSinceMove();
        return days == null || days < LONG_AGO ? "" : ", last moved " + Phrases.amount(days) + " days ago";
    }

    private static String others(Leaderboard.@Nullable OtherTeams others, @Nullable LocalDate whole) {
        if (others == null || others.p85() == null) {
            return "";
        }
        return "; without them: 85% chance by " + others.p85() + (whole == null ? "" : " instead of " + whole);
    }
}
