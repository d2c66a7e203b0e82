package org.planhealth.rules.junit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Waiver;

/** The tests of what no single rule decides. */
final class GateTests {
    /** Name of the container that holds them beside the topics. */
    static final String TOPIC = "gate";

    private static final String MIN_SCORE = "min-score";
    private static final String WAIVERS = "waivers";
    private static final String BASELINE = "baseline";

    private GateTests() {}

    /** Returns the names of the tests. */
    static ImmutableList<String> names(boolean hasBaseline) {
        return hasBaseline ? ImmutableList.of(MIN_SCORE, WAIVERS, BASELINE) : ImmutableList.of(MIN_SCORE, WAIVERS);
    }

    static ImmutableList<DecidedTest> of(BaselineUse.Audited audited, double minScore, @Nullable SourceLocation head) {
        HealthReport report = audited.report();
        ImmutableList.Builder<DecidedTest> leaves = ImmutableList.builder();
        leaves.add(minScore(report, minScore, head), waivers(report, head));
        if (report.baseline() != null) {
            leaves.add(DecidedTest.aborted(report.strategy().id(), BASELINE, head, audited.say(report.baseline())));
        }
        return leaves.build();
    }

    private static DecidedTest minScore(HealthReport report, double least, @Nullable SourceLocation head) {
        String plan = report.strategy().id();
        // Cut and not rounded, so that it never seems to reach the bound that it fails.
        String score = "the score is "
                + Phrases.number(Math.floor(1000 * report.score().proven()) / 1000) + " of 100";
        if (least == 0) {
            return DecidedTest.aborted(
                    plan, MIN_SCORE, head, "not applicable: no least score is asked for, " + score + standing(report));
        }
        return report.score().proven() >= least
                ? DecidedTest.passed(plan, MIN_SCORE, head)
                : DecidedTest.failed(
                        plan, MIN_SCORE, head, score + ", under " + Phrases.number(least) + standing(report));
    }

    /** Says what the findings come to, and what to fix first; both as every other report says it. */
    private static String standing(HealthReport report) {
        String fixes = report.topFixes().stream()
                .map(fix -> fix.target() + " (+" + fix.shownGain() + ")")
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
        ImmutableList<SourceLocation> places = expired.stream()
                .flatMap(waiver -> report.strategy().sources().at("/waivers/" + all.indexOf(waiver)).stream())
                .collect(toImmutableList());
        String message = expired.stream()
                .map(waiver -> "the waiver of " + named(waiver.rule()) + " on " + named(waiver.subject())
                        + " expired on " + waiver.expires())
                .collect(Collectors.joining("\n"));
        return DecidedTest.failed(
                plan,
                WAIVERS,
                places.isEmpty() ? head : places.get(0),
                message + "\nFix: Mend what was waived, or have the waiver approved anew");
    }

    private static String named(@Nullable String id) {
        return id == null ? "nothing" : id;
    }
}
