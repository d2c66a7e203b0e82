package org.planhealth.strategy.testing;

import net.jqwik.api.Arbitrary;
import org.planhealth.strategy.Strategy;

/** Random strategies that are valid as a whole: ids are unique, references lead somewhere, dates follow each other. */
// The module does not require jqwik, which is for tests alone.
@SuppressWarnings("exports")
public final class ValidStrategies {
    private static final int LARGEST = 6;

    private ValidStrategies() {}

    /**
     * Returns strategies in which anything may be stated or not, with texts, numbers and dates that are hard to write.
     *
     * <p>No two facts have to do with each other; for plans that an audit has something to say of, see
     * {@link RealisticStrategies}. They shrink by losing parts, and stay valid.
     */
    public static Arbitrary<Strategy> any() {
        return Shrinking.of(
                random -> new StrategyDraw(random.nextInt(LARGEST + 1), random.nextLong()).strategy(),
                References::withoutDangling);
    }

    /**
     * Returns a strategy without the references that lead nowhere, for a test that takes something out of a valid one: an audit
     * refuses a plan that refers to what it does not have.
     */
    public static Strategy withoutDanglingReferences(Strategy strategy) {
        return References.withoutDangling(strategy);
    }
}
