package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rice;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

class RiceScoreTest {
    private static Initiative.Builder work(
            String id,
            @Nullable Double reach,
            @Nullable Double impact,
            @Nullable Double confidence,
            @Nullable Double effort) {
        return Initiative.builder(id)
                .rice(Rice.builder()
                        .reach(reach)
                        .impact(impact)
                        .confidence(confidence)
                        .build())
                .effortPersonWeeks(effort);
    }

    private static Initiative.Builder scored(String id, double score) {
        return work(id, score, 1.0, 1.0, 1.0);
    }

    private static List<RiceScore> all(Initiative.Builder... work) {
        return RiceScore.all(Strategy.builder("fleet-cost")
                .initiatives(
                        List.of(work).stream().map(Initiative.Builder::build).toList())
                .build());
    }

    @Nested
    class Score {
        /** Worked figures of the form that McBride published, as explanations of it give them. */
        @ParameterizedTest
        @CsvSource({
            "2000, 2, 0.8, 4, 800",
            "5000, 2, 0.8, 2, 4000",
            "10, 3, 1, 6, 5",
            "10000, 3, 1, 0.5, 60000",
            "0, 3, 1, 2, 0",
            "2000, 2, 0, 4, 0"
        })
        void isReachTimesImpactTimesConfidenceDividedByEffort(
                double reach, double impact, double confidence, double effort, double score) {
            assertThat(RiceScore.score(
                            work("cache", reach, impact, confidence, effort).build()))
                    .isEqualTo(score, within(1e-9));
        }

        @Test
        void needsAllFourFiguresAndSomeEffort() {
            assertThat(RiceScore.score(work("cache", null, 1.0, 1.0, 1.0).build()))
                    .isNull();
            assertThat(RiceScore.score(work("cache", 1.0, null, 1.0, 1.0).build()))
                    .isNull();
            assertThat(RiceScore.score(work("cache", 1.0, 1.0, null, 1.0).build()))
                    .isNull();
            assertThat(RiceScore.score(work("cache", 1.0, 1.0, 1.0, null).build()))
                    .isNull();
            assertThat(RiceScore.score(work("cache", 1.0, 1.0, 1.0, 0.0).build()))
                    .isNull();
            assertThat(RiceScore.score(
                            Initiative.builder("cache").effortPersonWeeks(4).build()))
                    .isNull();
        }
    }

    @Nested
    class All {
        @Test
        void takesTheMedianOfAllScoresWhateverTheStage() {
            assertThat(all(
                            scored("two", 2).stage(Stage.DONE),
                            scored("nine", 9).stage(Stage.STOPPED),
                            Initiative.builder("without"),
                            scored("four", 4)))
                    .containsExactly(
                            new RiceScore("two", 2, 4, 3),
                            new RiceScore("nine", 9, 4, 3),
                            new RiceScore("four", 4, 4, 3));
        }

        @Test
        void takesTheMeanOfTheTwoInTheMiddle() {
            assertThat(all(scored("a", 1), scored("b", 2), scored("c", 5), scored("d", 100)))
                    .extracting(RiceScore::median)
                    .containsOnly(3.5);
            assertThat(all(scored("a", 1), scored("b", 0.1), scored("c", 0.1), scored("d", 0)))
                    .extracting(RiceScore::median)
                    .containsOnly(0.1);
        }

        @Test
        void isEmptyWithoutScores() {
            assertThat(all(Initiative.builder("without"))).isEmpty();
            assertThat(RiceScore.all(Strategy.builder("fleet-cost").build())).isEmpty();
        }
    }

    @Nested
    class IsBelowMedianOf {
        @Test
        void needsALowerScoreAndEnoughOfThem() {
            assertThat(new RiceScore("a", 3.9, 4, 3).isBelowMedianOf(3)).isTrue();
            assertThat(new RiceScore("a", 4, 4, 3).isBelowMedianOf(3)).isFalse();
            assertThat(new RiceScore("a", 3.9, 4, 2).isBelowMedianOf(3)).isFalse();
        }
    }
}
