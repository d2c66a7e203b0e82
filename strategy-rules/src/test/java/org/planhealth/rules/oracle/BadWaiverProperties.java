package org.planhealth.rules.oracle;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.io.StrategyWriter;
import org.planhealth.strategy.testing.RealisticStrategies;

/** What the engine finds in the waivers of a plan is what the description of the rule says, whether or not that is waived. */
class BadWaiverProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    /** Rules with findings about one entity, about two, and about the plan; those whose oracle needs no simulation. */
    private static final ImmutableList<String> RULES = ImmutableList.of(
            "missing-north-star",
            "missing-executive-sponsor",
            "missing-owner",
            "unassigned-work",
            "untraceable-work",
            "unplaced-work",
            "misaligned-incentive",
            "missing-conversation",
            "dependency-cycle",
            "bad-waiver",
            "no-such-rule");

    private final PlanHealth health = PlanHealth.standard();
    private final ImmutableSortedMap<String, Oracle> oracles =
            ImmutableSortedMap.copyOf(Maps.filterKeys(Oracles.all(new NoSimulations()), RULES::contains));

    /** No rule in question asks for a forecast. */
    private static final class NoSimulations implements Simulations {
        @Override
        public Forecast of(Initiative initiative, LocalDate asOf) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Double onTime(Strategy plan, LocalDate asOf) {
            throw new UnsupportedOperationException();
        }
    }

    @Provide
    Arbitrary<Strategy> plans() {
        Arbitrary<Loss> losses = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Loss.NOTHING)), Tuple.of(1, Arbitraries.of(Loss.class)));
        return Combinators.combine(RealisticStrategies.asOf(TODAY), losses, Arbitraries.longs())
                .as((plan, loss, seed) -> waiving(loss.from(plan), new Random(seed)));
    }

    @Property(tries = 2_000)
    void agreeWithTheEngine(@ForAll("plans") Strategy plan) {
        HealthReport report = health.audit(plan, TODAY);
        ImmutableSet<String> found = report.findings().stream()
                .filter(finding -> finding.rule().equals("bad-waiver"))
                .map(Finding::subject)
                .collect(toImmutableSet());

        assertThat(found)
                .as(() -> StrategyWriter.create().toYaml(plan))
                .isEqualTo(BadWaiverOracle.badWaiver(plan, TODAY, oracles).stream()
                        .map(Judgment::subject)
                        .collect(toImmutableSet()));
        Statistics.label("faults").collect(found.isEmpty()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
    }

    private static Strategy waiving(Strategy plan, Random random) {
        ImmutableList<String> ids =
                Facts.of(plan, TODAY).entities().stream().map(Entity::id).collect(toImmutableList());
        return plan.toBuilder()
                .waivers(random.ints(random.nextInt(3), 0, 1)
                        .mapToObj(unused -> waiver(ids, random))
                        .collect(toImmutableList()))
                .build();
    }

    private static Waiver waiver(List<String> ids, Random random) {
        Waiver.Builder waiver = Waiver.builder();
        if (random.nextInt(20) > 0) {
            waiver.rule(RULES.get(random.nextInt(RULES.size())));
        }
        if (random.nextInt(20) > 0) {
            waiver.subject(random.nextBoolean() ? "plan" : ids.get(random.nextInt(ids.size())));
        }
        if (random.nextInt(20) > 0) {
            waiver.reason("It is agreed");
        }
        if (random.nextInt(20) > 0) {
            waiver.approvedBy("Noor");
        }
        if (random.nextInt(20) > 0) {
            waiver.expires(TODAY.plusDays(random.nextInt(10) - 1));
        }
        return waiver.build();
    }
}
