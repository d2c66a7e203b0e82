package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;

/**
 * How much the team that goes first has at stake in a rollout: it is one of the two teams with most to move, or moving it is
 * of high risk.
 *
 * @param work the open initiative, with a pilot team and at least three rows
 * @param team id of the pilot team
 * @param total units that the pilot team has to do, in the unit of the rollout; null if it has no row, or that is not stated
 * @param risk how risky it is to move the pilot team; null if it has no row, or that is not stated
 * @param larger ids of the teams with more units to do than the pilot team, in the order of the plan; none if {@code total}
 *     is null
 * @param totals how many rows state how many units they have to do
 * @param risks how many rows state their risk
 */
public record PilotStake(
        Initiative work,
        String team,
        @Nullable Double total,
        @Nullable RiskLevel risk,
        ImmutableList<String> larger,
        int totals,
        int risks) {
    private static final int TOP = 2;
    private static final int LEAST_ROWS = 3;

    /** What is known of the stake of the pilot team. */
    public enum Standing {
        /** It has much to move, or is of high risk. */
        HIGH,
        /** It has little to move, and is not of high risk. */
        LOW,
        /** It is not of high risk as far as stated, and too few rows state how much they have to move. */
        TOTALS_MISSING,
        /** It has little to move, and too few rows state how risky that is. */
        RISKS_MISSING
    }

    /**
     * Computes the stakes of all pilots of a strategy.
     *
     * @param asOf the day that counts as today; what the history of a row says of later days is no fact yet
     * @return one for each initiative that is neither done nor stopped, names a pilot team, whether or not it has started, and
     *     has more than two rows, in the order of the plan
     */
    public static ImmutableList<PilotStake> all(Strategy strategy, LocalDate asOf) {
        List<Initiative> initiatives = strategy.initiatives() == null ? List.of() : strategy.initiatives();
        return initiatives.stream()
                .filter(work ->
                        work.isOpen() && work.isPiloted() && work.rolloutTeams().size() >= LEAST_ROWS)
                .map(work -> of(work, asOf))
                .collect(toImmutableList());
    }

    private static PilotStake of(Initiative work, LocalDate asOf) {
        String team =
                Objects.requireNonNull(Objects.requireNonNull(work.pilot()).team());
        List<RolloutTeam> rows =
                work.rolloutTeams().stream().map(row -> row.at(asOf)).toList();
        RolloutTeam own =
                rows.stream().filter(row -> row.team().equals(team)).findFirst().orElse(null);
        Double total = own == null ? null : own.total();
        return new PilotStake(
                work,
                team,
                total,
                own == null ? null : own.risk(),
                rows.stream()
                        .filter(row -> total != null && row.total() != null && row.total() > total)
                        .map(RolloutTeam::team)
                        .collect(toImmutableList()),
                (int) rows.stream().filter(row -> row.total() != null).count(),
                (int) rows.stream().filter(row -> row.risk() != null).count());
    }

    /** Returns the id of the initiative. */
    public String initiative() {
        return work.id();
    }

    /**
     * Returns what is known. A row that does not state its total may have more to do than any other; nothing is said of the
     * totals where fewer than three rows state theirs, nor of the risks.
     */
    public Standing standing() {
        int silent = work.rolloutTeams().size() - totals;
        boolean top = total != null && totals >= LEAST_ROWS && larger.size() + silent < TOP;
        if (risk == RiskLevel.HIGH || top) {
            return Standing.HIGH;
        }
        if (larger.size() < TOP) {
            return Standing.TOTALS_MISSING;
        }
        return risk == null || risks < LEAST_ROWS ? Standing.RISKS_MISSING : Standing.LOW;
    }
}
