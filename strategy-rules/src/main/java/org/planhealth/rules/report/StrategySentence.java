package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.analysis.StrategyForecast;
import org.planhealth.strategy.analysis.StrategyForecast.Criticality;
import org.planhealth.strategy.analysis.StrategyForecast.NoDateReason;

/** When the whole strategy will be done, in one sentence without a period. */
final class StrategySentence {
    private StrategySentence() {}

    /** Returns the sentence; empty where too little is known to say a date. */
    static Optional<String> of(@Nullable StrategyForecast forecast) {
        if (forecast == null || forecast.noDate() == NoDateReason.FEW_DATES) {
            return Optional.empty();
        }
        if (forecast.noDate() == NoDateReason.CYCLE) {
            return Optional.of("no end date: open initiatives depend on each other in a cycle");
        }
        Double onTime = forecast.onTimeProbability();
        return Optional.of((forecast.due() == null ? "no due date" : "due " + forecast.due())
                + (onTime == null ? "" : " (" + Phrases.chance(onTime) + ")")
                + (forecast.p85() == null ? "; no date with an 85% chance" : "; 85% chance by " + forecast.p85())
                + waiting(forecast)
                + undated(forecast).map(words -> "; " + words).orElse(""));
    }

    /** Says what the end waits for most often, unless there is nothing else. */
    private static String waiting(StrategyForecast forecast) {
        if (forecast.coverage().open() < 2) {
            return "";
        }
        double index = forecast.criticalities().get(0).index();
        ImmutableList<String> first = forecast.criticalities().stream()
                .filter(critical -> critical.index() == index)
                .map(Criticality::initiative)
                .collect(toImmutableList());
        return "; the end waits for " + Phrases.list(first) + " in "
                + (index == 1 ? "all runs" : Phrases.percent(index) + " of the runs");
    }

    /** Says how many open initiatives have no date; empty if all have one. */
    static Optional<String> undated(StrategyForecast forecast) {
        int undated = forecast.coverage().undated().size();
        return undated == 0
                ? Optional.empty()
                : Optional.of(Phrases.amount(undated) + " of "
                        + Phrases.count(forecast.coverage().open(), "open initiative")
                        + (undated == 1 ? " has" : " have") + " no date");
    }
}
