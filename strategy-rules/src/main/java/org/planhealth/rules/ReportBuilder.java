package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Strategy;

/** Makes the report of what the rules found. */
final class ReportBuilder {
    private final RuleCatalogue catalogue;
    private final RuleCatalogue declared;
    private final Profile profile;
    private final Facts facts;
    private final Waivers waivers;
    private final @Nullable Baseline baseline;
    private final Map<String, Outcome> notRun = new HashMap<>();

    /** @param catalogue the rules as they are under the profile */
    ReportBuilder(
            RuleCatalogue catalogue,
            RuleCatalogue declared,
            Profile profile,
            Facts facts,
            Waivers waivers,
            @Nullable Baseline baseline) {
        this.catalogue = catalogue;
        this.declared = declared;
        this.profile = profile;
        this.facts = facts;
        this.waivers = waivers;
        this.baseline = baseline;
    }

    /** Notes that a rule did not run: it is off, or not applicable. */
    void didNotRun(RuleInfo rule, Outcome why) {
        notRun.put(rule.id(), why);
    }

    HealthReport build(
            ImmutableList<UnscoredFinding> found, ImmutableSetMultimap<String, ImmutableList<String>> applicable) {
        ReportFigures figures = new ReportFigures(facts, catalogue, declared, notRun, applicable, found);
        Strategy strategy = facts.strategy();
        PlanLocations locations = PlanLocations.of(strategy);
        ImmutableSortedMap<Topic, Double> topics = topics(figures);
        ImmutableList<Finding> findings = found.stream()
                .map(finding -> finding.finding(
                        strategy, locations, figures.score(finding.rule().measures())))
                .sorted(heaviestFirst(topics, strategy))
                .collect(toImmutableList());
        ImmutableListMultimap<String, Finding> byRule = Multimaps.index(findings, Finding::rule);
        ImmutableList<RuleOutcome> rules = catalogue.rules().stream()
                .map(rule -> outcome(rule, byRule.get(rule.id()), figures))
                .collect(toImmutableList());
        BaselineStanding standing = baseline == null ? null : baseline.standing(strategy.id(), findings, rules);
        HealthFigure delivery = figures.figure(Measure.DELIVERY);
        HealthFigure plan = figures.figure(Measure.PLAN);
        HealthReport report = new HealthReport(
                strategy,
                facts.asOf(),
                profile.name(),
                RulesVersion.text(),
                figures.verdict(),
                delivery,
                plan,
                topics,
                new GateDecision(profile.gate(), figures.verdict(), delivery, plan, findings, waivers, standing)
                        .decide(),
                ImmutableList.of(),
                findings,
                MissingInformation.questions(
                        findings,
                        catalogue.rules().stream().collect(toImmutableMap(RuleInfo::id, rule -> rule)),
                        locations),
                NextFixes.of(findings, figures),
                rules,
                Figures.of(facts),
                waivers.valid(),
                waivers.expired(),
                DiscussionQuestions.of(strategy, topics),
                standing);
        return report.withHeadlines(HeadlineWriter.of(report));
    }

    /** Orders findings by topic, that with the most debt first, and in each topic by weight. */
    private static Comparator<Finding> heaviestFirst(Map<Topic, Double> topics, Strategy strategy) {
        return Comparator.comparingDouble((Finding finding) -> topics.getOrDefault(finding.topic(), 0.0))
                .reversed()
                .thenComparing(Finding::topic)
                .thenComparing(FindingWeight.of(strategy).heaviestFirst());
    }

    private ImmutableSortedMap<Topic, Double> topics(ReportFigures figures) {
        Map<Topic, Double> topics = new EnumMap<>(Topic.class);
        for (RuleInfo rule : catalogue.rules()) {
            if (profile.includes(rule)) {
                double debt = figures.score(rule.measures()).debtOf(rule.id()::equals);
                topics.merge(rule.topic(), debt, Double::sum);
            }
        }
        return ImmutableSortedMap.copyOf(topics);
    }

    private RuleOutcome outcome(RuleInfo rule, ImmutableList<Finding> findings, ReportFigures figures) {
        Outcome why = notRun.get(rule.id());
        if (why != null) {
            return new RuleOutcome(rule, why, 0, 0);
        }
        EvidenceCount count = figures.evidence(rule.id()).orElse(EvidenceCount.none(rule));
        Outcome outcome = Stream.of(Outcome.ERROR, Outcome.VIOLATED, Outcome.MISSING, Outcome.WAIVED)
                .filter(kind -> findings.stream().anyMatch(finding -> finding.outcome() == kind))
                .findFirst()
                .orElse(count.subjects() == 0 ? Outcome.NOT_APPLICABLE : Outcome.PASSED);
        return new RuleOutcome(rule, outcome, count.subjects(), count.decided());
    }
}
