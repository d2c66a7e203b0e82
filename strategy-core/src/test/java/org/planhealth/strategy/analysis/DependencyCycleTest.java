package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Initiative;

class DependencyCycleTest {
    private final ImmutableSortedSet<String> ids = ImmutableSortedSet.of("a", "b");

    @Nested
    class Constructor {
        @Test
        void refusesAPathThatLeadsNowhere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DependencyCycle(ids, ImmutableList.of()))
                    .withMessage("a path needs a start and an end, was []");
        }

        @Test
        void refusesAPathThatDoesNotBeginAndEndWithTheSmallestId() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DependencyCycle(ids, path("b", "a", "b")))
                    .withMessage("a path must start and end with the smallest id, a");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DependencyCycle(ids, path("a", "b")))
                    .withMessage("a path must start and end with the smallest id, a");
        }

        @Test
        void refusesAPathThroughOthers() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DependencyCycle(ids, path("a", "c", "a")))
                    .withMessage("a path must contain only members of the cycle, [a, b]");
        }
    }

    private static ImmutableList<Entity> path(String... ids) {
        return Arrays.stream(ids).map(id -> Initiative.builder(id).build()).collect(ImmutableList.toImmutableList());
    }

    @Nested
    class Description {
        @Test
        void namesEachByItsTitleElseItsId() {
            Entity named = Initiative.builder("b").title("Move the jobs").build();
            ImmutableList<Entity> path = ImmutableList.of(initiative("a"), named, initiative("a"));

            assertThat(new DependencyCycle(ImmutableSortedSet.of("a", "b"), path).description())
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
            assertThat(new DependencyCycle(
                                    ImmutableSortedSet.of("a", "b", "c", "d"),
                                    ImmutableList.of(initiative("a"), initiative("b"), initiative("a")))
                            .description())
                    .isEqualTo("a -> b -> a, in one cycle with 2 more");
        }

        private static String way(String... ids) {
            return new DependencyCycle(
                            ImmutableSortedSet.copyOf(ids),
                            Arrays.stream(ids).map(Description::initiative).collect(toImmutableList()))
                    .description();
        }

        private static Entity initiative(String id) {
            return Initiative.builder(id).build();
        }
    }
}
