package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;

/**
 * A small picture of an indicator, of 240 by 80: what was observed, against its limit and the target of a key result.
 *
 * @param anchor the id of its title, unique on the page
 * @param indicator the indicator
 * @param observed what was observed up to the day of the audit, at least two values
 * @param target the target of the first key result that is measured by it; null if there is none
 */
record IndicatorChart(
        String anchor,
        Indicator indicator,
        ImmutableList<Map.Entry<LocalDate, Double>> observed,
        @Nullable Double target) {
    private static final int LEAST_VALUES = 2;
    private static final int LEFT = 4;
    private static final int RIGHT = 236;
    private static final int TOP = 8;
    private static final int BOTTOM = 72;

    /** Returns the indicators that show a course, in the order of the plan. */
    static ImmutableList<IndicatorChart> all(HealthReport report, String anchor) {
        List<Objective> objectives =
                Objects.requireNonNullElse(report.strategy().objectives(), ImmutableList.of());
        List<KeyResult> results = objectives.stream()
                .flatMap(objective -> Stream.ofNullable(objective.keyResults()))
                .flatMap(List::stream)
                .filter(result -> result.indicator() != null && result.target() != null)
                .toList();
        List<Indicator> indicators =
                Objects.requireNonNullElse(report.strategy().indicators(), ImmutableList.of());
        return indicators.stream()
                .map(indicator -> new IndicatorChart(
                        anchor + "-indicator-" + indicator.id(),
                        indicator,
                        observed(indicator, report.asOf()),
                        results.stream()
                                .filter(result -> indicator.id().equals(result.indicator()))
                                .map(KeyResult::target)
                                .findFirst()
                                .orElse(null)))
                .filter(chart -> chart.observed().size() >= LEAST_VALUES)
                .collect(toImmutableList());
    }

    private static ImmutableList<Map.Entry<LocalDate, Double>> observed(Indicator indicator, LocalDate asOf) {
        return indicator.observations() == null
                ? ImmutableList.of()
                : BurnUpChart.thinned(
                        indicator.observations().headMap(asOf, true).entrySet().asList());
    }

    private Map.Entry<LocalDate, Double> first() {
        return observed.get(0);
    }

    private Map.Entry<LocalDate, Double> last() {
        return observed.get(observed.size() - 1);
    }

    private DoubleStream values() {
        return Stream.concat(
                        observed.stream().map(Map.Entry::getValue),
                        Stream.of(indicator.limit(), target).filter(Objects::nonNull))
                .mapToDouble(value -> value);
    }

    private double x(LocalDate day) {
        double length = ChronoUnit.DAYS.between(first().getKey(), last().getKey());
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first().getKey(), day) / length;
    }

    private double y(double value) {
        double least = values().min().orElse(0);
        double most = values().max().orElse(0);
        // Divided first, for two values may lie so far apart that their difference is no number.
        double half = most / 2 - least / 2;
        return half == 0 ? (TOP + BOTTOM) / 2.0 : BOTTOM - (BOTTOM - TOP) * ((value / 2 - least / 2) / half);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    String line() {
        return observed.stream()
                .map(entry -> number(x(entry.getKey())) + "," + number(y(entry.getValue())))
                .collect(Collectors.joining(" "));
    }

    String lastX() {
        return number(x(last().getKey()));
    }

    String lastY() {
        return number(y(last().getValue()));
    }

    @Nullable
    String limitAt() {
        return indicator.limit() == null ? null : number(y(indicator.limit()));
    }

    @Nullable
    String targetAt() {
        return target == null ? null : number(y(target));
    }

    String title() {
        return PageText.name(indicator.title());
    }

    /** Says what the picture shows. */
    String description() {
        return Phrases.amount(first().getValue()) + " on " + first().getKey() + ", "
                + Phrases.amount(last().getValue()) + " on " + last().getKey()
                + (indicator.unit() == null ? "" : " (" + PageText.name(indicator.unit()) + ")")
                + (target == null ? "" : "; target " + Phrases.amount(target) + ", dashed")
                + (indicator.limit() == null ? "" : "; limit " + Phrases.amount(indicator.limit()) + ", thick dashes");
    }
}
