package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/**
 * The waivers of a plan and a profile on one day; an expired one waives nothing.
 *
 * @param strategy id of the strategy, on which a waiver accepts all findings of its rule
 * @param valid those that hold, the plan's first
 * @param expiredInPlan those of the plan that do not hold any more
 * @param expiredInProfile those of the profile that do not hold any more, without those that the plan has as well
 */
record Waivers(
        String strategy,
        ImmutableList<Waiver> valid,
        ImmutableList<Waiver> expiredInPlan,
        ImmutableList<Waiver> expiredInProfile) {

    static Waivers of(Strategy strategy, Profile profile, LocalDate asOf) {
        ImmutableSet<Waiver> plan =
                strategy.waivers() == null ? ImmutableSet.of() : ImmutableSet.copyOf(strategy.waivers());
        ImmutableSet<Waiver> profiles = ImmutableSet.copyOf(profile.waivers());
        return new Waivers(
                strategy.id(),
                Stream.of(plan, profiles)
                        .flatMap(ImmutableSet::stream)
                        .distinct()
                        .filter(waiver -> !isExpired(waiver, asOf))
                        .collect(toImmutableList()),
                plan.stream().filter(waiver -> isExpired(waiver, asOf)).collect(toImmutableList()),
                profiles.stream()
                        .filter(waiver -> isExpired(waiver, asOf) && !plan.contains(waiver))
                        .collect(toImmutableList()));
    }

    /** Returns those that do not hold any more, the plan's first. */
    ImmutableList<Waiver> expired() {
        return Stream.of(expiredInPlan, expiredInProfile)
                .flatMap(ImmutableList::stream)
                .collect(toImmutableList());
    }

    /** Returns findings, each as waived if a waiver names its rule and one of its entities, or the whole strategy. */
    ImmutableList<UnscoredFinding> apply(Collection<UnscoredFinding> findings) {
        WaiverIndex index = new WaiverIndex(valid, strategy);
        return findings.stream().map(finding -> apply(finding, index)).collect(toImmutableList());
    }

    private static UnscoredFinding apply(UnscoredFinding finding, WaiverIndex index) {
        return finding.outcome() != Outcome.ERROR
                        && index.find(finding.rule().id(), finding.subjects()).isPresent()
                ? finding.withOutcome(Outcome.WAIVED)
                : finding;
    }

    private static boolean isExpired(Waiver waiver, LocalDate asOf) {
        return waiver.expires() != null && waiver.expires().isBefore(asOf);
    }
}
