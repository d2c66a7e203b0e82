package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.RolloutForecast;

/** The rules about what was promised to others: a deadline, and an amount. */
final class PromiseOracles {
    private PromiseOracles() {}

    static ImmutableSet<Judgment> deadlineAtRisk(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.CRITICAL);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            LocalDate date = work.deadline() == null ? null : work.deadline().date();
            if (date == null) {
                continue;
            }
            LocalDate end = work.forecastEnd();
            if (end == null && work.rollout() != null) {
                end = work.rollout().due();
            }
            if (end == null) {
                end = work.baselineEnd();
            }
            RolloutForecast forecast = RolloutForecast.of(work, asOf)
                    .filter(made -> made.evidence() != RolloutForecast.Evidence.NONE)
                    .orElse(null);
            boolean after = end != null && end.isAfter(date);
            if (date.isBefore(asOf) || after || (forecast != null && isAfter(forecast.p50(), date))) {
                found.violated(work.id());
            } else if (forecast != null && isAfter(forecast.p85(), date)) {
                found.violated(Severity.HIGH, work.id());
            } else if (forecast == null && work.forecastEnd() == null) {
                found.missing(work.id());
            }
        }
        return found.all();
    }

    /** No day is later than any. */
    private static boolean isAfter(@Nullable LocalDate day, LocalDate date) {
        return day == null || day.isAfter(date);
    }

    static ImmutableSet<Judgment> costGrowth(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (plan.budget() == null || plan.budget().planned() == null) {
            return found.all();
        }
        double planned = plan.budget().planned();
        Double forecast = newest(plan.budget().forecast(), asOf);
        Double spent = newest(plan.budget().spent(), asOf);
        double most = Math.max(
                forecast == null ? Double.NEGATIVE_INFINITY : forecast,
                spent == null ? Double.NEGATIVE_INFINITY : spent);
        if (most - planned > 0.5 * planned) {
            found.violated(plan.id());
        } else if (most - planned > 0.15 * planned) {
            found.violated(Severity.MEDIUM, plan.id());
        } else if (forecast == null) {
            found.missing(plan.id());
        }
        return found.all();
    }

    private static @Nullable Double newest(@Nullable SortedMap<LocalDate, Double> amounts, LocalDate asOf) {
        Double newest = null;
        if (amounts != null) {
            for (Map.Entry<LocalDate, Double> amount : amounts.entrySet()) {
                newest = amount.getKey().isAfter(asOf) ? newest : amount.getValue();
            }
        }
        return newest;
    }
}
