package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.Waiver;

/**
 * Whether a plan may pass; apart from the score and never averaged.
 *
 * @param reasons why it may not, each a clause such as {@code 3 findings at or above high}; empty if it may
 */
public record Gate(ImmutableList<String> reasons) {

    /** Tells whether the plan may pass. */
    public boolean passed() {
        return reasons.isEmpty();
    }

    static Gate of(Profile profile, HealthScore score, List<Finding> findings, List<Waiver> expiredWaivers) {
        ImmutableList.Builder<String> reasons = ImmutableList.builder();
        long grave = findings.stream()
                .filter(finding -> finding.isOpen() && finding.severity().compareTo(profile.failOn()) >= 0)
                .count();
        if (grave > 0) {
            reasons.add(Wording.count(grave, "finding") + " at or above "
                    + profile.failOn().word());
        }
        if (score.proven() < profile.minScore()) {
            reasons.add(String.format(
                    Locale.ROOT, "the score %.1f is under %s", score.proven(), Wording.amount(profile.minScore())));
        }
        expiredWaivers.forEach(waiver -> reasons.add(
                "the waiver of " + waiver.rule() + " on " + waiver.on() + " expired on " + waiver.expires()));
        findings.stream()
                .filter(finding -> finding.outcome() == Outcome.ERROR)
                .forEach(finding -> reasons.add("the rule " + finding.rule() + " could not be run"));
        return new Gate(reasons.build());
    }
}
