package org.planhealth.strategy.analysis;

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
                    .withMessage("a path has a beginning and an end, was []");
        }

        @Test
        void refusesAPathThatDoesNotBeginAndEndWithTheSmallestId() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DependencyCycle(ids, path("b", "a", "b")))
                    .withMessage("a path begins and ends with the smallest id, a");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DependencyCycle(ids, path("a", "b")))
                    .withMessage("a path begins and ends with the smallest id, a");
        }

        @Test
        void refusesAPathThroughOthers() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DependencyCycle(ids, path("a", "c", "a")))
                    .withMessage("a path leads through members only, [a, b]");
        }
    }

    private static ImmutableList<Entity> path(String... ids) {
        return Arrays.stream(ids).map(id -> Initiative.builder(id).build()).collect(ImmutableList.toImmutableList());
    }
}
