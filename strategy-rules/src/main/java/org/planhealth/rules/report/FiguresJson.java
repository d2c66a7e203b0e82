package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Figures;
import org.planhealth.strategy.analysis.BackTest;
import org.planhealth.strategy.analysis.KeyResultPace;
import org.planhealth.strategy.analysis.MustTalk;
import org.planhealth.strategy.analysis.RolloutForecast;

/**
 * Figures computed from the plan, in addition to the findings.
 *
 * @param congruence the share of the team pairs that must coordinate that are connected, 0 to 1; null if no pair must, or
 *     if the channels of the organization are not stated
 * @param plainCongruence the same without regard to roles and rhythm, 0 to 1; null if there is no such pair, if there are
 *     too many, or if the channels are not stated
 * @param missingConversations the pairs that must coordinate and are not connected; null if the channels are not stated
 * @param forecasts when each rollout with work left will be done at its current pace
 * @param strategy when the whole strategy will be done; null if no initiative is open
 * @param leaderboard the teams of each rollout of open work
 * @param keyResults how far each key result of the current quarter has come
 */
record FiguresJson(
        @Nullable BigDecimal congruence,
        @Nullable BigDecimal plainCongruence,
        @Nullable List<MissingConversation> missingConversations,
        List<Forecast> forecasts,
        @Nullable StrategyForecastJson strategy,
        List<LeaderboardJson> leaderboard,
        List<KeyResultProgress> keyResults) {

    /**
     * Two teams that must coordinate and are not connected.
     *
     * @param teams ids of the two teams
     * @param initiatives ids of the initiatives that tie them together
     */
    record MissingConversation(List<String> teams, List<String> initiatives) {
        static MissingConversation of(MustTalk both) {
            return new MissingConversation(
                    ImmutableList.of(both.pair().first(), both.pair().second()),
                    both.initiatives().asList());
        }
    }

    /**
     * When a rollout will be done at its current pace.
     *
     * @param initiative id of the initiative
     * @param p50 the day with a 50% chance that it is done by then; null if there is none, or no evidence
     * @param p85 the day with an 85% chance; null if there is none, or no evidence
     * @param p95 the day with a 95% chance; null if there is none, or no evidence
     * @param due the due date; null if not stated
     * @param onTimeProbability the chance of making the due date, over 0 and under 1; null without due date or evidence
     * @param neededPace how many times as fast as so far the work must go to make the due date, at least 0; null if not
     *     known, such as with one entry, without any progress, or once the due date has come
     * @param backTest how forecasts of earlier days that looked as far ahead have done; null if the history is too short to
     *     check
     * @param evidence how much the forecast rests on
     * @param periods how many periods the history has
     */
    record Forecast(
            String initiative,
            @Nullable LocalDate p50,
            @Nullable LocalDate p85,
            @Nullable LocalDate p95,
            @Nullable LocalDate due,
            @Nullable BigDecimal onTimeProbability,
            @Nullable BigDecimal neededPace,
            @Nullable BackTestJson backTest,
            RolloutForecast.Evidence evidence,
            int periods) {
        static Forecast of(RolloutForecast forecast, @Nullable Double neededPace) {
            return new Forecast(
                    forecast.initiative(),
                    forecast.p50(),
                    forecast.p85(),
                    forecast.p95(),
                    forecast.due(),
                    JsonNumber.ofStated(forecast.onTimeProbability()),
                    JsonNumber.ofStated(neededPace),
                    BackTestJson.of(forecast.backTest()),
                    forecast.evidence(),
                    forecast.periods());
        }
    }

    /**
     * How often forecasts of earlier days held.
     *
     * @param held how many held
     * @param tests how many were tried, 1 to 24
     * @param days how many days they looked ahead
     */
    record BackTestJson(int held, int tests, int days) {
        static @Nullable BackTestJson of(BackTest test) {
            return test.tests() == 0 ? null : new BackTestJson(test.held(), test.tests(), test.days());
        }
    }

    /**
     * How far a key result has come, against how much of its quarter is gone.
     *
     * @param id id of the key result
     * @param progress the share of the way from baseline to target, not clamped; null if not known
     * @param elapsed the share of the days of the quarter that are gone, 0 to 1
     * @param pace the progress for each share of the quarter gone, 1 on a straight line; null if not known
     */
    record KeyResultProgress(
            String id,
            @Nullable BigDecimal progress,
            BigDecimal elapsed,
            @Nullable BigDecimal pace) {
        static KeyResultProgress of(KeyResultPace result) {
            return new KeyResultProgress(
                    result.keyResult(),
                    JsonNumber.ofStated(result.progress()),
                    JsonNumber.of(result.elapsed()),
                    JsonNumber.ofStated(result.pace()));
        }
    }

    static FiguresJson of(Figures figures) {
        Map<String, Double> neededPaces = new HashMap<>();
        figures.outlooks().stream()
                .filter(outlook -> outlook.neededPace() != null)
                .forEach(outlook -> neededPaces.put(outlook.initiative(), outlook.neededPace()));
        return new FiguresJson(
                JsonNumber.ofStated(figures.congruence()),
                JsonNumber.ofStated(figures.plainCongruence()),
                figures.missingConversations() == null
                        ? null
                        : figures.missingConversations().stream()
                                .map(MissingConversation::of)
                                .collect(toImmutableList()),
                figures.forecasts().stream()
                        .map(forecast -> Forecast.of(forecast, neededPaces.get(forecast.initiative())))
                        .collect(toImmutableList()),
                StrategyForecastJson.of(figures.strategyForecast()),
                figures.leaderboards().stream().map(LeaderboardJson::of).collect(toImmutableList()),
                figures.keyResults().stream().map(KeyResultProgress::of).collect(toImmutableList()));
    }
}
