package org.planhealth.rules.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/**
 * To leave out a fact never raises a floor, and if it raises Delivery or Plan, the evidence of that falls, whatever the rules
 * make of it; {@link OmissionCheck} asks it of each rule alone.
 *
 * <p>It holds for all facts but declarations, which make a rule apply at all; each of these is listed with a reason.
 */
class RemovalProperties {
    private static final double TINY = 1e-9;

    private static final ImmutableMap<String, String> DECLARATIONS =
            ImmutableMap.<String, String>builder().buildOrThrow();

    private final PlanHealth health = PlanHealth.standard();
    private final Strategy strategy = ExamplePlan.read();

    @Property(tries = 400)
    void keepsTheLawStepByStep(@ForAll("removals") Set<OmittableFact> removals) {
        Strategy plan = strategy;
        for (OmittableFact removal : removals) {
            Strategy less = removal.from(plan).orElse(plan);
            assertThat(broken(plan, less)).as(removal.pointer()).isEmpty();
            plan = less;
        }
    }

    /** The cases hold what the example plan does not have; without waivers, which may accept what a removal brings up. */
    @Example
    void keepsTheLawInEveryCase() {
        int checked = 0;
        Set<String> needed = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        for (RuleInfo rule : PackCheck.builtIn().rules()) {
            for (Strategy read : StrategyReader.create().readAll(rule.cases(), rule.id())) {
                Strategy plan = read.toBuilder().waivers(List.of()).build();
                for (OmittableFact removal : OmittableFact.of(plan)) {
                    // Without a list to which other parts refer, it is no plan any more.
                    Optional<Strategy> less = removal.from(plan);
                    if (less.isPresent()) {
                        checked++;
                        for (String problem : broken(plan, less.get())) {
                            needed.add(removal.name());
                            if (!DECLARATIONS.containsKey(removal.name())) {
                                problems.add(plan.sources().at("").orElseThrow() + " without " + removal.pointer()
                                        + ": " + problem);
                            }
                        }
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(needed).as("declarations that something needs").containsAll(DECLARATIONS.keySet());
        assertThat(checked).isGreaterThan(2_000);
    }

    /** Returns in which way a plan with one fact less looks better; empty if it does not. */
    private ImmutableList<String> broken(Strategy plan, Strategy less) {
        HealthReport before = health.audit(plan, plan.asOf());
        HealthReport after = health.audit(less, plan.asOf());
        return Stream.of(Measure.values())
                .flatMap(measure -> broken(measure, before.figure(measure), after.figure(measure)))
                .collect(toImmutableList());
    }

    private static Stream<String> broken(Measure measure, HealthFigure before, HealthFigure after) {
        Stream.Builder<String> broken = Stream.builder();
        if (after.floor() > before.floor() + TINY) {
            broken.add(measure.title() + "'s floor rises from " + before.floor() + " to " + after.floor());
        }
        if (before.score() != null
                && after.score() != null
                && after.score() > before.score() + TINY
                && after.evidence() >= before.evidence()) {
            broken.add(measure.title() + " rises from " + before.score() + " to " + after.score()
                    + ", but its evidence does not fall");
        }
        return broken.build();
    }

    @Provide
    Arbitrary<Set<OmittableFact>> removals() {
        return Arbitraries.of(OmittableFact.of(strategy).stream()
                        .filter(omission -> !DECLARATIONS.containsKey(omission.name()))
                        .toList())
                .set()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
