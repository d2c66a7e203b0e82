package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
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
     * @param pointer the end of a JSON pointer, such as {@code rollout/due}
     */
    public static boolean has(String type, String pointer) {
        Optional<Class<?>> owner =
                FactTypes.find(type).<Class<?>>map(FactType::type).filter(Entity.class::isAssignableFrom);
        for (String field : owner.isEmpty() ? ImmutableList.<String>of() : PATH.splitToList(pointer)) {
            if (owner.filter(Map.class::isAssignableFrom).isPresent()) {
                return true;
            }
            owner = owner.filter(Class::isRecord)
                    .flatMap(holder -> Arrays.stream(holder.getRecordComponents())
                            .filter(component -> component.getName().equals(field))
                            .findFirst())
                    .map(RecordComponent::getType);
            if (owner.isEmpty()) {
                return false;
            }
        }
        return true;
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
