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
        Judgments found = Judgments.of(plan, Severity.HIGH);
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
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
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
        Judgments found = Judgments.of(plan, Severity.HIGH);
        Sponsor sponsor = plan.sponsor();
        if (sponsor == null || sponsor.person() == null) {
            found.violated(plan.id());
        } else if (sponsor.level() == SponsorLevel.DIRECTOR || sponsor.level() == SponsorLevel.MANAGER) {
            found.violated(plan.id());
        } else if (sponsor.level() == null
                || sponsor.committedOn() == null
                || sponsor.committedOn().isAfter(asOf)) {
            found.missing(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> incompleteKernel(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
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
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (plan.owner() == null) {
            found.violated(plan.id());
        }
        if (plan.objectives() == null || plan.initiatives() == null) {
            found.missing(plan.id());
        }
        for (Objective objective : orNone(plan.objectives())) {
            boolean ended =
                    Terms.time(objective) != null && Terms.time(objective).end().isBefore(asOf);
            if (!ended && objective.owner() == null) {
                found.violated(objective.id());
            }
        }
        for (Initiative initiative : notOver(plan)) {
            if (initiative.owner() == null && !Touch.isUnderWay(initiative, asOf)) {
                found.violated(Severity.MEDIUM, initiative.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> unassignedWork(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : plan.initiatives()) {
            boolean nobody = initiative.owner() == null
                    && orNone(initiative.contributors()).isEmpty();
            if (nobody && Touch.isUnderWay(initiative, asOf)) {
                found.violated(initiative.id());
            }
        }
        return found.all();
    }
}
