package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;
import static org.planhealth.strategy.analysis.Rollouts.count;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Pilot;
import org.planhealth.strategy.RiskLevel;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** The day is 2026-08-03. */
class AdopterProgressTest {
    private static ImmutableList<AdopterProgress> all(Initiative.Builder work) {
        return AdopterProgress.all(
                Strategy.builder("plan")
                        .organization(Organization.builder()
                                .teams(Team.builder("ads").title("Ads").build())
                                .build())
                        .initiatives(work.build())
                        .build(),
                TODAY);
    }

    private static Initiative.Builder work(RolloutTeam.Builder... rows) {
        return Initiative.builder("sign-in")
                .stage(Stage.MIDDLE)
                .rollout(Rollout.builder()
                        .teams(List.of(rows).stream()
                                .map(RolloutTeam.Builder::build)
                                .toList())
                        .build());
    }

    private static AdopterProgress of(RolloutTeam.Builder row) {
        return all(work(row)).get(0);
    }

    private static RolloutTeam.Builder row() {
        return RolloutTeam.builder("ads");
    }

    @Test
    void isOfEachAdopterAndEachRowById() {
        ImmutableList<AdopterProgress> found = all(work(row(), RolloutTeam.builder("mail"))
                .adopters("maps", "ads")
                .pilot(Pilot.builder().team("mail").build())
                .onboarding(Onboarding.builder().whiteGlove("ads").build()));

        assertThat(found).extracting(AdopterProgress::initiative).containsOnly("sign-in");
        assertThat(found)
                .extracting(AdopterProgress::team)
                .containsExactly(
                        Team.builder("ads").title("Ads").build(),
                        Team.builder("mail").build(),
                        Team.builder("maps").build());
        assertThat(found).extracting(AdopterProgress::isInRollout).containsExactly(true, true, false);
        assertThat(found).extracting(AdopterProgress::pilot).containsExactly(false, true, false);
        assertThat(found).extracting(AdopterProgress::whiteGlove).containsExactly(true, false, false);
    }

    @Test
    void hasNothingToSayWithoutARow() {
        AdopterProgress adopter =
                all(Initiative.builder("sign-in").adopters("ads")).get(0);

        assertThat(adopter.row()).isNull();
        assertThat(adopter.risk()).isNull();
        assertThat(adopter.done()).isNull();
        assertThat(adopter.started()).isNull();
        assertThat(adopter.isBegun()).isFalse();
        assertThat(adopter.isStartAhead()).isFalse();
        assertThat(adopter.isTasked()).isFalse();
        assertThat(adopter.isLed()).isFalse();
        assertThat(adopter.isWorkLeft()).isTrue();
        assertThat(adopter.isPastStartBy()).isFalse();
    }

    @Nested
    class Row {
        @Test
        void hasTheFiguresOfTheDay() {
            AdopterProgress adopter =
                    of(row().risk(RiskLevel.HIGH).history(Map.of(TODAY, count(2, 5), TODAY.plusDays(1), count(5, 5))));

            assertThat(adopter.done()).isEqualTo(2);
            assertThat(adopter.risk()).isEqualTo(RiskLevel.HIGH);
            assertThat(adopter.isWorkLeft()).isTrue();
            assertThat(of(row().history(Map.of(TODAY, count(5, 5)))).isWorkLeft())
                    .isFalse();
        }

        @Test
        void leavesWorkUnlessAllIsDoneOrTheInitiativeIsClosed() {
            assertThat(of(row()).isWorkLeft()).isTrue();
            assertThat(of(row().total(5)).isWorkLeft()).isTrue();
            assertThat(of(row().total(5).done(5)).isWorkLeft()).isFalse();
            assertThat(all(work(row()).stage(Stage.DONE)).get(0).isWorkLeft()).isFalse();
            assertThat(all(work(row()).stage(Stage.STOPPED)).get(0).isWorkLeft())
                    .isFalse();
        }

        @Test
        void hasATaskUnlessItsTotalIsZero() {
            assertThat(of(row()).isTasked()).isTrue();
            assertThat(of(row().total(1)).isTasked()).isTrue();
            assertThat(of(row().total(0)).isTasked()).isFalse();
        }

        @Test
        void isLedByAName() {
            assertThat(of(row().leader("Ada")).isLed()).isTrue();
            assertThat(of(row().leader(" ")).isLed()).isFalse();
            assertThat(of(row().leader("TBD")).isLed()).isFalse();
            assertThat(of(row()).isLed()).isFalse();
        }

        @Test
        void hasBegunOnceItsDayHasComeOrSomethingIsDone() {
            assertThat(of(row().started(TODAY)).isBegun()).isTrue();
            assertThat(of(row().started(TODAY)).started()).isEqualTo(TODAY);
            assertThat(of(row().started(TODAY)).isStartAhead()).isFalse();
            assertThat(of(row().started(TODAY.plusDays(1))).isBegun()).isFalse();
            assertThat(of(row().started(TODAY.plusDays(1))).started()).isNull();
            assertThat(of(row().started(TODAY.plusDays(1))).isStartAhead()).isTrue();
            assertThat(of(row().done(1)).isBegun()).isTrue();
            assertThat(of(row().done(0)).isBegun()).isFalse();
        }
    }

    @Nested
    class StartBy {
        private AdopterProgress due(int daysSinceStart, int days) {
            LocalDate start = TODAY.minusDays(daysSinceStart);
            return all(work(row()).start(start).forecastEnd(start.plusDays(days)))
                    .get(0);
        }

        @Test
        void isThreeQuartersOfTheWayToTheEnd() {
            assertThat(due(300, 400).startBy()).isEqualTo(TODAY);
            assertThat(due(300, 400).isPastStartBy()).isFalse();
            assertThat(due(300, 399).startBy()).isEqualTo(TODAY.minusDays(1));
            assertThat(due(300, 399).isPastStartBy()).isTrue();
        }

        @Test
        void isTheStartWhereTheEndIsBefore() {
            assertThat(due(10, -20).startBy()).isEqualTo(TODAY.minusDays(10));
        }

        @Test
        void goesByTheDueDateFirst() {
            Initiative.Builder work = work(row()).start(TODAY.minusDays(300)).forecastEnd(TODAY.plusDays(1000));
            Rollout due = Rollout.builder()
                    .teams(row().build())
                    .due(TODAY.plusDays(100))
                    .build();

            assertThat(all(work.rollout(due)).get(0).startBy()).isEqualTo(TODAY);
        }

        @Test
        void needsAStartThatHasComeAndAnEnd() {
            assertThat(all(work(row()).start(TODAY)).get(0).startBy()).isNull();
            assertThat(all(work(row()).forecastEnd(TODAY)).get(0).startBy()).isNull();
            assertThat(all(work(row()).start(TODAY.plusDays(1)).forecastEnd(TODAY.plusDays(2)))
                            .get(0)
                            .startBy())
                    .isNull();
        }
    }
}
