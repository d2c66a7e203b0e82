package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.io.StrategyWriter;

/** What is drawn as a plausible plan. */
class RealisticStrategiesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(TODAY);
    }

    @Property(tries = 200)
    void canBeReadAsItIsWritten(@ForAll("plans") Strategy plan) {
        assertThat(StrategyReader.create().read(StrategyWriter.create().toYaml(plan), "plan.yaml"))
                .isEqualTo(plan);
    }

    @Property(tries = 20)
    void isTheSameForTheSameSeed(@ForAll long seed) {
        assertThat(plans().generator(1000).next(new Random(seed)).value())
                .isEqualTo(plans().generator(1000).next(new Random(seed)).value());
    }

    @Example
    void comesInPartsToo(@ForAll Random random) {
        ImmutableList<Arbitrary<? extends Record>> parts = ImmutableList.of(
                RealisticStrategies.teams(TODAY),
                RealisticStrategies.channels(TODAY),
                RealisticStrategies.phases(TODAY),
                RealisticStrategies.objectives(TODAY),
                RealisticStrategies.keyResults(TODAY),
                RealisticStrategies.indicators(TODAY),
                RealisticStrategies.initiatives(TODAY),
                RealisticStrategies.rollouts(TODAY),
                RealisticStrategies.asks(TODAY),
                RealisticStrategies.reviews(TODAY));
        for (Arbitrary<? extends Record> part : parts) {
            assertThat(part.generator(1000).stream(random)
                            .limit(50)
                            .map(Shrinkable::value)
                            .collect(toImmutableSet()))
                    .hasSizeGreaterThan(20);
        }
    }
}
