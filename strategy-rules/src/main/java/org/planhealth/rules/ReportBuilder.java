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
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Strategy;

/** Makes the report of what the rules found. */
final class ReportBuilder {
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

    HealthReport build(ImmutableList<UnscoredFinding> found) {
        Strategy strategy = facts.strategy();
        PlanLocations locations = PlanLocations.of(strategy);
        ScoreArithmetic scoring = ScoreArithmetic.of(found.stream()
                .map(UnscoredFinding::item)
                .flatMap(Optional::stream)
                .collect(toImmutableList()));
        ImmutableList<Finding> findings = found.stream()
                .map(finding -> finding.finding(strategy, locations, scoring))
                .sorted(ORDER)
                .collect(toImmutableList());
        ImmutableListMultimap<String, Finding> byRule = Multimaps.index(findings, Finding::rule);
        HealthScore score = score(scoring, findings, coverage(found));
        ImmutableList<RuleOutcome> rules = catalogue.rules().stream()
                .map(rule -> outcome(rule, byRule.get(rule.id())))
                .collect(toImmutableList());
        BaselineStanding standing = baseline == null ? null : baseline.standing(strategy.id(), findings, rules);
        HealthReport report = new HealthReport(
                strategy,
                facts.asOf(),
                profile.name(),
                RulesVersion.text(),
                score,
                Gate.of(profile, score, findings, waivers, standing),
                ImmutableList.of(),
                findings,
                MissingInformation.questions(findings, locations),
                NextFixes.of(findings, scoring, locations),
                rules,
                Figures.of(facts),
                waivers.valid(),
                waivers.expired(),
                DiscussionQuestions.of(strategy, score.topics()),
                standing);
        return report.withHeadlines(HeadlineWriter.of(report));
    }

    private HealthScore score(ScoreArithmetic scoring, ImmutableList<Finding> findings, double coverage) {
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

    private ImmutableSortedMap<Topic, TopicScore> topics(ScoreArithmetic scoring) {
        Map<Topic, TopicScore> topics = new EnumMap<>(Topic.class);
        for (RuleInfo rule : catalogue.rules()) {
            if (profile.includes(rule)) {
                double debt = scoring.debtOf(rule.topic());
                topics.put(rule.topic(), new TopicScore(debt, ScoreArithmetic.score(debt)));
            }
        }
        return ImmutableSortedMap.copyOf(topics);
    }

    /** Returns the share of the entities that the rules can decide about, weighted by the points of the rules. */
    private double coverage(ImmutableList<UnscoredFinding> found) {
        double points = 0;
        double decided = 0;
        for (RuleInfo rule : catalogue.rules()) {
            if (!notRun.containsKey(rule.id())) {
                int population = population(rule);
                ImmutableList<ImmutableList<String>> subjects = found.stream()
                        .filter(finding ->
                                !finding.isDecided() && finding.rule().id().equals(rule.id()))
                        .map(UnscoredFinding::subjects)
                        .collect(toImmutableList());
                int missing = subjects.stream().anyMatch(ids -> isStrategy(ids.get(0)))
                        ? population
                        : distinct(rule, subjects.stream());
                points += rule.severity().points();
                decided += rule.severity().points() * (population == 0 ? 0 : 1 - missing / (double) population);
            }
        }
        return points == 0 ? 1 : decided / points;
    }

    private RuleOutcome outcome(RuleInfo rule, ImmutableList<Finding> findings) {
        Outcome why = notRun.get(rule.id());
        if (why != null) {
            return new RuleOutcome(rule, why, 0, 0);
        }
        Outcome outcome = Stream.of(Outcome.ERROR, Outcome.VIOLATED, Outcome.MISSING, Outcome.WAIVED)
                .filter(kind -> findings.stream().anyMatch(finding -> finding.outcome() == kind))
                .findFirst()
                .orElse(Outcome.PASSED);
        ImmutableList<Finding> open = findings.stream().filter(Finding::isOpen).collect(toImmutableList());
        int population = population(rule);
        boolean all = open.stream().anyMatch(finding -> isAboutAll(rule, finding));
        return new RuleOutcome(
                rule, outcome, all ? population : distinct(rule, open.stream().map(Finding::subjects)), population);
    }

    private int population(RuleInfo rule) {
        return facts.count(rule.subjectTypes());
    }

    /** Tells whether a finding is about all entities of the rule, not just about the strategy among others. */
    private boolean isAboutAll(RuleInfo rule, Finding finding) {
        return isStrategy(finding.subject()) && (finding.outcome() == Outcome.MISSING || !rule.isAboutStrategy());
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
}
