package org.planhealth.rules;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.analysis.AskSimulator;

/** A plan in which everyone is asked to move jobs, a hundred of which are left to two teams at ten a month. */
public final class AskPlans {
    public static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    public static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    private AskPlans() {}

    public static Strategy plan() {
        return Strategy.builder("fleet-jobs")
                .initiatives(Initiative.builder("move-jobs")
                        .stage(Stage.MIDDLE)
                        .effortPersonWeeks(200)
                        .rollout(Rollout.builder()
                                .unit("jobs")
                                .due(DUE)
                                .teams(row("search", 40, 100), row("ads", 60, 100))
                                .history(history())
                                .build())
                        .build())
                .organization(Organization.builder()
                        .teams(team("search", 10, 60), team("ads", 8, 40), team("maps", 1, 0), team("mail", 1, 0))
                        .build())
                .asks(Ask.builder("everyone-moves")
                        .initiative("move-jobs")
                        .to(Recipients.all())
                        .metric("jobs")
                        .change(MetricChange.relative(-0.5))
                        .build())
                .build();
    }

    /** Returns the plan with another rollout. */
    public static Strategy plan(Rollout rollout) {
        return plan().withInitiative(
                        "move-jobs", move -> move.toBuilder().rollout(rollout).build());
    }

    public static Rollout.Builder rollout() {
        Rollout rollout = plan().initiatives().get(0).rollout();
        return rollout.toBuilder();
    }

    public static AskSimulator simulator(Strategy plan) {
        return AskSimulator.of(plan, plan.initiatives().get(0), TODAY, 2_000).orElseThrow();
    }

    public static RolloutTeam row(String team, double done, double total) {
        return RolloutTeam.builder(team).done(done).total(total).build();
    }

    private static Team team(String id, int engineers, double jobs) {
        return Team.builder(id)
                .engineers(engineers)
                .metrics(Map.of("jobs", TeamMetric.of(jobs)))
                .build();
    }

    private static Map<LocalDate, RolloutCount> history() {
        ImmutableMap.Builder<LocalDate, RolloutCount> history = ImmutableMap.builder();
        for (int month = 0; month <= 10; month++) {
            history.put(
                    TODAY.minusMonths(10 - month),
                    RolloutCount.builder().done(10 * month).total(200).build());
        }
        return history.buildOrThrow();
    }
}
