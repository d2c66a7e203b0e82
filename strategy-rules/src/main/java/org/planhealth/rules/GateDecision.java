package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Waiver;

/** Decides whether a plan may pass. */
final class GateDecision {
    private final GateSettings settings;
    private final Verdict verdict;
    private final HealthFigure delivery;
    private final HealthFigure plan;
    private final List<Finding> findings;
    private final Waivers waivers;
    private final @Nullable BaselineStanding baseline;
    private final ImmutableList.Builder<String> reasons = ImmutableList.builder();
    private final ImmutableList.Builder<String> warnings = ImmutableList.builder();

    GateDecision(
            GateSettings settings,
            Verdict verdict,
            HealthFigure delivery,
            HealthFigure plan,
            List<Finding> findings,
            Waivers waivers,
            @Nullable BaselineStanding baseline) {
        this.settings = settings;
        this.verdict = verdict;
        this.delivery = delivery;
        this.plan = plan;
        this.findings = findings;
        this.waivers = waivers;
        this.baseline = baseline;
    }

    Gate decide() {
        if (verdict == Verdict.CLOSED) {
            return new Gate(ImmutableList.of(), ImmutableList.of());
        }
        judge();
        for (Measure measure : Measure.values()) {
            if (measure == Measure.PLAN || verdict != Verdict.NOT_STARTED) {
                grave(measure);
            }
        }
        nowKnown();
        minimum("Delivery", delivery.score(), settings.minDelivery(), "");
        minimum("Plan", plan.score(), settings.minPlan(), "");
        if (verdict != Verdict.NOT_STARTED) {
            minimum("the evidence for Delivery", 100 * delivery.evidence(), settings.minEvidence(), "%");
        }
        waivers.expiredInPlan().forEach(waiver -> reasons.add("the waiver for " + expired(waiver)));
        waivers.expiredInProfile().forEach(waiver -> reasons.add("the profile's waiver for " + expired(waiver)));
        findings.stream()
                .filter(finding -> finding.outcome() == Outcome.ERROR)
                .forEach(finding -> reasons.add("the rule " + finding.rule() + " could not be run"));
        return new Gate(reasons.build(), warnings.build());
    }

    private void judge() {
        String clause = "the verdict is " + verdict.phrase();
        if (verdict == Verdict.OFF_COURSE) {
            boolean accepted = baseline != null && baseline.verdict() == Verdict.OFF_COURSE;
            (accepted ? warnings : reasons)
                    .add(accepted ? clause + ", as it was when the baseline was accepted" : clause);
        } else if (verdict == Verdict.AT_RISK) {
            warnings.add(clause);
        } else if (verdict == Verdict.CANNOT_TELL) {
            warnings.add("the audit cannot tell how the effort goes");
        }
    }

    private void grave(Measure measure) {
        List<Finding> violated = failing(measure, Outcome.VIOLATED);
        List<Finding> missing = settings.failOnMissing() ? failing(measure, Outcome.MISSING) : List.of();
        Severity least = settings.failOn(measure);
        boolean highest = least == Severity.CRITICAL;
        String kind =
                (baseline == null ? "" : "new ") + (highest ? least.word() + " " : "") + measure.word() + " finding";
        String bound = highest ? "" : " at or above " + least.word();
        if (!violated.isEmpty()) {
            reasons.add(counted(violated, kind) + bound);
        }
        if (!missing.isEmpty()) {
            reasons.add(counted(missing, kind + " with missing information") + bound);
        }
    }

    /** Says how many findings there are, and in how many groups reports show them: one for each rule. */
    private static String counted(List<Finding> findings, String kind) {
        long groups = findings.stream().map(Finding::rule).distinct().count();
        String noun = kind.replaceFirst("finding", findings.size() == 1 ? "finding" : "findings");
        return Phrases.amount(findings.size()) + " " + noun
                + (groups == findings.size() ? "" : " in " + Phrases.count(groups, "group"));
    }

    private void nowKnown() {
        long known = baseline == null
                ? 0
                : findings.stream().filter(baseline::nowKnown).count();
        if (known > 0) {
            warnings.add(Phrases.count(known, "finding") + " accepted as missing information "
                    + (known == 1 ? "is" : "are") + " now known");
        }
    }

    private List<Finding> failing(Measure measure, Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome && finding.measures() == measure)
                .filter(finding ->
                        outcome == Outcome.VIOLATED || !finding.missing().isEmpty())
                .filter(finding -> finding.severity().compareTo(settings.failOn(measure)) >= 0)
                .filter(finding -> baseline == null || baseline.entry(finding).isEmpty())
                .toList();
    }

    private void minimum(String name, @Nullable Double figure, double least, String unit) {
        if (figure != null && figure < least) {
            reasons.add(name + " is " + cut(figure) + unit + ", below " + Phrases.number(least) + unit);
        }
    }

    /** Cuts a figure to three decimals, so that it never seems to reach the minimum that it fails. */
    private static String cut(double figure) {
        return Phrases.number(Math.floor(1000 * figure) / 1000);
    }

    private static String expired(Waiver waiver) {
        return named(waiver.rule()) + " on " + named(waiver.subject()) + " expired on " + waiver.expires();
    }

    private static String named(@Nullable String id) {
        return id == null ? "nothing" : id;
    }
}
