package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class RecentCreditTest {
    private static ImmutableList<RecentCredit> all(Initiative.Builder work) {
        return RecentCredit.all(
                Strategy.builder("plan").initiatives(work.build()).build(), TODAY);
    }

    private static Initiative.Builder work() {
        return Initiative.builder("work").stage(Stage.MIDDLE);
    }

    private static Recognition credit(@Nullable LocalDate day) {
        return Recognition.builder().to("Ada").date(day).build();
    }

    @Test
    void isOfTheMiddleAlone() {
        assertThat(all(work().stage(Stage.LATE))).isEmpty();
        assertThat(all(Initiative.builder("work"))).isEmpty();
        assertThat(all(work())).hasSize(1);
    }

    @Test
    void isTheNewestCreditOrFinishedMilestoneUpToTheDay() {
        RecentCredit credit = all(work().credits(credit(TODAY.minusDays(9)), credit(null), credit(TODAY.plusDays(1)))
                        .milestones(
                                Milestone.builder().done(TODAY.minusDays(5)).build(),
                                Milestone.builder().due(TODAY).build()))
                .get(0);

        assertThat(credit.last()).isEqualTo(TODAY.minusDays(5));
        assertThat(credit.isAfter(TODAY.minusDays(6))).isTrue();
        assertThat(credit.isAfter(TODAY.minusDays(5))).isFalse();
        assertThat(all(work()).get(0).last()).isNull();
        assertThat(all(work()).get(0).isAfter(LocalDate.MIN)).isFalse();
    }

    @Test
    void mayBeOlderWhereNothingSaysWhenItBegan() {
        LocalDate day = TODAY.minusDays(60);

        assertThat(all(work()).get(0).mayBeOlderThan(day)).isTrue();
        assertThat(all(work().start(day.minusDays(1))).get(0).mayBeOlderThan(day))
                .isTrue();
        assertThat(all(work().start(day)).get(0).mayBeOlderThan(day)).isFalse();
        assertThat(all(work().stageHistory(Map.of(Stage.MIDDLE, day.minusDays(9))))
                        .get(0)
                        .mayBeOlderThan(day))
                .isFalse();
        assertThat(all(work().stageHistory(Map.of(Stage.MIDDLE, day.minusDays(9))))
                        .get(0)
                        .entered())
                .isEqualTo(day.minusDays(9));
    }
}
