package org.planhealth.strategy.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with facts only on the day on which the figures of the strategy are true.
 *
 * @param <P> a place
 */
public final class AsOfCheck<P> {
    private final EntityIndex.Problems<P> problems;
    private final List<Noted<P>> noted = new ArrayList<>();

    /**
     * Starts without facts.
     *
     * @param problems takes in what is wrong
     */
    public AsOfCheck(EntityIndex.Problems<P> problems) {
        this.problems = problems;
    }

    private record Noted<P>(P place, Function<LocalDate, Optional<String>> problem) {}

    /**
     * Notes facts.
     *
     * @param problem what is wrong with them on a day
     */
    public void add(P place, Function<LocalDate, Optional<String>> problem) {
        noted.add(new Noted<>(place, problem));
    }

    /** Complains of the facts that are wrong on the day; of none if the strategy states no day. */
    public void check(@Nullable LocalDate asOf) {
        if (asOf != null) {
            noted.forEach(one -> one.problem()
                    .apply(asOf)
                    .ifPresent(message -> problems.add(one.place(), message, ImmutableList.of())));
        }
    }
}
