package org.planhealth.rules.junit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Headline;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Waiver;

/** The tests of the gate that are not about a single rule. */
final class GateTests {
    /** Name of the container that holds them beside the topics. */
    static final String TOPIC = "gate";

    private static final String VERDICT = "verdict";
    private static final String MIN_DELIVERY = "min-delivery";
    private static final String MIN_PLAN = "min-plan";
    private static final String MIN_EVIDENCE = "min-evidence";
    private static final String WAIVERS = "waivers";
    private static final String BASELINE = "baseline";
    private static final ImmutableList<String> ALWAYS =
            ImmutableList.of(VERDICT, MIN_DELIVERY, MIN_PLAN, MIN_EVIDENCE, WAIVERS);
    private static final String IS_CLOSED = "not applicable: the effort is closed";
    private static final double ALL = 100;

    private GateTests() {}

    /** Returns the names of the tests. */
    static ImmutableList<String> names(boolean hasBaseline) {
        return hasBaseline
                ? ImmutableList.<String>builder().addAll(ALWAYS).add(BASELINE).build()
                : ALWAYS;
    }

    static ImmutableList<DecidedTest> of(
            BaselineUse.Audited audited, GateSettings gate, @Nullable SourceLocation head) {
        HealthReport report = audited.report();
        boolean begun = report.verdict() != Verdict.NOT_STARTED;
        ImmutableList.Builder<DecidedTest> leaves = ImmutableList.builder();
        leaves.add(
                verdict(report, head),
                minimum(MIN_DELIVERY, "Delivery", "", report.delivery().score(), gate.minDelivery(), report, head),
                minimum(MIN_PLAN, "Plan", "", report.plan().score(), gate.minPlan(), report, head),
                minimum(
                        MIN_EVIDENCE,
                        "the evidence for Delivery",
                        "%",
                        begun ? ALL * report.delivery().evidence() : null,
                        gate.minEvidence(),
                        report,
                        head),
                waivers(report, head));
        if (report.baseline() != null) {
            leaves.add(DecidedTest.aborted(report.strategy().id(), BASELINE, head, audited.say(report.baseline())));
        }
        return leaves.build();
    }

    private static DecidedTest verdict(HealthReport report, @Nullable SourceLocation head) {
        String plan = report.strategy().id();
        String said = "verdict: " + report.verdict().phrase() + "\n"
                + report.headlines().stream().map(Headline::text).collect(Collectors.joining("\n")) + standing(report);
        return switch (report.verdict()) {
            case OFF_COURSE ->
                report.gate().warnings().isEmpty()
                        ? DecidedTest.failed(plan, VERDICT, head, said)
                        : DecidedTest.aborted(
                                plan,
                                VERDICT,
                                head,
                                String.join("\n", report.gate().warnings()) + "\n" + said);
            case AT_RISK, CANNOT_TELL -> DecidedTest.aborted(plan, VERDICT, head, "not failing: " + said);
            case ON_COURSE, NOT_STARTED, CLOSED -> DecidedTest.passed(plan, VERDICT, head);
        };
    }

    private static DecidedTest minimum(
            String name,
            String what,
            String unit,
            @Nullable Double figure,
            double least,
            HealthReport report,
            @Nullable SourceLocation head) {
        String plan = report.strategy().id();
        if (report.verdict() == Verdict.CLOSED) {
            return DecidedTest.aborted(plan, name, head, IS_CLOSED);
        }
        if (figure == null) {
            return DecidedTest.aborted(plan, name, head, "not applicable: nothing has started yet");
        }
        // Cut and not rounded, so that it never seems to reach the minimum that it fails.
        String is = what + " is " + Phrases.number(Math.floor(1000 * figure) / 1000) + unit;
        if (least == 0) {
            return DecidedTest.aborted(plan, name, head, "not applicable: no minimum is set; " + is);
        }
        return figure >= least
                ? DecidedTest.passed(plan, name, head)
                : DecidedTest.failed(
                        plan, name, head, is + ", below " + Phrases.number(least) + unit + standing(report));
    }

    /** Says what the findings come to, and what to fix first; both as every other report says it. */
    private static String standing(HealthReport report) {
        String fixes = report.topFixes().stream()
                .map(fix -> fix.target() + " (" + fix.measures().title() + " +" + fix.shownGain() + ")")
                .collect(Collectors.joining(", "));
        return "\n" + report.counts().summary() + (fixes.isEmpty() ? "" : "\nFix first: " + fixes);
    }

    private static DecidedTest waivers(HealthReport report, @Nullable SourceLocation head) {
        String plan = report.strategy().id();
        ImmutableList<Waiver> all = report.strategy().waivers();
        if (all == null || all.isEmpty()) {
            return DecidedTest.aborted(plan, WAIVERS, head, "not applicable: the plan has no waivers");
        }
        ImmutableList<Waiver> expired = report.expiredWaivers();
        if (expired.isEmpty()) {
            return DecidedTest.passed(plan, WAIVERS, head);
        }
        if (report.verdict() == Verdict.CLOSED) {
            return DecidedTest.aborted(plan, WAIVERS, head, IS_CLOSED);
        }
        ImmutableList<SourceLocation> places = expired.stream()
                .flatMap(waiver -> report.strategy().sources().at("/waivers/" + all.indexOf(waiver)).stream())
                .collect(toImmutableList());
        String message = expired.stream()
                .map(waiver -> "the waiver for " + named(waiver.rule()) + " on " + named(waiver.subject())
                        + " expired on " + waiver.expires())
                .collect(Collectors.joining("\n"));
        return DecidedTest.failed(
                plan,
                WAIVERS,
                places.isEmpty() ? head : places.get(0),
                message + "\nFix the finding, or have the waiver re-approved");
    }

    private static String named(@Nullable String id) {
        return id == null ? "nothing" : id;
    }
}
