package org.planhealth.rules.junit;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.InvalidRulesException;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.GateSettings;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.Suggestions;

/** Gives what the annotation of a test class says to its test factories. */
final class PlanAuditParameter implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PlanAudits.class;
    }

    @Override
    public PlanAudits resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        PlanAudit said = AnnotationSupport.findAnnotation(type, PlanAudit.class)
                .orElseThrow(() -> new ParameterResolutionException(
                        type.getName() + " has no @PlanAudit to say which plans to audit"));
        try {
            return audits(said, context).withConfiguration(context::getConfigurationParameter);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ParameterResolutionException("@PlanAudit of " + type.getName() + ": " + e.getMessage(), e);
        } catch (InvalidRulesException | InvalidPlanException e) {
            throw new ParameterResolutionException("@PlanAudit of " + type.getName() + ":\n" + e.getMessage(), e);
        }
    }

    private static PlanAudits audits(PlanAudit said, ExtensionContext context) {
        PlanAudits audits = PlanAudits.of(
                        gated(profiled(CustomRules.addTo(PlanHealth.standard(), said, context), said), said))
                .withMore(Arrays.stream(said.plans())
                        .map(plan -> PlanPattern.of(
                                plan, context.getRequiredTestClass().getClassLoader())))
                .withMore(Arrays.stream(said.plansFrom()).flatMap(member -> PlanMember.of(member, context)));
        if (!said.baseline().isEmpty()) {
            audits = audits.withBaseline(Path.of(said.baseline()));
        }
        return said.asOf().isEmpty() ? audits : audits.withAsOf(date(said.asOf()));
    }

    private static PlanHealth profiled(PlanHealth health, PlanAudit said) {
        String name = said.profile();
        Optional<Profile> builtIn = Profile.named(name);
        if (builtIn.isPresent()) {
            return health.withProfile(builtIn.get());
        }
        if (!name.contains(".") && !name.contains("/")) {
            throw unknownProfile(name);
        }
        try {
            return health.withProfile(Path.of(name), RulePack::at);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("profile file not found: '" + name + "'", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the profile '" + name + "' cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static PlanHealth gated(PlanHealth health, PlanAudit said) {
        GateSettings gate = health.profile().gate();
        if (!said.failOn().isEmpty()) {
            gate = gate.withFailOn(said.failOn());
        }
        gate = with("minDelivery", said.minDelivery(), gate, GateSettings::withMinDelivery);
        gate = with("minPlan", said.minPlan(), gate, GateSettings::withMinPlan);
        gate = with("minEvidence", said.minEvidence(), gate, GateSettings::withMinEvidence);
        if (said.failOnMissing()) {
            gate = gate.withFailOnMissing(true);
        }
        return health.withProfile(health.profile().withGate(gate));
    }

    private static GateSettings with(
            String name, double[] said, GateSettings gate, BiFunction<GateSettings, Double, GateSettings> change) {
        checkArgument(said.length <= 1, "%s takes one number, not %s", name, said.length);
        return said.length == 0 ? gate : change.apply(gate, said[0]);
    }

    private static IllegalArgumentException unknownProfile(String name) {
        var names = Profile.builtIn().stream().map(Profile::name).toList();
        String hint = Suggestions.nearest(name, names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("known: " + String.join(", ", names));
        return new IllegalArgumentException("unknown profile '" + name + "'\n  " + hint);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("asOf '" + text + "' is not a date such as 2026-08-03", e);
        }
    }
}
