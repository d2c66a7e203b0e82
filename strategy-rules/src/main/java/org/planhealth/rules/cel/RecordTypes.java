package org.planhealth.rules.cel;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.FactType;
import org.planhealth.rules.sdk.FactTypes;

/**
 * The records that expressions see, by their simple names: those of the facts, and all that their components lead to.
 *
 * <p>The list is made once, from the classes and not from any expression: what does not stand in it cannot be named.
 */
final class RecordTypes {
    private static final ImmutableMap<Class<?>, Shape> SHAPES = shapes();
    private static final ImmutableSortedMap<String, Shape> BY_NAME = byName();

    private RecordTypes() {}

    /** A record type and its components. */
    record Shape(StructType type, ImmutableSortedMap<String, RecordComponent> components) {

        /** Returns a component of a record; empty if it is not stated. */
        Optional<Object> read(Record row, String name) {
            RecordComponent component = components.get(name);
            checkState(component != null, "no component '%s'", name);
            try {
                return Optional.ofNullable(component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name, e);
            }
        }

        /** Returns the words that a component can be, if it is of a closed set; null otherwise. */
        @Nullable
        ImmutableList<String> words(String name) {
            RecordComponent component = components.get(name);
            return component == null || !component.getType().isEnum()
                    ? null
                    : Arrays.stream(component.getType().getEnumConstants())
                            .map(CelValues::spelling)
                            .collect(ImmutableList.toImmutableList());
        }
    }

    static Shape of(Class<?> type) {
        Shape shape = SHAPES.get(type);
        checkState(shape != null, "no type '%s'", type.getSimpleName());
        return shape;
    }

    static @Nullable Shape named(String name) {
        return BY_NAME.get(name);
    }

    static ImmutableCollection<Shape> all() {
        return BY_NAME.values();
    }

    private static ImmutableMap<Class<?>, Shape> shapes() {
        Map<Class<?>, Shape> shapes = new HashMap<>();
        FactTypes.all().stream().filter(FactType::isList).forEach(list -> add(list.type(), shapes));
        return ImmutableMap.copyOf(shapes);
    }

    private static void add(Type type, Map<Class<?>, Shape> shapes) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> add(argument, shapes));
        } else if (type instanceof Class<?> row && row.isRecord() && !shapes.containsKey(row)) {
            ImmutableSortedMap.Builder<String, RecordComponent> components = ImmutableSortedMap.naturalOrder();
            ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
            for (RecordComponent component : row.getRecordComponents()) {
                CelType seen = CelValues.typeOf(component.getGenericType());
                if (seen != null) {
                    components.put(component.getName(), component);
                    types.put(component.getName(), seen);
                }
            }
            ImmutableMap<String, CelType> byName = types.buildOrThrow();
            StructType struct = StructType.create(
                    row.getSimpleName(), byName.keySet(), name -> Optional.ofNullable(byName.get(name)));
            shapes.put(row, new Shape(struct, components.buildOrThrow()));
            for (RecordComponent component : row.getRecordComponents()) {
                add(component.getGenericType(), shapes);
            }
        }
    }

    private static ImmutableSortedMap<String, Shape> byName() {
        ImmutableSortedMap.Builder<String, Shape> names = ImmutableSortedMap.naturalOrder();
        SHAPES.values().forEach(shape -> names.put(shape.type().name(), shape));
        return names.buildOrThrow();
    }
}
