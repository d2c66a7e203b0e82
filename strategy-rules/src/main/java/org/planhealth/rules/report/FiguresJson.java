package org.planhealth.rules.report;

import java.util.List;
import java.util.Locale;
import org.planhealth.rules.Figures;
import org.planhealth.strategy.analysis.KeyResultPace;
import org.planhealth.strategy.analysis.MustTalk;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.io.JsonWriter;

/**
 * The figures of a report in JSON.
 *
 * @param text where to write to
 */
record FiguresJson(JsonWriter text) {

    void write(Figures figures) {
        text.number("congruence", figures.congruence());
        text.number("plainCongruence", figures.plainCongruence());
        if (figures.missingConversations() == null) {
            text.text("missingConversations", null);
        } else {
            text.array("missingConversations", figures.missingConversations(), this::missingConversation);
        }
        text.array("forecasts", figures.forecasts(), this::forecast);
        text.array("keyResults", figures.keyResults(), this::keyResult);
    }

    private void forecast(RolloutForecast forecast) {
        text.object(() -> {
            text.text("initiative", forecast.initiative());
            text.date("p50", forecast.p50());
            text.date("p85", forecast.p85());
            text.date("p95", forecast.p95());
            text.date("due", forecast.due());
            text.number("onTimeProbability", forecast.onTimeProbability());
            text.number("hitRate", forecast.backTest().hitRate());
            text.count("backTests", forecast.backTest().tests());
            text.text("evidence", forecast.evidence().name().toLowerCase(Locale.ROOT));
            text.count("periods", forecast.periods());
        });
    }

    private void keyResult(KeyResultPace result) {
        text.object(() -> {
            text.text("id", result.keyResult());
            text.number("progress", result.progress());
            text.number("elapsed", result.elapsed());
            text.number("pace", result.pace());
        });
    }

    private void missingConversation(MustTalk both) {
        text.object(() -> {
            text.texts("teams", List.of(both.pair().first(), both.pair().second()));
            text.texts("initiatives", both.initiatives().asList());
        });
    }
}
