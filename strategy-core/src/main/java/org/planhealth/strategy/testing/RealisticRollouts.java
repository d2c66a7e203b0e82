package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
        List<String> teams = dice.chance(60) ? ids.teams() : dice.some(ids.teams(), dice.chance(40) ? 7 : 4);
        if (!teams.isEmpty() && dice.chance(15)) {
            return rollout.teams(teams.stream().map(this::counted).toList()).build();
        }
        ImmutableSortedMap<LocalDate, RolloutCount> history = history();
        dice.<RolloutTeam>list(
                rollout::teams,
                () -> teams.stream()
                        .map(team -> row(team, history, teams.size()))
                        .collect(toImmutableList()));
        dice.mostly(rollout::history, () -> history);
        return rollout.build();
    }

    private LocalDate due() {
        // So far that an even pace is slow, and about a small step in four weeks for the totals below.
        if (dice.chance(20)) {
            return dice.asOf().plusDays(dice.pick(280, 350, 560, 700, 1400) - dice.between(0, WINDOW));
        }
        return dice.chance(15) ? dice.past() : dice.after(dice.asOf());
    }

    private RolloutTeam row(String team, ImmutableSortedMap<LocalDate, RolloutCount> all, int teams) {
        RolloutTeam.Builder row = RolloutTeam.builder(team);
        int total = dice.between(0, 5);
        double most = mostDone(all, dice.asOf(), teams, total);
        dice.mostly(row::total, () -> (double) total);
        boolean waits = dice.chance(30);
        dice.mostly(row::done, () -> waits ? 0 : Math.min(most, dice.chance(30) ? total : dice.between(0, total)));
        dice.mostly(row::leader, () -> "Lead at " + team);
        if (waits) {
            dice.seldom(row::started, () -> dice.after(dice.asOf()));
        } else {
            dice.mostly(row::started, dice::past);
        }
        dice.mostly(row::risk, () -> waits && dice.chance(60) ? RiskLevel.LOW : dice.pick(RiskLevel.values()));
        dice.seldom(row::history, () -> rowHistory(all, teams));
        return row.build();
    }

    /** Draws a row that is told by its history, for a rollout that has none. */
    private RolloutTeam counted(String team) {
        RolloutTeam.Builder row = RolloutTeam.builder(team).history(history());
        dice.seldom(row::total, () -> (double) dice.pick(20, 40, 100));
        if (dice.chance(15)) {
            row.done((double) dice.between(0, 20));
        }
        return row.build();
    }

    /** Draws entries of one team, on days of the whole history or any, of which the teams do not add up to more than all. */
    private ImmutableSortedMap<LocalDate, RolloutCount> rowHistory(
            ImmutableSortedMap<LocalDate, RolloutCount> all, int teams) {
        TreeMap<LocalDate, RolloutCount> history = new TreeMap<>();
        int total = dice.between(1, 5);
        for (int entry = dice.between(0, 3); entry > 0; entry--) {
            LocalDate day = all.isEmpty() || dice.chance(50)
                    ? dice.day()
                    : dice.pick(all.keySet().asList());
            double done = Math.min(dice.between(0, total), mostDone(all, day, teams, total));
            RolloutCount.Builder count = RolloutCount.builder();
            dice.mostly(count::done, () -> done);
            dice.mostly(count::total, () -> (double) total);
            history.put(day, count.build());
        }
        return ImmutableSortedMap.copyOf(history);
    }

    /** Returns what a team can have done on a day, so that all do not add up to more than the history of all says. */
    private static double mostDone(
            ImmutableSortedMap<LocalDate, RolloutCount> all, LocalDate day, int teams, double total) {
        return Optional.ofNullable(all.get(day))
                .map(RolloutCount::done)
                .map(sum -> Math.floor(sum / teams))
                .orElse(total);
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
        int spacing = dice.pick(7, 14, WINDOW, 30, 91);
        int pace = dice.pick(0, 1, 2, 5);
        double unit = dice.chance(10) ? 0.25 : 1;
        double total = dice.pick(1, 3, 20, 40, 40, 100, 100);
        // Of some rollouts the scope grows about as fast as the work is done.
        int growth = dice.chance(28) ? dice.between(1, pace + 1) : 0;
        double done = dice.chance(20) ? total : dice.between(many ? (int) (total * 0.9) : 0, (int) total);
        LocalDate day = dice.asOf()
                .minusDays(dice.silence() + dice.pick(-7, 0, 0, 0, 0, 0, 1, 5, 27, WINDOW, 29, 60, 61, 182, 183));
        for (int entry = 0; entry < entries; entry++) {
            RolloutCount.Builder count = RolloutCount.builder();
            count.done(unit * Math.max(0, Math.min(done, total)));
            if (!dice.chance(5)) {
                count.total(unit * Math.max(1, total));
            }
            history.put(day, count.build());
            day = day.minusDays(spacing + (dice.chance(10) ? dice.between(-1, 1) : 0));
            done -= dice.between(0, pace);
            total -= dice.chance(5) ? 1 : dice.between(0, growth);
        }
        return history.build();
    }
}
