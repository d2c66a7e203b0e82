package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
     * Returns a fix for each rule, those that miss the same facts and nothing else as one, and then one for each finding of a rule with
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
            together.computeIfAbsent(isMissing(open) ? facts(open) : rule, key -> new ArrayList<>())
                    .addAll(open);
            if (open.size() > 1) {
                open.forEach(finding -> single.add(fix(List.of(finding), false)));
            }
        });
        return Stream.of(together.values().stream().map(findings -> fix(findings, true)), single.build().stream())
                .flatMap(fixes -> fixes.sorted(BY_GAIN))
                .collect(toImmutableList());
    }

    /** Tells whether all that is to be done is to fill in facts. */
    private static boolean isMissing(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.outcome() == Outcome.MISSING);
    }

    /** Returns what tells the facts that findings miss from others, however they are worded. */
    private static String facts(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.missing().stream())
                .map(missing -> missing.fact().key())
                .distinct()
                .sorted()
                .collect(joining(" "));
    }

    private NextFix fix(List<Finding> findings, boolean complete) {
        ImmutableSet<String> rules = findings.stream().map(Finding::rule).collect(toImmutableSet());
        boolean fillIn = isMissing(findings);
        Stream<String> subjects = findings.stream().flatMap(finding -> finding.subjects().stream());
        return new NextFix(
                rules.stream().sorted().collect(toImmutableList()),
                (complete ? subjects.distinct().sorted() : subjects).collect(toImmutableList()),
                complete,
                fillIn
                        ? findings.stream()
                                .flatMap(finding -> finding.missing().stream())
                                .collect(toImmutableMap(
                                        missing -> missing.fact().key(), missing -> missing, (first, other) -> first))
                                .values()
                                .asList()
                        : ImmutableList.of(),
                fillIn ? fillIn(findings) : "",
                complete ? scoring.gainOf(rules) : findings.get(0).gain(),
                findings.stream()
                        .map(Finding::location)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Returns what to fill in, each set of facts in the words of the rule that comes first. */
    private static String fillIn(List<Finding> findings) {
        Map<String, String> messages = new LinkedHashMap<>();
        findings.forEach(finding -> messages.putIfAbsent(facts(List.of(finding)), finding.message()));
        int more = messages.size() - 1;
        return messages.values().iterator().next() + (more == 0 ? "" : "; " + more + " more like it");
    }
}
