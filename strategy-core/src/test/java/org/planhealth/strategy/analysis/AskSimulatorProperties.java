package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.analysis.AskEffect.Finish;

/** What holds of every ask. */
class AskSimulatorProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);
    private static final int RUNS = 300;

    /** Returns a simulator of a rollout of 200 jobs: three teams hold it, and one more has nothing left. */
    private static Optional<AskSimulator> simulator(List<Integer> steps, int silentDays) {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
        int done = 0;
        for (int i = 0; i < steps.size(); i++) {
            done += steps.get(i);
            history.put(
                    TODAY.minusDays(silentDays + 14L * (steps.size() - 1 - i)),
                    RolloutCount.builder().done(done).total(200).build());
        }
        Initiative move = Initiative.builder("move-jobs")
                .effortPersonWeeks(150)
                .rollout(Rollout.builder()
                        .due(DUE)
                        .teams(row("a", 0, 50), row("b", 0, 40), row("c", 0, 25), row("d", 0, 0))
                        .history(history.build())
                        .build())
                .build();
        Strategy plan = Strategy.builder("plan")
                .initiatives(move)
                .organization(Organization.builder()
                        .teams(team("a", 6), team("b", 9), team("c", 0), team("d", 3))
                        .build())
                .build();
        return AskSimulator.of(plan, move, TODAY, RUNS);
    }

    /** Returns the simulator of a history that is a pace. */
    private static AskSimulator simulatorOf(List<Integer> steps, int silentDays) {
        Optional<AskSimulator> simulator = simulator(steps, silentDays);
        Assume.that(simulator.isPresent());
        return simulator.orElseThrow();
    }

    private static Team team(String id, int engineers) {
        return Team.builder(id).engineers(engineers).build();
    }

    private static RolloutTeam row(String team, double done, double total) {
        return RolloutTeam.builder(team).done(done).total(total).build();
    }

    private static void assertNotLater(Finish more, Finish less) {
        assertThat(isNotLater(more.p50(), less.p50())).isTrue();
        assertThat(isNotLater(more.p85(), less.p85())).isTrue();
        assertThat(more.onTimeProbability()).isGreaterThanOrEqualTo(less.onTimeProbability());
    }

    private static boolean isNotLater(@Nullable LocalDate more, @Nullable LocalDate less) {
        return less == null || (more != null && !more.isAfter(less));
    }

    @Property(tries = 300)
    void moreBandwidthMoreWeeksOrMoreTeamsAreNeverLater(
            @ForAll @Size(min = 7, max = 14) List<@IntRange(min = 0, max = 12) Integer> steps,
            @ForAll @IntRange(min = 0, max = 50) int silentDays,
            @ForAll @IntRange(min = 1, max = 50) int percent,
            @ForAll @IntRange(min = 0, max = 50) int morePercent,
            @ForAll @IntRange(min = 1, max = 40) int weeks,
            @ForAll @IntRange(min = 0, max = 40) int moreWeeks,
            @ForAll @IntRange(min = 0, max = 4) int teams,
            @ForAll @IntRange(min = 0, max = 4) int moreTeams) {
        AskSimulator simulator = simulatorOf(steps, silentDays);
        List<String> all = new ArrayList<>(simulator.teams());
        AskEffect less = simulator
                .effect(all.subList(0, teams), percent / 100.0, TODAY.plusWeeks(weeks))
                .orElseThrow();
        AskEffect more = simulator
                .effect(
                        all.subList(0, Math.min(4, teams + moreTeams)),
                        (percent + morePercent) / 100.0,
                        TODAY.plusWeeks(weeks + moreWeeks))
                .orElseThrow();

        assertNotLater(less.after(), simulator.now());
        assertNotLater(more.after(), less.after());
        assertThat(more.units()).isGreaterThanOrEqualTo(less.units());
        assertThat(less.units()).isBetween(0.0, 90.0 + 1e-9);
    }

    @Property(tries = 50)
    void nothingAskedChangesNothing(
            @ForAll @Size(min = 7, max = 14) List<@IntRange(min = 0, max = 12) Integer> steps,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        AskSimulator simulator = simulatorOf(steps, 0);

        for (List<String> nobody : List.of(List.<String>of(), List.of("c"), List.of("c", "d"))) {
            AskEffect effect = simulator
                    .effect(nobody, percent / 100.0, TODAY.plusWeeks(6))
                    .orElseThrow();
            assertThat(effect.after()).isEqualTo(simulator.now());
            assertThat(effect.units()).isZero();
        }
    }

    @Property(tries = 100)
    void theSmallestAskMakesItAndNoSmallerOneDoes(
            @ForAll @Size(min = 7, max = 14) List<@IntRange(min = 0, max = 14) Integer> steps) {
        AskSimulator simulator = simulatorOf(steps, 0);
        SmallestAsk smallest = simulator.smallest().orElseThrow();

        switch (smallest.outcome()) {
            case ON_TIME -> assertThat(simulator.now().isBy(DUE)).isTrue();
            case FOUND -> {
                AskEffect ask = smallest.ask();
                assertThat(ask.after().isBy(DUE)).isTrue();
                if (ask.bandwidth() > 0.051) {
                    assertThat(simulator
                                    .effect(ask.teamIds(), ask.bandwidth() - 0.05, DUE)
                                    .orElseThrow()
                                    .after()
                                    .isBy(DUE))
                            .isFalse();
                }
                assertThat(simulator
                                .effect(ask.teamIds().subList(0, ask.teamIds().size() - 1), 0.5, DUE)
                                .orElseThrow()
                                .after()
                                .isBy(DUE))
                        .isFalse();
            }
            case NOT_ENOUGH ->
                assertThat(simulator
                                .effect(simulator.teams(), 0.5, DUE)
                                .orElseThrow()
                                .after()
                                .isBy(DUE))
                        .isFalse();
            default -> throw new AssertionError("a due date that has passed");
        }
    }
}
