package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.RuleCatalogue;
import org.planhealth.rules.RuleInfo;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.strategy.Strategy;

/**
 * What a plan does not state although rules ask for it.
 *
 * @param lists the rules that cannot decide, by the list of the plan that is not stated
 * @param facts the findings about single facts that are not stated
 */
record NotStated(ImmutableSetMultimap<String, String> lists, ImmutableList<Finding> facts) {

    static NotStated of(HealthReport report, RuleCatalogue catalogue) {
        Strategy strategy = report.strategy();
        ImmutableSetMultimap.Builder<String, String> lists = ImmutableSetMultimap.builder();
        ImmutableList.Builder<Finding> facts = ImmutableList.builder();
        for (Finding finding : report.findings(Outcome.UNKNOWN)) {
            ImmutableSet<String> absent =
                    finding.subject().equals(strategy.id()) ? absent(finding, strategy, catalogue) : ImmutableSet.of();
            absent.forEach(list -> lists.put(list, finding.rule()));
            if (absent.isEmpty()) {
                facts.add(finding);
            }
        }
        ImmutableList<String> order = Facts.listNames().asList();
        return new NotStated(
                lists.orderKeysBy(Comparator.comparingInt(order::indexOf)).build(), facts.build());
    }

    /** Returns the lists without which a finding about the whole plan cannot be decided; empty if it lacks single facts. */
    private static ImmutableSet<String> absent(Finding finding, Strategy strategy, RuleCatalogue catalogue) {
        ImmutableSet<String> over =
                catalogue.find(finding.rule()).map(RuleInfo::over).orElse(ImmutableSet.of());
        ImmutableSet<String> absent = Facts.absent(strategy, over);
        // A rule may need one more list in certain cases, and then says the same in its own words.
        return absent.isEmpty()
                ? Facts.absent(strategy, Facts.listNames()).stream()
                        .filter(list -> finding.message().equals(sentence(list)))
                        .collect(toImmutableSet())
                : absent;
    }

    /** Returns that a list is not stated, in words. */
    private static String sentence(String list) {
        return list + (isSingular(ImmutableSet.of(list)) ? " is" : " are") + " not stated";
    }

    /** Tells whether the verb after the names of those lists is in the singular. */
    static boolean isSingular(Set<String> lists) {
        return lists.size() == 1 && lists.contains("organization");
    }

    boolean isEmpty() {
        return lists.isEmpty() && facts.isEmpty();
    }

    /** Returns how many lists and single facts are missing; a fact that several rules ask for counts once. */
    int count() {
        return lists.keySet().size() + factCount();
    }

    int factCount() {
        return (int) facts.stream().map(Finding::message).distinct().count();
    }

    /** Returns how many rules cannot decide, on all that they look at or on a part of it. */
    int ruleCount() {
        return (int) Stream.concat(lists.values().stream(), facts.stream().map(Finding::rule))
                .distinct()
                .count();
    }
}
