package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleInfo;

/**
 * How much of what one rule needs is stated.
 *
 * @param rule the rule
 * @param subjects how many subjects it applies to; 0 if there is nothing that it applies to
 * @param decided how many of these nothing is missing about, or of which it says the worst that it can; one with a finding
 *     and missing facts beside it counts half
 */
record EvidenceCount(RuleInfo rule, int subjects, double decided) {
    private static final double HALF = 0.5;

    /** Returns that a rule could say nothing. */
    static EvidenceCount none(RuleInfo rule) {
        return new EvidenceCount(rule, 1, 0);
    }

    /**
     * Counts the subjects of a rule that ran.
     *
     * @param applicable the subjects that it named because it applies to them; of no meaning if it applies to all
     * @param found what it found
     */
    static EvidenceCount of(
            RuleInfo rule,
            Facts facts,
            Collection<ImmutableList<String>> applicable,
            Collection<UnscoredFinding> found) {
        String strategy = facts.strategy().id();
        Set<ImmutableList<String>> named = new HashSet<>(applicable);
        double missing = 0;
        boolean wholePlan = false;
        for (UnscoredFinding finding : found) {
            boolean whole = finding.subjects().equals(ImmutableList.of(strategy)) && !rule.isAboutStrategy();
            wholePlan |= whole;
            if (!whole) {
                named.add(finding.subjects());
            }
            missing += finding.isUndecided() ? (finding.isViolated() ? HALF : 1) : 0;
        }
        int subjects = rule.appliesTo() == null
                ? Math.max(named.size(), facts.count(ImmutableSet.copyOf(rule.subjectTypes())))
                : named.size();
        int all = subjects + (wholePlan ? 1 : 0);
        return new EvidenceCount(rule, all, Math.max(0, all - missing));
    }

    /** Returns the evidence of several rules, each weighted by its points: 0 to 1; 1 if none of them has a subject. */
    static double of(Collection<EvidenceCount> counts) {
        double points = 0;
        double known = 0;
        for (EvidenceCount count : counts) {
            if (count.subjects > 0) {
                points += count.rule.severity().points();
                known += count.rule.severity().points() * count.decided / count.subjects;
            }
        }
        return points == 0 ? 1 : known / points;
    }
}
