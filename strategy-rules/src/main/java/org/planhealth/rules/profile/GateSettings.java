package org.planhealth.rules.profile;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Severity;

/**
 * What makes the gate of an audit fail, beside a verdict of off course.
 *
 * @param failOn for each measure the severity from which a violated finding fails the gate
 * @param minDelivery the gate fails on a lower Delivery, 0 to 100; 0 asks for nothing
 * @param minPlan the gate fails on a lower Plan, 0 to 100; 0 asks for nothing
 * @param minEvidence the gate fails on a lower evidence of Delivery in percent, 0 to 100; 0 asks for nothing
 * @param failOnMissing whether missing information fails the gate like a finding of the rule's severity
 */
public record GateSettings(
        ImmutableSortedMap<Measure, Severity> failOn,
        double minDelivery,
        double minPlan,
        double minEvidence,
        boolean failOnMissing) {
    private static final double MOST = 100;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a measure states no severity, or a figure is not 0 to 100
     */
    public GateSettings {
        requireNonNull(failOn, "failOn");
        checkArgument(failOn.size() == Measure.values().length, "failOn states each measure, was %s", failOn);
        check("minDelivery", minDelivery);
        check("minPlan", minPlan);
        check("minEvidence", minEvidence);
    }

    /** Returns the default: critical findings about delivery, and high ones about the plan. */
    public static GateSettings defaults() {
        return new GateSettings(
                ImmutableSortedMap.of(Measure.DELIVERY, Severity.CRITICAL, Measure.PLAN, Severity.HIGH),
                0,
                0,
                0,
                false);
    }

    /** Returns the severity from which a violated finding fails the gate. */
    public Severity failOn(Measure measure) {
        return failOn.getOrDefault(measure, Severity.CRITICAL);
    }

    /** Returns these settings with another severity for one measure. */
    public GateSettings withFailOn(Measure measure, Severity severity) {
        Map<Measure, Severity> all = new TreeMap<>(failOn);
        all.put(requireNonNull(measure, "measure"), requireNonNull(severity, "severity"));
        return new GateSettings(ImmutableSortedMap.copyOf(all), minDelivery, minPlan, minEvidence, failOnMissing);
    }

    /** Returns these settings with another severity for both measures. */
    public GateSettings withFailOn(Severity severity) {
        return withFailOn(Measure.DELIVERY, severity).withFailOn(Measure.PLAN, severity);
    }

    /**
     * Returns these settings with the severities of a text.
     *
     * @param text one severity for both measures, such as {@code high}, or one each, such as {@code delivery=critical,plan=high}
     * @throws IllegalArgumentException if it is of another form, with the words that there are
     */
    public GateSettings withFailOn(String text) {
        if (!text.contains("=")) {
            return withFailOn(severity(text.strip(), text));
        }
        GateSettings changed = this;
        for (String part : Splitter.on(',').trimResults().split(text)) {
            List<String> sides = Splitter.on('=').trimResults().splitToList(part);
            Optional<Measure> measure = Arrays.stream(Measure.values())
                    .filter(known -> known.word().equals(sides.get(0)))
                    .findFirst();
            if (sides.size() != 2 || measure.isEmpty()) {
                throw refused(text);
            }
            changed = changed.withFailOn(measure.get(), severity(sides.get(1), text));
        }
        return changed;
    }

    private static Severity severity(String word, String text) {
        return Arrays.stream(Severity.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> refused(text));
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "expected low, medium, high or critical, or one for each score such as delivery=critical,plan=high, was '"
                        + text + "'");
    }

    /** Returns these settings with another least Delivery, 0 to 100. */
    public GateSettings withMinDelivery(double score) {
        return new GateSettings(failOn, score, minPlan, minEvidence, failOnMissing);
    }

    /** Returns these settings with another least Plan, 0 to 100. */
    public GateSettings withMinPlan(double score) {
        return new GateSettings(failOn, minDelivery, score, minEvidence, failOnMissing);
    }

    /** Returns these settings with another least evidence of Delivery, in percent, 0 to 100. */
    public GateSettings withMinEvidence(double percent) {
        return new GateSettings(failOn, minDelivery, minPlan, percent, failOnMissing);
    }

    /** Returns these settings with missing information failing the gate, or not. */
    public GateSettings withFailOnMissing(boolean fails) {
        return new GateSettings(failOn, minDelivery, minPlan, minEvidence, fails);
    }

    private static void check(String name, double figure) {
        checkArgument(figure >= 0 && figure <= MOST, "%s is 0 to 100, was %s", name, figure);
    }
}
