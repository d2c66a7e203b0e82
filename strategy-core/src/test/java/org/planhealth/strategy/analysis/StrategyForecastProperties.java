package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.strategy.analysis.Rollouts.rollout;
import static org.planhealth.strategy.analysis.Rollouts.weekly;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The laws of the forecast of a strategy; since each part of a plan has draws of its own, they hold to the last future. */
class StrategyForecastProperties {
    private static final LocalDate TODAY = Rollouts.TODAY;

    /** Work that starts and ends so many days after today, and waits for work with a smaller number. */
    record Work(int start, int length, Stage stage, ImmutableList<Tie> ties) {}

    /** That work waits for other work, counted modulo its own number so that there is no circle. */
    record Tie(int awaited, DependencyType type, int lag) {}

    @Provide
    Arbitrary<List<Work>> works() {
        return work().list().ofMinSize(2).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Work> work() {
        return Combinators.combine(
                        Arbitraries.integers().between(-60, 200),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(Stage.PLANNED, Stage.MIDDLE, Stage.DONE, Stage.STOPPED),
                        tie().list().ofMaxSize(3))
                .as((start, length, stage, ties) -> new Work(start, length, stage, ImmutableList.copyOf(ties)));
    }

    @Provide
    Arbitrary<Tie> tie() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(DependencyType.class),
                        Arbitraries.integers().between(-40, 40))
                .as(Tie::new);
    }

    @Property(tries = 100)
    void isNeverEarlierWithMoreWork(@ForAll("works") List<Work> works, @ForAll("work") Work more) {
        List<Work> longer = new ArrayList<>(works);
        longer.add(more);
        assertThatIsNotEarlier(plan(longer), plan(works));
    }

    @Property(tries = 100)
    void isNeverEarlierWithMoreDependencies(
            @ForAll("works") List<Work> works, @ForAll @IntRange(max = 7) int number, @ForAll("tie") Tie tie) {
        List<Work> tied = new ArrayList<>(works);
        Work one = tied.get(number % tied.size());
        tied.set(
                number % tied.size(),
                new Work(
                        one.start,
                        one.length,
                        one.stage,
                        ImmutableList.<Tie>builder().addAll(one.ties).add(tie).build()));
        assertThatIsNotEarlier(plan(tied), plan(works));
    }

    @Property(tries = 100)
    void isNeverLaterWithFewerRisks(
            @ForAll("works") List<Work> works,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 100) Integer> risks,
            @ForAll Random random) {
        List<Risk> all = IntStream.range(0, risks.size())
                .mapToObj(i -> Risk.builder("risk-" + i)
                        .likelihood(risks.get(i) / 100.0)
                        .impactDays(random.nextDouble() * 100)
                        .build())
                .toList();
        Strategy with = plan(works).toBuilder().risks(all).build();
        List<Risk> fewer = new ArrayList<>(all);
        fewer.remove(random.nextInt(all.size()));
        assertThatIsNotEarlier(with, with.toBuilder().risks(fewer).build());
    }

    @Property(tries = 100)
    void doesNotDependOnTheOrderOfThePlan(@ForAll("works") List<Work> works, @ForAll Random random) {
        Strategy plan = plan(works).toBuilder()
                .risks(IntStream.range(0, 4)
                        .mapToObj(i -> Risk.builder("risk-" + i)
                                .likelihood(0.4)
                                .impactDays(10.3 * i)
                                .build())
                        .toList())
                .build();
        List<Initiative> initiatives = new ArrayList<>(plan.initiatives());
        initiatives.add(Initiative.builder("undated").build());
        initiatives.add(Initiative.builder("another").build());
        plan = plan.toBuilder().initiatives(initiatives).build();
        List<Risk> risks = new ArrayList<>(plan.risks());
        StrategyForecast forecast = StrategyForecast.of(plan, TODAY).orElseThrow();
        Collections.shuffle(initiatives, random);
        Collections.shuffle(risks, random);
        assertThat(StrategyForecast.of(
                        plan.toBuilder().initiatives(initiatives).risks(risks).build(), TODAY))
                .contains(forecast);
    }

    @Property(tries = 100)
    void ofOneRolloutIsItsOwn(@ForAll @Size(min = 5, max = 20) List<@IntRange(min = -5, max = 30) Integer> weeks) {
        double[][] entries = new double[weeks.size() + 1][];
        double done = 100;
        entries[0] = new double[] {done, 800};
        for (int i = 0; i < weeks.size(); i++) {
            done += weeks.get(i);
            entries[i + 1] = new double[] {done, 800};
        }
        Strategy plan = Strategy.builder("fleet-cost")
                .initiatives(rollout(TODAY.plusDays(90), weekly(7, entries)))
                .build();
        RolloutForecast own = RolloutForecast.all(plan, TODAY).get(0);
        Assume.that(own.finish() != null);
        StrategyForecast forecast = StrategyForecast.of(plan, TODAY).orElseThrow();
        assertThat(forecast.p50()).isEqualTo(own.p50());
        assertThat(forecast.p85()).isEqualTo(own.p85());
        assertThat(forecast.p95()).isEqualTo(own.p95());
        assertThat(forecast.finish().chanceBy(TODAY.plusDays(90))).isEqualTo(own.onTimeProbability());
    }

    @Property(tries = 100)
    void waitsForSomeWorkInEveryFuture(@ForAll("works") List<Work> works) {
        StrategyForecast.of(plan(works), TODAY).ifPresent(forecast -> {
            assertThat(forecast.noDate()).isNull();
            assertThat(forecast.criticalities())
                    .isSortedAccordingTo((one, other) -> Double.compare(other.index(), one.index()));
            assertThat(forecast.criticalities().stream()
                            .mapToDouble(StrategyForecast.Criticality::index)
                            .sum())
                    .isGreaterThanOrEqualTo(1 - 1e-9);
        });
    }

    private static void assertThatIsNotEarlier(Strategy plan, Strategy other) {
        StrategyForecast.of(other, TODAY).ifPresent(before -> {
            FinishDates after = StrategyForecast.of(plan, TODAY).orElseThrow().finish();
            for (int percent = 1; percent <= 100; percent++) {
                assertThat(after.atChance(percent))
                        .as("%s%%", percent)
                        .isAfterOrEqualTo(before.finish().atChance(percent));
            }
        });
    }

    private static Strategy plan(List<Work> works) {
        return Strategy.builder("fleet-cost")
                .initiatives(IntStream.range(0, works.size())
                        .mapToObj(number -> initiative(number, works.get(number)))
                        .collect(toImmutableList()))
                .build();
    }

    /** Returns ids of which that of added work is the first. */
    private static String id(int number) {
        return "work-" + (9 - number);
    }

    private static Initiative initiative(int number, Work work) {
        LocalDate end = TODAY.plusDays(work.start + work.length);
        return Initiative.builder(id(number))
                .stage(work.stage)
                .start(TODAY.plusDays(work.start))
                .forecastEnd(end)
                .actualEnd(work.stage == Stage.DONE ? end : null)
                .dependsOn(
                        number == 0
                                ? ImmutableList.of()
                                : work.ties.stream()
                                        .map(tie -> Dependency.builder(id(tie.awaited % number))
                                                .type(tie.type)
                                                .lagDays(tie.lag)
                                                .build())
                                        .collect(toImmutableList()))
                .build();
    }
}
