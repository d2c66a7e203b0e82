package org.planhealth.rules.report;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.StrategyForecast;

/**
 * Figures and sentences that all reports say alike, for formats in an artifact of their own. The sentences have no period and
 * may hold texts of the plan, so a format escapes them.
 */
public final class ReportPhrases {
    /** What a share may lack of a whole percent because of binary fractions. */
    private static final double ROUNDING = 1e-9;

    private ReportPhrases() {}

    /** Returns a score without decimals, cut and not rounded, so that only the whole is {@code 100}. */
    public static String score(double score) {
        return Integer.toString((int) Math.floor(score));
    }

    /** Returns a share, 0 to 1, in whole percent, cut and not rounded, so that only the whole is {@code 100%}. */
    public static String share(double share) {
        return Phrases.percent(Math.floor(100 * share + ROUNDING) / 100);
    }

    /**
     * Says how large and how old the baseline is, such as {@code 58 accepted findings, the oldest 120 days old (2026-04-05); 2
     * fixed, to be pruned}.
     *
     * @return empty if the plan was audited without a baseline
     */
    public static Optional<String> baseline(HealthReport report) {
        return Optional.ofNullable(report.baseline()).map(baseline -> BaselineSentence.of(report, baseline));
    }

    /** Says when the whole strategy will be done and what its end waits for; empty where too little is known to say a date. */
    public static Optional<String> strategy(HealthReport report) {
        return StrategySentence.of(report.figures().strategyForecast());
    }

    /** Says how many open initiatives have no date, such as {@code 2 of 9 open initiatives have no date}; empty if all have one. */
    public static Optional<String> undated(StrategyForecast forecast) {
        return StrategySentence.undated(forecast);
    }

    /**
     * Says which teams a rollout waits for, and when it would be done without them.
     *
     * @param whole the date with an 85% chance of the whole rollout; null if there is none
     * @return empty if there is no more than one team, or if no team is known to have anything left
     */
    public static Optional<String> waiting(Leaderboard board, @Nullable LocalDate whole) {
        return WaitingTeams.sentence(board, whole);
    }
}
