package org.planhealth.rules.oracle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

/** What simulations say. It is not said twice, for the same draws would have to be drawn again. */
interface Simulations {
    /** Returns what one says of a rollout; null if it refuses. */
    @Nullable
    Forecast of(Initiative initiative, LocalDate asOf);

    /** Returns how likely it is that a plan is done by the end of its horizon; null if there is no saying. */
    @Nullable
    Double onTime(Strategy plan, LocalDate asOf);

    /**
     * What is asked of the simulation of a rollout.
     *
     * @param onTime the probability that all is done by the due date; null without one
     * @param p50 the day by which half of the futures are done; null if there is none
     * @param p85 the same for 85%
     */
    record Forecast(
            @Nullable Double onTime,
            @Nullable LocalDate p50,
            @Nullable LocalDate p85) {}
}
