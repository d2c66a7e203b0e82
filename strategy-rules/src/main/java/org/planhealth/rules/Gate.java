package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Waiver;

/**
 * Whether a plan may pass; apart from the score and never averaged.
 *
 * <p>It may not with an open finding or missing information at or above the severity that the profile says, so never with a critical
 * one, unless the baseline holds it; with a score under that of the profile; with a waiver that has expired; or if a rule
 * could not be run.
 *
 * @param reasons why it may not, each a clause such as {@code 3 findings and 1 with missing information at or above high};
 *     empty if it may
 */
public record Gate(ImmutableList<String> reasons) {

    /** Tells whether the plan may pass. */
    public boolean passed() {
        return reasons.isEmpty();
    }

    static Gate of(
            Profile profile,
            HealthScore score,
            List<Finding> findings,
            Waivers waivers,
            @Nullable BaselineStanding baseline) {
        ImmutableList.Builder<String> reasons = ImmutableList.builder();
        grave(profile, findings, baseline).ifPresent(reasons::add);
        if (score.proven() < profile.minScore()) {
            reasons.add("the score " + cut(score.proven()) + " is under " + Phrases.number(profile.minScore()));
        }
        waivers.expiredInPlan().forEach(waiver -> reasons.add("the waiver of " + expired(waiver)));
        waivers.expiredInProfile().forEach(waiver -> reasons.add("the profile's waiver of " + expired(waiver)));
        findings.stream()
                .filter(finding -> finding.outcome() == Outcome.ERROR)
                .forEach(finding -> reasons.add("the rule " + finding.rule() + " could not be run"));
        return new Gate(reasons.build());
    }

    private static Optional<String> grave(
            Profile profile, List<Finding> findings, @Nullable BaselineStanding baseline) {
        String bound = " at or above " + profile.failOn().word();
        List<Finding> fresh = baseline == null
                ? findings
                : findings.stream()
                        .filter(finding -> baseline.entry(finding).isEmpty())
                        .toList();
        String kind = baseline == null ? "" : "new ";
        long violated = count(profile, fresh, Outcome.VIOLATED);
        long missing = count(profile, fresh, Outcome.MISSING);
        if (violated == 0 && missing == 0) {
            return Optional.empty();
        }
        String lacking = " with missing information";
        return Optional.of(
                violated == 0
                        ? Phrases.count(missing, kind + "finding") + lacking + bound
                        : Phrases.count(violated, kind + "finding")
                                + (missing == 0 ? "" : " and " + missing + lacking)
                                + bound);
    }

    private static long count(Profile profile, List<Finding> findings, Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .filter(finding -> finding.severity().compareTo(profile.failOn()) >= 0)
                .count();
    }

    /** Cuts a score to three decimals, so that it never seems to reach the bound that it fails. */
    private static String cut(double score) {
        return Phrases.number(Math.floor(1000 * score) / 1000);
    }

    private static String expired(Waiver waiver) {
        return named(waiver.rule()) + " on " + named(waiver.subject()) + " expired on " + waiver.expires();
    }

    private static String named(@Nullable String id) {
        return id == null ? "nothing" : id;
    }
}
