package org.planhealth.rules.cel;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.YearPart;

/**
 * What a value of the model is in an expression.
 *
 * <p>A day is a timestamp at its beginning in UTC, a word of a closed set or a quarter or half of a year its spelling in a
 * plan, and a map goes by the spelling of its keys.
 */
final class CelValues {
    /** Begins the path of another entity; neither an id nor a component begins so. */
    static final String OTHER = "@";

    private CelValues() {}

    /** Returns the type of a component; null if it is of a kind that expressions do not see. */
    static @Nullable CelType typeOf(Type java) {
        if (java instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            CelType last = typeOf(arguments[arguments.length - 1]);
            if (last == null) {
                return null;
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return ListType.create(last);
            }
            return Map.class.isAssignableFrom(raw) ? MapType.create(SimpleType.STRING, last) : null;
        }
        return java instanceof Class<?> type ? typeOf(type) : null;
    }

    private static @Nullable CelType typeOf(Class<?> type) {
        if (type == String.class || type == YearPart.class || type.isEnum()) {
            return SimpleType.STRING;
        } else if (type == boolean.class || type == Boolean.class) {
            return SimpleType.BOOL;
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return SimpleType.INT;
        } else if (type == double.class || type == Double.class) {
            return SimpleType.DOUBLE;
        } else if (type == LocalDate.class) {
            return SimpleType.TIMESTAMP;
        }
        return type.isRecord() ? StructTypeReference.create(type.getSimpleName()) : null;
    }

    /**
     * Returns a value of the model as an expression sees it.
     *
     * @param path how messages call what stands there
     */
    static Object of(Object java, String path, EvaluationBudget run) {
        if (java instanceof String || java instanceof Boolean || java instanceof Double || java instanceof Long) {
            return java;
        } else if (java instanceof Integer number) {
            return number.longValue();
        } else if (java instanceof LocalDate day) {
            return instant(day);
        } else if (java instanceof Collection<?> list) {
            return list.stream()
                    .map(element -> of(element, element instanceof Entity entity ? pathOf(entity) : path, run))
                    .collect(toImmutableList());
        } else if (java instanceof Map<?, ?> map) {
            ImmutableMap.Builder<String, Object> entries = ImmutableMap.builder();
            map.forEach((key, value) -> entries.put(spelling(key), of(value, path, run)));
            return entries.buildOrThrow();
        }
        return java instanceof Record row && !(java instanceof YearPart)
                ? new RecordValue(row, path + ".", run)
                : spelling(java);
    }

    /** Returns how messages call an entity that is not what the condition is about, told apart from a component. */
    static String pathOf(Entity entity) {
        return OTHER + entity.id();
    }

    static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Returns how a plan writes a word, a day or a quarter. */
    static String spelling(Object java) {
        if (java instanceof Keyword word) {
            return word.word();
        }
        return java instanceof Enum<?> other ? other.name().toLowerCase(Locale.ROOT) : java.toString();
    }
}
