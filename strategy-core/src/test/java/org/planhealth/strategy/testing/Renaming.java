package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.ParentId;
import org.planhealth.strategy.RefersTo;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;

/** Gives every entity of a strategy another id, wherever it is referred to. */
public final class Renaming {
    private final UnaryOperator<String> rename;

    private Renaming(UnaryOperator<String> rename) {
        this.rename = rename;
    }

    /**
     * Returns a strategy with other ids.
     *
     * @param rename gives each id another one; never two ids the same
     */
    public static Strategy of(Strategy strategy, UnaryOperator<String> rename) {
        return (Strategy) new Renaming(rename).part(strategy);
    }

    private Object part(Object part) {
        if (part instanceof TeamPair pair) {
            return TeamPair.of(rename.apply(pair.first()), rename.apply(pair.second()));
        }
        if (part instanceof ImmutableList<?> list) {
            return list.stream().map(this::part).collect(toImmutableList());
        }
        return part instanceof Record && part.getClass().getPackage().equals(Strategy.class.getPackage())
                ? renamedRecord(part)
                : part;
    }

    private Object renamedRecord(Object part) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        try {
            @Nullable Object[] values = new Object[components.length];
            for (int index = 0; index < components.length; index++) {
                Object value = components[index].getAccessor().invoke(part);
                if (value != null) {
                    values[index] = isId(part, components[index]) ? renamed(value) : part(value);
                }
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return part.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static boolean isId(Object part, RecordComponent component) {
        return component.isAnnotationPresent(RefersTo.class)
                || component.isAnnotationPresent(ParentId.class)
                || (part instanceof Entity && component.getName().equals("id"));
    }

    private Object renamed(Object ids) {
        return ids instanceof String id
                ? rename.apply(id)
                : ((ImmutableList<?>) ids).stream().map(this::renamed).collect(toImmutableList());
    }
}
