package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;

/** Draws rollouts that move, stand still, or are over. */
final class RealisticRollouts {
    private static final int LONGEST = 14;
    /** About as many entries, some without a total, after which the last few are a matter of their own. */
    private static final int MANY = 28;

    private static final int WINDOW = 28;

    private final PlanRandom dice;
    private final RealisticIds ids;

    RealisticRollouts(PlanRandom dice, RealisticIds ids) {
        this.dice = dice;
        this.ids = ids;
    }

    Rollout rollout() {
        Rollout.Builder rollout = Rollout.builder();
        dice.mostly(rollout::unit, () -> "jobs");
        dice.mostly(rollout::due, this::due);
        List<String> teams = dice.some(ids.teams(), dice.chance(40) ? 7 : 4);
        dice.<RolloutTeam>list(
                rollout::teams, () -> teams.stream().map(this::row).collect(toImmutableList()));
        dice.mostly(rollout::history, this::history);
        return rollout.build();
    }

    private LocalDate due() {
        // So far that an even pace is slow, and about a small step in four weeks for the totals below.
        if (dice.chance(20)) {
            return dice.asOf().plusDays(dice.pick(280, 350, 560, 700, 1400) - dice.between(0, WINDOW));
        }
        return dice.chance(15) ? dice.past() : dice.after(dice.asOf());
    }

    private RolloutTeam row(String team) {
        RolloutTeam.Builder row = RolloutTeam.builder(team);
        int total = dice.between(0, 5);
        dice.mostly(row::total, () -> (double) total);
        dice.mostly(row::done, () -> (double) (dice.chance(30) ? total : dice.between(0, total)));
        dice.mostly(row::leader, () -> "Lead at " + team);
        dice.mostly(row::started, dice::past);
        dice.mostly(row::risk, () -> dice.pick(RiskLevel.values()));
        return row.build();
    }

    /**
     * Draws from the newest entry to the oldest. Totals are multiples of 20 and steps are small, so that what was done in
     * a window is often exactly the share of the rest that a limit asks for.
     */
    private ImmutableSortedMap<LocalDate, RolloutCount> history() {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
        boolean many = dice.chance(8);
        int entries = many
                ? dice.between(MANY - 2, MANY + 2)
                : dice.chance(70) ? dice.between(0, 5) : dice.between(4, LONGEST);
        int spacing = dice.pick(7, 14, WINDOW, 30);
        int pace = dice.pick(0, 1, 2, 5);
        double total = dice.pick(20, 40, 100);
        double done = dice.chance(20) ? total : dice.between(many ? (int) (total * 0.9) : 0, (int) total);
        LocalDate day = dice.asOf().minusDays(dice.silence() + dice.pick(-7, 0, 0, 0, 1, 5, 27, WINDOW, 29));
        for (int entry = 0; entry < entries; entry++) {
            RolloutCount.Builder count = RolloutCount.builder();
            count.done(Math.max(0, done));
            if (!dice.chance(5)) {
                count.total(total);
            }
            history.put(day, count.build());
            day = day.minusDays(spacing + (dice.chance(10) ? dice.between(-1, 1) : 0));
            done -= dice.between(0, pace);
            total -= dice.chance(5) ? 1 : 0;
        }
        return history.build();
    }
}
