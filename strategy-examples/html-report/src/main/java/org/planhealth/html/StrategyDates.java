package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.report.ReportPhrases;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.analysis.StrategyForecast;
import org.planhealth.strategy.analysis.StrategyForecast.NoDateReason;

/**
 * When the whole strategy will be done.
 *
 * @param forecast the forecast
 */
record StrategyDates(StrategyForecast forecast) {
    private static final int MOST_WAITED_FOR = 5;
    /** What the end waits for less often is not worth a line. */
    private static final double LEAST_SHARE = 0.01;

    /**
     * What the end waits for.
     *
     * @param initiative id of the initiative
     * @param share in how many of the simulated futures
     */
    record WaitedFor(String initiative, String share) {}

    /** Returns why there is no date; null if there is one. */
    @Nullable
    String refusal() {
        NoDateReason reason = forecast.noDate();
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case FEW_DATES -> "fewer than half of the open initiatives have a forecast or a stated end";
            case CYCLE -> "open initiatives depend on each other in a cycle";
        };
    }

    String due() {
        return forecast.due() == null ? "not stated" : forecast.due().toString();
    }

    @Nullable
    String chance() {
        return forecast.onTimeProbability() == null ? null : Phrases.chance(forecast.onTimeProbability());
    }

    String p50() {
        return date(forecast.p50());
    }

    String p85() {
        return date(forecast.p85());
    }

    static String date(@Nullable LocalDate date) {
        return date == null ? "no date" : date.toString();
    }

    /** Returns what the end waits for most often; nothing if there is only one initiative that it could wait for. */
    ImmutableList<WaitedFor> waitedFor() {
        if (forecast.coverage().open() < 2) {
            return ImmutableList.of();
        }
        return forecast.criticalities().stream()
                .filter(critical -> critical.index() >= LEAST_SHARE)
                .limit(MOST_WAITED_FOR)
                .map(critical -> new WaitedFor(PageText.name(critical.initiative()), Phrases.percent(critical.index())))
                .collect(toImmutableList());
    }

    /** Returns how many open initiatives have a date; null if all have. */
    @Nullable
    String coverage() {
        return ReportPhrases.undated(forecast).orElse(null);
    }
}
