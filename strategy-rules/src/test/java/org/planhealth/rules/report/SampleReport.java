package org.planhealth.rules.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.planhealth.rules.Figures;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Gate;
import org.planhealth.rules.Grade;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.HealthScore;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.ReviewQuestion;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;
import org.planhealth.strategy.analysis.RolloutForecast;

/** A report that is made up, so that a test says which findings it shows. */
final class SampleReport {
    static final RuleCatalogue CATALOGUE = PlanHealth.standard().catalogue();

    private Strategy strategy =
            Strategy.builder("fleet-cost").title("Cut what the fleet costs").build();
    private final List<Finding> findings = new ArrayList<>();
    private final List<NextFix> fixes = new ArrayList<>();
    private final List<RuleOutcome> rules = new ArrayList<>();
    private final List<ReviewQuestion> questions = new ArrayList<>();

    private final List<Waiver> waiversOfProfile = new ArrayList<>();
    private ImmutableList<RolloutForecast> forecasts = ImmutableList.of();

    private SampleReport() {}

    static SampleReport of(RuleOutcome... rules) {
        SampleReport sample = new SampleReport();
        sample.rules.addAll(Arrays.asList(rules));
        return sample;
    }

    static RuleOutcome ended(String rule, Outcome outcome, int affected, int population) {
        return new RuleOutcome(rule, outcome, affected, population);
    }

    SampleReport about(Strategy strategy) {
        this.strategy = strategy;
        return this;
    }

    SampleReport waivedByProfile(Waiver waiver) {
        waiversOfProfile.add(waiver);
        return this;
    }

    SampleReport finding(String rule, Outcome outcome, double debt, String subject, String message, String... related) {
        return finding(rule, rule(rule).severity(), outcome, debt, subject, message, null, related);
    }

    SampleReport finding(
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
                rule(rule).topic(),
                severity,
                outcome,
                subject,
                message,
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

    SampleReport fix(String rule, double gain, String... subjects) {
        fixes.add(new NextFix(rule, ImmutableList.copyOf(subjects), gain));
        return this;
    }

    SampleReport question(Topic topic, String text) {
        questions.add(new ReviewQuestion(topic, null, text));
        return this;
    }

    SampleReport forecasts(RolloutForecast... forecasts) {
        this.forecasts = ImmutableList.copyOf(forecasts);
        return this;
    }

    HealthReport build() {
        double debt = findings.stream().mapToDouble(Finding::debt).sum();
        return new HealthReport(
                strategy,
                LocalDate.of(2026, 8, 3),
                "starter",
                "1.2.3",
                new HealthScore(
                        84.96,
                        findings.stream().anyMatch(finding -> finding.outcome() == Outcome.UNKNOWN) ? 99.5 : 84.96,
                        84.96,
                        Grade.B,
                        debt,
                        0.996,
                        ImmutableSortedMap.of()),
                new Gate(ImmutableList.of()),
                ImmutableList.copyOf(findings),
                ImmutableList.copyOf(fixes),
                ImmutableList.copyOf(rules),
                new Figures(null, null, null, forecasts, ImmutableList.of()),
                waivers(),
                ImmutableList.of(),
                ImmutableList.copyOf(questions),
                null);
    }

    private ImmutableList<Waiver> waivers() {
        return ImmutableList.<Waiver>builder()
                .addAll(strategy.waivers() == null ? List.of() : strategy.waivers())
                .addAll(waiversOfProfile)
                .build();
    }

    String text() {
        return TextReport.of(CATALOGUE).render(build());
    }

    ImmutableList<String> headlines() {
        return Headlines.of(build(), CATALOGUE);
    }

    static RuleInfo rule(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }
}
