package org.planhealth.calibration.real;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.planhealth.calibration.tables.CalibrationReport;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.WorkState;

/** How often each starter rule fires on the imported plans. */
final class FiringRates {
    private static final int LEAST_ADOPTERS = 3;
    private static final double OFTEN = 0.9;
    private static final double SELDOM = 0.01;

    private FiringRates() {}

    static void write(KepHistories keps, CalibrationReport page) throws IOException {
        PlanHealth health = PlanHealth.standard().withProfile(Profile.starter());
        Strategy strategy = keps.plan().strategy();
        HealthReport whole = health.audit(strategy, KepHistories.AS_OF);
        HealthReport stated = health.audit(none(strategy), KepHistories.AS_OF);
        List<HealthReport> parts = byOwner(strategy).stream()
                .map(part -> health.audit(none(part), KepHistories.AS_OF))
                .toList();
        ImmutableMap<String, String> reasons = reasons();
        page.heading(2, "How often each starter rule fires");
        page.paragraph("On all KEPs as one strategy, and on one strategy for each of the " + parts.size()
                + " groups that own some. A KEP has no notion of objectives, asks, indicators, sprints and reviews, so an imported plan"
                + " does not state them, and rules over them are missing information. To see more, all but the first column is of"
                + " the same plan with these stated to be none. Affected are the entities with a finding, of those that the rule"
                + " applies to: open initiatives, those under way, and so on.");
        page.header(
                "rule",
                "as imported",
                "outcome",
                "violated",
                "missing information",
                "affected",
                "of",
                "share",
                "groups violated",
                "groups missing information",
                "review, if over 90% or under 1%");
        for (RuleOutcome rule : stated.rules()) {
            if (rule.outcome() == Outcome.OFF) {
                continue;
            }
            long population = applicable(rule, strategy);
            long affected = affected(stated, rule.id());
            double share = affected / (double) population;
            boolean isReviewed = !(share <= OFTEN && share >= SELDOM);
            page.row(
                    rule.id(),
                    whole.rules().stream()
                            .filter(other -> other.id().equals(rule.id()))
                            .map(other -> other.outcome().word())
                            .findFirst()
                            .orElse(""),
                    rule.outcome().word(),
                    findings(stated, rule.id(), Outcome.VIOLATED),
                    findings(stated, rule.id(), Outcome.MISSING),
                    affected,
                    population,
                    CalibrationReport.percent(share),
                    parts.stream()
                            .filter(part -> findings(part, rule.id(), Outcome.VIOLATED) > 0)
                            .count(),
                    parts.stream()
                            .filter(part -> findings(part, rule.id(), Outcome.MISSING) > 0)
                            .count(),
                    isReviewed ? Objects.requireNonNullElse(reasons.get(rule.id()), "not reviewed") : "");
        }
    }

    /** Returns the plan with what a KEP knows nothing of stated to be none. */
    private static Strategy none(Strategy strategy) {
        return Strategy.builder(strategy.id())
                .asOf(KepHistories.AS_OF)
                .organization(Objects.requireNonNull(strategy.organization()))
                .initiatives(Objects.requireNonNull(strategy.initiatives()))
                .phases()
                .objectives()
                .asks()
                .indicators()
                .sprints()
                .reviews()
                .build();
    }

    /** Returns how many entities a rule can fire on, where they are not all entities the rule applies to. */
    private static long applicable(RuleOutcome rule, Strategy strategy) {
        ImmutableList<Initiative> all = Objects.requireNonNull(strategy.initiatives());
        return switch (rule.id()) {
            case "undefined-good-enough" ->
                all.stream()
                        .filter(one -> one.stage() == Stage.MIDDLE
                                || (one.stage() == null
                                        && WorkState.of(one, KepHistories.AS_OF).isUnderWay()))
                        .count();
            case "untraceable-work", "unplaced-work", "dependency-cycle" ->
                all.stream().filter(Initiative::isOpen).count();
            // The strategy itself is one more.
            case "missing-owner" -> 1 + all.stream().filter(Initiative::isOpen).count();
            case "no-pilot" ->
                all.stream()
                        .filter(one -> one.adoptingTeams().size() >= LEAST_ADOPTERS)
                        .count();
            case "misaligned-incentive" ->
                all.stream().filter(one -> one.requiresIncentive() != null).count();
            case "unmeasured-north-star" -> strategy.northStar() == null ? 0 : 1;
            default -> rule.applicable();
        };
    }

    /** Returns how many subjects have a finding that counts. */
    private static long affected(HealthReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.isOpen() && finding.rule().equals(rule))
                .map(Finding::subjects)
                .distinct()
                .count();
    }

    private static long findings(HealthReport report, String rule, Outcome outcome) {
        return report.findings(outcome).stream()
                .filter(finding -> finding.rule().equals(rule))
                .count();
    }

    /** Returns one strategy for each owner; all have the same organization. */
    static ImmutableList<Strategy> byOwner(Strategy strategy) {
        TreeMap<String, ImmutableList.Builder<Initiative>> owners = new TreeMap<>();
        for (Initiative initiative : Objects.requireNonNull(strategy.initiatives())) {
            owners.computeIfAbsent(
                            Objects.requireNonNullElse(initiative.owner(), "nobody"), owner -> ImmutableList.builder())
                    .add(initiative);
        }
        return owners.entrySet().stream()
                .map(owner -> Strategy.builder(owner.getKey() + "-strategy")
                        .organization(Objects.requireNonNull(strategy.organization()))
                        .initiatives(owner.getValue().build())
                        .build())
                .collect(toImmutableList());
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
