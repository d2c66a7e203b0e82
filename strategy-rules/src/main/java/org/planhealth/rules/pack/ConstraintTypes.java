package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Primitives;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.strategy.io.Suggestions;

/** The types of what a rule compares: a comparison of unlike types compiles, and never matches. */
record ConstraintTypes(Map<String, Class<?>> variables) {
    private static final List<String> PACKAGES =
            List.of("org.planhealth.strategy.", "org.planhealth.strategy.analysis.", "org.planhealth.rules.sdk.");
    private static final Set<String> NOT_ASKED_FOR = Set.of("hashCode", "toString", "toBuilder", "builder");
    /** More names than these are no help. */
    private static final int MOST_LISTED = 30;

    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*([\\w.]+)");
    private static final Pattern COMPARISON = Pattern.compile("([\\w.]+)\\s*(?:==|!=|<=?|>=?)\\s*(\\S.*)");

    void bind(@Nullable String variable, String type) {
        if (variable != null) {
            find(type).ifPresent(found -> variables.put(variable, found));
        }
    }

    /** What is wrong with a constraint, and what to try. */
    record Mistake(String why, ImmutableList<String> hints) {}

    /** Returns what is wrong with a constraint on a fact of that type; empty if nothing is, or if it is not understood. */
    Optional<Mistake> problem(String type, String constraint) {
        Class<?> fact = find(type).orElseThrow();
        Matcher binding = BINDING.matcher(constraint);
        if (binding.matches()) {
            Optional<Class<?>> found = property(fact, binding.group(2));
            found.ifPresent(property -> variables.put(binding.group(1), property));
            return found.isPresent() ? Optional.empty() : unknown(fact, binding.group(2));
        }
        Matcher comparison = COMPARISON.matcher(constraint);
        if (!comparison.matches()) {
            return Optional.empty();
        }
        Optional<Class<?>> left = property(fact, comparison.group(1));
        if (left.isEmpty()) {
            return unknown(fact, comparison.group(1));
        }
        String read = comparison.group(2).strip();
        Optional<Class<?>> right = value(read);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        if (!areAlike(left.get(), right.get())) {
            return Optional.of(new Mistake(
                    comparison.group(1) + " is a " + left.get().getSimpleName() + ", which is never a "
                            + right.get().getSimpleName(),
                    instead(left.get(), read)));
        }
        return unknownConstant(right.get(), read);
    }

    /** Returns the suggestion of the name that was probably meant; empty if none is near. */
    static ImmutableList<String> didYouMean(String read, Collection<String> known) {
        return Suggestions.nearest(read, known)
                .map(near -> ImmutableList.of("did you mean '" + near + "'?"))
                .orElse(ImmutableList.of());
    }

    static boolean isKnown(String type) {
        return find(type).isPresent();
    }

    /** Returns what to import for a type that is known. */
    static String importOf(String type) {
        Class<?> found = find(type).orElseThrow();
        String itsPackage = found.getPackageName();
        return itsPackage + ".*";
    }

    /** Tells whether facts have a type, so that a pattern on it can match. */
    static boolean isFact(String type) {
        return names().contains(type);
    }

    /** Returns the names of the types of facts. */
    static ImmutableSortedSet<String> names() {
        return Stream.concat(FactTypes.records().stream(), Stream.of(RuleParameters.class))
                .map(Class::getSimpleName)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Returns the properties that a rule can ask a fact of a type for. */
    static ImmutableSortedSet<String> properties(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && !method.getReturnType().equals(void.class)
                        && !method.getDeclaringClass().equals(Object.class)
                        && !NOT_ASKED_FOR.contains(method.getName()))
                .map(method -> method.getName().replaceFirst("^is(?=[A-Z])", ""))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static Optional<Mistake> unknown(Class<?> fact, String path) {
        Class<?> current = fact;
        for (String name : path.split("\\.", -1)) {
            Optional<Class<?>> next = name.isEmpty() ? Optional.empty() : property(current, name);
            if (next.isEmpty()) {
                ImmutableSortedSet<String> known = properties(current);
                ImmutableList<String> near = didYouMean(name, known);
                return Optional.of(new Mistake(
                        current.getSimpleName() + " has no property '" + name + "'",
                        near.isEmpty() && known.size() < MOST_LISTED
                                ? ImmutableList.of("known: " + String.join(", ", known))
                                : near));
            }
            current = next.get();
        }
        return Optional.empty();
    }

    /** Returns how to write a value of a type that was read in another form. */
    private static ImmutableList<String> instead(Class<?> type, String read) {
        if (type.equals(LocalDate.class)) {
            return ImmutableList.of(
                    "compare with a day from the first pattern, such as $day : daysAgo(\"limit\") or $today : asOf");
        }
        if (!type.isEnum() || !read.startsWith("\"")) {
            return ImmutableList.of();
        }
        ImmutableList<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(ImmutableList.toImmutableList());
        String enumName = type.getSimpleName() + ".";
        return ImmutableList.of(Suggestions.nearest(RuleDeclaration.unquoted(read), known)
                .map(name -> "write " + enumName + name)
                .orElse("known: " + enumName + String.join(", " + enumName, known)));
    }

    private static Optional<Mistake> unknownConstant(Class<?> type, String read) {
        String name = read.substring(read.lastIndexOf('.') + 1);
        if (!type.isEnum() || !read.startsWith(type.getSimpleName() + ".")) {
            return Optional.empty();
        }
        ImmutableList<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(ImmutableList.toImmutableList());
        return known.contains(name)
                ? Optional.empty()
                : Optional.of(new Mistake(type.getSimpleName() + " has no '" + name + "'", didYouMean(name, known)));
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

    /** Returns the type of that simple name, of the plan or of the library. */
    static Optional<Class<?>> find(String simpleName) {
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
