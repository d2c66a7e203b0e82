package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** A rollout of 200 jobs, a unit for each of 200 person-weeks, of which 100 are left at ten a month, and teams to ask. */
final class AskPlans {
    static final LocalDate TODAY = parse("2026-08-03");
    static final LocalDate DUE = parse("2026-12-18");
    static final LocalDate IN_SIX_WEEKS = TODAY.plusWeeks(6);

    private AskPlans() {}

    static Map<LocalDate, RolloutCount> history() {
        ImmutableMap.Builder<LocalDate, RolloutCount> history = ImmutableMap.builder();
        for (int month = 0; month <= 10; month++) {
            history.put(TODAY.minusMonths(10 - month), count(10 * month, 200));
        }
        return history.buildOrThrow();
    }

    static RolloutCount count(double done, double total) {
        return RolloutCount.builder().done(done).total(total).build();
    }

    static RolloutTeam row(String team, double done, double total) {
        return RolloutTeam.builder(team).done(done).total(total).build();
    }

    static Rollout.Builder rollout() {
        return Rollout.builder()
                .unit("jobs")
                .due(DUE)
                .teams(row("search", 30, 80), row("pricing", 40, 70), row("ads", 30, 50))
                .history(history());
    }

    static Initiative move(Rollout rollout) {
        return Initiative.builder("move-jobs")
                .stage(Stage.MIDDLE)
                .effortPersonWeeks(200)
                .rollout(rollout)
                .build();
    }

    static Strategy plan(Initiative initiative, Ask... asks) {
        return Strategy.builder("plan")
                .initiatives(initiative)
                .organization(Organization.builder()
                        .teams(
                                Team.builder("search").engineers(10).build(),
                                Team.builder("pricing").engineers(8).build(),
                                Team.builder("ads").engineers(5).build(),
                                Team.builder("maps").build())
                        .build())
                .asks(asks)
                .build();
    }

    static AskSimulator simulator(Strategy plan) {
        return AskSimulator.of(plan, plan.initiatives().get(0), TODAY, 2_000).orElseThrow();
    }

    static AskSimulator simulator() {
        return simulator(plan(move(rollout().build())));
    }
}
