package org.planhealth.strategy;

import com.google.common.base.CaseFormat;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.reflect.ClassPath;
import com.google.common.reflect.TypeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the model of which every component is stated, each with a value unlike the others, so that a
 * component that is left out or swapped shows. Found by reflection: a new record or component needs no line here.
 */
final class FullRecords {
    private int count;

    /** Returns every record of the model that has a builder. */
    static ImmutableList<Class<? extends Record>> withBuilder() {
        try {
            return ClassPath.from(Strategy.class.getClassLoader())
                    .getTopLevelClasses("org.planhealth.strategy")
                    .stream()
                    .map(ClassPath.ClassInfo::load)
                    .filter(type -> type.isRecord()
                            && Stream.of(type.getMethods())
                                    .anyMatch(method -> method.getName().equals("builder")))
                    .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a record of which every component is stated. */
    Record full(Class<? extends Record> type) {
        return construct(
                type, Stream.of(type.getRecordComponents()).map(this::value).toArray());
    }

    /** Makes a value for a component, unlike every value made before. */
    Object value(RecordComponent component) {
        return value(component.getGenericType(), component.getName(), component.isAnnotationPresent(Share.class));
    }

    /** Returns the values of the components of a record, in their order. */
    static @Nullable Object[] values(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .map(component -> value(record, component))
                .toArray();
    }

    /** Returns the value of one component. */
    static @Nullable Object value(Record record, RecordComponent component) {
        return call(component.getAccessor(), record);
    }

    /** Returns a record that differs in one component. */
    static Record with(Record record, RecordComponent changed, @Nullable Object value) {
        return construct(
                record.getClass(),
                Stream.of(record.getClass().getRecordComponents())
                        .map(component ->
                                component.getName().equals(changed.getName()) ? value : value(record, component))
                        .toArray());
    }

    /** Returns whether a component may be left out. */
    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Calls a method and throws what it throws. */
    static Object call(Method method, @Nullable Object receiver, @Nullable Object... arguments) {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Record construct(Class<? extends Record> type, @Nullable Object[] values) {
        try {
            return type.getConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException e) {
            Throwables.throwIfUnchecked(e.getCause());
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private Object value(Type type, String name, boolean share) {
        TypeToken<?> token = TypeToken.of(type);
        Class<?> raw = token.getRawType();
        int n = ++count;
        if (raw == ImmutableList.class) {
            Type element = token.resolveType(ImmutableList.class.getTypeParameters()[0])
                    .getType();
            return ImmutableList.of(value(element, name, share), value(element, name, share));
        } else if (raw == ImmutableSortedMap.class) {
            return ImmutableSortedMap.copyOf(ImmutableMap.of(
                    value(
                            token.resolveType(ImmutableSortedMap.class.getTypeParameters()[0])
                                    .getType(),
                            name,
                            false),
                    value(
                            token.resolveType(ImmutableSortedMap.class.getTypeParameters()[1])
                                    .getType(),
                            name,
                            share)));
        } else if (raw == String.class) {
            return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, name) + "-" + n;
        } else if (raw == Double.class) {
            // The total is above what is done, in whatever order they are.
            return share ? 1.0 / (n + 1) : n + (name.equals("total") ? 1000.5 : 0.5);
        } else if (raw == Integer.class) {
            return name.endsWith("Month") ? 1 + n % 12 : n;
        } else if (raw == Boolean.class) {
            return n % 2 == 0;
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(n);
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[n % raw.getEnumConstants().length];
        } else if (raw == YearPart.class) {
            return new YearPart(true, 2000 + n % 100, 3, 3, 1 + n % 12);
        } else if (raw == TeamPair.class) {
            return TeamPair.of("ads-" + n, "search-" + n);
        } else if (raw == TeamMetric.class) {
            return TeamMetric.of(n);
        } else if (raw == Recipients.class) {
            return Recipients.of("team-" + n);
        } else if (raw == MetricChange.class) {
            return MetricChange.absolute(-n);
        } else if (raw == Sources.class) {
            return Sources.of(
                    ImmutableMap.of("/id", new SourceLocation("plan.yaml", n, 1, "/id")),
                    ImmutableMap.of("fleet-cost", "/id"));
        } else if (raw.isRecord()) {
            return full(raw.asSubclass(Record.class));
        }
        throw new AssertionError("no value for a component of type " + type + ": add one here");
    }
}
