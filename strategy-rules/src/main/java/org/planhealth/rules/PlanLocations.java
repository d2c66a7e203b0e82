package org.planhealth.rules;

import com.google.common.collect.ImmutableMap;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.MissingFact;
import org.planhealth.rules.sdk.WaiverUse;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/** Where the parts of a strategy stand: as JSON pointers, also in one that was built, and in the text if it was read. */
final class PlanLocations {
    private final Sources sources;
    private final ImmutableMap<String, String> pointers;

    private PlanLocations(Sources sources, ImmutableMap<String, String> pointers) {
        this.sources = sources;
        this.pointers = pointers;
    }

    static PlanLocations of(Strategy strategy) {
        Map<String, String> pointers = new HashMap<>();
        collect(strategy, "", pointers);
        List<Waiver> waivers = strategy.waivers() == null ? List.of() : strategy.waivers();
        for (int index = 0; index < waivers.size(); index++) {
            pointers.putIfAbsent(WaiverUse.id(waivers.get(index)), "/waivers/" + index);
        }
        return new PlanLocations(strategy.sources(), ImmutableMap.copyOf(pointers));
    }

    private static void collect(Object part, String pointer, Map<String, String> pointers) {
        if (part instanceof Entity entity) {
            pointers.putIfAbsent(entity.id(), pointer);
        }
        if (part instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                collect(list.get(index), pointer + "/" + index, pointers);
            }
        } else if (part instanceof Record row && part.getClass().getPackage().equals(Strategy.class.getPackage())) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object value = value(component, row);
                if (value instanceof Record || value instanceof List<?>) {
                    collect(value, pointer + "/" + component.getName(), pointers);
                }
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** Returns where the entity of that id stands; the strategy if there is none. */
    String pointerOf(String id) {
        return sources.pointerOf(id).orElse(pointers.getOrDefault(id, ""));
    }

    /** Returns where the first waiver was read that findings call by that name; null if it was not. */
    @Nullable
    SourceLocation ofWaiver(String id) {
        String pointer = pointers.get(id);
        return pointer == null ? null : nearest(pointer);
    }

    /** Returns where a missing fact would stand. */
    String pointerOf(MissingFact fact) {
        return pointerOf(fact.entity()) + "/" + fact.field();
    }

    /** Returns where a part was read; where it is not stated, what holds it; null if the strategy was not read from text. */
    @Nullable
    SourceLocation nearest(String pointer) {
        String at = pointer;
        while (!at.isEmpty() && sources.at(at).isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return sources.at(at).orElse(null);
    }

    /** Returns where the entity of that id was read; null if it was not. */
    @Nullable
    SourceLocation ofEntity(String id) {
        return sources.ofEntity(id).orElse(null);
    }
}
