package org.planhealth.rules.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.Strategy;

class RecommendedRemovalProperties {
    private final RemovalLaw law = new RemovalLaw(PlanHealth.standard().withProfile(Profile.recommended()));

    @Example
    void keepsTheLawForEachFactOfTheExamplePlans() {
        Map<String, List<String>> problems = new TreeMap<>();
        for (Strategy plan : ExamplePlan.all()) {
            for (OmittableFact removal : OmittableFact.of(plan)) {
                removal.from(plan)
                        .ifPresent(less -> law.broken(plan, less, plan.asOf())
                                .forEach(problem -> problems.computeIfAbsent(removal.name(), n -> new ArrayList<>())
                                        .add(plan.id() + " without " + removal.pointer() + ": " + problem)));
            }
        }
        problems.forEach((n, l) -> System.out.println("LAW " + n + " " + l.size() + " " + l.get(0)));
        assertThat(problems).isEmpty();
    }
}
