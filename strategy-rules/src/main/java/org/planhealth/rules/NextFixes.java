package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Works out what raises the score most. */
final class NextFixes {
    private static final Comparator<NextFix> BY_GAIN = Comparator.comparingDouble(NextFix::gain)
            .reversed()
            .thenComparing(fix -> String.join("+", fix.rules()))
            .thenComparing(fix -> String.join("+", fix.subjects()));

    private final ScoreArithmetic scoring;

    private NextFixes(ScoreArithmetic scoring) {
        this.scoring = scoring;
    }

    /**
     * Returns a fix for each rule, those that lack the same lists as one, and then one for each finding of a rule with
     * several; each part by falling gain.
     */
    static ImmutableList<NextFix> of(List<Finding> findings, ScoreArithmetic scoring) {
        return new NextFixes(scoring)
                .of(findings.stream()
                        .filter(Finding::isOpen)
                        .collect(toImmutableListMultimap(Finding::rule, finding -> finding)));
    }

    private ImmutableList<NextFix> of(ImmutableListMultimap<String, Finding> byRule) {
        Map<String, List<Finding>> together = new TreeMap<>();
        ImmutableList.Builder<NextFix> single = ImmutableList.builder();
        byRule.asMap().forEach((rule, findings) -> {
            List<Finding> open = List.copyOf(findings);
            together.computeIfAbsent(lacksListsOnly(open) ? open.get(0).message() : rule, key -> new ArrayList<>())
                    .addAll(open);
            if (open.size() > 1) {
                open.forEach(finding -> single.add(fix(List.of(finding), false)));
            }
        });
        return Stream.of(together.values().stream().map(findings -> fix(findings, true)), single.build().stream())
                .flatMap(fixes -> fixes.sorted(BY_GAIN))
                .collect(toImmutableList());
    }

    /** Tells whether all that a rule found is that the plan does not state whole lists. */
    private static boolean lacksListsOnly(List<Finding> open) {
        return open.size() == 1
                && open.get(0).outcome() == Outcome.MISSING
                && open.get(0).missing().stream()
                        .allMatch(missing -> missing.fact().isList());
    }

    private NextFix fix(List<Finding> findings, boolean complete) {
        ImmutableSet<String> rules = findings.stream().map(Finding::rule).collect(toImmutableSet());
        boolean fillIn = findings.stream().allMatch(finding -> finding.outcome() == Outcome.MISSING);
        Stream<String> subjects = findings.stream().flatMap(finding -> finding.subjects().stream());
        return new NextFix(
                rules.stream().sorted().collect(toImmutableList()),
                (complete ? subjects.distinct().sorted() : subjects).collect(toImmutableList()),
                complete,
                fillIn
                        ? findings.stream()
                                .flatMap(finding -> finding.missing().stream())
                                .distinct()
                                .collect(toImmutableList())
                        : ImmutableList.of(),
                fillIn ? fillIn(findings) : "",
                complete ? scoring.gainOf(rules) : findings.get(0).gain(),
                findings.stream()
                        .map(Finding::location)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static String fillIn(List<Finding> findings) {
        ImmutableSet<String> messages = findings.stream().map(Finding::message).collect(toImmutableSet());
        int more = messages.size() - 1;
        return messages.asList().get(0) + (more == 0 ? "" : "; " + more + " more like it");
    }
}
