package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.AskKind;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.ParentId;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.YearPart;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.Kind;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;
import org.planhealth.strategy.testing.ValidStrategies;

/**
 * A strategy that is built in Java is refused exactly if a file that says the same is: by a constructor, or by
 * {@link Strategy#problems()}. One number, day or word of a valid strategy is changed in both.
 */
class BuiltOrReadProperties {
    private static final int CHANGES = 10;
    private static final ImmutableList<Object> NUMBERS = ImmutableList.of(-1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 41.0, 1e15);
    private static final ImmutableList<Object> WHOLE_NUMBERS = ImmutableList.of(-1, 0, 1, 12, 13, Integer.MAX_VALUE);
    private static final ImmutableList<Object> DAYS = ImmutableList.of(
            LocalDate.of(1, 1, 1), LocalDate.of(2024, 5, 6), LocalDate.of(2026, 5, 6), LocalDate.of(9999, 12, 31));
    private static final ImmutableList<Object> CHANGES_OF_METRICS = ImmutableList.of(
            MetricChange.relative(-1.5),
            MetricChange.relative(-1),
            MetricChange.relative(0.1),
            MetricChange.absolute(-250),
            MetricChange.absolute(250));
    private static final TextPosition NOWHERE = new TextPosition(1, 1);

    private final StrategyReader reader = StrategyReader.create();

    @Provide
    Arbitrary<Strategy> strategies() {
        return ValidStrategies.any();
    }

    @Property(tries = 2500)
    void areRefusedAlike(@ForAll("strategies") Strategy strategy, @ForAll Random random) {
        List<Site> sites = new ArrayList<>();
        collect(strategy, ImmutableList.of(), sites);
        for (int change = 0; change < CHANGES && !sites.isEmpty(); change++) {
            Site site = sites.get(random.nextInt(sites.size()));
            ImmutableList<Object> others = alternatives(site.value());
            Object other = others.get(random.nextInt(others.size()));
            Optional<Strategy> built = built(strategy, site, other);
            String plan = JsonText.of(replaced(RecordTree.of(strategy), site.path(), scalar(other)));

            assertThat(read(plan))
                    .as("%s: %s instead of %s", site.path(), other, site.value())
                    .isEqualTo(built);
        }
    }

    /** A value, and the components, indexes and keys that lead to it. */
    private record Site(ImmutableList<Object> path, Object value) {}

    private Optional<Strategy> read(String plan) {
        try {
            return Optional.of(reader.read(plan, "plan.json"));
        } catch (InvalidPlanException e) {
            return Optional.empty();
        }
    }

    private static Optional<Strategy> built(Strategy strategy, Site site, Object other) {
        try {
            return Optional.of((Strategy) with(strategy, site.path(), other))
                    .filter(built -> built.problems().isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ImmutableList<Object> alternatives(Object value) {
        if (value instanceof Double) {
            return NUMBERS;
        }
        if (value instanceof Integer) {
            return WHOLE_NUMBERS;
        }
        if (value instanceof AskKind) {
            return ImmutableList.copyOf(AskKind.values());
        }
        return value instanceof LocalDate ? DAYS : CHANGES_OF_METRICS;
    }

    private static Scalar scalar(Object value) {
        if (value instanceof MetricChange change) {
            return change.relative()
                    ? new Scalar(NOWHERE, Kind.TEXT, DecimalNumbers.spelledAsPercent(change.amount()), false)
                    : new Scalar(NOWHERE, Kind.NUMBER, DecimalNumbers.spelled(change.amount()), false);
        }
        if (value instanceof AskKind kind) {
            return new Scalar(NOWHERE, Kind.TEXT, kind.word(), false);
        }
        return value instanceof LocalDate
                ? new Scalar(NOWHERE, Kind.TEXT, value.toString(), false)
                : new Scalar(NOWHERE, Kind.NUMBER, DecimalNumbers.spelled(((Number) value).doubleValue()), false);
    }

    private static void collect(@Nullable Object value, ImmutableList<Object> path, List<Site> sites) {
        if (value instanceof Double
                || value instanceof Integer
                || value instanceof LocalDate
                || value instanceof MetricChange
                || value instanceof AskKind) {
            sites.add(new Site(path, value));
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                collect(list.get(index), further(path, index), sites);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> collect(one, further(path, key), sites));
        } else if (value instanceof Record part && !(part instanceof YearPart)) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                if (!component.isAnnotationPresent(ParentId.class) && component.getType() != Sources.class) {
                    collect(value(part, component), further(path, component.getName()), sites);
                }
            }
        }
    }

    private static ImmutableList<Object> further(ImmutableList<Object> path, Object step) {
        return ImmutableList.builder().addAll(path).add(step).build();
    }

    private static Object with(Object value, ImmutableList<Object> path, Object other) {
        if (path.isEmpty()) {
            return other;
        }
        Object step = path.get(0);
        ImmutableList<Object> rest = path.subList(1, path.size());
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>(list);
            changed.set((Integer) step, with(list.get((Integer) step), rest, other));
            return ImmutableList.copyOf(changed);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new TreeMap<>(map);
            changed.computeIfPresent(step, (key, one) -> with(one, rest, other));
            return ImmutableSortedMap.copyOf(changed, NATURAL);
        }
        Record part = (Record) value;
        RecordComponent[] components = part.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int index = 0; index < components.length; index++) {
            Object old = value(part, components[index]);
            values[index] = old != null && components[index].getName().equals(step) ? with(old, rest, other) : old;
        }
        return RecordShape.of(part.getClass()).construct(values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The keys of one map are of one comparable type.
    private static final Comparator<Object> NATURAL = (Comparator) Comparator.naturalOrder();

    private static @Nullable Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** A metric of a team is a number or an object by day, without the names of its components. */
    private static DocumentNode replaced(DocumentNode node, ImmutableList<Object> path, Scalar other) {
        if (path.isEmpty()) {
            return other;
        }
        String step = path.get(0).toString();
        ImmutableList<Object> rest = path.subList(1, path.size());
        if (node instanceof ListNode list) {
            int changed = (Integer) path.get(0);
            List<DocumentNode> elements = new ArrayList<>(list.elements());
            elements.set(changed, replaced(elements.get(changed), rest, other));
            return ListNode.of(NOWHERE, ImmutableList.copyOf(elements));
        }
        if (node instanceof ObjectNode object
                && object.entries().stream().anyMatch(entry -> entry.name().equals(key(path.get(0))))) {
            return ObjectNode.of(
                    NOWHERE,
                    object.entries().stream()
                            .map(entry -> entry.name().equals(key(path.get(0)))
                                    ? new Entry(entry.key(), replaced(entry.value(), rest, other))
                                    : entry)
                            .collect(toImmutableList()));
        }
        assertThat(step).as("component of %s", TeamMetric.class).isIn("value", "byDay");
        return replaced(node, rest, other);
    }

    private static String key(Object step) {
        return step instanceof Keyword word ? word.word() : step.toString();
    }
}
