package org.planhealth.rules.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.planhealth.strategy.Strategy;

/**
 * To leave out a fact never raises a floor, and if it raises Delivery or Plan, the evidence of that falls, whatever the rules
 * make of it; {@link OmissionCheck} asks it of each rule alone.
 *
 * <p>It holds for all facts but declarations, which make a rule apply at all; each of these is listed with a reason.
 */
class RemovalProperties {
    private static final double TINY = 1e-9;

    private static final ImmutableSortedMap<String, String> DECLARATIONS =
            ImmutableSortedMap.<String, String>naturalOrder()
                    .put("Ask.change", "an ask that states no change asks for nothing to share out")
                    .put("Ask.to", "an ask that is to nobody asks for nothing")
                    .put("Budget.planned", "costs that nobody planned have not grown")
                    .put("Component.dependsOn", "what depends on what makes two teams coordinate")
                    .put("Component.owners", "who owns a component makes two teams coordinate")
                    .put("Indicator.role", "an indicator is a guardrail only if the plan says so")
                    .put("Initiative.adopters", "an adopter is one more team that has to move")
                    .put("Initiative.contributors", "a contributor is one more team to coordinate with")
                    .put("Initiative.dependsOn", "work that nothing waits for counts for itself alone")
                    .put("Initiative.milestones", "a milestone that the plan does not have is not overdue")
                    .put("Initiative.requiresIncentive", "work that requires no incentive fights none")
                    .put("Initiative.rollout", "without a rollout there is no work of many teams to follow")
                    .put("Milestone.due", "a milestone without a due date is not overdue")
                    .put("Objective.keyResults", "an objective is not a key result that is behind")
                    .put("Organization.components", "what depends on what makes two teams coordinate")
                    .put("Rollout.teams", "a row is one more team that has to move")
                    .put("Strategy.budget", "costs that nobody planned have not grown")
                    .buildOrThrow();

    /** Declarations that make a difference to the example plan only once other facts are gone. */
    private static final ImmutableSortedMap<String, String> LATER_DECLARATIONS =
            ImmutableSortedMap.<String, String>naturalOrder()
                    .put("Initiative.stage", "the stage says which questions a plan has to answer")
                    .put("Strategy.pivotCriteria", "where no criterion says when to pivot, none is met")
                    .buildOrThrow();

    private final PlanHealth health = PlanHealth.standard();
    private final Strategy strategy = ExamplePlan.read();

    @Property(tries = 400)
    void keepsTheLawStepByStep(@ForAll("removals") Set<OmittableFact> removals) {
        Strategy plan = strategy;
        for (OmittableFact removal : removals) {
            Strategy less = removal.from(plan).orElse(plan);
            assertThat(broken(plan, less, strategy.asOf()))
                    .as(removal.pointer())
                    .isEmpty();
            plan = less;
        }
    }

    @Example
    void keepsTheLawForEachFactOfTheExamplePlans() {
        Set<String> needed = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        for (Strategy plan : ExamplePlan.all()) {
            for (OmittableFact removal : OmittableFact.of(plan)) {
                // Without a list to which other parts refer, it is no plan any more.
                removal.from(plan)
                        .ifPresent(less -> broken(plan, less, plan.asOf()).forEach(problem -> {
                            needed.add(removal.name());
                            if (!DECLARATIONS.containsKey(removal.name())) {
                                problems.add(plan.id() + " without " + removal.name() + " " + removal.pointer() + ": "
                                        + problem);
                            }
                        }));
            }
        }
        assertThat(problems).isEmpty();
        assertThat(needed).as("declarations that something needs").containsExactlyElementsOf(DECLARATIONS.keySet());
    }

    /** Returns in which way a plan with one fact less looks better; empty if it does not. */
    private ImmutableList<String> broken(Strategy plan, Strategy less, LocalDate asOf) {
        HealthReport before = health.audit(plan, asOf);
        HealthReport after = health.audit(less, asOf);
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
                        .filter(omission -> !DECLARATIONS.containsKey(omission.name())
                                && !LATER_DECLARATIONS.containsKey(omission.name()))
                        .toList())
                .set()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
