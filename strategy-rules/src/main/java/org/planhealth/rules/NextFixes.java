package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Computes the fixes that raise the score most. */
final class NextFixes {
    private static final Comparator<NextFix> BY_GAIN = Comparator.comparingDouble(NextFix::gain)
            .reversed()
            .thenComparing(fix -> String.join("+", fix.rules()))
            .thenComparing(fix -> String.join("+", fix.subjects()));

    private final ScoreArithmetic scoring;
    private final PlanLocations locations;

    private NextFixes(ScoreArithmetic scoring, PlanLocations locations) {
        this.scoring = scoring;
        this.locations = locations;
    }

    /**
     * Returns a fix for each rule, those that miss the same facts and nothing else as one, then those that another one
     * includes, and then one for each finding of a rule with several; each part by falling gain.
     */
    static ImmutableList<NextFix> of(List<Finding> findings, ScoreArithmetic scoring, PlanLocations locations) {
        return new NextFixes(scoring, locations)
                .of(findings.stream()
                        .filter(Finding::isOpen)
                        .collect(toImmutableListMultimap(Finding::rule, finding -> finding)));
    }

    private ImmutableList<NextFix> of(ImmutableListMultimap<String, Finding> byRule) {
        ListMultimap<ImmutableSet<String>, Finding> missing =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        ImmutableList.Builder<NextFix> whole = ImmutableList.builder();
        ImmutableList.Builder<NextFix> included = ImmutableList.builder();
        ImmutableList.Builder<NextFix> single = ImmutableList.builder();
        byRule.asMap().forEach((rule, found) -> {
            List<Finding> open = List.copyOf(found);
            if (isMissing(open)) {
                missing.putAll(facts(open), open);
            } else {
                whole.add(fix(open, ImmutableSet.of(rule)));
            }
            if (open.size() > 1) {
                open.forEach(finding -> single.add(fix(finding)));
            }
        });
        Multimaps.asMap(missing).forEach((facts, found) -> {
            boolean isIncluded =
                    missing.keySet().stream().anyMatch(other -> !other.equals(facts) && other.containsAll(facts));
            (isIncluded ? included : whole).add(fix(found, rulesWithin(facts, missing)));
        });
        return Stream.of(whole, included, single)
                .flatMap(fixes -> fixes.build().stream().sorted(BY_GAIN))
                .collect(toImmutableList());
    }

    /** Returns the rules that miss nothing but some facts. */
    private static ImmutableSet<String> rulesWithin(
            ImmutableSet<String> facts, ListMultimap<ImmutableSet<String>, Finding> missing) {
        return missing.entries().stream()
                .filter(entry -> facts.containsAll(entry.getKey()))
                .map(entry -> entry.getValue().rule())
                .collect(toImmutableSet());
    }

    /** Tells whether all that is to be done is to fill in facts. */
    private static boolean isMissing(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.outcome() == Outcome.MISSING);
    }

    /** Returns what tells the facts that findings miss from others, however they are worded. */
    private static ImmutableSet<String> facts(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.missing().stream())
                .map(missing -> missing.fact().key())
                .collect(toImmutableSet());
    }

    private NextFix fix(Finding finding) {
        return fix(List.of(finding), ImmutableSet.of(finding.rule()), finding.subjects(), false, finding.gain());
    }

    /**
     * Returns a fix of all that rules find.
     *
     * @param findings those of the rules that need all of it
     * @param rules these rules, and those that need a part of it
     */
    private NextFix fix(List<Finding> findings, ImmutableSet<String> rules) {
        ImmutableList<String> subjects = findings.stream()
                .flatMap(finding -> finding.subjects().stream())
                .distinct()
                .sorted()
                .collect(toImmutableList());
        return fix(findings, rules, subjects, true, scoring.gainOf(rules));
    }

    private NextFix fix(
            List<Finding> findings,
            ImmutableSet<String> rules,
            ImmutableList<String> subjects,
            boolean complete,
            double gain) {
        boolean fillIn = isMissing(findings);
        return new NextFix(
                rules.stream().sorted().collect(toImmutableList()),
                subjects,
                complete,
                fillIn
                        ? findings.stream()
                                .flatMap(finding -> finding.missing().stream())
                                .collect(toImmutableMap(
                                        missing -> missing.fact().key(), missing -> missing, (first, other) -> first))
                                .values()
                                .asList()
                        : ImmutableList.of(),
                fillIn ? MissingSentence.of(findings) : "",
                gain,
                Stream.concat(
                                fillIn
                                        ? findings.get(0).missing().stream()
                                                .map(missing -> locations.nearest(missing.pointer()))
                                        : Stream.empty(),
                                findings.stream().map(Finding::location))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }
}
