package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.planhealth.rules.sdk.Measure;

/** Works out what raises the scores most. */
final class NextFixes {
    private static final Comparator<NextFix> BY_GAIN = Comparator.comparing(NextFix::measures)
            .thenComparing(Comparator.comparingDouble(NextFix::gain).reversed())
            .thenComparing(NextFix::rule)
            .thenComparing(fix -> String.join("+", fix.subjects()));

    private NextFixes() {}

    /**
     * Returns a fix for each violated rule, and then one for each finding of a rule with several; each part has those of
     * delivery first, by falling gain.
     */
    static ImmutableList<NextFix> of(List<Finding> findings, ReportFigures figures) {
        ImmutableListMultimap<String, Finding> byRule = findings.stream()
                .filter(finding -> finding.outcome() == Outcome.VIOLATED)
                .filter(finding -> figures.figure(finding.measures()).score() != null)
                .collect(toImmutableListMultimap(Finding::rule, finding -> finding));
        Stream<NextFix> whole = byRule.asMap().entrySet().stream().map(rule -> whole(rule.getValue(), figures));
        Stream<NextFix> single = byRule.asMap().values().stream()
                .filter(found -> found.size() > 1)
                .flatMap(Collection::stream)
                .map(NextFixes::single);
        return Stream.of(whole, single).flatMap(fixes -> fixes.sorted(BY_GAIN)).collect(toImmutableList());
    }

    private static NextFix whole(Collection<Finding> found, ReportFigures figures) {
        Finding first = found.iterator().next();
        Measure measure = first.measures();
        return new NextFix(
                first.rule(),
                measure,
                found.stream()
                        .flatMap(finding -> finding.subjects().stream())
                        .distinct()
                        .sorted()
                        .collect(toImmutableList()),
                true,
                figures.score(measure).gainOf(first.rule()),
                found.stream()
                        .map(Finding::location)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static NextFix single(Finding finding) {
        return new NextFix(
                finding.rule(), finding.measures(), finding.subjects(), false, finding.gain(), finding.location());
    }
}
