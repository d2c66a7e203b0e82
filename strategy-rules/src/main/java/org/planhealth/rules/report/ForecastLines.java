package org.planhealth.rules.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Figures;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.analysis.BackTest;
import org.planhealth.strategy.analysis.DeliveryOutlook;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.RolloutForecast.Evidence;

/** When the rollouts will be done, and who they wait for, one paragraph each; the most endangered first. */
final class ForecastLines {
    private static final int MOST = 3;
    private static final String LABEL = "Forecast    ";
    private static final String INDENT = " ".repeat(LABEL.length());
    private static final double EVEN_CHANCE = 0.5;
    /** From this chance on a rollout is on time, as is usual with forecasts. */
    private static final double ON_TIME = 0.85;

    /** The least likely to be on time first, then the latest, then those without a due date. */
    private static final Comparator<Line> MOST_ENDANGERED = comparing(Line::chance, nullsLast(naturalOrder()))
            .thenComparing(line -> line.forecast().p85(), nullsFirst(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(line -> line.forecast().initiative());

    private ForecastLines() {}

    /**
     * A rollout that something can be said of.
     *
     * @param outlook where its pace leads, if that makes it late and there is too little history for a forecast; else null
     */
    private record Line(RolloutForecast forecast, @Nullable DeliveryOutlook outlook) {
        /** Returns the chance of being on time; a pace that makes it late counts as an even one. */
        @Nullable
        Double chance() {
            return outlook == null ? forecast.onTimeProbability() : (Double) EVEN_CHANCE;
        }

        String sentence() {
            String due =
                    forecast.initiative() + ": " + (forecast.due() == null ? "no due date" : "due " + forecast.due());
            if (outlook != null && outlook.timesAsFast() != null) {
                return due + "; must go " + Phrases.amount(outlook.timesAsFast())
                        + " times as fast; "
                        + (forecast.oneLeap()
                                ? "no forecast, for one step did most of the work"
                                : "too little history for a forecast");
            }
            Double onTime = forecast.onTimeProbability();
            return due + (onTime == null ? "" : " (" + Phrases.chance(onTime) + ")") + end(forecast) + record(forecast);
        }

        boolean isLate() {
            Double chance = chance();
            return chance != null && chance < ON_TIME;
        }
    }

    static void write(Figures figures, TerminalPage page) {
        Map<String, DeliveryOutlook> late = new HashMap<>();
        figures.outlooks().stream()
                .filter(outlook -> outlook.isLate() && outlook.isFasterNeeded())
                .forEach(outlook -> late.put(outlook.initiative(), outlook));
        String label = LABEL;
        for (Line line : figures.forecasts().stream()
                .map(forecast -> new Line(
                        forecast, forecast.evidence() == Evidence.NONE ? late.get(forecast.initiative()) : null))
                .filter(line -> line.forecast().evidence() != Evidence.NONE || line.outlook() != null)
                .sorted(MOST_ENDANGERED)
                .limit(MOST)
                .toList()) {
            page.paragraph(label, StyledText.of(line.sentence()));
            label = INDENT;
            if (line.isLate()) {
                waiting(line, figures).ifPresent(waiting -> page.paragraph(INDENT, StyledText.of(waiting)));
            }
        }
    }

    private static Optional<String> waiting(Line line, Figures figures) {
        return figures.leaderboards().stream()
                .filter(board -> board.initiative().equals(line.forecast().initiative()))
                .findFirst()
                .flatMap(WaitingTeams::sentence);
    }

    private static String end(RolloutForecast forecast) {
        if (forecast.p85() != null) {
            return "; 85% chance by " + forecast.p85();
        }
        return forecast.p50() == null
                ? "; no end date at its current pace"
                : "; 50% chance by " + forecast.p50() + ", no date with an 85% chance";
    }

    /** Says what earlier forecasts are worth; nothing of a rollout that no date is told of. */
    private static String record(RolloutForecast forecast) {
        BackTest test = forecast.backTest();
        if (forecast.p50() == null) {
            return "";
        }
        if (test.tests() == 0) {
            return forecast.evidence() == Evidence.LOW
                    ? "; short history, too short to check earlier forecasts"
                    : "; history too short to check earlier forecasts";
        }
        return (forecast.evidence() == Evidence.LOW ? "; short history" : "")
                + (test.isPoor() ? "; but only " : "; ") + test.held() + " of "
                + Phrases.count(test.tests(), "earlier forecast") + " held";
    }
}
