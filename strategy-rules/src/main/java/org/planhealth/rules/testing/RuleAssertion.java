package org.planhealth.rules.testing;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.RuleOutcome;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;

/**
 * The result of one rule on a plan. Each expectation returns this again, so that several follow each other; one that does
 * not hold throws an {@link AssertionError}.
 *
 * <p>An entity is named by its id. A finding about several, such as a pair of teams, is named by its first or by all of
 * them: {@code ads} or {@code ads+search}.
 */
public final class RuleAssertion {
    private static final double ROUNDING = 1e-9;

    private final PlanHealth health;
    private final RuleInfo rule;
    private final Strategy plan;
    private final @Nullable LocalDate asOf;

    RuleAssertion(PlanHealth health, RuleInfo rule, Strategy plan, @Nullable LocalDate asOf) {
        this.health = health;
        this.rule = rule;
        this.plan = plan;
        this.asOf = asOf;
    }

    /** Returns what the rule says as of a day, which counts as today. */
    public RuleAssertion asOf(LocalDate day) {
        return new RuleAssertion(health, rule, plan, requireNonNull(day, "day"));
    }

    /**
     * Returns what the rule says as of a day, which counts as today.
     *
     * @param day such as {@code 2026-08-03}
     * @throws java.time.format.DateTimeParseException if it is no date
     */
    public RuleAssertion asOf(String day) {
        return asOf(LocalDate.parse(day));
    }

    /** Expects that the rule finds the defect in these entities and in no other; {@link #isMissing} says the rest. */
    public RuleAssertion violates(String... entities) {
        return expect(Outcome.VIOLATED, entities);
    }

    /** Expects that the rule lacks information about these entities, and about no other. */
    public RuleAssertion isMissing(String... entities) {
        return expect(Outcome.MISSING, entities);
    }

    /** Expects that the rule finds nothing: neither a defect nor something that is not stated. */
    public RuleAssertion passes() {
        HealthReport report = report();
        if (!report.findings().isEmpty()) {
            throw failure("to pass", report);
        }
        return this;
    }

    /**
     * Expects that the message of a finding has a text in it.
     *
     * @param part a part of the message, such as the figures in it
     */
    public RuleAssertion says(String part) {
        HealthReport report = report();
        if (report.findings().stream().noneMatch(finding -> finding.message().contains(part))) {
            throw failure("to say \"" + part + "\"", report);
        }
        return this;
    }

    /**
     * Expects how many points what the rule finds takes from the plan.
     *
     * @param points 0 or more; a finding that touches half of the plan takes half of the points of its severity, and missing
     *     information none
     */
    public RuleAssertion hasDebt(double points) {
        HealthReport report = report();
        if (!(Math.abs(report.figure(rule.measures()).debt() - points) <= ROUNDING)) {
            throw failure("to cost " + Phrases.number(points) + " points of debt", report);
        }
        return this;
    }

    /** Expects that this plan has more debt by the rule than another one, as of the same day. */
    public RuleAssertion violatesMoreThan(Strategy other) {
        RuleAssertion less = new RuleAssertion(health, rule, other, day());
        HealthReport report = report();
        if (!(report.figure(rule.measures()).debt()
                > less.report().figure(rule.measures()).debt())) {
            throw new AssertionError(failure("to be worse than " + other.id(), report)
                            .getMessage() + "\nand in " + less.found(less.report()));
        }
        return this;
    }

    private RuleAssertion expect(Outcome outcome, String... entities) {
        if (entities.length == 0) {
            throw new IllegalArgumentException("name the entities; for none, use passes()");
        }
        HealthReport report = report();
        ImmutableList<Finding> findings = report.findings(outcome);
        ImmutableList<String> wanted = ImmutableList.copyOf(entities);
        boolean allFound = wanted.stream().allMatch(name -> findings.stream().anyMatch(it -> isNamed(it, name)));
        boolean noOther = findings.stream().allMatch(it -> wanted.stream().anyMatch(name -> isNamed(it, name)));
        if (!allFound || !noOther || !report.findings(Outcome.ERROR).isEmpty()) {
            String what = outcome == Outcome.VIOLATED ? "to be violated by " : "to be missing information about ";
            throw failure(what + String.join(", ", ImmutableSortedSet.copyOf(Arrays.asList(entities))), report);
        }
        return this;
    }

    private static boolean isNamed(Finding finding, String name) {
        return finding.subject().equals(name)
                || String.join("+", finding.subjects()).equals(name);
    }

    private AssertionError failure(String expected, HealthReport report) {
        return new AssertionError("expected " + rule.id() + " " + expected + ", but in " + found(report));
    }

    /** Says what was found, a line for each finding. */
    private String found(HealthReport report) {
        String head = plan.id() + ", as of " + report.asOf() + ", it ";
        if (report.findings().isEmpty()) {
            Outcome outcome = report.rules().stream()
                    .filter(ended -> ended.id().equals(rule.id()))
                    .map(RuleOutcome::outcome)
                    .findFirst()
                    .orElse(Outcome.PASSED);
            return head
                    + (outcome == Outcome.NOT_APPLICABLE
                            ? "was not applicable: the plan has no " + rule.subjects()
                            : "found nothing");
        }
        Stream<String> lines = report.findings().stream()
                .map(finding -> "\n  " + finding.outcome().word() + " " + String.join("+", finding.subjects())
                        + String.format(Locale.ROOT, " (debt %.2f): ", finding.debt()) + finding.message());
        return head + "found:" + String.join("", lines.collect(toImmutableList()));
    }

    private HealthReport report() {
        return health.audit(plan, day());
    }

    private LocalDate day() {
        checkState(asOf != null, "%s has no asOf: give the audit date with asOf", plan.id());
        return asOf;
    }
}
