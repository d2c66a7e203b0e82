package org.planhealth.strategy.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan states of what it may leave out. */
final class Stated {
    private Stated() {}

    /** Returns the elements of a list; none if it is not stated. */
    static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? ImmutableList.of() : list;
    }

    /** Returns the elements of a list one by one; none if it is not stated. */
    static <T> Stream<T> each(@Nullable List<T> list) {
        return all(list).stream();
    }
}
