package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Random;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/**
 * An audit of a plan in which some of what is found is waived, some is in a baseline, and one rule cannot be run for every other
 * plan.
 *
 * @param health the audit, with the baseline
 * @param plan the plan, with the waivers
 * @param asOf the day
 */
public record DrawnAudits(PlanHealth health, Strategy plan, LocalDate asOf) {
    private static final HealthRule BREAKS_AT_TIMES = HealthRule.named("breaks-at-times")
            .summary("An initiative is odd")
            .topic(Topic.EVALUATION)
            .severity(Severity.LOW)
            .subject(Initiative.class)
            .requires("initiatives")
            .check((plan, found) -> checkState(plan.all(Initiative.class).count() % 2 == 0, "too odd"));

    private static final PlanHealth HEALTH =
            PlanHealth.standard().with(RulePack.of("the test", BREAKS_AT_TIMES)).withProfile(Profile.recommended());

    public static DrawnAudits of(Strategy drawn, Random random) {
        LocalDate asOf = drawn.asOf() == null ? LocalDate.of(2026, 8, 3) : drawn.asOf();
        Strategy plan = waived(drawn, asOf, random);
        return new DrawnAudits(HEALTH.withBaseline(baseline(HEALTH.audit(plan, asOf), random)), plan, asOf);
    }

    public HealthReport report() {
        return health.audit(plan, asOf);
    }

    /** Waives some of what is found, by waivers of which some have expired. */
    private static Strategy waived(Strategy plan, LocalDate asOf, Random random) {
        ImmutableList.Builder<Waiver> waivers = ImmutableList.builder();
        for (Finding finding : HEALTH.audit(plan, asOf).findings()) {
            if (random.nextInt(6) == 0) {
                waivers.add(Waiver.builder()
                        .rule(finding.rule())
                        .subject(finding.subject())
                        .reason("agreed")
                        .approvedBy("Ines Roth")
                        .expires(asOf.plusDays(random.nextInt(5) == 0 ? -1 : 30))
                        .build());
            }
        }
        return plan.toBuilder().waivers(waivers.build()).build();
    }

    /** Accepts some of what is found, at times all of it. */
    private static Baseline baseline(HealthReport report, Random random) {
        Baseline accepted = Baseline.none().accept(report);
        boolean all = random.nextBoolean();
        return new Baseline(
                accepted.entries().stream()
                        .filter(entry -> all || random.nextBoolean())
                        .collect(ImmutableList.toImmutableList()),
                accepted.verdicts());
    }
}
