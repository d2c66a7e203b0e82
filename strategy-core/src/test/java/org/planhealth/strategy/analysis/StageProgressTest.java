package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;

/** The day is 2026-08-03 unless said otherwise. */
class StageProgressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    @Nested
    class Entered {
        private final ImmutableMap<Stage, LocalDate> history = ImmutableMap.of(
                Stage.EARLY, parse("2025-01-01"), Stage.MIDDLE, parse("2026-01-01"), Stage.LATE, parse("2026-05-01"));

        @Test
        void isTheEntryOfThePresentStage() {
            assertThat(of(Stage.MIDDLE, history).entered()).isEqualTo("2026-01-01");
            assertThat(of(Stage.LATE, history).entered()).isEqualTo("2026-05-01");
        }

        @Test
        void isTheStartInTheEarlyStage() {
            assertThat(of(Stage.EARLY, history).entered()).isEqualTo("2024-10-01");
        }

        @Test
        void isThatOfTheMiddleIfTheLateStageHasNone() {
            assertThat(of(Stage.LATE, ImmutableMap.of(Stage.MIDDLE, parse("2026-01-01")))
                            .entered())
                    .isEqualTo("2026-01-01");
            assertThat(of(Stage.LATE, ImmutableMap.of(Stage.EARLY, parse("2026-01-01")))
                            .entered())
                    .isNull();
        }

        @Test
        void isNoFactYetAfterAsOf() {
            assertThat(entered(parse("2026-08-04")).entered()).isNull();
            assertThat(entered(parse("2026-08-03")).entered()).isEqualTo("2026-08-03");
        }

        @Test
        void isNullIfNoStageIsStated() {
            assertThat(StageProgress.of(
                                    Initiative.builder("move-jobs").start(TODAY).build(), TODAY)
                            .entered())
                    .isNull();
        }

        private StageProgress of(Stage stage, ImmutableMap<Stage, LocalDate> history) {
            return StageProgress.of(
                    Initiative.builder("move-jobs")
                            .stage(stage)
                            .start(parse("2024-10-01"))
                            .stageHistory(history)
                            .build(),
                    TODAY);
        }
    }

    @Nested
    class IsYoungerThan {
        @Test
        void countsFromTheEntry() {
            assertThat(entered(parse("2025-11-03")).isYoungerThan(3)).isFalse();
            assertThat(entered(parse("2025-11-04")).isYoungerThan(3)).isTrue();
        }

        @Test
        void holdsWithoutAnEntryIfTheWorkItselfIsYounger() {
            assertThat(started(parse("2025-11-04")).isYoungerThan(3)).isTrue();
            assertThat(started(parse("2025-11-03")).isYoungerThan(3)).isFalse();
        }

        @Test
        void doesNotHoldIfNoDayIsStatedOrTheStartLiesAhead() {
            assertThat(StageProgress.of(
                                    Initiative.builder("move-jobs")
                                            .stage(Stage.MIDDLE)
                                            .build(),
                                    TODAY)
                            .isYoungerThan(3))
                    .isFalse();
            assertThat(started(parse("2026-08-04")).isYoungerThan(3)).isFalse();
        }

        private StageProgress started(LocalDate start) {
            return StageProgress.of(
                    Initiative.builder("move-jobs")
                            .stage(Stage.MIDDLE)
                            .start(start)
                            .build(),
                    TODAY);
        }
    }

    @Nested
    @Group
    class Quarters {
        @ParameterizedTest(name = "{2} from {0} to {1}")
        @CsvSource({
            "2026-01-15, 2026-01-15, 0",
            "2026-01-15, 2026-04-14, 0",
            "2026-01-15, 2026-04-15, 1",
            "2026-01-15, 2026-10-14, 2",
            "2026-01-15, 2026-10-15, 3",
            "2025-11-30, 2026-02-27, 0",
            "2025-11-30, 2026-02-28, 1", // three months after 30 November is the last day of February
            "2025-11-30, 2026-05-29, 1",
            "2025-11-30, 2026-05-30, 2",
            "2023-11-30, 2024-02-28, 0", // a leap year
            "2023-11-30, 2024-02-29, 1",
            "2026-01-31, 2026-04-30, 1",
            "2026-03-31, 2026-06-30, 1",
            "2026-03-31, 2026-06-29, 0",
            "2025-02-03, 2026-08-03, 6",
            "2025-02-04, 2026-08-03, 5",
            "-999999999-01-01, +999999999-12-31, 2147483647",
            "+999999999-10-01, +999999999-12-31, 0"
        })
        void areThoseWhoseLastDayHasCome(LocalDate entered, LocalDate asOf, int quarters) {
            assertThat(entered(entered, asOf).quarters()).isEqualTo(quarters);
        }

        @Test
        void areNullIfTheDayOfEntryIsNotStated() {
            assertThat(StageProgress.of(
                                    Initiative.builder("move-jobs")
                                            .stage(Stage.MIDDLE)
                                            .build(),
                                    TODAY)
                            .quarters())
                    .isNull();
        }

        @Property
        void areAsManyAsCountedOneByOne(
                @ForAll @DateRange(min = "2020-01-01", max = "2030-12-31") LocalDate entered,
                @ForAll @IntRange(max = 4000) int days) {
            LocalDate asOf = entered.plusDays(days);
            int counted = 0;
            while (!entered.plusMonths(3L * (counted + 1)).isAfter(asOf)) {
                counted++;
            }

            assertThat(entered(entered, asOf).quarters()).isEqualTo(counted);
        }

        @Property
        void areCountedToTheDayAtTheEndOfAQuarter(
                @ForAll @DateRange(min = "2020-01-01", max = "2030-12-31") LocalDate entered,
                @ForAll @IntRange(min = 1, max = 40) int n) {
            LocalDate full = entered.plusMonths(3L * n);

            assertThat(entered(entered, full).quarters()).isEqualTo(n);
            assertThat(entered(entered, full.minusDays(1)).quarters()).isEqualTo(n - 1);
        }
    }

    private static StageProgress entered(LocalDate entered) {
        return entered(entered, TODAY);
    }

    private static StageProgress entered(LocalDate entered, LocalDate asOf) {
        Initiative initiative = Initiative.builder("move-jobs")
                .stage(Stage.MIDDLE)
                .stageHistory(ImmutableMap.of(Stage.MIDDLE, entered))
                .build();
        return StageProgress.of(initiative, asOf);
    }
}
