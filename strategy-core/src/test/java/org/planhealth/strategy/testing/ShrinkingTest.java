package org.planhealth.strategy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;

/** A plan that breaks a property shrinks to little more than what breaks it. */
class ShrinkingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    @Example
    void leavesTheOneFactThatIsNeeded(@ForAll Random random) {
        Strategy least = least(
                RealisticStrategies.asOf(TODAY),
                random,
                plan -> !orNone(plan).isEmpty()
                        && orNone(plan).stream().anyMatch(initiative -> initiative.stage() == Stage.MIDDLE));

        Initiative initiative = orNone(least).get(0);
        assertThat(least)
                .isEqualTo(Strategy.builder("plan")
                        .title(least.title())
                        .asOf(TODAY)
                        .initiatives(Initiative.builder(initiative.id())
                                .title(initiative.title())
                                .stage(Stage.MIDDLE)
                                .build())
                        .build());
    }

    @Example
    void keepsWhatIsReferredTo(@ForAll Random random) {
        Strategy least = least(
                RealisticStrategies.asOf(TODAY),
                random,
                plan -> orNone(plan).stream().map(Initiative::objective).anyMatch(id -> id != null));

        assertThat(least.objectives()).hasSize(1);
        assertThat(least.objectives().get(0).id())
                .isEqualTo(orNone(least).get(0).objective());
        assertThat(ShrinkCandidates.weight(least)).isLessThan(15);
    }

    @Example
    void leavesNoMoreThanAskedForOfAPlanThatIsHardToWrite(@ForAll Random random) {
        Strategy least =
                least(ValidStrategies.any(), random, plan -> plan.teams().size() >= 2);

        Organization organization = least.organization();
        assertThat(organization)
                .isEqualTo(Organization.builder()
                        .teams(organization.teams().stream()
                                .map(team -> Team.builder(team.id())
                                        .title(team.title())
                                        .build())
                                .toList())
                        .build());
        assertThat(organization.teams()).hasSize(2);
        assertThat(ShrinkCandidates.weight(least)).isLessThan(20);
    }

    @Example
    void shrinksSinglePartsToo(@ForAll Random random) {
        Rollout least = least(
                RealisticStrategies.rollouts(TODAY),
                random,
                rollout -> rollout.history() != null && rollout.history().size() >= 3);

        assertThat(least.history()).hasSize(3);
        assertThat(least).isEqualTo(Rollout.builder().history(least.history()).build());
    }

    /** Else a failing test would report a plan that no reader lets through. */
    @Property(tries = 60)
    void neverLeavesAPlanThatCannotBeRead(@ForAll Random random, @ForAll boolean plausible) {
        Arbitrary<Strategy> plans = plausible ? RealisticStrategies.asOf(TODAY) : ValidStrategies.any();
        Shrinkable<Strategy> plan = plans.generator(1000).next(random);
        for (int step = 0; step < 5; step++) {
            Optional<Shrinkable<Strategy>> smaller = anyOf(plan, random);
            if (smaller.isEmpty()) {
                return;
            }
            assertThat(smaller.get().distance()).isLessThan(plan.distance());
            plan = smaller.get();
            assertThat(StrategyReader.create().read(StrategyWriter.create().toYaml(plan.value()), "plan.yaml"))
                    .isEqualTo(plan.value());
        }
    }

    private static Optional<Shrinkable<Strategy>> anyOf(Shrinkable<Strategy> from, Random random) {
        return from.shrink().limit(1 + random.nextInt(200)).reduce((sooner, later) -> later);
    }

    private static ImmutableList<Initiative> orNone(Strategy plan) {
        return plan.initiatives() == null ? ImmutableList.of() : plan.initiatives();
    }

    /** Draws until the predicate holds, then shrinks as jqwik does: to the first smaller one for which it still holds. */
    private static <T extends Record> T least(Arbitrary<T> arbitrary, Random random, Predicate<T> holds) {
        Shrinkable<T> least = arbitrary.generator(1000).stream(random)
                .filter(drawn -> holds.test(drawn.value()))
                .findFirst()
                .orElseThrow();
        Optional<Shrinkable<T>> next = Optional.of(least);
        while (next.isPresent()) {
            least = next.get();
            next = least.shrink().filter(smaller -> holds.test(smaller.value())).findFirst();
        }
        return least.value();
    }
}
