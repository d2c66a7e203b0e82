package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.html.PlanPlaces.PlanPlace;
import org.planhealth.rules.Baseline;
import org.planhealth.rules.BaselineStanding;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.report.ReportPhrases;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.Severity;

/**
 * How a plan stands to its baseline.
 *
 * @param report the report
 * @param baseline how the plan stands
 */
record BaselineSection(HealthReport report, BaselineStanding baseline) {
    /** A list that nobody has cleaned up in years shall not fill the page. */
    static final int MOST_LINES = 50;

    private static final int MOST_NEW = 3;

    /**
     * A finding that the baseline holds or held.
     *
     * @param rule id of the rule
     * @param message what was found, or is
     * @param since since when it was accepted; null if it is told by its rule
     */
    record BaselineLine(
            String rule, String message, @Nullable String since) {}

    /**
     * What is accepted of one rule.
     *
     * @param rule id of the rule
     * @param count how many findings
     * @param severity the highest severity among them
     * @param since the day on which the oldest was accepted
     */
    record AcceptedLine(String rule, int count, String severity, String since) {}

    /**
     * A defect that the baseline does not hold.
     *
     * @param severity its severity, in a word
     * @param message what is wrong
     * @param place where it stands; null if the plan was not read from text
     */
    record NewLine(
            String severity, String message, @Nullable PlanPlace place) {}

    static Optional<BaselineSection> of(HealthReport report) {
        return Optional.ofNullable(report.baseline()).map(baseline -> new BaselineSection(report, baseline));
    }

    /** Says how large and old it is. */
    String sentence() {
        String then = baseline.verdict() == null
                ? ""
                : "; the verdict was " + baseline.verdict().phrase();
        return PageText.capitalized(
                PageText.sentence(ReportPhrases.baseline(report).orElse("") + then));
    }

    /** Returns the first defects that it does not hold, the most severe first. */
    ImmutableList<NewLine> newDefects(PlanPlaces places) {
        return allNew().sorted(Comparator.comparing(Finding::severity)
                        .thenComparingDouble(Finding::debt)
                        .reversed())
                .limit(MOST_NEW)
                .map(finding -> new NewLine(
                        finding.severity().word(), PageText.sentence(finding.message()), places.of(finding.location())))
                .collect(toImmutableList());
    }

    private Stream<Finding> allNew() {
        return report.newFindings().stream().filter(finding -> finding.outcome() == Outcome.VIOLATED);
    }

    /** Returns what was missing information when it was accepted, and has turned out to be a defect. */
    ImmutableList<BaselineLine> nowKnown() {
        return report.nowKnown().stream()
                .limit(MOST_LINES)
                .map(finding -> new BaselineLine(
                        finding.rule(),
                        PageText.sentence(finding.message()),
                        report.accepted(finding)
                                .map(entry -> entry.since().toString())
                                .orElse(null)))
                .collect(toImmutableList());
    }

    ImmutableList<BaselineLine> fixed() {
        return baseline.fixed().stream()
                .limit(MOST_LINES)
                .map(entry -> new BaselineLine(
                        entry.rule(),
                        PageText.sentence(entry.message()),
                        entry.since().toString()))
                .collect(toImmutableList());
    }

    /** Returns the findings that are accepted as they were by rule, the most severe first. */
    ImmutableList<AcceptedLine> accepted() {
        return Multimaps.index(report.acceptedFindings(), Finding::rule).asMap().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Collection<Finding>> rule) -> gravest(rule.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(rule -> new AcceptedLine(
                        rule.getKey(),
                        rule.getValue().size(),
                        gravest(rule.getValue()).word(),
                        since(rule.getValue())))
                .collect(toImmutableList());
    }

    private static Severity gravest(Collection<Finding> findings) {
        return findings.stream().map(Finding::severity).max(Severity::compareTo).orElse(Severity.LOW);
    }

    private String since(Collection<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> report.accepted(finding).stream())
                .map(Baseline.Entry::since)
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("–");
    }

    /** Says how many of them are left out; null if none is. */
    @Nullable
    String moreNowKnown() {
        return PageText.more(report.nowKnown().size(), MOST_LINES, "finding");
    }

    @Nullable
    String moreNewDefects() {
        long more = allNew().count() - MOST_NEW;
        return more <= 0 ? null : Phrases.amount((double) more) + " more among the findings below.";
    }

    @Nullable
    String moreFixed() {
        return PageText.more(baseline.fixed().size(), MOST_LINES, "finding");
    }
}
