package org.planhealth.strategy.testing;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamPair;

/**
 * Random strategies as people could have written them, so that rules find something in them and nothing about as often.
 *
 * <p>They are small: a few teams that meet in a few initiatives, which wait for each other, also in circles. Days lie around
 * the day that is given, often exactly as far from it as a rule looks, or one day off; figures are small and often meet a
 * limit exactly. Some authors state nearly all there is to state, others less than half. Waivers and sprints are never
 * drawn.
 *
 * <p>All shrink by losing what they state, and stay valid: what a failing property reports is close to the least that makes
 * it fail.
 */
// The module does not require jqwik, which is for tests alone.
@SuppressWarnings("exports")
public final class RealisticStrategies {
    private RealisticStrategies() {}

    /**
     * Returns whole strategies, valid as a reader understands it.
     *
     * @param asOf the day that each of them states as its own, also when it has shrunk
     */
    public static Arbitrary<Strategy> asOf(LocalDate asOf) {
        return Shrinking.of(
                random -> new RealisticStrategy(new PlanRandom(random, asOf)).strategy(),
                plan -> References.withoutDangling(plan).toBuilder().asOf(asOf).build());
    }

    /** Returns single teams. */
    public static Arbitrary<Team> teams(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticOrganization(dice).team("team"));
    }

    /** Returns single channels, all between the teams {@code ads} and {@code search}. */
    public static Arbitrary<Channel> channels(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticOrganization(dice).channel(TeamPair.of("ads", "search")));
    }

    /** Returns single phases. */
    public static Arbitrary<Phase> phases(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticGoals(dice, ids).phase("phase"));
    }

    /** Returns single objectives, with the key results that they hold. */
    public static Arbitrary<Objective> objectives(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticGoals(dice, ids).objective("objective"));
    }

    /** Returns single key results. */
    public static Arbitrary<KeyResult> keyResults(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticGoals(dice, ids).keyResult("key-result"));
    }

    /** Returns single indicators. */
    public static Arbitrary<Indicator> indicators(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticGoals(dice, ids).indicator("indicator"));
    }

    /** Returns single initiatives; they refer to entities of a strategy that is not drawn. */
    public static Arbitrary<Initiative> initiatives(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticWork(dice, ids).initiative("initiative"));
    }

    /** Returns single rollouts, with a history of up to 14 entries. */
    public static Arbitrary<Rollout> rollouts(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticRollouts(dice, ids).rollout());
    }

    /** Returns single asks. */
    public static Arbitrary<Ask> asks(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticStrategy(dice).ask("ask"));
    }

    /** Returns single reviews. */
    public static Arbitrary<Review> reviews(LocalDate asOf) {
        return parts(asOf, (dice, ids) -> new RealisticStrategy(dice).review());
    }

    private static <T extends Record> Arbitrary<T> parts(LocalDate asOf, BiFunction<PlanRandom, RealisticIds, T> draw) {
        return Shrinking.of(
                (Random random) -> {
                    PlanRandom dice = new PlanRandom(random, asOf);
                    return draw.apply(dice, RealisticIds.draw(dice));
                },
                UnaryOperator.identity());
    }
}
