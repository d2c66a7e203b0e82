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
                    "The gate fails on violated findings of this severity or above: low, medium, high or critical, or"
                            + " one for each score, such as delivery=critical,plan=high, the default.")
    private @Nullable String failOn;

    @Option(
            names = "--fail-on-missing",
            description = "The gate also fails on missing information, from the same severity on.")
    private boolean failOnMissing;

    @Option(
            names = "--min-delivery",
            paramLabel = "N",
            converter = Converters.OfScore.class,
            description = "The gate fails if Delivery is below this, 0 to 100.")
    private @Nullable Double minDelivery;

    @Option(
            names = "--min-plan",
            paramLabel = "N",
            converter = Converters.OfScore.class,
            description = "The gate fails if Plan is below this, 0 to 100.")
    private @Nullable Double minPlan;

    @Option(
            names = "--min-evidence",
            paramLabel = "N",
            converter = Converters.OfScore.class,
            description = "The gate fails if the evidence of Delivery is below this, 0 to 100 percent.")
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

    /** Returns an audit with the gate of its profile, with the options that were given. */
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
