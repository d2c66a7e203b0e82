package org.planhealth.strategy.testing;

import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A record that shrinks by losing what it states, down to what a failing property needs.
 *
 * <p>It is drawn as a whole and taken apart afterwards. Shrinking what it was drawn from instead would draw another plan
 * at each step, and seldom one that still fails.
 */
final class Shrinking<T extends Record> implements Shrinkable<T> {
    private final T value;
    private final UnaryOperator<T> repair;
    private final long weight;

    private Shrinking(T value, UnaryOperator<T> repair) {
        this.value = value;
        this.repair = repair;
        this.weight = ShrinkCandidates.weight(value);
    }

    /**
     * Returns what {@code draw} draws.
     *
     * @param repair repairs a value that has lost a part; a full repair counts as no step
     */
    static <T extends Record> Arbitrary<T> of(Function<Random, T> draw, UnaryOperator<T> repair) {
        return Arbitraries.fromGenerator(random -> new Shrinking<>(draw.apply(random), repair));
    }

    @Override
    public T value() {
        return value;
    }

    @Override
    @SuppressWarnings("unchecked") // a smaller record is of the same type
    public Stream<Shrinkable<T>> shrink() {
        return ShrinkCandidates.of(value)
                .<Shrinkable<T>>map(smaller -> new Shrinking<>(repair.apply((T) smaller), repair))
                .filter(smaller -> smaller.distance().compareTo(distance()) < 0);
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(weight);
    }
}
