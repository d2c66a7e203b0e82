package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** Returns the finding, as waived if a waiver names its rule and one of its entities, or the whole strategy. */
    UnscoredFinding apply(UnscoredFinding finding) {
        return finding.outcome() != Outcome.ERROR
                        && find(valid, strategy, finding.rule().id(), finding.subjects())
                                .isPresent()
                ? finding.withOutcome(Outcome.WAIVED)
                : finding;
    }

    /** Returns the first waiver that names the rule and one of the entities, or the whole strategy. */
    static Optional<Waiver> find(List<Waiver> valid, String strategy, String rule, ImmutableList<String> subjects) {
        return valid.stream()
                .filter(waiver -> rule.equals(waiver.rule()))
                .filter(waiver -> strategy.equals(waiver.subject()) || subjects.contains(waiver.subject()))
                .findFirst();
    }

    private static boolean isExpired(Waiver waiver, LocalDate asOf) {
        return waiver.expires() != null && waiver.expires().isBefore(asOf);
    }
}
