package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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

/**
 * A small picture of an indicator, of 240 by 80: what was observed, against its limit and the target of a key result.
 *
 * @param anchor the id of its title, unique on the page
 * @param indicator the indicator
 * @param asOf the day of the audit
 * @param observed what was observed up to the day of the audit, at least two values
 * @param target what a key result wants of it; null if none does
 */
record IndicatorChart(
        String anchor,
        Indicator indicator,
        LocalDate asOf,
        ImmutableList<Map.Entry<LocalDate, Double>> observed,
        @Nullable IndicatorTarget target) {
    private static final int LEAST_VALUES = 2;
    private static final int LEFT = 4;
    private static final int RIGHT = 236;
    private static final int TOP = 8;
    private static final int BOTTOM = 72;

    /** Returns the first indicators that show a course, in the order of the plan. */
    static ImmutableList<IndicatorChart> first(HealthReport report, String anchor, int most) {
        ImmutableMap<String, IndicatorTarget> targets = IndicatorTarget.all(report);
        return shown(report)
                .limit(most)
                .map(indicator -> new IndicatorChart(
                        anchor + "-indicator-" + indicator.id(),
                        indicator,
                        report.asOf(),
                        observed(indicator, report.asOf()),
                        targets.get(indicator.id())))
                .collect(toImmutableList());
    }

    /** Returns how many indicators show a course. */
    static int count(HealthReport report) {
        return (int) shown(report).count();
    }

    private static Stream<Indicator> shown(HealthReport report) {
        List<Indicator> indicators =
                Objects.requireNonNullElse(report.strategy().indicators(), ImmutableList.of());
        return indicators.stream()
                .filter(indicator -> indicator.observations() != null
                        && indicator.observations().headMap(report.asOf(), true).size() >= LEAST_VALUES);
    }

    private static ImmutableList<Map.Entry<LocalDate, Double>> observed(Indicator indicator, LocalDate asOf) {
        return BurnUpChart.thinned(Objects.requireNonNull(indicator.observations())
                .headMap(asOf, true)
                .entrySet()
                .asList());
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
                        Stream.of(indicator.limit(), target == null ? null : target.value())
                                .filter(Objects::nonNull))
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
        return target == null ? null : number(y(target.value()));
    }

    String title() {
        return PageText.name(indicator.title());
    }

    /** Says what the picture shows. */
    String description() {
        return Phrases.amount(first().getValue()) + " on " + first().getKey() + ", "
                + Phrases.amount(last().getValue()) + " on " + last().getKey()
                + (indicator.unit() == null ? "" : " (" + PageText.name(indicator.unit()) + ")")
                + (target == null
                        ? ""
                        : "; target" + target.otherPeriod(asOf) + " " + Phrases.amount(target.value()) + ", dashed")
                + (indicator.limit() == null ? "" : "; limit " + Phrases.amount(indicator.limit()) + ", thick dashes");
    }
}
