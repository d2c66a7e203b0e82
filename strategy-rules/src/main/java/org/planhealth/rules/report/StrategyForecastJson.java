package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.analysis.StrategyForecast;

/**
 * When the whole strategy will be done.
 *
 * @param p50 the day with a 50% chance that it is done by then; null if there is none, or no forecast
 * @param p85 the day with an 85% chance; null if there is none, or no forecast
 * @param p95 the day with a 95% chance; null if there is none, or no forecast
 * @param due the last day of the horizon; null if not stated
 * @param onTimeProbability the chance of making it, over 0 and under 1; null if not stated, or without a forecast
 * @param criticality the initiatives that the end waits for most often, at most 10
 * @param basis what the forecast rests on
 * @param noDate why there is no forecast; null if there is one
 */
record StrategyForecastJson(
        @Nullable LocalDate p50,
        @Nullable LocalDate p85,
        @Nullable LocalDate p95,
        @Nullable LocalDate due,
        @Nullable BigDecimal onTimeProbability,
        List<Criticality> criticality,
        Basis basis,
        StrategyForecast.@Nullable NoDateReason noDate) {
    private static final int MOST = 10;

    /**
     * How often the end waits for an initiative.
     *
     * @param initiative id of the initiative
     * @param index the share of the simulated futures in which it does, 0 to 1
     */
    record Criticality(String initiative, BigDecimal index) {
        static Criticality of(StrategyForecast.Criticality criticality) {
            return new Criticality(criticality.initiative(), JsonNumber.of(criticality.index()));
        }
    }

    /**
     * What a forecast rests on.
     *
     * @param forecasts how many open initiatives have a forecast of their own
     * @param statedEnds how many others state an end
     * @param undated how many have neither
     * @param risks how many risks count
     * @param unratedRisks how many do not, because they lack likelihood or impact
     */
    record Basis(int forecasts, int statedEnds, int undated, int risks, int unratedRisks) {
        static Basis of(StrategyForecast.Coverage coverage) {
            return new Basis(
                    coverage.forecast(),
                    coverage.stated(),
                    coverage.undated().size(),
                    coverage.risks(),
                    coverage.unratedRisks().size());
        }
    }

    static @Nullable StrategyForecastJson of(@Nullable StrategyForecast forecast) {
        return forecast == null
                ? null
                : new StrategyForecastJson(
                        forecast.p50(),
                        forecast.p85(),
                        forecast.p95(),
                        forecast.due(),
                        JsonNumber.ofStated(forecast.onTimeProbability()),
                        forecast.criticalities().stream()
                                .limit(MOST)
                                .map(Criticality::of)
                                .collect(toImmutableList()),
                        Basis.of(forecast.coverage()),
                        forecast.noDate());
    }
}
