package org.planhealth.rules;

import static com.google.common.collect.MoreCollectors.onlyElement;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;

/** What the rule late-forecast says of a pace; when it says it stands in its cases. */
class LateForecastTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private final PlanHealth health = PlanHealth.standard();

    /** Returns what is found about a rollout of which 40 of 100 units were done in the 40 days up to today. */
    private Finding found(String due) {
        return found(Rollout.builder()
                .due(parse(due))
                .history(ImmutableMap.of(
                        TODAY.minusDays(40), new RolloutCount(0.0, 100.0), TODAY, new RolloutCount(40.0, 100.0))));
    }

    private Finding found(Rollout.Builder rollout) {
        Strategy plan = Strategy.builder("plan")
                .initiatives(Initiative.builder("move")
                        .start(parse("2026-05-01"))
                        .rollout(rollout.build())
                        .build())
                .build();
        return health.audit(plan, TODAY).findings().stream()
                .filter(finding -> finding.rule().equals("late-forecast"))
                .collect(onlyElement());
    }

    @Test
    void saysHowManyTimesAsFastTheWorkMustGo() {
        Finding finding = found("2026-08-30");

        assertThat(finding.message())
                .isEqualTo(
                        "move will be done on 2026-10-02 at its current pace, 33 days after its due date, 2026-08-30; "
                                + "it must go 2.3 times as fast to make it");
        assertThat(finding.figures()).containsEntry("times", 2.3);
    }

    @Test
    void saysNoSuchThingOnceTheDueDateIsPast() {
        assertThat(found("2026-08-02").message())
                .isEqualTo(
                        "move will be done on 2026-10-02 at its current pace, 61 days after its due date, 2026-08-02");
    }

    @Test
    void saysNoSuchThingWithoutProgress() {
        assertThat(found(Rollout.builder()
                                .due(parse("2026-08-30"))
                                .history(ImmutableMap.of(
                                        TODAY.minusDays(40),
                                        new RolloutCount(9.0, 100.0),
                                        TODAY,
                                        new RolloutCount(9.0, 100.0))))
                        .message())
                .isEqualTo("move states no progress since 2026-06-24; its due date is 2026-08-30");
    }

    @Test
    void takesTheHistoriesOfTheRows() {
        ImmutableSortedMap<LocalDate, RolloutCount> half = ImmutableSortedMap.of(
                TODAY.minusDays(40), new RolloutCount(0.0, 50.0), TODAY, new RolloutCount(20.0, 50.0));

        assertThat(found(Rollout.builder()
                        .due(parse("2026-08-30"))
                        .teams(
                                RolloutTeam.builder("ads").history(half).build(),
                                RolloutTeam.builder("maps").history(half).build())))
                .isEqualTo(found("2026-08-30"));
    }
}
