package org.planhealth.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/**
 * To leave out a fact that a rule needs to decide, or a whole list, never raises the score, whatever the other rules make of
 * it; {@link OmissionCheck} asks it of each rule alone.
 */
class RemovalProperties {
    private static final double TINY = 1e-9;
    private static final ImmutableSet<String> NEEDED = ImmutableSet.of(
            "Strategy.initiatives",
            "Strategy.objectives",
            "Strategy.phases",
            "Strategy.indicators",
            "Strategy.reviews",
            "Strategy.asks",
            "Strategy.organization",
            "Strategy.horizon",
            "Strategy.northStar",
            "Strategy.sponsor",
            "Strategy.kernel",
            "Strategy.owner",
            "Team.metrics",
            "Team.incentive",
            "Initiative.stageHistory",
            "Rollout.due",
            "Rollout.history",
            "Ask.metric",
            "Objective.phase",
            "KeyResult.unit",
            "KeyResult.baseline",
            "KeyResult.target",
            "Indicator.kind",
            "Horizon.start",
            "Organization.channels");

    private final PlanHealth health = PlanHealth.standard();
    private final Strategy strategy = ExamplePlan.read();

    @Property(tries = 400)
    void neverRaisesTheScore(@ForAll("removals") Set<OmittableFact> removals) {
        Strategy plan = strategy;
        double score = proven(plan);
        for (OmittableFact removal : removals) {
            plan = removal.from(plan).orElse(plan);
            double now = proven(plan);
            assertThat(now).as(removal.pointer()).isLessThanOrEqualTo(score + TINY);
            score = now;
        }
        assertThat(score).isLessThan(proven(strategy) + TINY);
    }

    /** The cases hold what the example plan does not have; without waivers, which may accept what a removal brings up. */
    @Example
    void neverRaisesTheScoreOfACase() {
        int checked = 0;
        for (RuleInfo rule : PackCheck.builtIn().rules()) {
            for (Strategy read : StrategyReader.create().readAll(rule.cases(), rule.id())) {
                Strategy plan = read.toBuilder().waivers(List.of()).build();
                double score = proven(plan);
                for (OmittableFact removal : removals(plan).toList()) {
                    // Without a list to which other parts refer, it is no plan any more.
                    Optional<Strategy> less = removal.from(plan);
                    if (less.isPresent()) {
                        assertThat(proven(less.get()))
                                .as("%s: %s", plan.sources().at(""), removal.pointer())
                                .isLessThanOrEqualTo(score + TINY);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    private double proven(Strategy plan) {
        return health.audit(plan, strategy.asOf()).score().proven();
    }

    @Provide
    Arbitrary<Set<OmittableFact>> removals() {
        return Arbitraries.of(removals(strategy).toList()).set().ofMinSize(1).ofMaxSize(12);
    }

    private static Stream<OmittableFact> removals(Strategy plan) {
        return OmittableFact.of(plan).stream().filter(omission -> NEEDED.contains(omission.name()));
    }
}
