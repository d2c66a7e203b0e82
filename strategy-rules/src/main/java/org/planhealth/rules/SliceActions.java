package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.nullsLast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.ActionItem.Kind;
import org.planhealth.rules.DueDates.DueDate;

/**
 * Puts what an audience has to fix together with what the plan gives it to do.
 *
 * @param teamsOf the ids of the teams that a finding concerns
 */
record SliceActions(HealthReport report, DueDates dates, Function<Finding, ImmutableSet<String>> teamsOf) {
    private static final Comparator<ActionItem> BY_DATE = comparing(
                    ActionItem::by, nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(ActionItem::kind)
            .thenComparing(comparingDouble(ActionItem::debt).reversed());

    /** What findings have in common that are fixed as one. */
    private record Fix(String rule, @Nullable DueDate due) {}

    /**
     * Returns what to do, in order.
     *
     * @param findings the findings of the audience, of which those are to be fixed that nothing accepts
     * @param planned what the plan gives the audience to do
     * @param teams ids of the teams of the audience
     */
    ImmutableList<ActionItem> of(List<Finding> findings, List<ActionItem> planned, ImmutableSet<String> teams) {
        Map<Fix, List<Finding>> fixes = findings.stream()
                .filter(finding -> finding.outcome() == Outcome.VIOLATED && !ReportSlice.isAccepted(report, finding))
                .sorted(comparingDouble(Finding::debt).reversed())
                .collect(Collectors.groupingBy(
                        finding -> new Fix(finding.rule(), dates.of(finding)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        ImmutableSet<String> found = fixes.values().stream()
                .flatMap(List::stream)
                .map(Finding::subject)
                .collect(toImmutableSet());
        return Stream.concat(
                        fixes.entrySet().stream().map(fix -> item(fix.getKey().due(), fix.getValue(), teams)),
                        planned.stream()
                                .filter(action -> action.kind() != Kind.KEY_RESULT || !found.contains(action.entity())))
                .sorted(BY_DATE)
                .collect(toImmutableList());
    }

    private ActionItem item(@Nullable DueDate due, List<Finding> findings, ImmutableSet<String> teams) {
        Finding heaviest = findings.get(0);
        return new ActionItem(
                Kind.FIX,
                heaviest.subject(),
                due == null ? null : due.day(),
                due == null ? null : due.basis(),
                findings.stream()
                        .flatMap(finding -> Sets.intersection(teamsOf.apply(finding), teams).stream())
                        .collect(toImmutableSet()),
                heaviest.remedy(),
                findings.stream().map(Finding::message).collect(toImmutableList()),
                ImmutableList.copyOf(findings),
                heaviest.location());
    }
}
