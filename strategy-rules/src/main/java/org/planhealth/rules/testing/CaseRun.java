package org.planhealth.rules.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.engine.Evaluation;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.engine.RunBounds;
import org.planhealth.rules.pack.RuleCase;
import org.planhealth.rules.pack.RuleCase.Expectation;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.RuleFinding;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.strategy.Strategy;

/** Runs one rule alone on the plans of its cases. */
final class CaseRun {
    private static final int ORDERS = 5;

    private final RuleBase rules;
    private final PlanHealth health;
    private final RuleInfo rule;

    CaseRun(RuleBase rules, PlanHealth health, RuleInfo rule) {
        this.rules = rules;
        this.health = rule.isAboutWaivers() ? withOthers(health, rule.id()) : alone(health, rule.id());
        this.rule = rule;
    }

    /** Returns an audit that runs one rule alone, with its own limits. */
    static PlanHealth alone(PlanHealth health, String rule) {
        return health.withProfile(new Profile(rule, ImmutableSet.of()).withRuleOn(rule));
    }

    /** Returns an audit that runs a rule beside the recommended ones, whose findings are what waivers accept. */
    private static PlanHealth withOthers(PlanHealth health, String rule) {
        return health.withProfile(Profile.recommended().withRuleOn(rule));
    }

    /** Returns what an audit says of a plan as of a day, with the findings of other rules if this one is about waivers. */
    HealthReport report(Strategy plan, LocalDate asOf) {
        return health.audit(plan, asOf);
    }

    /** Returns how what the rule finds differs from what a case expects; empty if it does not. */
    String problem(RuleCase example, Strategy plan) {
        if (plan.asOf() == null) {
            return "the plan has no asOf, so the result may differ tomorrow";
        }
        ImmutableList<Finding> findings = findings(plan);
        List<Expectation> missing = new ArrayList<>(example.expectations());
        List<Finding> unexpected = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.outcome() == Outcome.ERROR || !missing.remove(expectation(finding))) {
                unexpected.add(finding);
            }
        }
        List<String> lines = new ArrayList<>();
        if (!missing.isEmpty()) {
            lines.add("expected, but not found:");
            missing.forEach(expected -> lines.add("  " + shown(expected)));
        }
        if (!unexpected.isEmpty()) {
            lines.add("found, but not expected:");
            unexpected.forEach(finding -> lines.add("  "
                    + (finding.outcome() == Outcome.ERROR ? "" : shown(expectation(finding)) + ": ")
                    + finding.message()));
        }
        return String.join("\n", lines);
    }

    /** Returns the lists of {@code @Requires} that a plan leaves out about which the rule says something. */
    ImmutableSet<String> listsLeftOut(ImmutableList<Strategy> plans) {
        return plans.stream()
                .filter(plan -> plan.asOf() != null && !findings(plan).isEmpty())
                .flatMap(plan -> FactTypes.absent(plan, rule.requires()).stream())
                .collect(toImmutableSet());
    }

    /** Tells whether the rule finds something else when the same facts come in another order. */
    boolean dependsOnOrder(Strategy plan) {
        LocalDate asOf = plan.asOf();
        if (asOf == null || !FactTypes.absent(plan, rule.requires()).isEmpty()) {
            return false;
        }
        Facts facts = Facts.of(plan, asOf);
        ImmutableList<String> inOrder = found(facts);
        return IntStream.range(0, ORDERS).anyMatch(seed -> {
            List<Object> shuffled = new ArrayList<>(facts.all());
            Collections.shuffle(shuffled, new Random(seed));
            return !found(new Facts(plan, asOf, ImmutableList.copyOf(shuffled))).equals(inOrder);
        });
    }

    private ImmutableList<String> found(Facts facts) {
        RuleParameters parameters = RuleParameters.of(rule, facts.asOf());
        Evaluation evaluation = rules.evaluate(facts, ImmutableList.of(parameters), RunBounds.defaults());
        return evaluation.findings().stream()
                .map(RuleFinding::toString)
                .sorted(Comparator.naturalOrder())
                .collect(toImmutableList());
    }

    private ImmutableList<Finding> findings(Strategy plan) {
        LocalDate asOf = plan.asOf();
        if (asOf == null) {
            return ImmutableList.of();
        }
        return report(plan, asOf).findings().stream()
                .filter(finding -> !rule.isAboutWaivers() || finding.rule().equals(rule.id()))
                .collect(toImmutableList());
    }

    private static Expectation expectation(Finding finding) {
        return new Expectation(
                finding.rule(),
                finding.outcome() == Outcome.MISSING,
                finding.location() == null ? 0 : finding.location().line());
    }

    private static String shown(Expectation expected) {
        return (expected.missing() ? "missing" : "violated") + " at line " + expected.line();
    }
}
