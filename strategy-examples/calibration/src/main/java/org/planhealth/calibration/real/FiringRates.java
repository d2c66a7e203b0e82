package org.planhealth.calibration.real;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planhealth.calibration.tables.CalibrationReport;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.RuleInfo;

/** How often each built-in rule fires on plans that we did not write, and on the example plans. */
final class FiringRates {
    private static final double OFTEN = 0.9;
    private static final double SELDOM = 0.01;

    /** What a rule found in some plans: of so many that it applies to, so many have the defect, or miss information. */
    private record Count(long violated, long missing, long applicable) {
        static final Count NONE = new Count(0, 0, 0);

        static Count of(HealthReport report, String rule) {
            long applicable = report.rules().stream()
                    .filter(outcome -> outcome.id().equals(rule))
                    .mapToLong(RuleOutcome::applicable)
                    .sum();
            return new Count(
                    subjects(report, rule, Outcome.VIOLATED), subjects(report, rule, Outcome.MISSING), applicable);
        }

        private static long subjects(HealthReport report, String rule, Outcome outcome) {
            return report.findings(outcome).stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .map(Finding::subjects)
                    .distinct()
                    .count();
        }

        Count plus(Count other) {
            return new Count(violated + other.violated, missing + other.missing, applicable + other.applicable);
        }

        double share() {
            return violated / (double) applicable;
        }

        @Override
        public String toString() {
            return applicable == 0 ? "–" : violated + " of " + applicable;
        }
    }

    private FiringRates() {}

    static void write(ImmutableList<RealPlans> sources, CalibrationReport page) throws IOException {
        PlanHealth health = PlanHealth.standard().withProfile(Profile.recommended());
        ImmutableList<ImmutableList<HealthReport>> audits = sources.stream()
                .map(source -> source.plans().stream()
                        .map(plan -> health.audit(plan, Objects.requireNonNull(plan.asOf())))
                        .collect(toImmutableList()))
                .collect(toImmutableList());
        ImmutableMap<String, String> reasons = reasons();
        page.heading(2, "How often each rule fires");
        page.paragraph(
                "With the profile `recommended`, on the plans of five sources: the KEPs, one plan for each group that owns"
                        + " some; the eleven migrations above, each when half of its entries are known; the project goals of Rust in two"
                        + " periods; public accounts of real efforts, some as of several days, beside two that were changed for a test;"
                        + " and the example plans of this project. What a source knows nothing of, such as objectives, is stated to be none."
                        + " The figures are entities with the defect, of those that the rule applies to; an entity that misses information"
                        + " counts among these.");
        List<Object> header = new ArrayList<>(List.of("rule", "profile"));
        sources.forEach(
                source -> header.add(source.title() + " (" + source.plans().size() + ")"));
        header.addAll(List.of("all", "share", "missing information", "if over 90%, under 1%, or on none"));
        page.header(header.toArray(String[]::new));
        for (RuleInfo rule : health.catalogue().rules()) {
            List<Object> row = new ArrayList<>(List.of(rule.id(), rule.profile().word()));
            Count all = Count.NONE;
            for (ImmutableList<HealthReport> reports : audits) {
                Count count = reports.stream()
                        .map(report -> Count.of(report, rule.id()))
                        .reduce(Count.NONE, Count::plus);
                row.add(count);
                all = all.plus(count);
            }
            boolean isReviewed = !(all.share() <= OFTEN && all.share() >= SELDOM);
            row.addAll(List.of(
                    all,
                    CalibrationReport.percent(all.share()),
                    all.missing(),
                    isReviewed ? Objects.requireNonNullElse(reasons.get(rule.id()), "not reviewed") : ""));
            page.row(row.toArray());
        }
    }

    /** Returns why a rule that fires nearly always or never is right to do so, by rule. */
    private static ImmutableMap<String, String> reasons() throws IOException {
        ImmutableMap.Builder<String, String> reasons = ImmutableMap.builder();
        for (String line :
                Resources.readLines(Resources.getResource(FiringRates.class, "reasons.txt"), StandardCharsets.UTF_8)) {
            int colon = line.indexOf(": ");
            reasons.put(Map.entry(line.substring(0, colon), line.substring(colon + 2)));
        }
        return reasons.build();
    }
}
