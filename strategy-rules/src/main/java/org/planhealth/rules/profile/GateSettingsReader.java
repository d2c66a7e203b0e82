package org.planhealth.rules.profile;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.io.DocumentPart;

/** Reads what a profile says of the gate. */
final class GateSettingsReader {
    private static final String FAIL_ON = "failOn";
    private static final String MIN_DELIVERY = "minDelivery";
    private static final String MIN_PLAN = "minPlan";
    private static final String MIN_EVIDENCE = "minEvidence";
    private static final String FAIL_ON_MISSING = "failOnMissing";
    private static final ImmutableSet<String> NEVER = ImmutableSet.of("none", "never", "off");
    private static final ImmutableSet<String> MEASURES = ImmutableSet.of("delivery", "plan");

    /** The fields of a profile that say something of the gate. */
    static final ImmutableSet<String> FIELDS =
            ImmutableSet.of(FAIL_ON, MIN_DELIVERY, MIN_PLAN, MIN_EVIDENCE, FAIL_ON_MISSING);

    private GateSettingsReader() {}

    /** Returns the settings of the profile that it extends, with what the fields state. */
    static GateSettings read(GateSettings extended, Map<String, DocumentPart> fields) {
        GateSettings gate = failOn(extended, fields.get(FAIL_ON));
        gate = with(gate, fields.get(MIN_DELIVERY), GateSettings::withMinDelivery);
        gate = with(gate, fields.get(MIN_PLAN), GateSettings::withMinPlan);
        gate = with(gate, fields.get(MIN_EVIDENCE), GateSettings::withMinEvidence);
        DocumentPart missing = fields.get(FAIL_ON_MISSING);
        return missing == null
                ? gate
                : missing.truth().map(gate::withFailOnMissing).orElse(gate);
    }

    private static GateSettings failOn(GateSettings gate, @Nullable DocumentPart part) {
        if (part == null) {
            return gate;
        }
        if (!part.isObject()) {
            return severity(part).map(gate::withFailOn).orElse(gate);
        }
        GateSettings both = gate;
        for (Map.Entry<String, DocumentPart> field : part.fields(MEASURES).entrySet()) {
            GateSettings known = both;
            Measure measure = field.getKey().equals(Measure.DELIVERY.word()) ? Measure.DELIVERY : Measure.PLAN;
            both = severity(field.getValue())
                    .map(severity -> known.withFailOn(measure, severity))
                    .orElse(known);
        }
        return both;
    }

    private static Optional<Severity> severity(DocumentPart part) {
        if (part.peek().filter(NEVER::contains).isPresent()) {
            part.refuse(
                    "expected low, medium, high or critical, was " + part.described(),
                    "a verdict of off course always fails the gate: critical asks for the least");
            return Optional.empty();
        }
        return part.keyword(Severity.class);
    }

    private static GateSettings with(
            GateSettings gate, @Nullable DocumentPart part, BiFunction<GateSettings, Double, GateSettings> change) {
        if (part == null) {
            return gate;
        }
        Optional<Double> figure = part.number();
        if (figure.filter(number -> number < 0 || number > 100).isPresent()) {
            part.refuse("expected a number from 0 to 100, was " + part.described());
            return gate;
        }
        return figure.map(number -> change.apply(gate, number)).orElse(gate);
    }
}
