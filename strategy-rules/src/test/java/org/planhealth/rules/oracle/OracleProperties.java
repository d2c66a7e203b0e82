package org.planhealth.rules.oracle;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.ExamplePlan;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.StrategyForecast;
import org.planhealth.strategy.io.StrategyWriter;
import org.planhealth.strategy.testing.RealisticStrategies;

/**
 * What the engine finds in a plan is what the description of each rule says.
 *
 * <p>A rule and its oracle were written apart, each from the description alone. Where they differ, read it again before you
 * change either.
 */
class OracleProperties {
    private static final int TRIES = 2_500;

    /** Each rule has to speak up, and to keep quiet, in so many plans of {@link #TRIES}, or the comparison says little. */
    private static final int ENOUGH = 50;

    private static final int ENOUGH_MISSING = 20;

    /** Rules that decide whatever is left out: an absent list or fact is an empty one to them. */
    private static final ImmutableSet<String> NEVER_MISSING = ImmutableSet.of(
            "missing-north-star",
            "unmeasured-north-star",
            "incomplete-kernel",
            "missing-why",
            "single-path",
            "missing-non-goals",
            "uncommitted-stakeholders",
            "missing-purpose",
            "too-many-phases",
            "unanswered-risk");

    private final PlanHealth health = PlanHealth.standard().withProfile(Profile.recommended());

    /** Days in the middle of a quarter, at its ends, and where months differ in length. */
    @Provide
    Arbitrary<Strategy> plans() {
        Arbitrary<LocalDate> days = Arbitraries.of(
                LocalDate.of(2026, 8, 3),
                LocalDate.of(2026, 8, 31),
                LocalDate.of(2026, 7, 31),
                LocalDate.of(2026, 8, 15),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2028, 2, 29));
        Arbitrary<Loss> losses = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Loss.NOTHING)), Tuple.of(1, Arbitraries.of(Loss.class)));
        return Combinators.combine(days.flatMap(RealisticStrategies::asOf), losses)
                .as((plan, loss) -> loss.from(plan));
    }

    @Property(tries = TRIES)
    @StatisticsReport(StatisticsReportMode.OFF)
    void agreeWithTheEngine(@ForAll("plans") Strategy plan, @ForAll Random random) {
        HealthReport report = health.audit(plan, plan.asOf());
        ImmutableSetMultimap<String, Judgment> found = judgments(report);
        ImmutableSortedMap<String, Oracle> oracles = Oracles.all(new ReportedSimulations(report));
        for (RuleInfo rule : rules()) {
            assertThat(found.get(rule.id()))
                    .as(() -> rule.id() + " as of " + plan.asOf() + "\n"
                            + StrategyWriter.create().toYaml(plan))
                    .isEqualTo(oracles.get(rule.id()).judge(plan, plan.asOf()));
            count(rule.id(), found.get(rule.id()));
        }
        Strategy shuffled = ShuffledPlan.of(plan, random);
        assertThat(judgments(health.audit(shuffled, plan.asOf())))
                .as(() -> "shuffled as of " + plan.asOf() + "\n"
                        + StrategyWriter.create().toYaml(shuffled))
                .isEqualTo(found);
    }

    private ImmutableSetMultimap<String, Judgment> judgments(HealthReport report) {
        return report.findings().stream()
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(Finding::rule, Judgment::of));
    }

    /** What the simulations said that a report shows. */
    private record ReportedSimulations(HealthReport report) implements Simulations {
        @Override
        public @Nullable Forecast of(Initiative initiative, LocalDate asOf) {
            return report.figures()
                    .forecast(initiative.id())
                    .filter(forecast -> forecast.evidence() != RolloutForecast.Evidence.NONE)
                    .map(forecast -> new Forecast(forecast.onTimeProbability(), forecast.p50(), forecast.p85()))
                    .orElse(null);
        }

        @Override
        public @Nullable Double onTime(Strategy plan, LocalDate asOf) {
            StrategyForecast forecast = report.figures().strategyForecast();
            return forecast == null ? null : forecast.onTimeProbability();
        }
    }

    @Example
    void restateEveryRule() {
        HealthReport any = health.audit(ExamplePlan.read(), LocalDate.of(2026, 8, 3));
        assertThat(Oracles.all(new ReportedSimulations(any)).keySet())
                .containsAll(rules().stream().map(RuleInfo::id).toList());
    }

    /** Returns the built-in rules without the one about waivers, which {@link BadWaiverProperties} compares. */
    private ImmutableSet<RuleInfo> rules() {
        return health.catalogue().rules().stream()
                .filter(Profile.recommended()::includes)
                .filter(rule -> !rule.isAboutWaivers())
                .collect(toImmutableSet());
    }

    private static void count(String rule, ImmutableSet<Judgment> found) {
        count(rule, Outcome.VIOLATED, found);
        count(rule, Outcome.MISSING, found);
        Statistics.label(rule + " silent")
                .collect(found.isEmpty())
                .coverage(coverage -> enough(coverage, rule + " silent", ENOUGH));
    }

    private static void count(String rule, Outcome outcome, ImmutableSet<Judgment> found) {
        String label = rule + " " + outcome;
        int least = outcome == Outcome.VIOLATED ? ENOUGH : NEVER_MISSING.contains(rule) ? 0 : ENOUGH_MISSING;
        Statistics.label(label)
                .collect(found.stream().anyMatch(judgment -> judgment.outcome() == outcome))
                .coverage(coverage -> enough(coverage, label, least));
    }

    private static void enough(StatisticsCoverage coverage, String label, int least) {
        coverage.check(true).count((plans, tried) -> {
            assertThat(plans).as("plans of " + tried + ": " + label).isGreaterThanOrEqualTo(least * tried / TRIES);
        });
    }
}
