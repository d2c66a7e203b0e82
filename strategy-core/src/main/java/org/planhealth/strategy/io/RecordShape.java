package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Range;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Amount;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.DateRange;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.ParentId;
import org.planhealth.strategy.RefersTo;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Share;
import org.planhealth.strategy.Sources;

/** What a plan may state about a record of the model: its components, but for what the model fills in itself. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type.asSubclass(Record.class));
        }
    };

    /** What a row means nothing without, beside the ids of entities; a test compares it with the model. */
    private static final ImmutableSetMultimap<Class<?>, String> ESSENTIAL = ImmutableSetMultimap.of(
            RolloutTeam.class,
            "team",
            Dependency.class,
            "initiative",
            Channel.class,
            "between",
            DateRange.class,
            "start",
            DateRange.class,
            "end");

    private final Class<? extends Record> type;
    private final RecordComponent[] components;
    private final ImmutableMap<String, Field> fields;

    private RecordShape(Class<? extends Record> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.fields = IntStream.range(0, components.length)
                .filter(index -> isStated(components[index]))
                .mapToObj(index -> Field.of(components[index], index))
                .collect(toImmutableMap(Field::name, Function.identity()));
    }

    static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    /**
     * A component that a plan states.
     *
     * @param bounds what its numbers may be
     * @param refersTo the types whose ids it holds; empty if it holds none
     */
    record Field(
            String name, int index, Type type, boolean share, Range<Integer> bounds, ImmutableSet<Class<?>> refersTo) {
        /** Tells whether people state only that there is such a text: true is one, and false says that there is none. */
        boolean isFlagToo() {
            return type == String.class && (name.equals("documentation") || name.equals("workshops"));
        }

        private static Field of(RecordComponent component, int index) {
            RefersTo refersTo = component.getAnnotation(RefersTo.class);
            return new Field(
                    component.getName(),
                    index,
                    component.getGenericType(),
                    component.isAnnotationPresent(Share.class),
                    bounds(component.getAnnotation(Amount.class)),
                    refersTo == null ? ImmutableSet.of() : ImmutableSet.copyOf(refersTo.value()));
        }

        private static Range<Integer> bounds(@Nullable Amount amount) {
            if (amount == null) {
                return Range.all();
            }
            return amount.most() == Integer.MAX_VALUE
                    ? Range.atLeast(amount.least())
                    : Range.closed(amount.least(), amount.most());
        }
    }

    Class<? extends Record> type() {
        return type;
    }

    ImmutableMap<String, Field> fields() {
        return fields;
    }

    Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
        }
        return field;
    }

    /** Returns the place of a component among the values of the record, whether or not a plan states it. */
    int index(String component) {
        return IntStream.range(0, components.length)
                .filter(index -> components[index].getName().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + component));
    }

    /** Returns the fields without which it means nothing. */
    ImmutableSet<String> required() {
        if (isEntity()) {
            return ImmutableSet.of("id");
        }
        return ESSENTIAL.get(type);
    }

    boolean isEntity() {
        return Entity.class.isAssignableFrom(type);
    }

    /** Tells whether its id is its title unless it states one. */
    boolean isTitledById() {
        return isEntity() && fields.containsKey("title");
    }

    /** Returns an array with room for the value of each component, all not stated. */
    @Nullable
    Object[] blank() {
        return new @Nullable Object[components.length];
    }

    /**
     * Makes the record.
     *
     * @throws IllegalArgumentException if its constructor refuses the values
     */
    Object construct(@Nullable Object[] values) {
        try {
            return constructor().newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    @Nullable
    Object valueOf(Field field, Record instance) {
        try {
            return components[field.index()].getAccessor().invoke(instance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + "." + field.name() + " cannot be read", e);
        }
    }

    /** Returns the types of entities that may stand inside a value of that type, its own included. */
    static ImmutableSet<Class<?>> entitiesIn(Type type) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        collect(type, seen);
        return seen.stream().filter(Entity.class::isAssignableFrom).collect(ImmutableSet.toImmutableSet());
    }

    private static void collect(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                collect(argument, seen);
            }
        } else if (type instanceof Class<?> found && found.isRecord() && seen.add(found)) {
            for (RecordComponent component : found.getRecordComponents()) {
                collect(component.getGenericType(), seen);
            }
        }
    }

    private Constructor<? extends Record> constructor() throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }

    private static boolean isStated(RecordComponent component) {
        return !component.isAnnotationPresent(ParentId.class) && component.getType() != Sources.class;
    }
}
