package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Alternative;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Kernel;
import org.planhealth.strategy.NorthStar;
import org.planhealth.strategy.Purpose;
import org.planhealth.strategy.Sponsor;
import org.planhealth.strategy.Stakeholder;
import org.planhealth.strategy.StakeholderCommitment;
import org.planhealth.strategy.StakeholderKind;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyStatus;

/** The rules of the topic direction about who stands behind a strategy, and what it says about itself. */
final class SponsorOracles {
    private static final int REVIEWED_DAYS = 183;

    private SponsorOracles() {}

    static ImmutableSet<Judgment> unapprovedWork(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        boolean approved = plan.status() != StrategyStatus.DRAFT && plan.status() != StrategyStatus.PROPOSED;
        for (Initiative work : plan.initiatives()) {
            if (!approved && Touch.isUnderWay(work, asOf)) {
                found.violated(plan.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> missingWhy(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        NorthStar northStar = plan.northStar();
        if (northStar == null || northStar.why() == null || northStar.why().isBlank()) {
            found.violated(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> absentSponsor(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        Sponsor sponsor = plan.sponsor();
        if (sponsor == null) {
            return found.all();
        }
        LocalDate reviewed = sponsor.lastReviewed();
        if (reviewed == null || reviewed.isAfter(asOf)) {
            found.missing(plan.id());
        } else if (WorkTerms.days(reviewed, asOf) > REVIEWED_DAYS) {
            found.violated(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> singlePath(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        boolean rejected = false;
        for (Alternative alternative : orNone(kernel(plan).alternatives())) {
            rejected |= alternative.rejectedBecause() != null
                    && !alternative.rejectedBecause().isBlank();
        }
        if (!rejected) {
            found.violated(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> missingNonGoals(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        if (orNone(kernel(plan).nonGoals()).isEmpty()) {
            found.violated(plan.id());
        }
        return found.all();
    }

    private static Kernel kernel(Strategy plan) {
        return plan.kernel() == null ? Kernel.builder().build() : plan.kernel();
    }

    static ImmutableSet<Judgment> uncommittedStakeholders(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        List<Set<StakeholderKind>> sides = new ArrayList<>(List.of(
                Set.of(StakeholderKind.USER),
                Set.of(StakeholderKind.LEADER),
                Set.of(StakeholderKind.PEER, StakeholderKind.DEPENDENCY)));
        int all = sides.size();
        for (Stakeholder stakeholder : orNone(plan.stakeholders())) {
            boolean later = stakeholder.date() != null && stakeholder.date().isAfter(asOf);
            if (stakeholder.commitment() == StakeholderCommitment.COMMITTED && !later && stakeholder.kind() != null) {
                sides.removeIf(side -> side.contains(stakeholder.kind()));
            }
        }
        if (!sides.isEmpty()) {
            found.violatedTo(sides.size() / (double) all, plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> missingPurpose(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        Purpose purpose = plan.purpose();
        boolean complete = purpose != null
                && purpose.teamBenefit() != null
                && purpose.whyCare() != null
                && purpose.userImpact() != null
                && !(orNone(purpose.helps()).isEmpty()
                        && orNone(purpose.hurts()).isEmpty()
                        && orNone(purpose.enables()).isEmpty());
        if (!complete) {
            found.violated(plan.id());
        }
        return found.all();
    }
}
