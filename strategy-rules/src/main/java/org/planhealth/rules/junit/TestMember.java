package org.planhealth.rules.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A method without parameters, or a field, of a test class.
 *
 * @param attribute the attribute of the annotation that names it, for messages
 * @param name its name
 * @param wanted what it should give, such as {@code a Strategy}, for messages
 */
record TestMember(String attribute, String name, String wanted) {

    /**
     * Returns what it gives, or what the streams, collections and arrays hold that it gives.
     *
     * @throws IllegalArgumentException if there is no such member, or it cannot be read, or gives nothing
     */
    Stream<Object> values(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        Optional<Method> method = ReflectionSupport.findMethod(type, name);
        if (method.isPresent()) {
            return flat(ReflectionSupport.invokeMethod(method.get(), target(method.get(), context)));
        }
        Field field = ReflectionSupport.findFields(
                        type, candidate -> candidate.getName().equals(name), HierarchyTraversalMode.BOTTOM_UP)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        attribute + ": no field or method without parameters is named '" + name + "'"));
        try {
            return flat(ReflectionSupport.tryToReadFieldValue(field, target(field, context))
                    .get());
        } catch (Exception e) {
            throw new IllegalArgumentException(attribute + ": '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns the problem of a value that is not what the attribute takes. */
    IllegalArgumentException wrong(Object value) {
        return gives(value.getClass().getName());
    }

    private IllegalArgumentException gives(String given) {
        return new IllegalArgumentException(
                attribute + ": '" + name + "' returns " + given + ", not " + wanted + ", or several of these");
    }

    private static @Nullable Object target(Member member, ExtensionContext context) {
        return Modifier.isStatic(member.getModifiers()) ? null : context.getRequiredTestInstance();
    }

    private Stream<Object> flat(@Nullable Object value) {
        if (value instanceof Stream<?> several) {
            return several.flatMap(this::flat);
        } else if (value instanceof Collection<?> several) {
            return several.stream().flatMap(this::flat);
        } else if (value instanceof Object[] several) {
            return Arrays.stream(several).flatMap(this::flat);
        } else if (value == null) {
            throw gives("nothing");
        }
        return Stream.of(value);
    }
}
