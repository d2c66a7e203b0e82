package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Evaluation;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Limits;
import org.planhealth.rules.sdk.RuleBase;
import org.planhealth.rules.sdk.RunBounds;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.strategy.Strategy;

/**
 * One audit: runs the rules that can decide, and says for the others that they cannot. Rules about waivers run last, for they
 * need to know what the others found.
 */
final class Audit {
    private final RuleBase rules;
    private final RuleCatalogue declared;
    private final RuleCatalogue catalogue;
    private final Profile profile;
    private final RunBounds bounds;
    private final @Nullable Baseline baseline;
    private final Facts facts;
    private final Waivers waivers;

    /** @param declared the rules as they are, whatever the profile says of them */
    Audit(
            RuleBase rules,
            RuleCatalogue declared,
            Profile profile,
            RunBounds bounds,
            @Nullable Baseline baseline,
            Strategy strategy,
            LocalDate asOf) {
        this.rules = rules;
        this.declared = declared;
        this.catalogue = declared.under(profile);
        this.profile = profile;
        this.bounds = bounds;
        this.baseline = baseline;
        this.facts = Facts.of(strategy, asOf);
        this.waivers = Waivers.of(strategy, profile, asOf);
    }

    HealthReport run() {
        List<Draft> drafts = new ArrayList<>();
        List<Limits> first = new ArrayList<>();
        List<Limits> afterwards = new ArrayList<>();
        ReportBuilder report = new ReportBuilder(catalogue, profile, facts, waivers, baseline);
        for (RuleInfo rule : catalogue.rules()) {
            ImmutableSet<String> absent = facts.absent(rule.over());
            if (!profile.includes(rule)) {
                report.didNotRun(rule, Outcome.OFF);
            } else if (hasNoSubject(rule, absent)) {
                report.didNotRun(rule, Outcome.NOT_APPLICABLE);
            } else if (absent.isEmpty()) {
                (rule.isAboutWaivers() ? afterwards : first).add(new Limits(rule.id(), facts.asOf(), rule.limits()));
            } else {
                drafts.add(Draft.notStated(rule, facts.strategy(), absent));
            }
        }
        drafts.addAll(evaluated(facts, first));
        if (!afterwards.isEmpty()) {
            ImmutableList<WaiverUse> uses = WaiverUses.of(facts, catalogue, profile, drafts);
            drafts.addAll(evaluated(facts.with(uses), afterwards));
        }
        return report.build(waived(drafts));
    }

    private ImmutableList<Draft> evaluated(Facts known, List<Limits> running) {
        Evaluation evaluation = rules.evaluate(known, running, bounds);
        return Stream.concat(
                        evaluation.verdicts().stream()
                                .map(verdict -> Draft.of(declared.get(verdict.rule()), verdict)
                                        .under(catalogue.get(verdict.rule()))),
                        evaluation.errors().entrySet().stream()
                                .map(error ->
                                        Draft.error(catalogue.get(error.getKey()), facts.strategy(), error.getValue())))
                .collect(toImmutableList());
    }

    /**
     * Tells whether the plan has nothing that the rule is about: it states so of the one list that could hold it, or every
     * list is stated and none of them holds a subject.
     */
    private boolean hasNoSubject(RuleInfo rule, ImmutableSet<String> absent) {
        boolean one = rule.subjectTypes().size() == 1;
        return (one && rule.over().stream().findFirst().filter(facts::isEmpty).isPresent())
                || (absent.isEmpty() && facts.count(rule.subjectTypes()) == 0);
    }

    /** Keeps the heaviest of several drafts with one identity, and applies the waivers. */
    private ImmutableList<Draft> waived(List<Draft> drafts) {
        Map<String, Draft> distinct = new TreeMap<>();
        drafts.stream()
                .sorted(Comparator.comparing(Draft::message))
                .forEach(draft -> distinct.merge(draft.fingerprint(), draft, Draft::heavier));
        return distinct.values().stream().map(waivers::apply).collect(toImmutableList());
    }
}
