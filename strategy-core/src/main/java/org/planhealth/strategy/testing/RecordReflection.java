package org.planhealth.strategy.testing;

import com.google.common.base.VerifyException;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together. */
final class RecordReflection {
    /** What is asked for again and again while a plan shrinks, and is slow to find out. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private RecordReflection() {}

    /** The components of a record, which of them may be left out, and its constructor. */
    private record Shape(
            ImmutableList<RecordComponent> components, ImmutableList<Boolean> optional, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            ImmutableList<RecordComponent> components = ImmutableList.copyOf(type.getRecordComponents());
            try {
                return new Shape(
                        components,
                        components.stream()
                                .map(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                                .collect(ImmutableList.toImmutableList()),
                        type.getDeclaredConstructor(components.stream()
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new VerifyException(type + " has no constructor", e);
            }
        }
    }

    /** Returns the components of a record, in their order. */
    static ImmutableList<RecordComponent> components(Class<?> type) {
        return SHAPES.get(type).components();
    }

    /** Tells for each component of a record whether it may be null. */
    static ImmutableList<Boolean> optional(Class<?> type) {
        return SHAPES.get(type).optional();
    }

    /** Returns the values of the components, in their order. */
    static @Nullable Object[] values(Object value) {
        ImmutableList<RecordComponent> components = components(value.getClass());
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int index = 0; index < components.size(); index++) {
            try {
                values[index] = components.get(index).getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new VerifyException(components.get(index) + " cannot be read", e);
            }
        }
        return values;
    }

    /** Returns the record of those values; empty if its constructor refuses them. */
    static Optional<Object> construct(Class<?> type, @Nullable Object[] values) {
        try {
            return Optional.of(SHAPES.get(type).constructor().newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new VerifyException(type + " cannot be built of " + Arrays.toString(values), e);
        }
    }
}
