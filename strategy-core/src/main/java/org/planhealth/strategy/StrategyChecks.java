package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.check.AsOfCheck;
import org.planhealth.strategy.check.EntityIndex;
import org.planhealth.strategy.check.NearestNames;
import org.planhealth.strategy.check.TimeframeCheck;

/** Walks over a strategy, and finds what a reader would find in its text; used once. */
final class StrategyChecks {
    private static final ClassValue<ImmutableList<Part>> PARTS = new ClassValue<>() {
        @Override
        protected ImmutableList<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(StrategyChecks::holdsIds)
                    .map(Part::of)
                    .collect(toImmutableList());
        }
    };

    private final Sources sources;
    private final List<Found> found = new ArrayList<>();
    private final EntityIndex<Place> index = new EntityIndex<>(
            Team.class, new NearestNames(), (place, message, hints) -> found.add(new Found(place, message, hints)));
    private final TimeframeCheck<Place> timeframes =
            new TimeframeCheck<>((place, message, hints) -> found.add(new Found(place, message, hints)));
    private final AsOfCheck<Place> asOf =
            new AsOfCheck<>((place, message, hints) -> found.add(new Found(place, message, hints)));
    private int places;

    private StrategyChecks(Sources sources) {
        this.sources = sources;
    }

    static ImmutableList<StrategyProblem> of(Strategy strategy) {
        StrategyChecks checks = new StrategyChecks(strategy.sources());
        checks.walk(strategy, "", new Holder(strategy.id(), ""));
        if (strategy.organization() == null || strategy.organization().teams() == null) {
            checks.index.cannotKnow(ImmutableSet.of(Team.class));
        }
        checks.index.checkReferences();
        checks.timeframes.checkFiscalYear(
                strategy.organization() == null ? null : strategy.organization().fiscalYearStartMonth());
        checks.asOf.check(strategy.asOf());
        return Ordering.natural()
                .onResultOf((Found one) -> one.place().order())
                .immutableSortedCopy(checks.found)
                .stream()
                .map(checks::problem)
                .collect(toImmutableList());
    }

    /** The entity that holds a part, and its pointer. */
    private record Holder(String id, String pointer) {}

    private record Place(int order, String pointer, Holder holder) {
        @Override
        public String toString() {
            return pointer;
        }
    }

    private record Found(Place place, String message, ImmutableList<String> hints) {}

    /** A component of a record, with the types whose ids it holds. */
    private record Part(String name, Method accessor, ImmutableSet<Class<?>> refersTo) {
        static Part of(RecordComponent component) {
            RefersTo refersTo = component.getAnnotation(RefersTo.class);
            return new Part(
                    component.getName(),
                    component.getAccessor(),
                    refersTo == null ? ImmutableSet.of() : ImmutableSet.copyOf(refersTo.value()));
        }

        @Nullable
        Object of(Record instance) {
            try {
                return accessor.invoke(instance);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor + " cannot be read", e);
            }
        }
    }

    /** Most parts are figures, days and words, over which a walk need not go. */
    private static boolean holdsIds(RecordComponent component) {
        return component.isAnnotationPresent(RefersTo.class) || holdsIds(component.getGenericType());
    }

    private static boolean holdsIds(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).anyMatch(StrategyChecks::holdsIds);
        }
        return type instanceof Class<?> part
                && part.isRecord()
                && (Entity.class.isAssignableFrom(part)
                        || Arrays.stream(part.getRecordComponents()).anyMatch(StrategyChecks::holdsIds));
    }

    private void walk(Record part, String pointer, Holder outer) {
        Holder holder = outer;
        if (part instanceof Entity entity) {
            holder = new Holder(entity.id(), pointer);
            define(entity.id(), part, pointer, holder);
        } else if (part instanceof Organization organization && organization.id() != null) {
            define(organization.id(), part, pointer, holder);
        } else if (part instanceof RolloutTeam row) {
            index.addRow(outer.pointer(), row.team(), place(pointer + "/team", holder));
        }
        if (part instanceof Rollout rollout && rollout.teams() != null && rollout.history() != null) {
            asOf.add(place(pointer + "/teams", holder), Rollout.rows(rollout.teams(), rollout.history())::asOf);
        }
        if (part instanceof Objective objective) {
            checkTimeframe(objective, pointer, holder);
        }
        for (Part component : PARTS.get(part.getClass())) {
            Object value = component.of(part);
            if (value != null) {
                walk(value, component, pointer + written(part, component), holder);
            }
        }
    }

    private void checkTimeframe(Objective objective, String pointer, Holder holder) {
        YearPart quarter = objective.quarter();
        if (quarter != null && quarter.fiscal()) {
            timeframes.addFiscal(quarter.toString(), place(pointer + "/quarter", holder));
        }
        if (quarter != null && objective.period() != null) {
            timeframes.addBoth(place(pointer + "/period", holder));
        }
    }

    private void walk(Object value, Part component, String pointer, Holder holder) {
        if (value instanceof String id) {
            if (!component.refersTo().isEmpty()) {
                index.refer(id, component.refersTo(), place(pointer, holder));
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(list.get(i), component, pointer + "/" + i, holder);
            }
        } else if (value instanceof Record part) {
            walk(part, pointer, holder);
        }
    }

    /** Returns the way to a component as a plan writes it: some records are one value or list there. */
    private static String written(Record part, Part component) {
        if (part instanceof Recipients
                || (part instanceof Dependency dependency
                        && dependency.type() == null
                        && dependency.lagDays() == null)) {
            return "";
        }
        if (part instanceof TeamPair) {
            return component.name().equals("first") ? "/0" : "/1";
        }
        return "/" + component.name();
    }

    private void define(String id, Record part, String pointer, Holder holder) {
        index.define(part.getClass(), id, place(pointer + "/id", holder), pointer);
    }

    private Place place(String pointer, Holder holder) {
        return new Place(places++, pointer, holder);
    }

    private StrategyProblem problem(Found one) {
        Holder holder = one.place().holder();
        String pointer = one.place().pointer();
        // A list may have changed since it was read, and what stood there, but an entity keeps its id.
        Optional<String> read = sources.pointerOf(holder.id());
        SourceLocation location = read.flatMap(entity ->
                        sources.at(entity + pointer.substring(holder.pointer().length())))
                .or(() -> read.flatMap(sources::at))
                .orElse(null);
        return new StrategyProblem(pointer, holder.id(), location, one.message(), one.hints());
    }
}
