package org.planhealth.strategy.testing;

import com.google.common.base.VerifyException;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Amount;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.ParentId;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.RefersTo;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Share;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.YearPart;

/** Draws one strategy, component by component, so that a new one of the model is drawn without being named here. */
final class StrategyDraw {
    private final int size;
    private final Random random;
    private final ValueDraw values;
    private final Map<Class<?>, List<String>> ids = new LinkedHashMap<>();
    private final Set<Class<?>> planned = new HashSet<>();
    private final boolean fiscal;
    private int counter;

    StrategyDraw(int size, long seed) {
        this.size = size;
        this.random = new Random(seed);
        this.values = new ValueDraw(random);
        this.fiscal = random.nextInt(3) == 0;
    }

    Strategy strategy() {
        // First only the ids, so that a reference can lead to an entity that stands further down.
        for (RecordComponent list : entityLists()) {
            List<String> ofType = new ArrayList<>();
            for (int count = random.nextInt(size + 1); count > 0; count--) {
                ofType.add(id());
            }
            ids.put(elementClass(list.getGenericType()), ofType);
        }
        planned.addAll(ids.keySet());
        return (Strategy) record(Strategy.class, "strategy");
    }

    /** Every list of entities but the key results, whose ids are known once their objectives are drawn. */
    private static List<RecordComponent> entityLists() {
        List<RecordComponent> lists = new ArrayList<>();
        for (Class<?> owner : List.of(Strategy.class, Organization.class)) {
            for (RecordComponent component : owner.getRecordComponents()) {
                if (component.getType() == ImmutableList.class
                        && Entity.class.isAssignableFrom(elementClass(component.getGenericType()))) {
                    lists.add(component);
                }
            }
        }
        return lists;
    }

    private String id() {
        return values.id() + "-" + counter++;
    }

    private Object record(Class<?> type, String id) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] drawn = new @Nullable Object[components.length];
        int start = -1;
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            drawn[i] = name.equals("id") && Entity.class.isAssignableFrom(type) ? id : component(components[i]);
            if (name.equals("title") && drawn[i] != null && random.nextInt(4) == 0) {
                drawn[i] = id;
            }
            if (name.equals("start")) {
                start = i;
            } else if (name.equals("end")
                    && start >= 0
                    && drawn[start] instanceof LocalDate first
                    && drawn[i] instanceof LocalDate last
                    && last.isBefore(first)) {
                drawn[start] = last;
                drawn[i] = first;
            }
        }
        if (Entity.class.isAssignableFrom(type) && !planned.contains(type)) {
            ids.computeIfAbsent(type, unused -> new ArrayList<>()).add(id);
        }
        Agreement.make(type, drawn);
        return RecordReflection.construct(type, drawn)
                .orElseThrow(() -> new VerifyException(type + " was drawn wrongly: " + Arrays.toString(drawn)));
    }

    private @Nullable Object component(RecordComponent component) {
        if (component.isAnnotationPresent(ParentId.class)) {
            return null;
        }
        Type type = component.getGenericType();
        if (component.getType() == ImmutableList.class && planned.contains(elementClass(type))) {
            return entities(elementClass(type));
        }
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (type == Organization.class) {
            boolean needed = fiscal
                    || !known(Team.class).isEmpty()
                    || !known(Component.class).isEmpty();
            return needed || random.nextBoolean() ? record(Organization.class, id()) : null;
        }
        if (component.getName().equals("fiscalYearStartMonth")) {
            return fiscal ? 1 + random.nextInt(12) : null;
        }
        if (optional && random.nextInt(3) == 0) {
            return null;
        }
        RefersTo refersTo = component.getAnnotation(RefersTo.class);
        if (refersTo != null) {
            return references(component.getType() == ImmutableList.class, refersTo.value());
        }
        if (type == Double.class) {
            return component.isAnnotationPresent(Share.class) ? values.share() : values.number(isAmount(component));
        }
        if (type instanceof ParameterizedType map && isAmount(component)) {
            return map(map.getActualTypeArguments()[0], () -> values.number(true));
        }
        if (type == Integer.class && !component.getName().equals("lagDays")) {
            return Math.max(1, values.whole());
        }
        return component.getName().equals("id") ? id() : value(type);
    }

    private static boolean isAmount(RecordComponent component) {
        return component.isAnnotationPresent(Amount.class);
    }

    private static Class<?> elementClass(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    /** Exactly the entities whose ids were drawn before; nothing or an empty list if there are none. */
    private @Nullable Object entities(Class<?> type) {
        ImmutableList<String> known = ImmutableList.copyOf(known(type));
        // Where teams are not stated, references to teams are not checked, so none may be drawn as if they were.
        if (known.isEmpty() && (random.nextBoolean() || type == Team.class)) {
            return null;
        }
        return known.stream().map(id -> record(type, id)).collect(ImmutableList.toImmutableList());
    }

    private List<String> known(Class<?> type) {
        return ids.getOrDefault(type, List.of());
    }

    private @Nullable Object references(boolean list, Class<?>[] types) {
        List<String> candidates = new ArrayList<>();
        for (Class<?> type : types) {
            candidates.addAll(known(type));
            if (type == Team.class && known(type).isEmpty()) {
                candidates.add("unknown-team");
            }
        }
        if (!list) {
            return candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
        }
        ImmutableList.Builder<String> drawn = ImmutableList.builder();
        for (int count = candidates.isEmpty() ? 0 : random.nextInt(4); count > 0; count--) {
            drawn.add(candidates.get(random.nextInt(candidates.size())));
        }
        return drawn.build();
    }

    private @Nullable Object value(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return parameterized.getRawType() == ImmutableList.class
                    ? list(arguments[0])
                    : map(arguments[0], () -> value(arguments[1]));
        }
        if (type == String.class) {
            return values.text();
        }
        if (type == Double.class) {
            return values.number(false);
        }
        if (type == Integer.class) {
            return values.whole();
        }
        if (type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == LocalDate.class) {
            return values.date();
        }
        if (type == Sources.class) {
            return Sources.none();
        }
        Class<?> raw = (Class<?>) type;
        return raw.isEnum() ? raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)] : special(raw);
    }

    private @Nullable Object special(Class<?> type) {
        if (type == YearPart.class) {
            return values.yearPart(fiscal && random.nextBoolean());
        }
        if (type == MetricChange.class) {
            return new MetricChange(values.number(false), random.nextBoolean());
        }
        if (type == Recipients.class) {
            return random.nextBoolean() ? Recipients.all() : new Recipients(false, teams());
        }
        if (type == TeamMetric.class) {
            return random.nextBoolean() ? TeamMetric.of(values.number(true)) : TeamMetric.of(numbersByDay());
        }
        if (type == TeamPair.class) {
            List<String> teams = known(Team.class);
            return switch (teams.size()) {
                case 0 -> TeamPair.of("one-team", "other-team");
                case 1 -> null;
                default -> TeamPair.of(teams.get(0), teams.get(1 + random.nextInt(teams.size() - 1)));
            };
        }
        boolean impossible = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .anyMatch(component -> component.getType() == TeamPair.class
                        ? known(Team.class).size() == 1
                        : component.isAnnotationPresent(RefersTo.class)
                                && references(
                                                false,
                                                component
                                                        .getAnnotation(RefersTo.class)
                                                        .value())
                                        == null);
        return impossible ? null : record(type, id());
    }

    @SuppressWarnings("unchecked")
    private ImmutableList<String> teams() {
        Object teams = references(true, new Class<?>[] {Team.class});
        return teams == null ? ImmutableList.of() : (ImmutableList<String>) teams;
    }

    @SuppressWarnings("unchecked")
    private Map<LocalDate, Double> numbersByDay() {
        return (Map<LocalDate, Double>) map(LocalDate.class, () -> values.number(true));
    }

    private ImmutableList<Object> list(Type element) {
        ImmutableList.Builder<Object> drawn = ImmutableList.builder();
        Set<String> teams = new HashSet<>();
        for (int count = random.nextInt(size + 1); count > 0; count--) {
            Object value = value(element);
            boolean second = value instanceof RolloutTeam row && !teams.add(row.team());
            if (value != null && !second) {
                drawn.add(value);
            }
        }
        return drawn.build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object map(Type key, Supplier<@Nullable Object> element) {
        Map<Object, Object> drawn = new TreeMap<>();
        for (int count = random.nextInt(size + 1); count > 0; count--) {
            Object value = element.get();
            String text = key == String.class ? values.text() : "";
            if (value != null) {
                drawn.put(key == String.class ? text.substring(0, Math.min(200, text.length())) : value(key), value);
            }
        }
        return ImmutableSortedMap.copyOf((Map) drawn);
    }
}
