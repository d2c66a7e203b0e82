package org.planhealth.strategy.testing;

import com.google.common.base.VerifyException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together. */
final class RecordReflection {
    private RecordReflection() {}

    /** Returns the values of the components, in their order. */
    static @Nullable Object[] values(Object value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int index = 0; index < components.length; index++) {
            try {
                values[index] = components[index].getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new VerifyException(components[index] + " cannot be read", e);
            }
        }
        return values;
    }

    /** Returns the record of those values; empty if its constructor refuses them. */
    static Optional<Object> construct(Class<?> type, @Nullable Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(type.getDeclaredConstructor(types).newInstance(values));
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
