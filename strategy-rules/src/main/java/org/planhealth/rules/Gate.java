package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Waiver;

/**
 * Whether a plan passes; independent of the score.
 *
 * <p>A plan fails with an open finding or missing information at or above the severity of the profile, and always with a
 * critical one, unless accepted in the baseline; with a score below the minimum of the profile; with an expired waiver; or
 * if a rule could not be run.
 *
 * @param reasons why it fails, each a clause such as {@code 3 findings and 1 with missing information at or above high};
 *     empty if it passes
 */
public record Gate(ImmutableList<String> reasons) {

    /** Tells whether the plan passes. */
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
            reasons.add("the score " + cut(score.proven()) + " is below " + Phrases.number(profile.minScore()));
        }
        waivers.expiredInPlan().forEach(waiver -> reasons.add("the waiver for " + expired(waiver)));
        waivers.expiredInProfile().forEach(waiver -> reasons.add("the profile's waiver for " + expired(waiver)));
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
