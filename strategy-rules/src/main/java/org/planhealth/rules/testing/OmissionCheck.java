package org.planhealth.rules.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.pack.RuleCase;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;

/**
 * Whether a rule is honest about what is not stated: a fact that is left out must not raise the floor of the score, so
 * what it found is still found, or is missing.
 *
 * <p>Exempt are a few declarations, which make rules apply at all, and a kind of fact of which a case shows what is right
 * without it: the plan of another case without that fact.
 */
final class OmissionCheck {
    private static final double TINY = 1e-9;

    /** What makes rules apply at all: whole parts of a plan, and who and what belongs together. */
    private static final ImmutableSet<String> DECLARATIONS = ImmutableSet.of(
            "Ask.change",
            "Ask.to",
            "Component.dependsOn",
            "Component.owners",
            "Initiative.adopters",
            "Initiative.contributors",
            "Initiative.deadline",
            "Initiative.dependsOn",
            "Initiative.milestones",
            "Initiative.objective",
            "Initiative.rollout",
            "Objective.keyResults",
            "Organization.components",
            "Rollout.teams",
            "Strategy.budget",
            "Strategy.pivotCriteria");

    private final CaseRun run;
    private final RuleInfo rule;
    private final ImmutableList<RuleCase> examples;
    private final ImmutableList<Strategy> plans;

    OmissionCheck(CaseRun run, RuleInfo rule, ImmutableList<RuleCase> examples, ImmutableList<Strategy> plans) {
        this.run = run;
        this.rule = rule;
        this.examples = examples;
        this.plans = plans.stream()
                .map(plan -> plan.toBuilder().waivers(ImmutableList.of()).build())
                .collect(toImmutableList());
    }

    /** Returns what the rule keeps quiet about, each kind of fact where a case first shows it; empty if it is honest. */
    String problem() {
        Map<String, String> quiet = new LinkedHashMap<>();
        Set<String> remedies = new LinkedHashSet<>();
        ImmutableList<ImmutableList<OmittableFact>> all =
                plans.stream().map(this::keptQuiet).collect(toImmutableList());
        ImmutableSet<String> shown = shown(all);
        for (int index = 0; index < plans.size(); index++) {
            for (OmittableFact omission : Iterables.filter(all.get(index), it -> !shown.contains(it.name()))) {
                quiet.putIfAbsent(
                        omission.name(),
                        "line " + examples.get(index).firstLine() + ": '"
                                + examples.get(index).name() + "' without " + omission.pointer()
                                + " looks better, but no finding reports it as missing");
                remedies.add(
                        omission.isList()
                                ? "name the list in @Requires"
                                : "report it as missing: in DRL by a second rule, \"" + rule.id()
                                        + " missing\", in rule.yaml by 'missing'");
            }
        }
        if (!quiet.isEmpty()) {
            remedies.add("if that is intended, add a case that shows it: the same plan without the fact");
        }
        return Stream.concat(quiet.values().stream(), remedies.stream()).collect(joining("\n"));
    }

    /** Returns the kinds of facts of which a case is the plan of another without one. */
    private ImmutableSet<String> shown(ImmutableList<ImmutableList<OmittableFact>> quiet) {
        ImmutableSet.Builder<String> shown = ImmutableSet.builder();
        for (int index = 0; index < plans.size(); index++) {
            Strategy plan = plans.get(index);
            quiet.get(index).stream()
                    .filter(omission ->
                            omission.from(plan).filter(plans::contains).isPresent())
                    .map(OmittableFact::name)
                    .forEach(shown::add);
        }
        return shown.build();
    }

    private ImmutableList<OmittableFact> keptQuiet(Strategy plan) {
        LocalDate asOf = plan.asOf();
        if (asOf == null || rule.isAboutWaivers()) {
            return ImmutableList.of();
        }
        HealthReport report = run.report(plan, asOf);
        double floor = report.figure(rule.measures()).floor();
        if (report.findings().isEmpty()) {
            return ImmutableList.of();
        }
        return OmittableFact.of(plan).stream()
                .filter(omission -> !isExempt(omission))
                .filter(omission -> omission.from(plan)
                        .filter(less ->
                                run.report(less, asOf).figure(rule.measures()).floor() > floor + TINY)
                        .isPresent())
                .collect(toImmutableList());
    }

    private static boolean isExempt(OmittableFact omission) {
        return DECLARATIONS.contains(omission.name());
    }
}
