package org.planhealth.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** Plans made in code: the same size gives the same plan. */
final class BenchmarkPlans {
    static final LocalDate AS_OF = LocalDate.of(2026, 8, 3);
    private static final LocalDate START = LocalDate.of(2025, 1, 6);
    private static final int INITIATIVES_OF_A_TEAM = 10;

    private BenchmarkPlans() {}

    /** Returns a plan of open initiatives, about three findings each: no end, no objective, another incentive. */
    static Strategy withInitiatives(int count) {
        return withInitiatives(count, 0);
    }

    /** Returns the plan a while later: every third initiative states its end. */
    static Strategy laterWithInitiatives(int count) {
        return withInitiatives(count, 3);
    }

    private static Strategy withInitiatives(int count, int stating) {
        ImmutableList.Builder<Team> teams = ImmutableList.builder();
        for (int team = 0; team <= count / INITIATIVES_OF_A_TEAM; team++) {
            teams.add(Team.builder("team-" + team).incentive("features").build());
        }
        ImmutableList.Builder<Initiative> initiatives = ImmutableList.builder();
        for (int index = 0; index < count; index++) {
            Initiative.Builder initiative = Initiative.builder("work-" + index)
                    .title("Move system " + index + " to the platform")
                    .stage(Stage.MIDDLE)
                    .owner("team-" + index / INITIATIVES_OF_A_TEAM)
                    .requiresIncentive("cost")
                    .start(START.plusDays(index % 300));
            if (stating > 0 && index % stating == 0) {
                initiative.forecastEnd(AS_OF.plusDays(100));
            }
            initiatives.add(initiative.build());
        }
        return Strategy.builder("large-plan")
                .title("A large plan")
                .objectives(ImmutableList.of())
                .indicators(ImmutableList.of())
                .organization(Organization.builder()
                        .teams(teams.build())
                        .channels(ImmutableList.of())
                        .build())
                .initiatives(initiatives.build())
                .build();
    }

    /**
     * Returns a plan whose initiatives state their ends, wait for up to two others each, and half of which are under way.
     */
    static Strategy withDependencies(int count) {
        ImmutableList.Builder<Initiative> initiatives = ImmutableList.builder();
        for (int index = 0; index < count; index++) {
            Initiative.Builder initiative = Initiative.builder("work-" + index)
                    .stage(index % 2 == 0 ? Stage.MIDDLE : Stage.PLANNED)
                    .start(AS_OF.plusDays(index % 2 == 0 ? -100 : index % 300))
                    .forecastEnd(AS_OF.plusDays(30 + index * 7 % 600));
            if (index > 10) {
                initiative.dependsOn(
                        Dependency.builder("work-" + (index - 10)).build(),
                        Dependency.builder("work-" + index / 2)
                                .type(DependencyType.FF)
                                .lagDays(14)
                                .build());
            }
            initiatives.add(initiative.build());
        }
        return Strategy.builder("large-plan")
                .initiatives(initiatives.build())
                .horizon(Horizon.builder().end(AS_OF.plusDays(500)).build())
                .risks(Risk.builder("reorganization")
                        .likelihood(0.2)
                        .impactDays(60)
                        .build())
                .build();
    }

    /** Returns an initiative whose rollout states that many entries, one a day, about half of it done. */
    static Initiative withHistory(int entries) {
        double total = 10.0 * entries;
        Map<LocalDate, RolloutCount> history = new TreeMap<>();
        double done = 0;
        for (int entry = 0; entry < entries; entry++) {
            done += (entry * 7) % 11;
            history.put(AS_OF.minusDays(entries - entry), new RolloutCount(done, total));
        }
        return Initiative.builder("rollout")
                .stage(Stage.MIDDLE)
                .start(AS_OF.minusDays(entries))
                .rollout(Rollout.builder()
                        .unit("jobs")
                        .due(AS_OF.plusDays(entries))
                        .history(ImmutableSortedMap.copyOf(history))
                        .build())
                .build();
    }
}
