package org.planhealth.strategy.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.planhealth.strategy.Strategy;

/** Random strategies that are valid as a whole: ids are unique, references lead somewhere, dates follow each other. */
public final class Strategies {
    private static final int LARGEST = 6;

    private Strategies() {}

    /**
     * Returns strategies in which anything may be stated or not, with texts, numbers and dates that are hard to write.
     *
     * <p>They shrink towards few entities in each list.
     */
    public static Arbitrary<Strategy> any() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(0, LARGEST);
        Arbitrary<Long> seeds = Arbitraries.longs().between(0, Long.MAX_VALUE);
        return Combinators.combine(sizes, seeds).as((size, seed) -> new StrategyDraw(size, seed).strategy());
    }
}
