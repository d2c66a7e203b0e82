package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;

/** Plans that the reader lets through and that are made to keep an analysis busy: none may take rows times rows. */
class LargePlansTest {
    /** A guard against work that never ends, however slow the machine; not a measurement. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    @Test
    void mayHaveComponentsOfManyOwners() {
        Strategy plan = Strategy.builder("fleet-cost")
                .organization(Organization.builder()
                        .components(
                                Component.builder("web")
                                        .owners(many(40_000, i -> "one-" + i))
                                        .dependsOn("store")
                                        .build(),
                                Component.builder("store")
                                        .owners(many(40_000, i -> "other-" + i))
                                        .build())
                        .build())
                .initiatives(many(
                        20_000,
                        i -> Initiative.builder("work-" + i)
                                .owner("one-" + i)
                                .contributors("one-" + (i + 1), "other-" + i)
                                .build()))
                .build();

        assertThat(within(() -> MustTalk.of(plan))).hasSize(60_000);
    }

    @Test
    void mayHaveManyOwnersInOneInitiative() {
        Strategy plan = Strategy.builder("fleet-cost")
                .organization(Organization.builder()
                        .components(
                                Component.builder("web")
                                        .owners(many(200, i -> "one-" + i))
                                        .dependsOn("store")
                                        .build(),
                                Component.builder("store")
                                        .owners(many(200, i -> "other-" + i))
                                        .build())
                        .build())
                .initiatives(Initiative.builder("work")
                        .contributors(ImmutableList.copyOf(
                                Iterables.concat(many(200, i -> "one-" + i), many(200, i -> "other-" + i))))
                        .build())
                .build();

        assertThat(within(() -> MustTalk.of(plan))).hasSize(200 * 200);
    }

    @Test
    void mayHaveOwnersOfManyComponents() {
        Strategy plan = Strategy.builder("fleet-cost")
                .organization(Organization.builder()
                        .components(ImmutableList.copyOf(Iterables.concat(
                                many(
                                        10_000,
                                        i -> Component.builder("web-" + i)
                                                .owners("search")
                                                .build()),
                                many(
                                        10_000,
                                        i -> Component.builder("store-" + i)
                                                .owners("infra")
                                                .build()))))
                        .build())
                .initiatives(many(
                        20_000,
                        i -> Initiative.builder("work-" + i)
                                .contributors("search", "infra")
                                .build()))
                .build();

        assertThat(within(() -> MustTalk.of(plan))).isEmpty();
    }

    @Test
    void mayHaveManyChannels() {
        Strategy plan = Strategy.builder("fleet-cost")
                .organization(Organization.builder()
                        .channels(many(
                                40_000,
                                i -> Channel.builder(TeamPair.of("one-" + i, "other-" + i))
                                        .cadenceDays(7)
                                        .build()))
                        .build())
                .initiatives(many(
                        40_000,
                        i -> Initiative.builder("work-" + i)
                                .owner("one-" + i)
                                .contributors("other-" + i)
                                .build()))
                .build();

        assertThat(within(() -> Congruence.of(plan, TODAY, 14, 14)).value()).contains(1.0);
    }

    @Test
    void mayAskManyTeamsForManyThings() {
        Strategy plan = Strategy.builder("fleet-cost")
                .organization(Organization.builder()
                        .teams(many(
                                40_000,
                                i -> Team.builder("team-" + i)
                                        .metrics(ImmutableMap.of("spend", TeamMetric.of(i)))
                                        .build()))
                        .build())
                .asks(ImmutableList.copyOf(Iterables.concat(
                        many(
                                250,
                                i -> Ask.builder("some-" + i)
                                        .metric("spend")
                                        .to(Recipients.of(many(1_000, j -> "team-" + j)))
                                        .build()),
                        many(
                                30_000,
                                i -> Ask.builder("everyone-" + i)
                                        .metric("spend")
                                        .to(Recipients.all())
                                        .build()))))
                .build();

        assertThat(within(() -> AskConcentration.all(plan, TODAY)))
                .hasSize(30_250)
                .endsWith(AskConcentration.of(plan, Iterables.getLast(plan.asks()), TODAY));
    }

    @Test
    void mayHaveManyObjectives() {
        Strategy plan = Strategy.builder("fleet-cost")
                .objectives(many(
                        40_000,
                        i -> Objective.builder("objective-" + i)
                                .requiresIncentive("cost")
                                .build()))
                .initiatives(many(
                        60_000,
                        i -> Initiative.builder("work-" + i)
                                .owner("search")
                                .objective("objective-" + i % 40_000)
                                .build()))
                .build();

        assertThat(within(() -> RequiredIncentive.all(plan))).hasSize(60_000);
    }

    @Test
    void mayHaveManyInitiativesInOneChain() {
        Strategy chain = waiting(100_000, i -> i + 1 == 100_000 ? ImmutableList.of() : ImmutableList.of(i + 1));
        Strategy circle = waiting(100_000, i -> ImmutableList.of((i + 1) % 100_000));

        assertThat(within(() -> AlignmentGraph.of(chain).cycles())).isEmpty();
        assertThat(within(() -> AlignmentGraph.of(circle).cycles()))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.path()).hasSize(100_001));
    }

    @Test
    void mayHaveManyInitiativesToForecast() {
        Strategy chain = ending(50_000, i -> i == 0 ? ImmutableList.of() : ImmutableList.of(i - 1));
        Strategy knot = ending(2_000, i -> many(Math.min(i, 50), j -> i - 1 - j));

        assertThat(within(() -> StrategyForecast.of(chain, TODAY)).orElseThrow().criticalities())
                .hasSize(50_000);
        assertThat(within(() -> StrategyForecast.of(knot, TODAY)).orElseThrow().p95())
                .isEqualTo(TODAY);
    }

    /** Returns planned work that takes no time, so that the longest chain ends within 100 years. */
    private static Strategy ending(int count, IntFunction<ImmutableList<Integer>> needed) {
        Strategy plan = waiting(count, needed);
        return plan.toBuilder()
                .initiatives(plan.initiatives().stream()
                        .map(initiative -> initiative.toBuilder()
                                .start(TODAY)
                                .stage(Stage.PLANNED)
                                .forecastEnd(TODAY)
                                .build())
                        .collect(toImmutableList()))
                .build();
    }

    @Test
    void mayHaveManyInitiativesThatStartTogether() {
        int count = 50_001;

        assertThat(within(() -> AlignmentGraph.of(starting(count, 0)).cycles())).hasSize(0);
        assertThat(within(() -> AlignmentGraph.of(starting(count, 1)).cycles()))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.ids()).hasSize(count));
    }

    /** Each starts with the next one, in a circle of lags that sum up to {@code sum}. */
    private static Strategy starting(int count, int sum) {
        return Strategy.builder("fleet-cost")
                .initiatives(many(
                        count,
                        i -> Initiative.builder("work-" + i)
                                .dependsOn(Dependency.builder("work-" + (i + 1) % count)
                                        .type(DependencyType.SS)
                                        .lagDays(i == 0 ? sum : i % 2 == 1 ? 2 : -2)
                                        .build())
                                .build()))
                .build();
    }

    @Test
    void mayHaveManyInitiativesThatWaitForOne() {
        Strategy plan = waiting(40_000, i -> i == 0 ? ImmutableList.of(0) : ImmutableList.of(0, i));

        assertThat(within(() -> AlignmentGraph.of(plan).cycles())).hasSize(40_000);
    }

    @Test
    void mayHaveAKnotOfManyCycles() {
        Strategy plan =
                waiting(50_000, i -> i == 0 ? ImmutableList.copyOf(many(50_000, j -> j)) : ImmutableList.of(0, i));

        assertThat(within(() -> AlignmentGraph.of(plan).cycles()))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.ids()).hasSize(50_000));
    }

    @Test
    void mayHaveManyPhasesAndMuchWorkThatTracesToNone() {
        Strategy plan = waiting(50_000, i -> ImmutableList.of()).toBuilder()
                .phases(many(50_000, i -> Phase.builder("phase-" + i).build()))
                .build();

        assertThat(within(() -> AlignmentGraph.of(plan).orphans())).hasSize(50_000);
    }

    @Test
    void mayInvolveManyTeamsInOneInitiative() {
        Strategy plan = Strategy.builder("fleet-cost")
                .initiatives(Initiative.builder("work")
                        .contributors(many(100_000, i -> "team-" + i))
                        .build())
                .build();

        assertThat(within(() -> PlainCongruence.of(plan, TODAY))).isEmpty();
    }

    @Test
    void mayTieFewTeamsByManyInitiatives() {
        Strategy plan = Strategy.builder("fleet-cost")
                .initiatives(many(
                        500,
                        i -> Initiative.builder("work-" + i)
                                .contributors(many(200, j -> "team-" + j))
                                .build()))
                .build();

        assertThat(within(() -> PlainCongruence.of(plan, TODAY)))
                .hasValueSatisfying(
                        congruence -> assertThat(congruence.required()).hasSize(200 * 199 / 2));
    }

    @Test
    void mayTieManyPairsOfTeams() {
        Strategy plan = Strategy.builder("fleet-cost")
                .initiatives(many(
                        40_000,
                        i -> Initiative.builder("work-" + i)
                                .owner("one-" + i)
                                .contributors("other-" + i)
                                .build()))
                .build();

        assertThat(within(() -> PlainCongruence.of(plan, TODAY)))
                .hasValueSatisfying(
                        congruence -> assertThat(congruence.missing()).hasSize(40_000));
    }

    private static Strategy waiting(int count, IntFunction<ImmutableList<Integer>> needed) {
        return Strategy.builder("fleet-cost")
                .initiatives(many(
                        count,
                        i -> Initiative.builder("work-" + i)
                                .dependsOn(needed.apply(i).stream()
                                        .map(other -> Dependency.builder("work-" + other)
                                                .build())
                                        .toList())
                                .build()))
                .build();
    }

    private static <T> T within(Supplier<T> analysis) {
        return assertTimeoutPreemptively(LONGEST, analysis::get);
    }

    private static <T> ImmutableList<T> many(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).collect(toImmutableList());
    }
}
