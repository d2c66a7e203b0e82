package org.planhealth.rules.junit;

import static com.google.common.base.Preconditions.checkArgument;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.planhealth.strategy.Strategy;

/** Plans that a method or a field of a test class gives. */
final class PlanMember {
    private PlanMember() {}

    /**
     * Returns the plans of a member.
     *
     * @throws IllegalArgumentException if there is no such member, or it gives something else
     */
    static Stream<PlanPattern> of(String name, ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        Optional<Method> method = ReflectionSupport.findMethod(type, name);
        if (method.isPresent()) {
            Object value = ReflectionSupport.invokeMethod(method.get(), target(method.get(), context));
            return plans(value, name, type.getClassLoader());
        }
        Field field = ReflectionSupport.findFields(
                        type, candidate -> candidate.getName().equals(name), HierarchyTraversalMode.BOTTOM_UP)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "plansFrom: there is no method without parameters and no field '" + name + "'"));
        try {
            Object value = ReflectionSupport.tryToReadFieldValue(field, target(field, context))
                    .get();
            return plans(value, name, type.getClassLoader());
        } catch (Exception e) {
            throw new IllegalArgumentException("plansFrom: '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static @Nullable Object target(Member member, ExtensionContext context) {
        return Modifier.isStatic(member.getModifiers()) ? null : context.getRequiredTestInstance();
    }

    private static Stream<PlanPattern> plans(@Nullable Object value, String name, ClassLoader loader) {
        if (value instanceof Stream<?> several) {
            return several.flatMap(one -> plans(one, name, loader));
        } else if (value instanceof Collection<?> several) {
            return several.stream().flatMap(one -> plans(one, name, loader));
        } else if (value instanceof Object[] several) {
            return Arrays.stream(several).flatMap(one -> plans(one, name, loader));
        } else if (value instanceof Strategy strategy) {
            return Stream.of(PlanPattern.of(strategy));
        } else if (value instanceof Path file) {
            return Stream.of(PlanPattern.of(file));
        }
        checkArgument(
                value instanceof String,
                "plansFrom: '%s' gives %s, and not a Strategy, a Path or a text, or several of these",
                name,
                value == null ? "nothing" : value.getClass().getName());
        return Stream.of(PlanPattern.of((String) value, loader));
    }
}
