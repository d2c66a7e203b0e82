package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
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
        Judgments found = Judgments.byDefault(plan, Severity.CRITICAL);
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
        Judgments found = Judgments.byDefault(plan, Severity.HIGH);
        if (plan.budget() == null || plan.budget().planned() == null) {
            return found.all();
        }
        double planned = plan.budget().planned();
        double most = Double.NEGATIVE_INFINITY;
        boolean forecast = false;
        for (SortedMap<LocalDate, Double> amounts :
                Arrays.asList(plan.budget().forecast(), plan.budget().spent())) {
            LocalDate newest = null;
            if (amounts != null) {
                for (LocalDate day : amounts.keySet()) {
                    newest = day.isAfter(asOf) ? newest : day;
                }
            }
            if (newest != null) {
                most = Math.max(most, amounts.get(newest));
                forecast |= amounts == plan.budget().forecast();
            }
        }
        if (most - planned > 0.5 * planned) {
            found.violated(plan.id());
        } else if (most - planned > 0.15 * planned) {
            found.violated(Severity.MEDIUM, plan.id());
        } else if (!forecast) {
            found.missing(plan.id());
        }
        return found.all();
    }
}
