package org.planhealth.rules.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.planhealth.rules.HealthFigure;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.strategy.Strategy;

/**
 * The law about what a plan leaves out: it never raises a floor, and if it raises Delivery or Plan, the evidence of that falls.
 *
 * @param health what audits the plans
 */
record RemovalLaw(PlanHealth health) {
    private static final double TINY = 1e-9;

    /** Returns in which way a plan with one fact less looks better; empty if it does not. */
    ImmutableList<String> broken(Strategy plan, Strategy less, LocalDate asOf) {
        return broken(health.audit(plan, asOf), less, asOf);
    }

    /** The same of a plan that is audited already. */
    ImmutableList<String> broken(HealthReport before, Strategy less, LocalDate asOf) {
        return broken(before, health.audit(less, asOf));
    }

    /** The same of two plans that are audited already. */
    static ImmutableList<String> broken(HealthReport before, HealthReport after) {
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
}
