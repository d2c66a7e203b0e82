package org.planhealth.rules.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.VerifyException;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.strategy.ParentId;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/**
 * One thing that a plan states and might as well leave out: a component of one of its records.
 *
 * @param steps the way to it from the strategy: names of components, and records or indices in lists between them
 * @param holder the type of the record that states it
 * @param value what is stated
 */
record OmittableFact(ImmutableList<Object> steps, Class<?> holder, Object value) {
    /** Returns all that a plan states and might leave out, in the order of its records. */
    static ImmutableList<OmittableFact> of(Strategy plan) {
        List<OmittableFact> found = new ArrayList<>();
        collect(plan, ImmutableList.of(), found);
        return ImmutableList.copyOf(found);
    }

    private static void collect(Object part, ImmutableList<Object> steps, List<OmittableFact> found) {
        if (part instanceof ImmutableList<?> list) {
            for (int index = 0; index < list.size(); index++) {
                collect(list.get(index), and(steps, index), found);
            }
        } else if (isPart(part)) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object value = valueOf(component, part);
                if (value != null && !(value instanceof Sources)) {
                    ImmutableList<Object> inside = and(steps, component.getName());
                    if (isOptional(component)) {
                        found.add(new OmittableFact(inside, part.getClass(), value));
                    }
                    collect(value, inside, found);
                }
            }
        }
    }

    private static ImmutableList<Object> and(ImmutableList<Object> steps, Object next) {
        return ImmutableList.builder().addAll(steps).add(next).build();
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !component.isAnnotationPresent(ParentId.class);
    }

    private static boolean isPart(Object value) {
        return value instanceof Record
                && !(value instanceof YearPart)
                && value.getClass().getPackage().equals(Strategy.class.getPackage());
    }

    /** Returns the name of the component. */
    String component() {
        return (String) steps.get(steps.size() - 1);
    }

    /** Returns what kind of fact it is, such as {@code Initiative.stage}. */
    String name() {
        return holder.getSimpleName() + "." + component();
    }

    /** Returns where it stands, as a JSON pointer from the root of the strategy. */
    String pointer() {
        return steps.stream().map(step -> "/" + step).collect(joining());
    }

    /** Tells whether it is one of the lists whose absence means missing information. */
    boolean isList() {
        return holder == Strategy.class && FactTypes.lists().contains(component());
    }

    /**
     * Returns the plan without it; empty if what would be left is no plan, such as one that names an objective of a list that
     * is left out, or if the plan does not state it.
     */
    Optional<Strategy> from(Strategy plan) {
        return without(plan, 0)
                .map(Strategy.class::cast)
                .filter(less -> less.problems().isEmpty());
    }

    private Optional<Object> without(@Nullable Object part, int depth) {
        if (part == null || depth == steps.size()) {
            return Optional.empty();
        }
        Object step = steps.get(depth);
        if (part instanceof ImmutableList<?> list) {
            int index = (Integer) step;
            return without(list.get(index), depth + 1).map(less -> replaced(list, index, less));
        }
        RecordComponent[] components = part.getClass().getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> valueOf(component, part))
                .toArray();
        for (int index = 0; index < values.length; index++) {
            if (components[index].getName().equals(step) && values[index] != null) {
                boolean last = depth == steps.size() - 1;
                Optional<Object> less = last ? Optional.empty() : without(values[index], depth + 1);
                values[index] = less.orElse(null);
                return last || less.isPresent() ? construct(part.getClass(), values) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Object replaced(ImmutableList<?> list, int replaced, Object value) {
        List<Object> changed = new ArrayList<>(list);
        changed.set(replaced, value);
        return changed.stream().collect(toImmutableList());
    }

    private static @Nullable Object valueOf(RecordComponent component, Object part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new VerifyException(component + " cannot be read", e);
        }
    }

    private static Optional<Object> construct(Class<?> type, @Nullable Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(type.getDeclaredConstructor(types).newInstance(values));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new VerifyException(type + " cannot be built", e);
        }
    }
}
