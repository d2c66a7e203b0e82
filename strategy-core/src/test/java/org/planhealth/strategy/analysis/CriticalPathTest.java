package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planhealth.strategy.DependencyType.FF;
import static org.planhealth.strategy.DependencyType.FS;
import static org.planhealth.strategy.DependencyType.SF;
import static org.planhealth.strategy.DependencyType.SS;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.analysis.CriticalPath.Dates;
import org.planhealth.strategy.analysis.ScheduleNetwork.Activity;
import org.planhealth.strategy.analysis.ScheduleNetwork.Link;

class CriticalPathTest {
    private static Activity activity(String id, int days) {
        return new Activity(id, days, 0);
    }

    private static Link link(String predecessor, DependencyType type, int lag, String successor) {
        return new Link(predecessor, successor, type, lag);
    }

    private static ScheduleNetwork network(ImmutableList<Activity> activities, Link... links) {
        return new ScheduleNetwork(activities, ImmutableList.copyOf(links));
    }

    /**
     * The example of the article "Program evaluation and review technique" of the English Wikipedia (2024), with its expected
     * times of 4, 5.33, 5.17, 6.33, 5.17, 4.5 and 5.17 days in hundredths of a day. It gives the end as 19.51, the critical
     * path as aceg, and the slack of b as 3.84, of d and of f as 4.68.
     */
    @Nested
    class OfAPublishedExample {
        private final CriticalPath path = network(
                        ImmutableList.of(
                                activity("a", 400),
                                activity("b", 533),
                                activity("c", 517),
                                activity("d", 633),
                                activity("e", 517),
                                activity("f", 450),
                                activity("g", 517)),
                        link("a", FS, 0, "c"),
                        link("a", FS, 0, "d"),
                        link("b", FS, 0, "e"),
                        link("c", FS, 0, "e"),
                        link("d", FS, 0, "f"),
                        link("e", FS, 0, "g"))
                .criticalPath();

        @Test
        void hasThePublishedEndAndPath() {
            assertThat(path.finish()).isEqualTo(1951);
            assertThat(path.critical()).containsExactly("a", "c", "e", "g");
        }

        @Test
        void hasThePublishedDates() {
            assertThat(path.dates())
                    .containsEntry("a", new Dates(0, 400, 0, 400))
                    .containsEntry("b", new Dates(0, 533, 384, 917))
                    .containsEntry("c", new Dates(400, 917, 400, 917))
                    .containsEntry("d", new Dates(400, 1033, 868, 1501))
                    .containsEntry("e", new Dates(917, 1434, 917, 1434))
                    .containsEntry("f", new Dates(1033, 1483, 1501, 1951))
                    .containsEntry("g", new Dates(1434, 1951, 1434, 1951));
        }

        @Test
        void hasThePublishedSlack() {
            assertThat(path.dates().values().stream().map(Dates::totalFloat))
                    .containsExactly(0L, 384L, 0L, 468L, 0L, 468L, 0L);
        }
    }

    /** By hand: b can start 2 days after a, and must not finish until 2 days after c; d must not finish until 1 day into b. */
    @Test
    void followsAllTypesOfLinksAndTheirLags() {
        CriticalPath path = network(
                        ImmutableList.of(activity("a", 5), activity("b", 4), activity("c", 6), activity("d", 3)),
                        link("a", FS, 2, "b"),
                        link("a", SS, 3, "c"),
                        link("c", FF, 2, "b"),
                        link("b", SF, 1, "d"))
                .criticalPath();

        assertThat(path.dates())
                .containsEntry("a", new Dates(0, 5, 0, 5))
                .containsEntry("b", new Dates(7, 11, 7, 11))
                .containsEntry("c", new Dates(3, 9, 3, 9))
                .containsEntry("d", new Dates(5, 8, 8, 11));
        assertThat(path.critical()).containsExactly("a", "c", "b");
    }

    @Test
    void letsALeadOverlap() {
        CriticalPath path = network(ImmutableList.of(activity("a", 5), activity("b", 4)), link("a", FS, -2, "b"))
                .criticalPath();

        assertThat(path.dates()).containsEntry("b", new Dates(3, 7, 3, 7));
    }

    @Test
    void startsNothingBeforeItsOwnStart() {
        CriticalPath path = network(ImmutableList.of(activity("a", 5), new Activity("b", 4, 9)), link("a", FS, 0, "b"))
                .criticalPath();

        assertThat(path.dates()).containsEntry("a", new Dates(0, 5, 4, 9)).containsEntry("b", new Dates(9, 13, 9, 13));
    }

    @Test
    void hasFloatUpToAnEndOfItsOwn() {
        ScheduleNetwork network = network(ImmutableList.of(activity("a", 5), activity("b", 4)), link("a", FS, 0, "b"));

        assertThat(network.criticalPath(7).leastFloat()).isEqualTo(-2);
        assertThat(network.criticalPath(7).critical()).containsExactly("a", "b");
        assertThat(network.criticalPath(7).finish()).isEqualTo(9);
        assertThat(network.criticalPath(12).leastFloat()).isEqualTo(3);
        assertThat(network.criticalPath().leastFloat()).isZero();
    }

    @Test
    void isEmptyWithoutActivities() {
        CriticalPath path = network(ImmutableList.of()).criticalPath();

        assertThat(path.finish()).isZero();
        assertThat(path.leastFloat()).isZero();
        assertThat(path.critical()).isEmpty();
    }

    @Test
    void refusesACircle() {
        ScheduleNetwork network = network(
                ImmutableList.of(activity("a", 5), activity("b", 4), activity("c", 3)),
                link("a", SS, 0, "b"),
                link("b", FF, 0, "a"),
                link("b", FS, 0, "c"));

        assertThat(network.circular()).containsExactly("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(network::criticalPath)
                .withMessage("activities must not wait for each other in a circle, but [a, b] do");
        assertThat(network.without(network.circular()).criticalPath().dates())
                .containsExactly(java.util.Map.entry("c", new Dates(0, 3, 0, 3)));
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThatIllegalArgumentException().isThrownBy(() -> activity("a", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(ImmutableList.of(activity("a", 1), activity("a", 2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(ImmutableList.of(activity("a", 1)), link("a", FS, 0, "b")));
    }
}
