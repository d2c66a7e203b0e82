package org.planhealth.rules.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
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
 * <p>Exempt is what makes the rule apply: a part that holds others, unless it is one of the lists of
 * {@code @Requires}; a reference; and each word of what the finding is about, of what stands in that and of what holds it.
 * Exempt is also a kind of fact of which a case shows what is right without it: the plan of another case without that fact.
 */
final class OmissionCheck {
    private static final double TINY = 1e-9;

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
        ImmutableSet<String> subjects = report.findings().stream()
                .flatMap(finding -> plan.sources().pointerOf(finding.subject()).stream())
                .collect(toImmutableSet());
        return OmittableFact.of(plan).stream()
                .filter(omission -> !isExempt(omission, subjects))
                .filter(omission -> omission.from(plan)
                        .filter(less ->
                                run.report(less, asOf).figure(rule.measures()).floor() > floor + TINY)
                        .isPresent())
                .collect(toImmutableList());
    }

    private static boolean isExempt(OmittableFact omission, ImmutableSet<String> subjects) {
        if (omission.isList()) {
            return false;
        }
        String holder = omission.pointerOfHolder();
        return omission.isPartOfPlan()
                || omission.isReference()
                || (omission.isWord()
                        && subjects.stream()
                                .anyMatch(subject -> isWithin(holder, subject) || isWithin(subject, holder)));
    }

    private static boolean isWithin(String pointer, String outer) {
        return pointer.equals(outer) || pointer.startsWith(outer + "/");
    }
}
