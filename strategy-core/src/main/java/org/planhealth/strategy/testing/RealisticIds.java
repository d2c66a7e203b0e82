package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/**
 * The ids of a plausible plan, known before anything is drawn, so that a reference can lead to what stands further down.
 *
 * @param teams ids of the teams
 * @param phases ids of the phases
 * @param objectives ids of the objectives
 * @param initiatives ids of the initiatives
 * @param indicators ids of the indicators
 */
record RealisticIds(
        ImmutableList<String> teams,
        ImmutableList<String> phases,
        ImmutableList<String> objectives,
        ImmutableList<String> initiatives,
        ImmutableList<String> indicators) {

    static RealisticIds draw(PlanRandom dice) {
        return new RealisticIds(
                RealisticOrganization.teams(dice),
                dice.chance(6) ? numbered("phase", dice.between(5, 7)) : numbered(dice, "phase", 2),
                dice.chance(10) ? numbered("objective", dice.between(5, 8)) : numbered(dice, "objective", 3),
                numbered(dice, "initiative", 4),
                numbered(dice, "indicator", 4));
    }

    /** Returns ids for {@code most} or fewer entities; sometimes for none. */
    static ImmutableList<String> numbered(PlanRandom dice, String name, int most) {
        return numbered(name, dice.chance(5) ? 0 : dice.between(1, most));
    }

    private static ImmutableList<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> name + "-" + number)
                .collect(toImmutableList());
    }
}
