package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;

/**
 * The findings of one rule with one outcome.
 *
 * @param rule the rule, as the profile sets it
 * @param outcome the outcome of all of them
 * @param findings the findings, the heaviest first; at least one
 * @param sentence what they say, in one sentence without a period
 * @param affected how many entities they are about; all there are if one of them is about the whole strategy
 * @param applicable how many subjects the rule applies to
 */
public record FindingGroup(
        RuleInfo rule,
        Outcome outcome,
        ImmutableList<Finding> findings,
        String sentence,
        int affected,
        int applicable) {
    private static final Comparator<FindingGroup> HEAVIEST_FIRST = Comparator.comparingDouble(FindingGroup::debt)
            .reversed()
            .thenComparing(Comparator.comparing(FindingGroup::severity).reversed())
            .thenComparing(group -> group.rule().id());

    /** Returns findings of one outcome by rule, the heaviest rule first. */
    static ImmutableList<FindingGroup> of(HealthReport report, Outcome outcome, List<Finding> findings) {
        ImmutableMap<String, RuleOutcome> rules =
                report.rules().stream().collect(toImmutableMap(RuleOutcome::id, rule -> rule));
        GroupSentence sentences = GroupSentence.of(report.strategy());
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .collect(toImmutableListMultimap(Finding::rule, finding -> finding))
                .asMap()
                .entrySet()
                .stream()
                .map(group -> {
                    RuleOutcome ended = rules.get(group.getKey());
                    checkArgument(ended != null, "the report has no rule '%s'", group.getKey());
                    return of(report, ended, outcome, ImmutableList.copyOf(group.getValue()), sentences);
                })
                .sorted(HEAVIEST_FIRST)
                .collect(toImmutableList());
    }

    private static FindingGroup of(
            HealthReport report,
            RuleOutcome ended,
            Outcome outcome,
            ImmutableList<Finding> findings,
            GroupSentence sentences) {
        return new FindingGroup(
                ended.rule(),
                outcome,
                findings,
                sentences.of(ended, findings),
                affected(report, ended, findings),
                ended.applicable());
    }

    private static int affected(HealthReport report, RuleOutcome ended, ImmutableList<Finding> findings) {
        RuleInfo rule = ended.rule();
        String strategy = report.strategy().id();
        boolean all = !rule.isAboutStrategy()
                && findings.stream().anyMatch(finding -> finding.subject().equals(strategy));
        return all
                ? ended.applicable()
                : (int) findings.stream()
                        .map(finding -> rule.isAboutPairs() || rule.appliesTo() != null
                                ? finding.fingerprint()
                                : finding.subject())
                        .distinct()
                        .count();
    }

    /** Returns the heaviest of the findings. */
    public Finding heaviest() {
        return findings.get(0);
    }

    /** Returns the debt of all of them, in points. */
    public double debt() {
        return findings.stream().mapToDouble(Finding::debt).sum();
    }

    /** Returns the highest severity among them. */
    public Severity severity() {
        return findings.stream().map(Finding::severity).max(Severity::compareTo).orElseThrow();
    }
}
