package org.planhealth.strategy.analysis;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.TODAY;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The day is 2026-08-03. */
class DependencyOrderTest {
    private static final LocalDate START = parse("2026-10-01");
    private static final LocalDate END = parse("2026-11-15");

    private static Initiative.Builder waiting(Dependency... dependencies) {
        return Initiative.builder("b").start(START).dependsOn(List.of(dependencies));
    }

    private static Dependency on(String initiative) {
        return Dependency.builder(initiative).build();
    }

    private static ImmutableList<DependencyOrder> all(Initiative.Builder... initiatives) {
        return DependencyOrder.all(
                Strategy.builder("plan")
                        .initiatives(List.of(initiatives).stream()
                                .map(Initiative.Builder::build)
                                .toList())
                        .build(),
                TODAY);
    }

    @Test
    void comparesAStartWithTheEndOfWhatIsWaitedFor() {
        DependencyOrder order =
                all(waiting(on("a")), Initiative.builder("a").forecastEnd(END)).get(0);

        assertThat(order).isEqualTo(new DependencyOrder("b", "a", START, END, false, 0));
        assertThat(order.earliest()).isEqualTo(END);
        assertThat(order.isTooEarly()).isTrue();
        assertThat(order.daysTooEarly()).isEqualTo(45);
    }

    @Test
    void isEarlyEnoughOnTheDay() {
        DependencyOrder order = all(waiting(on("a")), Initiative.builder("a").forecastEnd(START))
                .get(0);

        assertThat(order.isTooEarly()).isFalse();
        assertThat(order.daysTooEarly()).isZero();
    }

    @Test
    void addsTheLongestLag() {
        DependencyOrder order = all(
                        waiting(
                                Dependency.builder("a").lagDays(-7).build(),
                                Dependency.builder("a").lagDays(14).build(),
                                on("a")),
                        Initiative.builder("a").forecastEnd(START))
                .get(0);

        assertThat(order.lagDays()).isEqualTo(14);
        assertThat(order.earliest()).isEqualTo("2026-10-15");
    }

    @Test
    void takesAnEndThatHasCome() {
        Initiative.Builder done = Initiative.builder("a").stage(Stage.DONE).forecastEnd(parse("2026-07-01"));

        assertThat(all(waiting(on("a")), done.actualEnd(TODAY)).get(0).end()).isEqualTo(TODAY);
        assertThat(all(waiting(on("a")), done).get(0).ended()).isTrue();
        assertThat(all(waiting(on("a")), done.actualEnd(TODAY.plusDays(1)))
                        .get(0)
                        .end())
                .isEqualTo("2026-07-01");
    }

    @Test
    void knowsNoEndOfDoneWorkThatIsToCome() {
        assertThat(all(
                        waiting(on("a")),
                        Initiative.builder("a").stage(Stage.DONE).forecastEnd(END)))
                .isEmpty();
        assertThat(all(
                        waiting(on("a")),
                        Initiative.builder("a").stage(Stage.DONE).forecastEnd(TODAY)))
                .hasSize(1);
    }

    @Test
    void isOnlyAboutFinishToStart() {
        for (DependencyType type : DependencyType.values()) {
            assertThat(all(
                            waiting(Dependency.builder("a").type(type).build()),
                            Initiative.builder("a").forecastEnd(END)))
                    .as("%s", type)
                    .hasSize(type == DependencyType.FS ? 1 : 0);
        }
    }

    @Test
    void leavesOutWhatIsOverStoppedUndatedOrItself() {
        Initiative.Builder end = Initiative.builder("a").forecastEnd(END);

        assertThat(all(waiting(on("a")).stage(Stage.DONE), end)).isEmpty();
        assertThat(all(waiting(on("a")).stage(Stage.STOPPED), end)).isEmpty();
        assertThat(all(waiting(on("a")).start(null), end)).isEmpty();
        assertThat(all(waiting(on("a")), Initiative.builder("a"))).isEmpty();
        assertThat(all(
                        waiting(on("a")),
                        Initiative.builder("a").stage(Stage.STOPPED).actualEnd(TODAY)))
                .isEmpty();
        assertThat(all(waiting(on("b")).forecastEnd(END))).isEmpty();
        assertThat(all(Initiative.builder("b").start(START), end)).isEmpty();
    }

    @Test
    void takesTheStatedEndOfWork() {
        Rollout rollout = Rollout.builder().due(parse("2026-12-01")).build();

        assertThat(all(
                                waiting(on("a")),
                                Initiative.builder("a").baselineEnd(END).rollout(rollout))
                        .get(0)
                        .end())
                .isEqualTo("2026-12-01");
    }
}
