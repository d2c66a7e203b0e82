package org.planhealth.rules.pack;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Primitives;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planhealth.rules.sdk.Findings;
import org.planhealth.rules.sdk.Phrases;

/** The functions that a consequence calls, of which several have one name. */
final class Overloads {
    private static final Comparator<Method> SHORTEST_FIRST =
            Comparator.comparingInt(Method::getParameterCount).thenComparing(Overloads::parameters);

    private Overloads() {}

    /**
     * Returns what the function takes that was probably meant: the one of which the fewest parameters differ.
     *
     * @param name its name
     * @param given the types that it was given, by their simple names, parted by commas
     * @return its parameters in the same form; empty if there is no such function
     */
    static Optional<String> closest(String name, String given) {
        ImmutableList<String> types = Splitter.on(',')
                .trimResults()
                .omitEmptyStrings()
                .splitToStream(given.replaceAll("<.*?>", ""))
                .collect(toImmutableList());
        return Stream.of(Findings.class, Phrases.class)
                .flatMap(functions -> Arrays.stream(functions.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && method.getName().equals(name))
                .sorted(SHORTEST_FIRST)
                .min(Comparator.comparingInt(method -> differences(method, types)))
                .map(Overloads::parameters);
    }

    private static String parameters(Method method) {
        String types = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return method.isVarArgs() ? types.replaceFirst("\\[]$", "...") : types;
    }

    /** Returns how many types have to be added, dropped or changed; what follows the fixed ones is free. */
    private static int differences(Method method, List<String> given) {
        List<Class<?>> taken = Arrays.asList(method.getParameterTypes());
        List<Class<?>> fixed = method.isVarArgs() ? taken.subList(0, taken.size() - 1) : taken;
        int[] row = new int[given.size() + 1];
        Arrays.setAll(row, index -> index);
        for (Class<?> type : fixed) {
            int[] next = new int[given.size() + 1];
            next[0] = row[0] + 1;
            for (int at = 1; at <= given.size(); at++) {
                int kept = row[at - 1] + (takes(type, given.get(at - 1)) ? 0 : 1);
                next[at] = Math.min(kept, Math.min(row[at], next[at - 1]) + 1);
            }
            row = next;
        }
        return method.isVarArgs() ? Arrays.stream(row).min().orElse(0) : row[given.size()];
    }

    private static boolean takes(Class<?> type, String given) {
        if (given.equals(type.getSimpleName())
                || given.equals(Primitives.wrap(type).getSimpleName())) {
            return true;
        }
        return type.isPrimitive()
                ? type.equals(double.class) && List.of("int", "long", "float").contains(given)
                : given.equals("null")
                        || (type.equals(List.class) && given.endsWith("List"))
                        || ConstraintTypes.find(given)
                                .filter(type::isAssignableFrom)
                                .isPresent();
    }
}
