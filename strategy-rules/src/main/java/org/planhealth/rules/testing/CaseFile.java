package org.planhealth.rules.testing;

import com.google.common.collect.ImmutableList;
import org.planhealth.rules.pack.RuleCase;
import org.planhealth.rules.pack.UnreadableCasesException;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.InvalidPlanException;
import org.planhealth.strategy.io.StrategyReader;

/**
 * The file with the cases of a rule.
 *
 * @param cases what it says
 * @param plans the plan of each case
 */
record CaseFile(ImmutableList<RuleCase> cases, ImmutableList<Strategy> plans) {

    static String nameOf(RuleInfo rule) {
        return rule.documents().place() + "/cases.yaml";
    }

    /**
     * Reads the cases of a rule; none if the file is missing.
     *
     * @throws UnreadableCasesException if they cannot be read
     */
    static CaseFile read(RuleInfo rule) {
        String file = nameOf(rule);
        String text = text(rule);
        if (text.isBlank()) {
            return new CaseFile(ImmutableList.of(), ImmutableList.of());
        }
        ImmutableList<RuleCase> cases = RuleCase.readAll(text, file, rule.id());
        ImmutableList<Strategy> plans = plans(text, file);
        if (cases.size() != plans.size()) {
            throw new UnreadableCasesException(
                    file,
                    1,
                    "found " + plans.size() + " plans and " + cases.size()
                            + " cases: separate cases with a line '---'");
        }
        return new CaseFile(cases, plans);
    }

    private static String text(RuleInfo rule) {
        try {
            return rule.cases();
        } catch (IllegalArgumentException e) {
            throw new UnreadableCasesException(1, String.valueOf(e.getMessage()));
        }
    }

    private static ImmutableList<Strategy> plans(String text, String file) {
        try {
            return StrategyReader.create().readAll(text, file);
        } catch (InvalidPlanException e) {
            throw new UnreadableCasesException(
                    Math.max(1, e.problems().get(0).location().line()), String.valueOf(e.getMessage()));
        }
    }
}
