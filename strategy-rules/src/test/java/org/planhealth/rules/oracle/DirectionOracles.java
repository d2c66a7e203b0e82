package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Kernel;
import org.planhealth.strategy.NorthStar;
import org.planhealth.strategy.NorthStarMetric;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Sponsor;
import org.planhealth.strategy.SponsorLevel;
import org.planhealth.strategy.Strategy;

/** The rules of the topic direction. */
final class DirectionOracles {
    private DirectionOracles() {}

    static ImmutableSet<Judgment> missingNorthStar(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.HIGH);
        if (!hasNorthStar(plan)) {
            found.violated(plan.id());
        }
        return found.all();
    }

    private static boolean hasNorthStar(Strategy plan) {
        NorthStar northStar = plan.northStar();
        return northStar != null && northStar.statement() != null;
    }

    static ImmutableSet<Judgment> unmeasuredNorthStar(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.MEDIUM);
        if (hasNorthStar(plan)) {
            NorthStarMetric metric = plan.northStar().metric();
            if (metric == null
                    || metric.unit() == null
                    || metric.baseline() == null
                    || metric.target() == null
                    || metric.due() == null) {
                found.violated(plan.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> missingExecutiveSponsor(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.HIGH);
        Sponsor sponsor = plan.sponsor();
        if (sponsor == null || sponsor.level() != SponsorLevel.EXECUTIVE || sponsor.committedOn() == null) {
            found.violated(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> incompleteKernel(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.HIGH);
        Kernel kernel = plan.kernel();
        if (kernel == null
                || kernel.diagnosis() == null
                || kernel.guidingPolicy() == null
                || orNone(plan.initiatives()).isEmpty()) {
            found.violated(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> missingOwner(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.byDefault(plan, Severity.HIGH);
        if (found.lacks(plan.objectives(), plan.initiatives())) {
            return found.all();
        }
        if (plan.owner() == null) {
            found.violated(plan.id());
        }
        for (Objective objective : orNone(plan.objectives())) {
            boolean ended =
                    Terms.time(objective) != null && Terms.time(objective).end().isBefore(asOf);
            if (!ended && objective.owner() == null) {
                found.violated(objective.id());
            }
        }
        for (Initiative initiative : notOver(plan)) {
            if (initiative.owner() == null) {
                found.violated(initiative.id());
            }
        }
        return found.all();
    }
}
