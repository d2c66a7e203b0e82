package org.planhealth.strategy.testing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What decides how a plausible plan comes out: chance, the day of the plan, and how much its author states. */
final class PlanRandom {
    /** The lengths that rules look back or ahead; a day is often that far from the plan's own, or one day off. */
    private static final ImmutableList<Integer> DAYS = ImmutableList.of(0, 14, 28, 31, 45, 56, 60, 92, 100, 183, 365);

    /** The quarters after which a middle is long, and the one and two around a date that is near. */
    private static final ImmutableList<Integer> QUARTERS = ImmutableList.of(1, 2, 3, 3, 6);

    private static final int MONTHS = 3;
    private static final int FAR = 700;

    private final Random random;
    private final LocalDate asOf;
    private final int diligence;
    private final int silence;

    /**
     * Rolls for one plan.
     *
     * @param asOf the day around which the plan's days lie
     */
    PlanRandom(Random random, LocalDate asOf) {
        this.random = random;
        this.asOf = asOf;
        this.diligence = pick(40, 70, 90, 100);
        this.silence = chance(8) ? pick(99, 100, 101) : 0;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Tells whether something with that chance comes true, in percent. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Returns a number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Returns {@code most} or fewer of those, each at most once, in any order. */
    <T> ImmutableList<T> some(List<T> from, int most) {
        List<T> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return ImmutableList.copyOf(shuffled.subList(0, Math.min(from.size(), between(0, most))));
    }

    /** States a part as often as the author of this plan states what there is to state. */
    <T> void mostly(Consumer<T> part, Supplier<T> value) {
        state(diligence, part, value);
    }

    /** States a part that few plans have. */
    <T> void seldom(Consumer<T> part, Supplier<T> value) {
        state(20, part, value);
    }

    /** States a part every other time. */
    <T> void evenly(Consumer<T> part, Supplier<T> value) {
        state(50, part, value);
    }

    /** States a list as often as the author does, also one that holds nothing. */
    <T> void list(Consumer<? super ImmutableList<T>> part, Supplier<ImmutableList<T>> value) {
        state(Math.max(diligence, 85), part, () -> chance(6) ? ImmutableList.of() : value.get());
    }

    /** States a reference, if there is something to refer to. */
    void reference(Consumer<String> part, List<String> ids) {
        if (!ids.isEmpty()) {
            mostly(part, () -> pick(ids));
        }
    }

    private <T> void state(int percent, Consumer<T> part, Supplier<T> value) {
        Optional.of(value).filter(any -> chance(percent)).map(Supplier::get).ifPresent(part);
    }

    /** Returns how many days the plan has been silent: nothing of it happened in them. Few plans are, for about a quarter. */
    int silence() {
        return silence;
    }

    /** Returns a day that lies before the plan's own, or on it; of a silent plan, before its silence. */
    LocalDate past() {
        return asOf.minusDays(silence + distance());
    }

    /** Returns a day on either side of the plan's own. */
    LocalDate day() {
        return chance(60) ? past() : asOf.plusDays(distance());
    }

    /** Returns a day that is about as far from {@code start} as rules look. */
    LocalDate after(LocalDate start) {
        return start.plusDays(distance());
    }

    /** Returns a day that lies whole quarters before the plan's own, or one day off. */
    LocalDate quartersAgo() {
        return asOf.minusMonths((long) MONTHS * pick(QUARTERS)).plusDays(between(-1, 1));
    }

    /** Returns a day that lies whole quarters after another, or one day off. */
    LocalDate quartersAfter(LocalDate start) {
        return start.plusMonths((long) MONTHS * pick(QUARTERS)).plusDays(between(-1, 1));
    }

    private long distance() {
        return switch (between(0, 3)) {
            case 0 -> between(0, FAR);
            case 1 -> between(0, 120);
            default -> Math.max(0, pick(DAYS) + between(-1, 1));
        };
    }
}
