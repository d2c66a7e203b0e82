package org.planhealth.rules.sdk;

import com.google.common.primitives.Primitives;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of what a rule compares: a comparison of unlike types compiles, and never matches. */
record FactTypes(Map<String, Class<?>> variables) {
    private static final List<String> PACKAGES =
            List.of("org.planhealth.strategy.", "org.planhealth.strategy.analysis.", "org.planhealth.rules.sdk.");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*([\\w.]+)");
    private static final Pattern COMPARISON = Pattern.compile("([\\w.]+)\\s*(?:==|!=|<=?|>=?)\\s*(\\S.*)");

    void bind(@Nullable String variable, String type) {
        if (variable != null) {
            find(type).ifPresent(found -> variables.put(variable, found));
        }
    }

    /** Returns what is wrong with a constraint on a fact of that type; empty if nothing is, or if it is not understood. */
    Optional<String> problem(String type, String constraint) {
        Class<?> fact = find(type).orElse(null);
        if (fact == null) {
            return Optional.of("there is no fact type " + type);
        }
        Matcher binding = BINDING.matcher(constraint);
        if (binding.matches()) {
            property(fact, binding.group(2)).ifPresent(found -> variables.put(binding.group(1), found));
            return Optional.empty();
        }
        Matcher comparison = COMPARISON.matcher(constraint);
        if (!comparison.matches()) {
            return Optional.empty();
        }
        Optional<Class<?>> left = property(fact, comparison.group(1));
        Optional<Class<?>> right = value(comparison.group(2).strip());
        return left.isEmpty() || right.isEmpty() || areAlike(left.get(), right.get())
                ? Optional.empty()
                : Optional.of(comparison.group(1) + " is a " + left.get().getSimpleName() + ", which is never a "
                        + right.get().getSimpleName());
    }

    private Optional<Class<?>> value(String text) {
        if (text.startsWith("$")) {
            return Optional.ofNullable(variables.get(text));
        }
        if (text.matches("-?\\d.*")) {
            return Optional.of(Number.class);
        }
        if (text.startsWith("\"")) {
            return Optional.of(String.class);
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(Boolean.class);
        }
        return text.contains(".") ? find(text.substring(0, text.lastIndexOf('.'))) : Optional.empty();
    }

    private static boolean areAlike(Class<?> one, Class<?> other) {
        return (Number.class.isAssignableFrom(one) && Number.class.isAssignableFrom(other))
                || one.isAssignableFrom(other)
                || other.isAssignableFrom(one);
    }

    private static Optional<Class<?>> property(Class<?> type, String path) {
        Class<?> current = type;
        for (String name : path.split("\\.", -1)) {
            Optional<Class<?>> next = accessor(current, name).map(Method::getReturnType);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.of(Primitives.wrap(current));
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        String getter = "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0
                    && (method.getName().equals(name) || method.getName().equals(getter))) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    private static Optional<Class<?>> find(String simpleName) {
        return PACKAGES.stream()
                .flatMap(name -> load(name + simpleName).stream())
                .findFirst();
    }

    private static Optional<Class<?>> load(String className) {
        try {
            return Optional.of(Class.forName(className));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
