package org.planhealth.strategy.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.ParentId;
import org.planhealth.strategy.Sources;

/** What is left of a part when something is taken from it. */
final class ShrinkCandidates {
    private ShrinkCandidates() {}

    /**
     * Returns the part with one thing left out each, what takes away most first: a whole component, half of a list, an
     * element, and then the same inside each component and element.
     */
    static Stream<Object> of(Object part) {
        if (part instanceof Record whole) {
            return ofRecord(whole);
        }
        if (part instanceof ImmutableList<?> list) {
            return ofList(list);
        }
        return part instanceof ImmutableSortedMap<?, ?> map ? ofMap(map) : Stream.empty();
    }

    /** Returns how many things are stated in the part; every step makes it less. */
    static long weight(@Nullable Object part) {
        if (part == null || part instanceof Sources) {
            return 0;
        }
        if (part instanceof Record) {
            return 1
                    + Arrays.stream(RecordReflection.values(part))
                            .mapToLong(ShrinkCandidates::weight)
                            .sum();
        }
        if (part instanceof ImmutableList<?> list) {
            return 1 + list.stream().mapToLong(ShrinkCandidates::weight).sum();
        }
        return part instanceof Map<?, ?> map
                ? 1 + map.values().stream().mapToLong(ShrinkCandidates::weight).sum()
                : 1;
    }

    private static Stream<Object> ofRecord(Record whole) {
        ImmutableList<RecordComponent> components = RecordReflection.components(whole.getClass());
        ImmutableList<Boolean> optional = RecordReflection.optional(whole.getClass());
        @Nullable Object[] values = RecordReflection.values(whole);
        Stream<Object> without = IntStream.range(0, values.length)
                .filter(index -> values[index] != null
                        && optional.get(index)
                        && !components.get(index).isAnnotationPresent(ParentId.class))
                .boxed()
                .flatMap(index -> with(whole, values, index, null));
        Stream<Object> inside = IntStream.range(0, values.length).boxed().flatMap(index -> {
            Object value = values[index];
            return value == null ? Stream.empty() : of(value).flatMap(less -> with(whole, values, index, less));
        });
        return Stream.concat(without, inside);
    }

    private static Stream<Object> with(
            Record whole, @Nullable Object[] values, int index, @Nullable Object replacement) {
        @Nullable Object[] changed = Arrays.copyOf(values, values.length);
        changed[index] = replacement;
        return RecordReflection.construct(whole.getClass(), changed).stream();
    }

    private static Stream<Object> ofList(ImmutableList<?> list) {
        int half = list.size() / 2;
        Stream<Object> halves =
                half < 2 ? Stream.empty() : Stream.of(list.subList(half, list.size()), list.subList(0, half));
        Stream<Object> without = indices(list).map(gone -> replaced(list, gone, Stream.empty()));
        Stream<Object> inside =
                indices(list).flatMap(index -> of(list.get(index)).map(less -> replaced(list, index, Stream.of(less))));
        return Stream.concat(Stream.concat(halves, without), inside);
    }

    private static Stream<Integer> indices(ImmutableList<?> list) {
        return IntStream.range(0, list.size()).boxed();
    }

    private static Object replaced(ImmutableList<?> list, int index, Stream<?> replacement) {
        return Stream.of(list.subList(0, index).stream(), replacement, list.subList(index + 1, list.size()).stream())
                .flatMap(part -> part)
                .collect(ImmutableList.<Object>toImmutableList());
    }

    private static <K, V> Stream<Object> ofMap(ImmutableSortedMap<K, V> map) {
        ImmutableList<K> keys = map.keySet().asList();
        int half = keys.size() / 2;
        Stream<Object> halves =
                half < 2 ? Stream.empty() : Stream.of(map.tailMap(keys.get(half)), map.headMap(keys.get(half)));
        Stream<Object> without = keys.stream()
                .map(gone -> ImmutableSortedMap.copyOfSorted(Maps.filterKeys(map, key -> !key.equals(gone))));
        Stream<Object> inside = map.entrySet().stream()
                .flatMap(entry -> of(entry.getValue()).map(less -> {
                    ImmutableSortedMap.Builder<K, Object> changed = new ImmutableSortedMap.Builder<>(map.comparator());
                    map.forEach((key, value) -> changed.put(key, key.equals(entry.getKey()) ? less : value));
                    return changed.build();
                }));
        return Stream.concat(Stream.concat(halves, without), inside);
    }
}
