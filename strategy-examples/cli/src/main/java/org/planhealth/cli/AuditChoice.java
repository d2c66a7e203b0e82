package org.planhealth.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.strategy.Strategy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The date, the profile and the rules of an audit, shared by all auditing commands. */
final class AuditChoice {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Converters.OfDate.class,
            description = "The audit date; default: the plan's asOf, otherwise today.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            converter = ProfileChoice.Converter.class,
            defaultValue = "starter",
            description = "The profile: starter (default), recommended, or a file of kind Profile.")
    ProfileChoice profile = new ProfileChoice("starter");

    @Mixin
    private PackOptions packs = new PackOptions();

    /** Returns the audit by the profile. */
    PlanHealth health(Environment environment) {
        return health(profile, environment);
    }

    /** Returns an audit with the same rules by another profile. */
    PlanHealth health(ProfileChoice other, Environment environment) {
        return packs.load(other, environment);
    }

    /** Returns the day as of which a plan is audited. */
    LocalDate day(Strategy plan, Environment environment) {
        if (asOf != null) {
            return asOf;
        }
        return plan.asOf() == null ? LocalDate.now(environment.clock()) : plan.asOf();
    }

    HealthReport audit(PlanHealth health, Strategy plan, Environment environment) {
        return health.audit(plan, day(plan, environment));
    }
}
