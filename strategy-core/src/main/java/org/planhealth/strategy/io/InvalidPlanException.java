package org.planhealth.strategy.io;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/**
 * A plan, or a profile, cannot be read; the message lists every problem, ready to be shown to whoever wrote it.
 *
 * <pre>{@code
 * plan.yaml:14:7: /objectives/0/keyResults/1/basline: unknown field
 *   did you mean 'baseline'?
 * 1 problem in plan.yaml
 * }</pre>
 */
public final class InvalidPlanException extends RuntimeException {
    private final ImmutableList<PlanProblem> problems;

    InvalidPlanException(ImmutableList<PlanProblem> problems, boolean more) {
        super(message(problems, more));
        this.problems = problems;
    }

    /** Returns the problems of all files that were read, by file, line and column; at least one. */
    public ImmutableList<PlanProblem> problems() {
        return problems;
    }

    private static String message(ImmutableList<PlanProblem> problems, boolean more) {
        checkArgument(!problems.isEmpty(), "an invalid plan has at least one problem");
        String lines = problems.stream().map(PlanProblem::toString).collect(Collectors.joining("\n"));
        String files = String.join(
                " and ",
                problems.stream()
                        .map(problem -> DisplayText.line(problem.location().file()))
                        .collect(toImmutableSortedSet(naturalOrder())));
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return lines + "\n" + count + " in " + files + (more ? ", and more that are not listed" : "");
    }
}
