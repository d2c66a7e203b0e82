package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.analysis.DependencyCycle;

class PhrasesTest {
    @Nested
    class Chance {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "0.00005, under 1 %",
            "0.0099, under 1 %",
            "0.01, 1 %",
            "0.034, 3 %",
            "0.5, 50 %",
            "0.845, 84 %",
            "0.846, 85 %",
            "0.99, 99 %",
            "0.9901, over 99 %",
            "0.99995, over 99 %"
        })
        void isWholeAndNeverCertain(double chance, String words) {
            assertThat(Phrases.chance(chance)).isEqualTo(words);
        }
    }

    @Nested
    class Way {
        @Test
        void namesEachByItsTitleElseItsId() {
            Entity named = Initiative.builder("b").title("Move the jobs").build();
            ImmutableList<Entity> path = ImmutableList.of(initiative("a"), named, initiative("a"));

            assertThat(Phrases.way(new DependencyCycle(ImmutableSortedSet.of("a", "b"), path)))
                    .isEqualTo("a -> \"Move the jobs\" -> a");
        }

        @Test
        void leavesOutTheMiddleOfMoreThanEightNames() {
            assertThat(way("a", "b", "c", "d", "e", "f", "g", "a")).isEqualTo("a -> b -> c -> d -> e -> f -> g -> a");
            assertThat(way("a", "b", "c", "d", "e", "f", "g", "h", "a"))
                    .isEqualTo("a -> b -> c -> d -> (3 more) -> h -> a");
        }

        @Test
        void saysHowManyMoreAreInTheKnot() {
            assertThat(Phrases.way(new DependencyCycle(
                            ImmutableSortedSet.of("a", "b", "c", "d"),
                            ImmutableList.of(initiative("a"), initiative("b"), initiative("a")))))
                    .isEqualTo("a -> b -> a, in one knot with 2 more");
        }

        private static String way(String... ids) {
            return Phrases.way(new DependencyCycle(
                    ImmutableSortedSet.copyOf(ids),
                    Arrays.stream(ids).map(Way::initiative).collect(toImmutableList())));
        }

        private static Entity initiative(String id) {
            return Initiative.builder(id).build();
        }
    }
}
