package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.rules.report.TextReport;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.MissingFact;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.analysis.DeliveryOutlook;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.StrategyForecast;

/** A report that is made up, so that a test says which findings it shows. */
public final class SampleReport {
    public static final RuleCatalogue CATALOGUE = PlanHealth.standard().catalogue();

    private Strategy strategy =
            Strategy.builder("fleet-cost").title("Cut what the fleet costs").build();
    private Verdict verdict = Verdict.AT_RISK;
    private final List<Finding> findings = new ArrayList<>();
    private final List<NextFix> fixes = new ArrayList<>();
    private final List<RuleOutcome> rules = new ArrayList<>();
    private final List<DiscussionQuestion> discussion = new ArrayList<>();

    private final List<Waiver> waiversOfProfile = new ArrayList<>();
    private ImmutableList<RolloutForecast> forecasts = ImmutableList.of();
    private StrategyForecast strategyForecast;
    private ImmutableList<DeliveryOutlook> outlooks = ImmutableList.of();
    private ImmutableList<Leaderboard> leaderboards = ImmutableList.of();

    private SampleReport() {}

    public static SampleReport of(RuleOutcome... rules) {
        SampleReport sample = new SampleReport();
        sample.rules.addAll(Arrays.asList(rules));
        return sample;
    }

    /** Returns how a rule ended that applies to so many subjects and knows all that it needs. */
    public static RuleOutcome ended(String rule, Outcome outcome, int applicable) {
        return new RuleOutcome(rule(rule), outcome, applicable, applicable);
    }

    public SampleReport verdict(Verdict verdict) {
        this.verdict = verdict;
        return this;
    }

    public SampleReport about(Strategy strategy) {
        this.strategy = strategy;
        return this;
    }

    public SampleReport waivedByProfile(Waiver waiver) {
        waiversOfProfile.add(waiver);
        return this;
    }

    public SampleReport finding(
            String rule, Outcome outcome, double debt, String subject, String message, String... related) {
        return finding(rule, rule(rule).severity(), outcome, debt, subject, message, null, related);
    }

    public SampleReport finding(
            String rule,
            Severity severity,
            Outcome outcome,
            double debt,
            String subject,
            String message,
            SourceLocation location,
            String... related) {
        findings.add(new Finding(
                rule,
                rule(rule).measures(),
                rule(rule).topic(),
                severity,
                outcome,
                subject,
                message,
                ImmutableSortedMap.of(),
                missing(rule, outcome, subject, message),
                null,
                outcome == Outcome.ERROR ? message.replace("the rule could not be run: ", "") : null,
                rule(rule).page().fix(),
                subject.equals(strategy.id()) ? 1 : 0.5,
                debt,
                debt / 2,
                location,
                Arrays.stream(related)
                        .map(id -> new Finding.Related(id, null))
                        .collect(ImmutableList.toImmutableList())));
        return this;
    }

    /** Adds a fix of all findings of a rule. */
    public SampleReport fix(String rule, double gain, String... subjects) {
        return fix(rule, true, gain, subjects);
    }

    /** Adds a fix. */
    public SampleReport fix(String rule, boolean complete, double gain, String... subjects) {
        fixes.add(new NextFix(rule, rule(rule).measures(), ImmutableList.copyOf(subjects), complete, gain, null));
        return this;
    }

    /** What a finding misses: the lists that its rule requires if it is about the plan, else a field. */
    private ImmutableList<Finding.Missing> missing(String rule, Outcome outcome, String subject, String message) {
        if (outcome != Outcome.MISSING) {
            return ImmutableList.of();
        }
        Stream<MissingFact> facts = subject.equals(strategy.id())
                ? FactTypes.absent(strategy, rule(rule).requires()).stream()
                        .map(list -> MissingFact.list(subject, list))
                : Stream.of(MissingFact.field(subject, "due", message));
        return facts.map(fact -> new Finding.Missing(fact, "/" + fact.field()))
                .collect(ImmutableList.toImmutableList());
    }

    public SampleReport question(Topic topic, String text) {
        discussion.add(new DiscussionQuestion(topic, null, text));
        return this;
    }

    public SampleReport forecasts(RolloutForecast... forecasts) {
        this.forecasts = ImmutableList.copyOf(forecasts);
        return this;
    }

    public SampleReport strategyForecast(StrategyForecast forecast) {
        this.strategyForecast = forecast;
        return this;
    }

    public SampleReport outlooks(DeliveryOutlook... outlooks) {
        this.outlooks = ImmutableList.copyOf(outlooks);
        return this;
    }

    public SampleReport leaderboards(Leaderboard... leaderboards) {
        this.leaderboards = ImmutableList.copyOf(leaderboards);
        return this;
    }

    public HealthReport build() {
        HealthReport report = new HealthReport(
                strategy,
                LocalDate.of(2026, 8, 3),
                "starter",
                "1.2.3",
                verdict,
                figure(Measure.DELIVERY),
                figure(Measure.PLAN),
                ImmutableSortedMap.of(),
                new Gate(ImmutableList.of(), ImmutableList.of()),
                ImmutableList.of(),
                ImmutableList.copyOf(findings),
                MissingInformation.questions(
                        findings,
                        CATALOGUE.rules().stream().collect(ImmutableMap.toImmutableMap(RuleInfo::id, rule -> rule)),
                        PlanLocations.of(strategy)),
                ImmutableList.copyOf(fixes),
                ImmutableList.copyOf(rules),
                new Figures(null, null, null, forecasts, strategyForecast, outlooks, leaderboards, ImmutableList.of()),
                waivers(),
                ImmutableList.of(),
                ImmutableList.copyOf(discussion),
                null);
        return report.withHeadlines(HeadlineWriter.of(report));
    }

    private HealthFigure figure(Measure measure) {
        double debt = findings.stream()
                .filter(finding -> finding.measures() == measure && finding.outcome() == Outcome.VIOLATED)
                .mapToDouble(Finding::debt)
                .sum();
        double score = MeasureScore.score(debt);
        return new HealthFigure(score, score, 0.996, debt);
    }

    private ImmutableList<Waiver> waivers() {
        return ImmutableList.<Waiver>builder()
                .addAll(strategy.waivers() == null ? List.of() : strategy.waivers())
                .addAll(waiversOfProfile)
                .build();
    }

    public String text() {
        return new TextReport().render(build(), ReportOptions.standard());
    }

    public ImmutableList<String> headlines() {
        return build().headlines().stream().map(Headline::text).collect(ImmutableList.toImmutableList());
    }

    public static RuleInfo rule(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }
}
