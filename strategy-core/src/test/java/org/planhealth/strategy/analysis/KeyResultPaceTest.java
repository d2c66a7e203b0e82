package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

class KeyResultPaceTest {
    private static final YearPart QUARTER = YearPart.parse("2026-Q3");
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    /** Pages at night are to fall from 120 to 72; they are at 106 when 34 of 92 days are gone. */
    @Nested
    class WorkedExample {
        private final KeyResultPace pace = of(pages().current(106).build(), null);

        @Test
        void saysHowFarItHasCome() {
            assertThat(pace.progress()).isEqualTo(14 / 48.0);
        }

        @Test
        void saysHowMuchOfTheQuarterIsGone() {
            assertThat(pace.elapsed()).isEqualTo(34 / 92.0);
        }

        @Test
        void saysThatItIsBehind() {
            assertThat(pace.pace()).isCloseTo(0.789, within(0.001));
            assertThat(pace.isBehind()).isTrue();
        }
    }

    @Nested
    class ADateThatTellsNoPace {
        @Test
        void isTheFirstDayOfTheQuarter() {
            assertThat(of(at("2026-07-01"), null).pace()).isNull();
            assertThat(of(at("2026-07-02"), null).pace()).isNotNull();
        }

        @Test
        void isADayAfterTheAudit() {
            assertThat(of(at("2026-08-04"), null).pace()).isNull();
            assertThat(of(at("2026-08-03"), null).pace()).isNotNull();
        }

        private static KeyResult at(String updated) {
            return pages().current(106).updated(LocalDate.parse(updated)).build();
        }
    }

    @Nested
    class Progress {
        @ParameterizedTest(name = "from {0} to {1}, at {2}: {3}")
        @CsvSource({
            "100, 300, 200, 0.5",
            "300, 100, 200, 0.5",
            "100, 300, 50, -0.25",
            "300, 100, 350, -0.25",
            "100, 300, 400, 1.5",
            "-10, 10, 10, 1"
        })
        void goesFromTheBaselineToTheTargetInEitherDirection(
                double baseline, double target, double current, double progress) {
            KeyResult result = KeyResult.builder("x")
                    .baseline(baseline)
                    .target(target)
                    .current(current)
                    .build();

            assertThat(of(result, null).progress()).isEqualTo(progress);
        }

        @Test
        void isNotKnownWithoutAValueABaselineOrATarget() {
            assertThatIsNotKnown(KeyResult.builder("x").baseline(1).target(2).build());
            assertThatIsNotKnown(KeyResult.builder("x").baseline(1).current(2).build());
            assertThatIsNotKnown(KeyResult.builder("x").target(1).current(2).build());
        }

        @Test
        void isNotKnownIfTheTargetIsTheBaseline() {
            assertThatIsNotKnown(
                    KeyResult.builder("x").baseline(1).target(1).current(1).build());
        }

        @Test
        void isNotKnownIfItIsNoNumber() {
            assertThatIsNotKnown(KeyResult.builder("x")
                    .baseline(-Double.MAX_VALUE)
                    .target(Double.MAX_VALUE)
                    .current(Double.MAX_VALUE)
                    .build());
            assertThatIsNotKnown(KeyResult.builder("x")
                    .baseline(0)
                    .target(Double.MIN_VALUE)
                    .current(1)
                    .build());
        }

        private void assertThatIsNotKnown(KeyResult result) {
            assertThat(of(result, null).progress()).isNull();
            assertThat(of(result, null).pace()).isNull();
            assertThat(of(result, null).isBehind()).isFalse();
        }
    }

    @Nested
    class Value {
        private final Indicator indicator = Indicator.builder("night-pages")
                .unit("pages a month")
                .observations(ImmutableMap.of(
                        parse("2026-06-30"), 120.0, parse("2026-07-31"), 106.0, parse("2026-08-31"), 72.0))
                .build();

        @Test
        void isTheLastObservationUpToTheDay() {
            assertThat(of(pages().build(), indicator).value()).isEqualTo(106);
        }

        @Test
        void isItsOwnIfStated() {
            assertThat(of(pages().current(100).build(), indicator).value()).isEqualTo(100);
        }

        @Test
        void isNotKnownIfNothingWasObserved() {
            assertThat(of(pages().build(), Indicator.builder("night-pages").build())
                            .value())
                    .isNull();
            assertThat(KeyResultPace.of(pages().build(), indicator, QUARTER, parse("2026-06-29"))
                            .value())
                    .isNull();
        }

        @Test
        void hasTheUnitOfTheIndicatorUnlessItHasItsOwn() {
            assertThat(of(pages().build(), indicator).unit()).isEqualTo("pages a month");
            assertThat(of(pages().unit("pages").build(), indicator).unit()).isEqualTo("pages");
            assertThat(of(pages().build(), null).unit()).isNull();
        }
    }

    @Nested
    class Elapsed {
        @ParameterizedTest(name = "{1} of 92 days on {0}")
        @CsvSource({
            "2026-06-30, 0",
            "2026-07-01, 1",
            "2026-08-15, 46",
            "2026-09-30, 92",
            "2026-10-01, 92",
            "2020-01-01, 0",
            "2030-01-01, 92"
        })
        void countsTheDayItself(LocalDate day, int days) {
            assertThat(KeyResultPace.of(pages().build(), null, QUARTER, day).elapsed())
                    .isEqualTo(days / 92.0);
        }

        @Test
        void leavesAPaceUnknownBeforeTheQuarter() {
            KeyResultPace pace = KeyResultPace.of(pages().current(106).build(), null, QUARTER, parse("2026-06-30"));

            assertThat(pace.pace()).isNull();
            assertThat(pace.isBehind()).isFalse();
        }

        @Test
        void leavesAPaceUnknownThatIsNoNumber() {
            KeyResult result = KeyResult.builder("x")
                    .baseline(0)
                    .target(1)
                    .current(Double.MAX_VALUE)
                    .build();

            assertThat(of(result, null).progress()).isEqualTo(Double.MAX_VALUE);
            assertThat(of(result, null).pace()).isNull();
        }
    }

    @Nested
    class Current {
        @Test
        void areThoseOfThisQuarterInTheOrderOfTheIds() {
            Strategy strategy = Strategy.builder("fleet-cost")
                    .objectives(
                            objective("now", QUARTER, "c", "a"),
                            objective("also-now", QUARTER, "b"),
                            objective("next", QUARTER.next(), "d"),
                            Objective.builder("some-time")
                                    .keyResults(KeyResult.builder("e").build())
                                    .build(),
                            Objective.builder("empty").quarter(QUARTER).build())
                    .build();

            assertThat(KeyResultPace.current(strategy, TODAY))
                    .extracting(KeyResultPace::keyResult)
                    .containsExactly("a", "b", "c");
        }

        @Test
        void takeTheValueOfTheirIndicator() {
            Strategy strategy = Strategy.builder("fleet-cost")
                    .objectives(Objective.builder("now")
                            .quarter(QUARTER)
                            .keyResults(pages().indicator("night-pages").build())
                            .build())
                    .indicators(Indicator.builder("night-pages")
                            .observations(ImmutableMap.of(TODAY, 96.0))
                            .build())
                    .build();

            assertThat(KeyResultPace.current(strategy, TODAY).get(0).progress()).isEqualTo(0.5);
        }

        @Test
        void areNoneIfNoObjectiveIsStated() {
            assertThat(KeyResultPace.current(Strategy.builder("fleet-cost").build(), TODAY))
                    .isEmpty();
        }

        private Objective objective(String id, YearPart quarter, String... results) {
            return Objective.builder(id)
                    .quarter(quarter)
                    .keyResults(Arrays.stream(results)
                            .map(result -> KeyResult.builder(result).build())
                            .toList())
                    .build();
        }
    }

    @Group
    class Laws {
        @Property
        void upAndDownAreMirrored(
                @ForAll @DoubleRange(min = -1000, max = 1000) double baseline,
                @ForAll @DoubleRange(min = -1000, max = 1000) double target,
                @ForAll @DoubleRange(min = -1000, max = 1000) double current) {
            Assume.that(baseline != target);

            assertThat(of(keyResult(-baseline, -target, -current), null).progress())
                    .isCloseTo(of(keyResult(baseline, target, current), null).progress(), within(0.0));
        }

        @Property
        void aStepTowardsTheTargetIsNeverLess(
                @ForAll @DoubleRange(min = -1000, max = 1000) double baseline,
                @ForAll @DoubleRange(min = -1000, max = 1000) double target,
                @ForAll @DoubleRange(min = -1000, max = 1000) double current,
                @ForAll @DoubleRange(min = 0, max = 1) double share) {
            Assume.that(baseline != target);
            double closer = current + share * Math.signum(target - baseline);

            assertThat(of(keyResult(baseline, target, closer), null).progress())
                    .isGreaterThanOrEqualTo(
                            of(keyResult(baseline, target, current), null).progress());
        }

        @Property
        void isBehindIfAndOnlyIfThePaceIsUnderOne(
                @ForAll @DoubleRange(min = -50, max = 150) double current, @ForAll @IntRange(max = 91) int day) {
            KeyResultPace pace = KeyResultPace.of(
                    keyResult(0, 100, current), null, QUARTER, QUARTER.start().plusDays(day));

            assertThat(pace.isBehind()).isEqualTo(pace.pace() < 1);
        }

        private KeyResult keyResult(double baseline, double target, double current) {
            return KeyResult.builder("x")
                    .baseline(baseline)
                    .target(target)
                    .current(current)
                    .build();
        }
    }

    private static KeyResult.Builder pages() {
        return KeyResult.builder("page-cut").baseline(120).target(72);
    }

    private static KeyResultPace of(KeyResult result, Indicator indicator) {
        return KeyResultPace.of(result, indicator, QUARTER, TODAY);
    }
}
