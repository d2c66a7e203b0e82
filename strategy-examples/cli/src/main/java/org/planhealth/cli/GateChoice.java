package org.planhealth.cli;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.GateSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what makes the gate fail. */
final class GateChoice {
    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = OfFailOn.class,
            description =
                    "The gate fails on violated findings of this severity or above: low, medium, high or critical,"
                            + " or one for each score. The default is delivery=critical,plan=high.")
    private @Nullable String failOn;

    @Option(
            names = "--fail-on-missing",
            description = "The gate also fails on missing information at or above that severity.")
    private boolean failOnMissing;

    @Option(
            names = "--min-delivery",
            paramLabel = "N",
            converter = Converters.OfScore.class,
            description = "The gate fails on a Delivery under this, 0 to 100.")
    private @Nullable Double minDelivery;

    @Option(
            names = "--min-plan",
            paramLabel = "N",
            converter = Converters.OfScore.class,
            description = "The gate fails on a Plan under this, 0 to 100.")
    private @Nullable Double minPlan;

    @Option(
            names = "--min-evidence",
            paramLabel = "N",
            converter = Converters.OfScore.class,
            description = "The gate fails on less evidence of Delivery than this, in percent, 0 to 100.")
    private @Nullable Double minEvidence;

    /** Checks the severities of the gate while the command line is read, so that a wrong one is said like any other value. */
    static final class OfFailOn implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            try {
                var unused = GateSettings.defaults().withFailOn(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
            return value;
        }
    }

    /** Returns an audit with the gate of its profile, as far as no option says otherwise. */
    PlanHealth applyTo(PlanHealth health) {
        GateSettings gate = health.profile().gate();
        if (failOn != null) {
            gate = gate.withFailOn(failOn);
        }
        gate = with(gate, minDelivery, GateSettings::withMinDelivery);
        gate = with(gate, minPlan, GateSettings::withMinPlan);
        gate = with(gate, minEvidence, GateSettings::withMinEvidence);
        return health.withProfile(health.profile().withGate(failOnMissing ? gate.withFailOnMissing(true) : gate));
    }

    private static GateSettings with(
            GateSettings gate, @Nullable Double figure, BiFunction<GateSettings, Double, GateSettings> change) {
        return figure == null ? gate : change.apply(gate, figure);
    }
}
