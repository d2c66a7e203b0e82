package consumer;

import java.time.LocalDate;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.strategy.Strategy;

/** A program that audits a plan, in a project that Gradle builds. */
public final class Audit {
    private Audit() {}

    /** Prints the rules that the plan violates. */
    public static void main(String[] args) {
        Strategy plan = Strategy.builder("one-build").title("One build").build();
        HealthReport report = PlanHealth.standard().audit(plan, LocalDate.of(2026, 8, 3));
        report.findings().forEach(finding -> System.out.println(finding.fingerprint()));
    }
}
