package org.planhealth.strategy.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Keyword;

/**
 * What an ask of some teams would change: how much work it takes off a rollout, and when that would then be done.
 *
 * @param initiative id of the initiative
 * @param asOf the day from which the teams would work on it
 * @param until the day on which they would stop, after {@code asOf}
 * @param bandwidth the share of its time that each team would give, above 0 and up to 1
 * @param teams what each team would do, in the order asked
 * @param units the work that they would take off, in addition to the current pace, in the unit of the rollout; at most
 *     what is left of it
 * @param before when the rollout will be done without the ask
 * @param after when it would be done with it, never later
 */
public record AskEffect(
        String initiative,
        LocalDate asOf,
        LocalDate until,
        double bandwidth,
        ImmutableList<TeamShare> teams,
        double units,
        Finish before,
        Finish after) {
    private static final double DAYS_OF_WEEK = 7;

    public AskEffect {
        checkArgument(until.isAfter(asOf), "until must be after %s, was %s", asOf, until);
        checkArgument(bandwidth > 0 && bandwidth <= 1, "bandwidth must be above 0 and up to 1, was %s", bandwidth);
    }

    /** From what it is known how much work a team does in a person-week. */
    public enum Basis implements Keyword {
        /** The caller said so. */
        GIVEN,
        /** The total of the rollout, divided by the effort of the initiative in person-weeks. */
        EFFORT,
        /** The pace of the team, divided by the bandwidth of the asks for this initiative that it accepted. */
        OWN_PACE
    }

    /**
     * What one of the teams would do.
     *
     * @param team id of the team
     * @param left what it has left, in the unit of the rollout; null if the rollout states no teams
     * @param engineers how many engineers it has; null if not stated
     * @param bandwidthNow the share of its time that asks for this initiative take which it accepted, 0 to 1; 0 if there
     *     are none. Only time beyond that is more than its current pace.
     * @param personWeeks how much more time it would give until it is through or the ask ends, in person-weeks; null if its
     *     engineers are not stated
     * @param units what it would take off, in addition to its current pace, in the unit of the rollout; at most what it
     *     has left
     * @param basis from what its pace is known
     */
    public record TeamShare(
            String team,
            @Nullable Double left,
            @Nullable Integer engineers,
            double bandwidthNow,
            @Nullable Double personWeeks,
            double units,
            Basis basis) {}

    /**
     * When the rollout will be done.
     *
     * @param p50 the day by which 50% of the futures are done; null if there is no such day, which is later than any day
     * @param p85 the same for 85%
     * @param onTimeProbability the chance that it is done by its due date, over 0 and under 1; null without a due date
     */
    public record Finish(
            @Nullable LocalDate p50,
            @Nullable LocalDate p85,
            @Nullable Double onTimeProbability) {
        static Finish of(FinishDates dates, @Nullable LocalDate due) {
            return new Finish(
                    dates.atChance(50), dates.atChance(85), due == null ? null : (Double) dates.chanceBy(due));
        }

        /** Tells whether the chance that it is done by a day is at least 85%. */
        public boolean isBy(LocalDate day) {
            return p85 != null && !p85.isAfter(day);
        }
    }

    /** Returns the ids of the teams, in the order asked. */
    public ImmutableList<String> teamIds() {
        return teams.stream().map(TeamShare::team).collect(toImmutableList());
    }

    /** Returns for how many weeks the teams are asked, above 0. */
    public double weeks() {
        return ChronoUnit.DAYS.between(asOf, until) / DAYS_OF_WEEK;
    }

    /** Returns how much more time all teams would give, in person-weeks; null if the engineers of one are not stated. */
    public @Nullable Double personWeeks() {
        double sum = 0;
        for (TeamShare share : teams) {
            if (share.personWeeks() == null) {
                return null;
            }
            sum += share.personWeeks();
        }
        return sum;
    }
}
