package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.engine.Evaluation;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.engine.RunBounds;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.strategy.Strategy;

/**
 * One audit: runs the rules that can decide, and says for the others that they cannot. Rules about waivers run last, for they
 * need to know what the others found.
 */
final class AuditRun {
    private final RuleBase rules;
    private final RuleCatalogue declared;
    private final RuleCatalogue catalogue;
    private final Profile profile;
    private final RunBounds bounds;
    private final @Nullable Baseline baseline;
    private final Facts facts;
    private final Waivers waivers;
    private final DefaultDegree degrees;
    private final ImmutableSetMultimap.Builder<String, ImmutableList<String>> applicable =
            ImmutableSetMultimap.builder();

    /** @param declared the rules as they are, whatever the profile says of them */
    AuditRun(
            RuleBase rules,
            RuleCatalogue declared,
            Profile profile,
            RunBounds bounds,
            @Nullable Baseline baseline,
            Strategy strategy,
            LocalDate asOf) {
        this.rules = rules;
        this.declared = declared;
        this.catalogue = profile.tuned(declared);
        this.profile = profile;
        this.bounds = bounds;
        this.baseline = baseline;
        this.facts = Facts.of(strategy, asOf);
        this.waivers = Waivers.of(strategy, profile, asOf);
        this.degrees = DefaultDegree.of(facts);
    }

    HealthReport run() {
        List<UnscoredFinding> findings = new ArrayList<>();
        List<RuleParameters> first = new ArrayList<>();
        List<RuleParameters> afterwards = new ArrayList<>();
        ReportBuilder report = new ReportBuilder(catalogue, declared, profile, facts, waivers, baseline);
        for (RuleInfo rule : catalogue.rules()) {
            ImmutableSet<String> absent = FactTypes.absent(facts.strategy(), rule.requires());
            if (!profile.includes(rule)) {
                report.didNotRun(rule, Outcome.OFF);
            } else if (hasNoSubject(rule, absent)) {
                report.didNotRun(rule, Outcome.NOT_APPLICABLE);
            } else if (absent.isEmpty()) {
                (rule.isAboutWaivers() ? afterwards : first).add(RuleParameters.of(rule, facts.asOf()));
            } else {
                findings.add(UnscoredFinding.notStated(rule, facts.strategy(), absent));
            }
        }
        findings.addAll(evaluated(facts, first));
        if (!afterwards.isEmpty()) {
            ImmutableList<WaiverUse> uses = WaiverUses.of(facts, catalogue, profile, findings);
            findings.addAll(evaluated(facts.with(uses), afterwards));
        }
        return report.build(waived(findings), applicable.build());
    }

    private ImmutableList<UnscoredFinding> evaluated(Facts known, List<RuleParameters> running) {
        Evaluation evaluation = rules.evaluate(known, running, bounds);
        evaluation.applicable().forEach(subject -> applicable.put(subject.rule(), subject.subjects()));
        return Stream.concat(
                        evaluation.findings().stream()
                                .map(found -> UnscoredFinding.of(declared.get(found.rule()), found, degrees)
                                        .under(catalogue.get(found.rule()))),
                        evaluation.errors().entrySet().stream()
                                .map(error -> UnscoredFinding.error(
                                        catalogue.get(error.getKey()), facts.strategy(), error.getValue())))
                .collect(toImmutableList());
    }

    /**
     * Tells whether the plan has nothing that the rule is about: it states so of the one list that could hold it, or every
     * list is stated and none of them holds a subject. A rule that names what it applies to says so itself: it may have
     * something to say about the strategy, or of a list that it does not require.
     */
    private boolean hasNoSubject(RuleInfo rule, ImmutableSet<String> absent) {
        boolean one = rule.subjectTypes().size() == 1;
        return (one
                        && rule.requires().stream()
                                .findFirst()
                                .filter(list -> FactTypes.isEmpty(facts.strategy(), list))
                                .isPresent())
                || (rule.appliesTo() == null && absent.isEmpty() && facts.count(rule.subjectTypes()) == 0);
    }

    /** Keeps the heaviest of several findings with one identity, or all that they miss, and applies the waivers. */
    private ImmutableList<UnscoredFinding> waived(List<UnscoredFinding> findings) {
        Map<String, UnscoredFinding> distinct = new TreeMap<>();
        findings.stream()
                .sorted(Comparator.comparing(UnscoredFinding::message))
                .forEach(finding -> distinct.merge(finding.fingerprint(), finding, UnscoredFinding::merge));
        return waivers.apply(distinct.values());
    }
}
