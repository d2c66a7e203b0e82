package org.planhealth.rules.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.analysis.BackTest;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.RolloutForecast.Evidence;

/** When the rollouts will be done, one paragraph each; the most endangered first. */
final class ForecastLines {
    private static final int MOST = 3;
    private static final String LABEL = "Forecast    ";
    /** The least likely to be on time first, then the latest, then those without a due date. */
    private static final Comparator<RolloutForecast> MOST_ENDANGERED = comparing(
                    RolloutForecast::onTimeProbability, nullsLast(naturalOrder()))
            .thenComparing(RolloutForecast::p85, nullsFirst(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(RolloutForecast::initiative);

    private ForecastLines() {}

    static void write(ImmutableList<RolloutForecast> forecasts, TerminalPage page) {
        String label = LABEL;
        for (RolloutForecast forecast : forecasts.stream()
                .filter(forecast -> forecast.evidence() != Evidence.NONE)
                .sorted(MOST_ENDANGERED)
                .limit(MOST)
                .toList()) {
            page.paragraph(label, StyledText.of(sentence(forecast)));
            label = " ".repeat(LABEL.length());
        }
    }

    private static String sentence(RolloutForecast forecast) {
        Double onTime = forecast.onTimeProbability();
        return forecast.initiative() + ": "
                + (forecast.due() == null ? "no due date" : "due " + forecast.due())
                + (onTime == null ? "" : " (" + Phrases.chance(onTime) + ")")
                + (forecast.p85() == null ? "; no end date at its current pace" : "; 85% chance by " + forecast.p85())
                + (forecast.evidence() == Evidence.LOW ? "; short history" : "")
                + backTest(forecast.backTest());
    }

    private static String backTest(BackTest test) {
        if (test.tests() == 0) {
            return "; history too short to check earlier forecasts";
        }
        return "; " + (test.isPoor() ? "but only " : "") + test.held() + " of "
                + Phrases.count(test.tests(), "earlier forecast") + " held";
    }
}
