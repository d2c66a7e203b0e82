package org.planhealth.rules.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.pack.RuleCase;
import org.planhealth.rules.pack.UnreadableCasesException;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.RulePage;
import org.planhealth.strategy.Strategy;

/** The check of one rule. */
final class RuleCheck {
    private final RuleInfo rule;
    private final CaseRun run;
    private final String page;
    private final String cases;

    RuleCheck(RuleBase rules, PlanHealth health, RuleInfo rule) {
        this.rule = rule;
        this.run = new CaseRun(rules, health, rule);
        this.page = rule.documents().place() + "/README.md";
        this.cases = CaseFile.nameOf(rule);
    }

    ImmutableList<CheckResult> results() {
        ImmutableList.Builder<CheckResult> results = ImmutableList.builder();
        results.add(result("the page is complete", page, pageProblem()));
        results.add(result("the page explains each limit", page, limitProblem()));
        try {
            CaseFile file = CaseFile.read(rule);
            if (file.cases().isEmpty()) {
                results.add(unreadable(1, "missing: write small plans, each after a line '# case: '"));
            } else {
                results.addAll(ofCases(file.cases(), file.plans()));
            }
        } catch (UnreadableCasesException e) {
            results.add(unreadable(e.line(), String.valueOf(e.getMessage())));
        }
        return results.build();
    }

    private ImmutableList<CheckResult> ofCases(ImmutableList<RuleCase> examples, ImmutableList<Strategy> plans) {
        ImmutableList.Builder<CheckResult> results = ImmutableList.builder();
        results.add(result("the cases show the defect and a plan that passes", cases, variety(examples)));
        results.add(result("each case has a unique name", cases, twins(examples)));
        results.add(result("each list of @Requires is missing in a case", cases, withoutEachList(plans)));
        results.add(result("the order of facts does not matter", cases, disorder(examples, plans)));
        results.add(result(
                "a removed fact is reported as missing",
                cases,
                new OmissionCheck(run, rule, examples, plans).problem()));
        IntStream.range(0, examples.size()).forEach(index -> {
            RuleCase example = examples.get(index);
            results.add(new CheckResult(
                    rule.id(),
                    example.name(),
                    true,
                    cases,
                    example.firstLine(),
                    run.problem(example, plans.get(index))));
        });
        return results.build();
    }

    private String pageProblem() {
        String beginning = "# " + rule.id() + "\n\n" + rule.summary() + ".\n\n## Why\n";
        if (rule.documents()
                .readme()
                .filter(page -> !page.startsWith(beginning))
                .isPresent()) {
            return "it does not start with its id, its summary and Why:\n" + indented(beginning.strip());
        }
        RulePage sections = rule.page();
        return Stream.of(
                        empty("Why", sections.why()),
                        empty("Fix", sections.fix()),
                        empty("When to ignore", sections.whenToIgnore()),
                        empty("Source", sections.source()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> empty(String heading, String text) {
        return text.isBlank() ? Optional.of("empty section '## " + heading + "'") : Optional.empty();
    }

    private String limitProblem() {
        return Stream.concat(rule.limits().keySet().stream(), rule.words().keySet().stream())
                .filter(limit -> !rule.page().source().contains("`" + limit + "`"))
                .map(limit -> "'## Source' does not explain `" + limit + "`")
                .collect(Collectors.joining("\n"));
    }

    private static String variety(ImmutableList<RuleCase> examples) {
        return Stream.of(
                        examples.stream().anyMatch(RuleCase::isViolated) ? "" : "no case has '# expect: '",
                        examples.stream().anyMatch(RuleCase::isPassed) ? "" : "no case expects nothing")
                .filter(problem -> !problem.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String twins(ImmutableList<RuleCase> examples) {
        List<String> names = examples.stream().map(RuleCase::name).toList();
        return IntStream.range(0, names.size())
                .filter(index -> names.indexOf(names.get(index)) < index)
                .mapToObj(index -> "line " + examples.get(index).firstLine() + ": '" + names.get(index)
                        + "' is also the name of the case on line "
                        + examples.get(names.indexOf(names.get(index))).firstLine())
                .collect(Collectors.joining("\n"));
    }

    /** A list that is not stated must be missing information, and at least one case shows this for each list. */
    private String withoutEachList(ImmutableList<Strategy> plans) {
        ImmutableSet<String> shown = run.listsLeftOut(plans);
        return rule.requires().stream()
                .filter(list -> !shown.contains(list))
                .map(list -> "no case leaves out '" + list + "' and has '# expect-missing: " + rule.id()
                        + "' above the first line of its plan")
                .collect(Collectors.joining("\n"));
    }

    private String disorder(ImmutableList<RuleCase> examples, ImmutableList<Strategy> plans) {
        return IntStream.range(0, plans.size())
                .filter(index -> run.dependsOnOrder(plans.get(index)))
                .mapToObj(index -> "line " + examples.get(index).firstLine() + ": '"
                        + examples.get(index).name() + "' has another result")
                .collect(Collectors.joining("\n"));
    }

    private CheckResult result(String name, String file, String problem) {
        return new CheckResult(rule.id(), name, false, file, 1, problem);
    }

    private CheckResult unreadable(int line, String problem) {
        return new CheckResult(rule.id(), "the cases can be read", false, cases, line, problem);
    }

    private static String indented(String text) {
        return text.lines().map(line -> ("  " + line).stripTrailing()).collect(Collectors.joining("\n"));
    }
}
