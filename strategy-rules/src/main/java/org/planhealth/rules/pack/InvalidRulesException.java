package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/**
 * A pack of rules cannot be used; the message lists every problem, ready to be shown to whoever wrote them.
 *
 * <pre>{@code
 * rules/evaluation/stale-key-result/rule.drl:17: stale-key-result: KeyResult has no property 'updatd'
 *   did you mean 'updated'?
 * 1 problem in rules
 * }</pre>
 */
public final class InvalidRulesException extends RuntimeException {
    private final ImmutableList<RuleProblem> problems;

    InvalidRulesException(String pack, ImmutableList<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n"))
                + (problems.size() == 1 ? "\n1 problem in " : "\n" + problems.size() + " problems in ")
                + pack);
        this.problems = problems;
    }

    /** Returns the problems of all files of the pack, by file and line; at least one. */
    public ImmutableList<RuleProblem> problems() {
        return problems;
    }
}
