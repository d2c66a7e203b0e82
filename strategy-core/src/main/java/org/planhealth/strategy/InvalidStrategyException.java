package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;

/**
 * A strategy does not hold together; the message lists every problem, ready to be shown to whoever built it.
 *
 * <pre>{@code
 * /initiatives/0/owner (move-jobs): no team has the id 'plaform'
 *   did you mean 'platform'?
 * 1 problem in the strategy 'fleet-cost'
 * }</pre>
 */
public final class InvalidStrategyException extends IllegalArgumentException {
    private final ImmutableList<StrategyProblem> problems;

    /**
     * Makes the exception for a strategy.
     *
     * @param strategy id of the strategy
     * @param problems at least one
     */
    public InvalidStrategyException(String strategy, ImmutableList<StrategyProblem> problems) {
        super(message(strategy, problems));
        this.problems = problems;
    }

    /** Returns the problems in the order of the strategy; at least one. */
    public ImmutableList<StrategyProblem> problems() {
        return problems;
    }

    private static String message(String strategy, ImmutableList<StrategyProblem> problems) {
        checkArgument(!problems.isEmpty(), "an invalid strategy has at least one problem");
        String lines = problems.stream().map(StrategyProblem::toString).collect(joining("\n"));
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return lines + "\n" + count + " in the strategy '" + strategy + "'";
    }
}
