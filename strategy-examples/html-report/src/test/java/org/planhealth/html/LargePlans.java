package org.planhealth.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Horizon;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** Plans far larger than people write, about which there is much to say. */
final class LargePlans {
    private static final LocalDate TODAY = SamplePages.TODAY;
    private static final int ENTRIES = 12;

    private LargePlans() {}

    /** Returns a plan of late rollouts in some teams each, which wait for each other. */
    static Strategy withInitiatives(int count) {
        return plan(count, count / 5, 4);
    }

    /** Returns a plan of one rollout in all of many teams. */
    static Strategy withTeams(int count) {
        return plan(1, count, count);
    }

    private static Strategy plan(int initiatives, int teams, int teamsOfEach) {
        return Strategy.builder("large-plan")
                .title("A large plan")
                .asOf(TODAY)
                .horizon(Horizon.builder()
                        .start(TODAY.minusDays(400))
                        .end(TODAY.plusDays(500))
                        .build())
                .organization(Organization.builder()
                        .teams(IntStream.range(0, teams)
                                .mapToObj(index -> Team.builder("team-" + index)
                                        .title("The team of system " + index)
                                        .incentive("features")
                                        .build())
                                .toArray(Team[]::new))
                        .channels()
                        .build())
                .initiatives(IntStream.range(0, initiatives)
                        .mapToObj(index -> initiative(index, teams, teamsOfEach))
                        .toArray(Initiative[]::new))
                .build();
    }

    private static Initiative initiative(int index, int teams, int teamsOfEach) {
        Initiative.Builder initiative = Initiative.builder("work-" + index)
                .title("Move system " + index + " to the platform that all of them share")
                .stage(Stage.MIDDLE)
                .owner("team-" + index % teams)
                .requiresIncentive("leverage")
                .start(TODAY.minusDays(300))
                .baselineEnd(TODAY.minusDays(30))
                .forecastEnd(TODAY.plusDays(30 + index % 200))
                .rollout(Rollout.builder()
                        .unit("services")
                        .due(TODAY.plusDays(60 + index % 100))
                        .history(history(12.0 * teamsOfEach))
                        .teams(IntStream.range(0, teamsOfEach)
                                .mapToObj(team -> RolloutTeam.builder("team-" + (index + team) % teams)
                                        .leader("Leader " + team)
                                        .total(12.0)
                                        .done((double) (team % 12))
                                        .history(history(12))
                                        .build())
                                .collect(ImmutableList.toImmutableList()))
                        .build());
        if (index > 0) {
            initiative.dependsOn(Dependency.builder("work-" + index / 2).build());
        }
        return initiative.build();
    }

    private static ImmutableSortedMap<LocalDate, RolloutCount> history(double total) {
        return IntStream.range(0, ENTRIES)
                .boxed()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LocalDate::compareTo,
                        entry -> TODAY.minusDays(14L * (ENTRIES - entry)),
                        entry -> new RolloutCount(total * entry / (2 * ENTRIES), total)));
    }
}
