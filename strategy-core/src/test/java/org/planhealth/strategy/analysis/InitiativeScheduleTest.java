package org.planhealth.strategy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.CriticalPath.Dates;
import org.planhealth.strategy.analysis.ScheduleNetwork.Activity;
import org.planhealth.strategy.analysis.ScheduleNetwork.Link;

class InitiativeScheduleTest {
    private static Initiative.Builder planned(String id, int start, int end) {
        return Initiative.builder(id)
                .stage(Stage.PLANNED)
                .start(TODAY.plusDays(start))
                .forecastEnd(TODAY.plusDays(end));
    }

    private static Dependency on(String initiative, DependencyType type, int lag) {
        return Dependency.builder(initiative).type(type).lagDays(lag).build();
    }

    private static InitiativeSchedule of(Initiative.Builder... initiatives) {
        return InitiativeSchedule.of(
                Strategy.builder("plan")
                        .initiatives(List.of(initiatives).stream()
                                .map(Initiative.Builder::build)
                                .toList())
                        .build(),
                TODAY);
    }

    @Test
    void takesTheDaysFromStartToStatedEnd() {
        InitiativeSchedule schedule = of(
                planned("a", 10, 40),
                planned("b", 20, 25).dependsOn(Dependency.builder("a").build()));

        assertThat(schedule.network())
                .isEqualTo(new ScheduleNetwork(
                        ImmutableList.of(new Activity("a", 30, 10), new Activity("b", 5, 20)),
                        ImmutableList.of(new Link("a", "b", DependencyType.FS, 0))));
        CriticalPath path = schedule.network().criticalPath();
        assertThat(path.dates()).containsEntry("b", new Dates(40, 45, 40, 45));
        assertThat(schedule.day(path.finish())).isEqualTo(TODAY.plusDays(45));
        assertThat(schedule.time(TODAY.plusDays(45))).isEqualTo(45);
    }

    @Test
    void holdsUpNoStartOfWorkThatIsUnderWay() {
        Initiative.Builder b = Initiative.builder("b")
                .stage(Stage.EARLY)
                .start(TODAY.minusDays(5))
                .forecastEnd(TODAY.plusDays(10));

        assertThat(of(planned("a", 10, 40), b.dependsOn(on("a", DependencyType.FS, 0), on("a", DependencyType.SS, 0)))
                        .network()
                        .links())
                .isEmpty();
        assertThat(of(planned("a", 10, 40), b.dependsOn(on("a", DependencyType.FF, 3), on("a", DependencyType.SF, 4)))
                        .network()
                        .links())
                .containsExactly(new Link("a", "b", DependencyType.FF, 3), new Link("a", "b", DependencyType.SF, 4));
    }

    @Test
    void waitsForTheDaysOfDoneWork() {
        Initiative.Builder done = Initiative.builder("a")
                .stage(Stage.DONE)
                .start(TODAY.minusDays(30))
                .actualEnd(TODAY.minusDays(4));

        assertThat(earliest(done, DependencyType.FS, 20)).isEqualTo(16);
        assertThat(earliest(done, DependencyType.SS, 40)).isEqualTo(10);
        assertThat(earliest(done, DependencyType.FF, 20)).isEqualTo(9);
        assertThat(earliest(done, DependencyType.SF, 40)).isEqualTo(3);
        assertThat(earliest(done, DependencyType.FS, 0)).isEqualTo(2);
        assertThat(earliest(done.stage(Stage.STOPPED), DependencyType.FS, 20)).isEqualTo(2);
        assertThat(earliest(done.stage(Stage.DONE).actualEnd(TODAY.plusDays(1)), DependencyType.FS, 20))
                .isEqualTo(2);
    }

    /** Returns the earliest start of work of 7 days that starts in 2 days, and waits for other work. */
    private static long earliest(Initiative.Builder other, DependencyType type, int lag) {
        return of(other, planned("b", 2, 9).dependsOn(on("a", type, lag)))
                .network()
                .activities()
                .get(0)
                .earliest();
    }

    @Test
    void leavesOutAndNamesWhatHasNoDates() {
        InitiativeSchedule schedule = of(
                planned("a", 10, 40),
                planned("no-start", 1, 2).start(null),
                planned("no-end", 1, 2).forecastEnd(null),
                planned("wrong", 2, 1),
                planned("done", 1, 2).stage(Stage.DONE),
                planned("b", 20, 25).dependsOn(on("no-end", DependencyType.FS, 0)));

        assertThat(schedule.undated()).containsExactly("no-end", "no-start", "wrong");
        assertThat(schedule.network().activities()).extracting(Activity::id).containsExactly("a", "b");
        assertThat(schedule.network().links()).isEmpty();
        assertThat(schedule.circular()).isEmpty();
    }

    @Test
    void leavesOutAndNamesCircles() {
        InitiativeSchedule schedule = of(
                planned("a", 10, 40).dependsOn(on("b", DependencyType.SS, 0)),
                planned("b", 10, 40).dependsOn(on("a", DependencyType.SS, 0)),
                planned("c", 20, 25).dependsOn(on("b", DependencyType.FS, 0)),
                planned("d", 20, 25).dependsOn(on("d", DependencyType.FS, 0)));

        assertThat(schedule.circular()).containsExactly("a", "b", "d");
        assertThat(schedule.network().criticalPath().dates())
                .containsExactly(java.util.Map.entry("c", new Dates(20, 25, 20, 25)));
    }
}
