package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Waiver;

/**
 * The part of a report that concerns one audience: what it must do, by when and why. {@link ReportSlices} makes it, and says who
 * is concerned by what.
 *
 * @param report the whole report
 * @param audience who it is for
 * @param actions what to do, by date, without a date last; by one day first what the plan asks for, then fixes, the heaviest first. The violated findings that
 *     neither a waiver nor the baseline accepts are each in one of them; a key result with such a finding is in that alone
 * @param dependents who waits for the teams of the audience, in sentences
 * @param dependencies what the teams of the audience wait for, in sentences
 * @param findings the findings that concern it, in the order of the report
 * @param questions the missing information that it can state, in the order of the report
 * @param nextFixes those of the report that fix one of the findings, in the order of the report
 * @param unowned how many findings of the report concern nobody
 */
public record ReportSlice(
        HealthReport report,
        Audience audience,
        ImmutableList<ActionItem> actions,
        ImmutableList<String> dependents,
        ImmutableList<String> dependencies,
        ImmutableList<Finding> findings,
        ImmutableList<Question> questions,
        ImmutableList<NextFix> nextFixes,
        int unowned) {

    /**
     * What is to be done by one day.
     *
     * @param by the day; null for what has no date
     * @param actions what to do, in the order of the slice; at least one
     */
    public record Day(@Nullable LocalDate by, ImmutableList<ActionItem> actions) {}

    /** Returns what to do by day, without a date last. */
    public ImmutableList<Day> days() {
        return actions.stream()
                .collect(toImmutableListMultimap(action -> Optional.ofNullable(action.by()), action -> action))
                .asMap()
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey().orElse(null), ImmutableList.copyOf(day.getValue())))
                .collect(toImmutableList());
    }

    /** Returns the questions with those about one field of several entities put together, in their order. */
    public ImmutableList<QuestionGroup> questionGroups() {
        return questions.isEmpty() ? ImmutableList.of() : QuestionGroup.of(report.strategy(), questions);
    }

    /** Returns the findings that information is missing for which somebody else can state, or that are too early to tell. */
    public ImmutableList<Finding> missingElsewhere() {
        ImmutableSet<String> asked = questions.stream()
                .map(question -> question.missing().fact().key())
                .collect(ImmutableSet.toImmutableSet());
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.MISSING && !isAccepted(finding))
                .filter(finding -> finding.missing().stream()
                        .noneMatch(missing -> asked.contains(missing.fact().key())))
                .collect(toImmutableList());
    }

    /** Returns the findings that the baseline accepts as they are. */
    public ImmutableList<Finding> accepted() {
        return findings.stream()
                .filter(finding -> finding.isOpen() && isAccepted(finding))
                .collect(toImmutableList());
    }

    /** Returns the waived findings, each with the waiver that accepts it. */
    public ImmutableMap<Finding, Waiver> waived() {
        ImmutableSet<Finding> own = findings.stream()
                .filter(finding -> finding.outcome() == Outcome.WAIVED)
                .collect(ImmutableSet.toImmutableSet());
        return own.isEmpty()
                ? ImmutableMap.of()
                : ImmutableMap.copyOf(Maps.filterKeys(report.waivedBy(), own::contains));
    }

    /** Returns the rules that could not be run. */
    public ImmutableList<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.ERROR)
                .collect(toImmutableList());
    }

    /** Tells whether it says nothing: there is nothing to do, to find out or to know. */
    public boolean isEmpty() {
        return actions.isEmpty()
                && findings.isEmpty()
                && questions.isEmpty()
                && dependents.isEmpty()
                && dependencies.isEmpty();
    }

    private boolean isAccepted(Finding finding) {
        return isAccepted(report, finding);
    }

    /** Tells whether the baseline holds a finding as it was. */
    static boolean isAccepted(HealthReport report, Finding finding) {
        return report.accepted(finding).isPresent()
                && (report.baseline() == null || !report.baseline().nowKnown(finding));
    }

    /** Returns one line, such as {@code fleet-cost for team:search: 3 things to do, 2 findings}. */
    @Override
    public String toString() {
        return report.strategy().id() + " for " + audience + ": " + actions.size() + " things to do, " + findings.size()
                + " findings";
    }
}
