package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planhealth.strategy.Entity;

/** The fields of a plan that entities have, so that a rule does not miss one that there is not. */
public final class EntityFields {
    private static final Splitter PATH = Splitter.on('/');

    private EntityFields() {}

    /**
     * Tells whether entities of a type have a field.
     *
     * @param type the simple name of the type; one that is not known, or is computed and leads to entities, has every field,
     *     and so has a map by names
     * @param pointer the end of a JSON pointer, such as {@code rollout/due} or {@code milestones/0/due}
     */
    public static boolean has(String type, String pointer) {
        Optional<Type> owner =
                FactTypes.find(type).<Type>map(FactType::type).filter(record -> isA(Entity.class, record));
        for (String field : owner.isEmpty() ? ImmutableList.<String>of() : PATH.splitToList(pointer)) {
            if (owner.filter(holder -> isA(Map.class, holder)).isPresent()) {
                return true;
            }
            owner = owner.flatMap(holder -> within(holder, field));
            if (owner.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the type of a field of a record, or of an element of a list. */
    private static Optional<Type> within(Type holder, String field) {
        if (holder instanceof ParameterizedType list && isA(List.class, list)) {
            return CharMatcher.inRange('0', '9').matchesAllOf(field)
                    ? Optional.of(list.getActualTypeArguments()[0])
                    : Optional.empty();
        }
        return holder instanceof Class<?> record && record.isRecord()
                ? Arrays.stream(record.getRecordComponents())
                        .filter(component -> component.getName().equals(field))
                        .findFirst()
                        .map(RecordComponent::getGenericType)
                : Optional.empty();
    }

    private static boolean isA(Class<?> expected, Type type) {
        return expected.isAssignableFrom(TypeToken.of(type).getRawType());
    }

    /** Returns the fields that facts of a type have themselves; empty for one that is no entity. */
    public static ImmutableSet<String> of(String type) {
        return FactTypes.find(type)
                .<Class<?>>map(FactType::type)
                .filter(Entity.class::isAssignableFrom)
                .map(record -> Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(toImmutableSet()))
                .orElse(ImmutableSet.of());
    }
}
