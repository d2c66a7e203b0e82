package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.analysis.KeyResultPace;

/**
 * A key result of the current period, each cell as it is shown.
 *
 * @param objective title of the objective
 * @param title title of the key result
 * @param way from where to where it is to go
 * @param value where it is
 * @param progress how far it has come; null if it is not known
 * @param elapsed the share of the period that is gone
 * @param bar the progress in percent, from 0 to 100, to be drawn
 * @param mark the share of the period in percent, to be drawn
 */
record KeyResultLine(
        String objective,
        String title,
        String way,
        String value,
        @Nullable String progress,
        String elapsed,
        String bar,
        String mark) {
    private static final int WHOLE = 100;

    private record Place(Objective objective, KeyResult result) {}

    /** Returns the key results of current objectives, in the order of the report. */
    static ImmutableList<KeyResultLine> all(HealthReport report) {
        Map<String, Place> places = new HashMap<>();
        for (Objective objective :
                Objects.requireNonNullElse(report.strategy().objectives(), ImmutableList.<Objective>of())) {
            for (KeyResult result : Objects.requireNonNullElse(objective.keyResults(), ImmutableList.<KeyResult>of())) {
                places.put(result.id(), new Place(objective, result));
            }
        }
        return report.figures().keyResults().stream()
                .filter(pace -> places.containsKey(pace.keyResult()))
                .map(pace -> of(pace, Objects.requireNonNull(places.get(pace.keyResult()))))
                .collect(toImmutableList());
    }

    private static KeyResultLine of(KeyResultPace pace, Place place) {
        Double progress = pace.progress();
        return new KeyResultLine(
                PageText.name(place.objective().title()),
                PageText.name(place.result().title()),
                PageText.amount(place.result().baseline()) + " → "
                        + PageText.amount(place.result().target()),
                PageText.amount(pace.value()) + (pace.unit() == null ? "" : " " + PageText.name(pace.unit())),
                progress == null ? null : progress(progress),
                Phrases.percent(pace.elapsed()),
                percent(progress == null ? 0 : progress),
                percent(pace.elapsed()));
    }

    /** Says it as the finding about it does: what moved the wrong way has come no further than where it began. */
    private static String progress(double progress) {
        return progress < 0 ? "0%, moved the wrong way" : Phrases.percent(progress);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(WHOLE * Math.max(0, Math.min(1, share)))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
