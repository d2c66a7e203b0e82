package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthScore.TopicScore;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.Congruence;
import org.planhealth.strategy.analysis.KeyResultPace;
import org.planhealth.strategy.analysis.PlainCongruence;
import org.planhealth.strategy.analysis.RolloutForecast;

/** Makes the report of what the rules found. */
final class ReportBuilder {
    private static final String CONVERSATION_RULE = "missing-conversation";
    private static final String CADENCE_LIMIT = "maxCadenceDays";
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::topic)
            .thenComparing(Comparator.comparingDouble(Finding::debt).reversed())
            .thenComparing(Finding::fingerprint);

    private final RuleCatalogue catalogue;
    private final Profile profile;
    private final Facts facts;
    private final Waivers waivers;
    private final @Nullable Baseline baseline;
    private final Map<String, Outcome> notRun = new HashMap<>();

    /** @param catalogue the rules as they are under the profile */
    ReportBuilder(RuleCatalogue catalogue, Profile profile, Facts facts, Waivers waivers, @Nullable Baseline baseline) {
        this.catalogue = catalogue;
        this.profile = profile;
        this.facts = facts;
        this.waivers = waivers;
        this.baseline = baseline;
    }

    /** Notes that a rule did not run: it is off, or not applicable. */
    void didNotRun(RuleInfo rule, Outcome why) {
        notRun.put(rule.id(), why);
    }

    HealthReport build(ImmutableList<Draft> drafts) {
        Strategy strategy = facts.strategy();
        Scoring scoring = Scoring.of(
                drafts.stream().map(Draft::item).flatMap(Optional::stream).collect(toImmutableList()));
        ImmutableList<Finding> findings = drafts.stream()
                .map(draft -> draft.finding(strategy, scoring))
                .sorted(ORDER)
                .collect(toImmutableList());
        ImmutableListMultimap<String, Finding> byRule = Multimaps.index(findings, Finding::rule);
        HealthScore score = score(scoring, findings, coverage(drafts));
        ImmutableList<RuleOutcome> rules = catalogue.rules().stream()
                .map(rule -> outcome(rule, byRule.get(rule.id())))
                .collect(toImmutableList());
        BaselineStanding standing = baseline == null ? null : baseline.standing(strategy.id(), findings, rules);
        return new HealthReport(
                strategy,
                facts.asOf(),
                profile.name(),
                RulesVersion.text(),
                score,
                Gate.of(profile, score, findings, waivers, standing),
                findings,
                fixes(scoring, byRule),
                rules,
                figures(),
                waivers.valid(),
                waivers.expired(),
                ReviewQuestions.of(strategy, score.topics()),
                standing);
    }

    private HealthScore score(Scoring scoring, ImmutableList<Finding> findings, double coverage) {
        boolean openCritical =
                findings.stream().anyMatch(finding -> finding.isOpen() && finding.severity() == Severity.CRITICAL);
        return new HealthScore(
                scoring.proven(),
                scoring.potential(),
                scoring.unwaived(),
                Grade.of(scoring.proven(), openCritical),
                scoring.debt(),
                coverage,
                topics(scoring));
    }

    private ImmutableSortedMap<Topic, TopicScore> topics(Scoring scoring) {
        Map<Topic, TopicScore> topics = new EnumMap<>(Topic.class);
        for (RuleInfo rule : catalogue.rules()) {
            if (profile.includes(rule)) {
                double debt = scoring.debtOf(rule.topic());
                topics.put(rule.topic(), new TopicScore(debt, Scoring.score(debt)));
            }
        }
        return ImmutableSortedMap.copyOf(topics);
    }

    /** Returns the share of what the rules look at that they can decide, weighted by the points of the rules. */
    private double coverage(ImmutableList<Draft> drafts) {
        double points = 0;
        double decided = 0;
        for (RuleInfo rule : catalogue.rules()) {
            if (!notRun.containsKey(rule.id())) {
                int population = population(rule);
                ImmutableList<ImmutableList<String>> subjects = drafts.stream()
                        .filter(draft -> draft.undecided() && draft.rule().equals(rule))
                        .map(Draft::subjects)
                        .collect(toImmutableList());
                int undecided = subjects.stream().anyMatch(ids -> isStrategy(ids.get(0)))
                        ? population
                        : distinct(rule, subjects.stream());
                points += rule.severity().points();
                decided += rule.severity().points() * (population == 0 ? 0 : 1 - undecided / (double) population);
            }
        }
        return points == 0 ? 1 : decided / points;
    }

    private RuleOutcome outcome(RuleInfo rule, ImmutableList<Finding> findings) {
        Outcome why = notRun.get(rule.id());
        if (why != null) {
            return new RuleOutcome(rule.id(), why, 0, 0);
        }
        Outcome outcome = Stream.of(Outcome.ERROR, Outcome.VIOLATED, Outcome.UNKNOWN, Outcome.WAIVED)
                .filter(kind -> findings.stream().anyMatch(finding -> finding.outcome() == kind))
                .findFirst()
                .orElse(Outcome.PASSED);
        ImmutableList<Finding> open = findings.stream().filter(Finding::isOpen).collect(toImmutableList());
        int population = population(rule);
        boolean all = open.stream().anyMatch(finding -> isAboutAll(rule, finding));
        return new RuleOutcome(
                rule.id(),
                outcome,
                all ? population : distinct(rule, open.stream().map(Finding::subjects)),
                population);
    }

    private int population(RuleInfo rule) {
        return facts.count(rule.subjectTypes());
    }

    /** Tells whether a finding is about all that the rule looks at, and not just about the strategy beside others. */
    private boolean isAboutAll(RuleInfo rule, Finding finding) {
        return isStrategy(finding.subject()) && (finding.outcome() == Outcome.UNKNOWN || !rule.isAboutStrategy());
    }

    private boolean isStrategy(String id) {
        return id.equals(facts.strategy().id());
    }

    /** Counts the entities that findings are about, by the ids of their subjects and of the related entities. */
    private static int distinct(RuleInfo rule, Stream<ImmutableList<String>> subjects) {
        return (int) subjects.map(ids -> rule.isAboutPairs() ? ids : ids.subList(0, 1))
                .distinct()
                .count();
    }

    private ImmutableList<NextFix> fixes(Scoring scoring, ImmutableListMultimap<String, Finding> byRule) {
        Comparator<NextFix> order = Comparator.comparingDouble(NextFix::gain)
                .reversed()
                .thenComparing(NextFix::rule)
                .thenComparing(fix -> String.join("+", fix.subjects()));
        ImmutableList.Builder<NextFix> rules = ImmutableList.builder();
        ImmutableList.Builder<NextFix> single = ImmutableList.builder();
        byRule.asMap().forEach((id, all) -> {
            ImmutableList<Finding> open = all.stream().filter(Finding::isOpen).collect(toImmutableList());
            if (!open.isEmpty()) {
                rules.add(new NextFix(
                        id,
                        open.stream()
                                .flatMap(finding -> finding.subjects().stream())
                                .distinct()
                                .sorted()
                                .collect(toImmutableList()),
                        scoring.gainOf(catalogue.get(id))));
            }
            if (open.size() > 1) {
                open.forEach(finding -> single.add(new NextFix(id, finding.subjects(), finding.gain())));
            }
        });
        return Stream.of(rules.build(), single.build())
                .flatMap(fixes -> fixes.stream().sorted(order))
                .collect(toImmutableList());
    }

    private Figures figures() {
        Strategy strategy = facts.strategy();
        Double cadence = catalogue
                .find(CONVERSATION_RULE)
                .map(rule -> rule.limits().get(CADENCE_LIMIT))
                .orElse(null);
        ImmutableList<RolloutForecast> forecasts = facts.all(RolloutForecast.class);
        ImmutableList<KeyResultPace> keyResults = KeyResultPace.current(strategy, facts.asOf());
        Organization organization = strategy.organization();
        if (organization == null || organization.channels() == null || cadence == null) {
            return new Figures(null, null, null, forecasts, keyResults);
        }
        Congruence congruence = Congruence.of(strategy, facts.asOf(), cadence.intValue());
        return new Figures(
                congruence.value().orElse(null),
                PlainCongruence.of(strategy, facts.asOf())
                        .flatMap(PlainCongruence::value)
                        .orElse(null),
                congruence.missing(),
                forecasts,
                keyResults);
    }
}
