package org.planhealth.rules.junit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Waiver;

/** The tests of what no single rule decides. */
final class GateLeaves {
    /** Name of the container that holds them beside the topics. */
    static final String TOPIC = "gate";

    private static final String MIN_SCORE = "min-score";
    private static final String WAIVERS = "waivers";
    private static final String BASELINE = "baseline";

    private static final int FIXES = 3;

    private GateLeaves() {}

    /** Returns the names of the tests. */
    static ImmutableList<String> names(boolean hasBaseline) {
        return hasBaseline ? ImmutableList.of(MIN_SCORE, WAIVERS, BASELINE) : ImmutableList.of(MIN_SCORE, WAIVERS);
    }

    static ImmutableList<Leaf> of(BaselineUse.Audited audited, double minScore, @Nullable SourceLocation head) {
        HealthReport report = audited.report();
        ImmutableList.Builder<Leaf> leaves = ImmutableList.builder();
        leaves.add(minScore(report, minScore, head), waivers(report, head));
        if (report.baseline() != null) {
            leaves.add(Leaf.aborted(report.strategy().id(), BASELINE, head, audited.say(report.baseline())));
        }
        return leaves.build();
    }

    private static Leaf minScore(HealthReport report, double least, @Nullable SourceLocation head) {
        String plan = report.strategy().id();
        // Cut and not rounded, so that it never seems to reach the bound that it fails.
        String score = "the score is "
                + Wording.number(Math.floor(1000 * report.score().proven()) / 1000) + " of 100";
        if (least == 0) {
            return Leaf.aborted(plan, MIN_SCORE, head, "not applicable: no least score is asked for, " + score);
        }
        return report.score().proven() >= least
                ? Leaf.passed(plan, MIN_SCORE, head)
                : Leaf.failed(plan, MIN_SCORE, head, score + ", under " + Wording.number(least) + fixes(report));
    }

    private static String fixes(HealthReport report) {
        String rules = report.nextFixes().stream()
                .limit(FIXES)
                .map(fix -> fix.rule() + " (+" + String.format(Locale.ROOT, "%.1f", fix.gain()) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "" : "\nFix first: " + rules;
    }

    private static Leaf waivers(HealthReport report, @Nullable SourceLocation head) {
        String plan = report.strategy().id();
        ImmutableList<Waiver> all = report.strategy().waivers();
        if (all == null || all.isEmpty()) {
            return Leaf.aborted(plan, WAIVERS, head, "not applicable: the plan has no waivers");
        }
        ImmutableList<Waiver> expired = report.expiredWaivers();
        if (expired.isEmpty()) {
            return Leaf.passed(plan, WAIVERS, head);
        }
        ImmutableList<SourceLocation> places = expired.stream()
                .flatMap(waiver -> report.strategy().sources().at("/waivers/" + all.indexOf(waiver)).stream())
                .collect(toImmutableList());
        String message = expired.stream()
                .map(waiver -> "the waiver of " + named(waiver.rule()) + " on " + named(waiver.on()) + " expired on "
                        + waiver.expires())
                .collect(Collectors.joining("\n"));
        return Leaf.failed(
                plan,
                WAIVERS,
                places.isEmpty() ? head : places.get(0),
                message + "\nFix: Mend what was waived, or have the waiver approved anew");
    }

    private static String named(@Nullable String id) {
        return id == null ? "nothing" : id;
    }
}
