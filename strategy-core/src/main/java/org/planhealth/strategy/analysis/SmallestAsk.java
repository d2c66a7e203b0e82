package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.Strategy;

/**
 * The smallest ask with which a rollout makes its due date with an 85% chance, as {@link AskSimulator#smallest} finds it.
 *
 * @param initiative id of the initiative
 * @param due the due date of its rollout
 * @param outcome whether there is such an ask
 * @param ask the ask; of {@link Outcome#NOT_ENOUGH} the greatest one, to all teams that can do anything; null if
 *     there is nothing to ask
 * @param missing what is not stated of teams that could be asked too, and so were left out
 */
public record SmallestAsk(
        String initiative,
        LocalDate due,
        Outcome outcome,
        @Nullable AskEffect ask,
        ImmutableList<RequiredFact> missing) {
    /** The greatest bandwidth that is asked for, our own default: beyond half of its time a team has another job. */
    public static final double MOST_BANDWIDTH = 0.5;
    /** The bandwidth is one of so many even steps up to the greatest: 5%, 10%, and so on; our own default. */
    static final int STEPS = 10;

    private static final int RUNS = 2_000;
    private static final int LEAST_RUNS = 200;
    /** So many initiatives of one plan have all their runs; more of them share these. */
    private static final int MOST_INITIATIVES = 50;

    public SmallestAsk {
        checkArgument(
                (ask != null) == (outcome == Outcome.FOUND || outcome == Outcome.NOT_ENOUGH),
                "an ask does not fit the outcome %s",
                outcome);
    }

    /** Whether there is an ask that makes the due date. */
    public enum Outcome implements Keyword {
        /** Without any ask, the chance is 85% already. */
        ON_TIME,
        /** There is one. */
        FOUND,
        /** Half of the time of all teams is not enough. */
        NOT_ENOUGH,
        /** The due date is not after the day. */
        DUE_PASSED,
        /** No team is known to be able to do anything, and of some teams facts are missing. */
        MISSING
    }

    /**
     * Returns the smallest asks for the initiatives that everyone is asked for: open asks name them and want the same
     * relative change of many teams.
     *
     * <p>They are drawn from 2,000 futures each; from fewer, down to 200, if there are more than 50.
     *
     * @param asOf the day of the forecast; later entries are ignored
     * @return one for each such initiative for which {@link AskSimulator#smallest} has one, in the order of the plan
     */
    public static ImmutableList<SmallestAsk> all(Strategy strategy, LocalDate asOf) {
        if (strategy.asks() == null
                || strategy.initiatives() == null
                || strategy.asks().stream().noneMatch(ask -> ask.isUniform() && ask.initiative() != null)) {
            return ImmutableList.of();
        }
        ImmutableSet<String> broad = AskConcentration.all(strategy, asOf).stream()
                .filter(AskConcentration::broad)
                .map(AskConcentration::ask)
                .collect(toImmutableSet());
        ImmutableSet<String> served = strategy.asks().stream()
                .filter(ask -> ask.isUniform() && broad.contains(ask.id()))
                .map(Ask::initiative)
                .filter(Objects::nonNull)
                .collect(toImmutableSet());
        List<Initiative> initiatives = strategy.initiatives().stream()
                .filter(initiative -> served.contains(initiative.id()))
                .toList();
        int runs = Math.max(LEAST_RUNS, RUNS * MOST_INITIATIVES / Math.max(MOST_INITIATIVES, initiatives.size()));
        return initiatives.stream()
                .flatMap(initiative -> AskSimulator.of(strategy, initiative, asOf, runs).stream())
                .flatMap(simulator -> simulator.smallest().stream())
                .collect(toImmutableList());
    }
}
