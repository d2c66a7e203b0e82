package org.planhealth.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.FactConflicts;

/** The checks that the constructors of the model share. */
final class ComponentChecks {
    /** Kebab case; possessive, because a backtracking group recurses, and a long id would overflow the stack. */
    static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private ComponentChecks() {}

    static void id(String id) {
        requireNonNull(id, "id");
        checkArgument(Entity.isId(id), "an id must be kebab-case, such as fleet-cost, was '%s'", id);
    }

    static void finite(@Nullable Double number, String name) {
        checkArgument(number == null || Double.isFinite(number), "%s must be finite, was %s", name, number);
    }

    static void finite(@Nullable ImmutableSortedMap<LocalDate, Double> numbers, String name) {
        if (numbers != null) {
            numbers.values().forEach(number -> finite(number, name));
        }
    }

    static void amount(@Nullable Double number, String name) {
        finite(number, name);
        checkArgument(number == null || number >= 0, "%s must be at least 0, was %s", name, number);
    }

    static void amounts(@Nullable ImmutableSortedMap<LocalDate, Double> numbers, String name) {
        if (numbers != null) {
            numbers.values().forEach(number -> amount(number, name));
        }
    }

    static void atLeast(int least, @Nullable Integer count, String name) {
        checkArgument(count == null || count >= least, "%s must be at least %s, was %s", name, least, count);
    }

    static void month(@Nullable Integer month, String name) {
        checkArgument(month == null || (month >= 1 && month <= 12), "%s must be 1 to 12, was %s", name, month);
    }

    static void share(@Nullable Double share, String name) {
        checkArgument(share == null || (share >= 0 && share <= 1), "%s must be a share, 0 to 1, was %s", name, share);
    }

    static void ordered(@Nullable LocalDate start, @Nullable LocalDate end) {
        ordered("end", start, end);
    }

    static void ordered(String name, @Nullable LocalDate start, @Nullable LocalDate end) {
        FactConflicts.span(start, end).ifPresent(problem -> refuse(name + " " + problem));
    }

    @SuppressWarnings("DoNotCallSuggester") // It is called for each problem that there is, which is none as a rule.
    static void refuse(String problem) {
        throw new IllegalArgumentException(problem);
    }
}
