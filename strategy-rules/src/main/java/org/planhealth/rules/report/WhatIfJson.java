package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.analysis.AskEffect;
import org.planhealth.strategy.analysis.AskSimulator;
import org.planhealth.strategy.analysis.RequiredFact;
import org.planhealth.strategy.analysis.SmallestAsk;

/**
 * What an ask of teams would change in the end of a rollout.
 *
 * @param schema the form of the answer
 * @param strategy id of the strategy
 * @param asOf the day from which teams would work on it
 * @param initiative id of the initiative
 * @param unit what the rollout counts
 * @param left how much of it is left, above 0
 * @param due the due date of the rollout; null if not stated
 * @param now when it will be done without an ask
 * @param ask what was asked, and what it would change; null if the question was for the smallest ask alone
 * @param smallest the smallest ask that makes the due date with an 85% chance; null without a due date
 */
record WhatIfJson(
        String schema,
        String strategy,
        LocalDate asOf,
        String initiative,
        String unit,
        BigDecimal left,
        @Nullable LocalDate due,
        FinishJson now,
        @Nullable AskJson ask,
        @Nullable SmallestAskJson smallest) {
    static final String SCHEMA = "planhealth-what-if/v1";

    /**
     * When the rollout will be done.
     *
     * @param p50 the day with a 50% chance that it is done by then; null if there is none
     * @param p85 the day with an 85% chance; null if there is none
     * @param onTimeProbability the chance of making the due date, 0 to 1, rounded; null without a due date
     */
    record FinishJson(
            @Nullable LocalDate p50,
            @Nullable LocalDate p85,
            @Nullable BigDecimal onTimeProbability) {
        static FinishJson of(AskEffect.Finish finish) {
            return new FinishJson(finish.p50(), finish.p85(), JsonNumber.ofStated(finish.onTimeProbability()));
        }
    }

    /**
     * An ask of some teams.
     *
     * @param teams what each team would do
     * @param bandwidth the share of its time that each would give, above 0 and up to 1
     * @param until the day on which they would stop
     * @param weeks how many weeks that is
     * @param personWeeks how much more time they would give than accepted asks take, in person-weeks; null if the engineers
     *     of a team are not stated
     * @param units how much work they would take off, in addition to the current pace
     * @param then when the rollout would be done
     */
    record AskJson(
            List<TeamJson> teams,
            BigDecimal bandwidth,
            LocalDate until,
            BigDecimal weeks,
            @Nullable BigDecimal personWeeks,
            BigDecimal units,
            FinishJson then) {
        static @Nullable AskJson of(@Nullable AskEffect ask) {
            return ask == null
                    ? null
                    : new AskJson(
                            ask.teams().stream().map(TeamJson::of).collect(toImmutableList()),
                            JsonNumber.of(ask.bandwidth()),
                            ask.until(),
                            JsonNumber.of(ask.weeks()),
                            JsonNumber.ofStated(ask.personWeeks()),
                            JsonNumber.of(ask.units()),
                            FinishJson.of(ask.after()));
        }
    }

    /**
     * What one team would do.
     *
     * @param id id of the team
     * @param left what it has left; null if the rollout states no teams
     * @param engineers how many engineers it has; null if not stated
     * @param bandwidthNow the share of its time that asks take which it accepted, 0 to 1
     * @param personWeeks how much more time it would give, in person-weeks; null if its engineers are not stated
     * @param units how much work it would take off, in addition to its current pace
     * @param basis from what its pace is known
     */
    record TeamJson(
            String id,
            @Nullable BigDecimal left,
            @Nullable Integer engineers,
            BigDecimal bandwidthNow,
            @Nullable BigDecimal personWeeks,
            BigDecimal units,
            AskEffect.Basis basis) {
        static TeamJson of(AskEffect.TeamShare share) {
            return new TeamJson(
                    share.team(),
                    JsonNumber.ofStated(share.left()),
                    share.engineers(),
                    JsonNumber.of(share.bandwidthNow()),
                    JsonNumber.ofStated(share.personWeeks()),
                    JsonNumber.of(share.units()),
                    share.basis());
        }
    }

    /**
     * The smallest ask that makes the due date with an 85% chance.
     *
     * @param outcome whether there is one
     * @param ask the ask; if it is not enough, the greatest one; null if there is nothing to ask
     * @param missing what is not stated of teams that were left out therefore
     */
    record SmallestAskJson(
            SmallestAsk.Outcome outcome, @Nullable AskJson ask, List<RequiredFact> missing) {
        static @Nullable SmallestAskJson of(@Nullable SmallestAsk smallest) {
            return smallest == null
                    ? null
                    : new SmallestAskJson(smallest.outcome(), AskJson.of(smallest.ask()), smallest.missing());
        }
    }

    static WhatIfJson of(AskSimulator simulator, @Nullable AskEffect ask, @Nullable SmallestAsk smallest) {
        return new WhatIfJson(
                SCHEMA,
                simulator.strategy().id(),
                simulator.asOf(),
                simulator.initiative().id(),
                simulator.unit(),
                JsonNumber.of(simulator.left()),
                simulator.due(),
                FinishJson.of(simulator.now()),
                AskJson.of(ask),
                SmallestAskJson.of(smallest));
    }
}
