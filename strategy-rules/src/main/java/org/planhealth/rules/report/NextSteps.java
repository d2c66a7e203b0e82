package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Wording;
import org.planhealth.strategy.SourceLocation;

/** What to do first; how is said with the findings, so here only which facts are to be filled in. */
record NextSteps(HealthReport report) {
    private static final int STEPS = 3;

    /**
     * One thing to do.
     *
     * @param rules ids of the rules that it satisfies; several if they all lack the same lists of the plan
     * @param on the entities of the finding that it mends; empty if it mends all findings of the rules
     * @param facts which facts are to be filled in; empty if it is not that
     * @param places where it is to be done
     * @param gain by how much the score rises
     */
    private record Step(
            ImmutableSet<String> rules,
            ImmutableList<String> on,
            String facts,
            ImmutableList<SourceLocation> places,
            double gain) {

        /** Returns what it satisfies, such as {@code blanket-ask on all-save}. */
        String target() {
            return Wording.list(rules) + (on.isEmpty() ? "" : " on " + Wording.list(on));
        }

        /** Returns both steps as one; they mend different rules, so the factors by which the score grows multiply. */
        Step and(Step other, double score) {
            return new Step(
                    ImmutableSet.<String>builder()
                            .addAll(rules)
                            .addAll(other.rules)
                            .build(),
                    on,
                    facts,
                    places,
                    (score + gain) * (score + other.gain) / score - score);
        }
    }

    void write(Page page) {
        if (!report.nextFixes().isEmpty()) {
            page.heading("Next fixes", "gain in score");
            steps().stream().limit(STEPS).forEach(step -> write(step, page));
        }
    }

    /** Returns a step for each rule, those that lack the same lists as one, by falling gain; then the single fixes. */
    private List<Step> steps() {
        double score = report.score().proven();
        Map<String, Step> ofRules = new LinkedHashMap<>();
        ImmutableList.Builder<Step> single = ImmutableList.builder();
        for (NextFix fix : report.nextFixes()) {
            ImmutableList<Finding> open = open(fix.rule());
            if (ofRules.values().stream().anyMatch(known -> known.rules().contains(fix.rule()))) {
                single.add(single(fix, open));
            } else {
                Step step = whole(fix, open);
                ofRules.merge(
                        lacksLists(open) ? step.facts() : fix.rule(), step, (one, other) -> one.and(other, score));
            }
        }
        return ImmutableList.<Step>builder()
                .addAll(ofRules.values().stream()
                        .sorted(Comparator.comparingDouble(Step::gain).reversed())
                        .iterator())
                .addAll(single.build())
                .build();
    }

    private ImmutableList<Finding> open(String rule) {
        return report.findings().stream()
                .filter(finding -> finding.isOpen() && finding.rule().equals(rule))
                .collect(toImmutableList());
    }

    private Step whole(NextFix fix, ImmutableList<Finding> open) {
        return new Step(
                ImmutableSet.of(fix.rule()),
                ImmutableList.of(),
                facts(open),
                open.stream().map(Finding::location).filter(Objects::nonNull).collect(toImmutableList()),
                fix.gain());
    }

    /** Returns the step that mends one finding: that about exactly the entities of the fix. */
    private Step single(NextFix fix, ImmutableList<Finding> open) {
        ImmutableList<Finding> mended = open.stream()
                .filter(finding -> finding.subjects().equals(fix.subjects()))
                .collect(toImmutableList());
        return new Step(
                ImmutableSet.of(fix.rule()),
                fix.subjects(),
                facts(mended),
                mended.stream().map(Places::all).flatMap(List::stream).collect(toImmutableList()),
                fix.gain());
    }

    /** Returns which facts are missing, where nothing else is wrong. */
    private static String facts(ImmutableList<Finding> mended) {
        if (mended.isEmpty() || mended.stream().anyMatch(finding -> finding.outcome() != Outcome.UNKNOWN)) {
            return "";
        }
        int more = mended.size() - 1;
        return mended.get(0).message() + (more == 0 ? "" : "; " + more + " more like it");
    }

    /** Tells whether all that is wrong is that the plan does not state whole lists. */
    private boolean lacksLists(ImmutableList<Finding> mended) {
        return mended.size() == 1
                && mended.get(0).outcome() == Outcome.UNKNOWN
                && mended.get(0).subject().equals(report.strategy().id());
    }

    private void write(Step step, Page page) {
        String gain = Strings.padEnd("+" + Figure.points(step.gain()), FindingList.INDENT.length(), ' ');
        page.row(gain, Style.GOOD, Words.of(step.target(), Style.STRONG), Places.first(step.places()));
        if (!step.facts().isEmpty()) {
            page.paragraph(FindingList.INDENT, Words.of("Fill in the plan: " + step.facts()));
        }
    }
}
