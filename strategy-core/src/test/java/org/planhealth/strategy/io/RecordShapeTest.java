package org.planhealth.strategy.io;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.YearPart;

class RecordShapeTest {
    /** Records that a plan writes as one value or list. */
    private static final Set<Class<?>> WRITTEN_OTHERWISE =
            Set.of(MetricChange.class, YearPart.class, Recipients.class, TeamMetric.class, TeamPair.class);

    @Nested
    class Required {
        @Test
        void isWhatTheModelDoesNotTakeAsNull() {
            assertThat(records()).allSatisfy(type -> {
                Set<String> mandatory = Arrays.stream(type.getRecordComponents())
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("title") && !name.equals("sources"))
                        .collect(toSet());
                assertThat(RecordShape.of(type).required()).isEqualTo(mandatory);
            });
        }
    }

    @Nested
    class Fields {
        /** YAML 1.1 has these, in any case, for true and false, and {@code =} for a type of its own. */
        private static final Set<String> READ_OTHERWISE = Set.of("y", "n", "yes", "no", "on", "off", "true", "false");

        @Test
        void haveNamesThatEveryYamlToolReadsAsText() {
            assertThat(records())
                    .flatExtracting(type -> RecordShape.of(type).fields().keySet())
                    .doesNotContainAnyElementsOf(READ_OTHERWISE);
        }

        @Test
        void haveWordsThatEveryYamlToolReadsAsText() {
            assertThat(records().stream()
                            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                            .map(RecordComponent::getType)
                            .filter(Class::isEnum)
                            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                            .map(member -> ((Keyword) member).word()))
                    .isNotEmpty()
                    .allMatch(word -> word.matches("[a-zA-Z][a-zA-Z-]*"))
                    .doesNotContainAnyElementsOf(READ_OTHERWISE);
        }
    }

    @Nested
    class TheFullPlan {
        @Test
        void statesEveryComponentOfTheModel() {
            Set<String> stated = new TreeSet<>();
            collect(StrategyReader.create().read(TestPlans.text("full-plan.yaml"), "plan.yaml"), stated);
            Set<String> all = records().stream()
                    .flatMap(type -> Arrays.stream(type.getRecordComponents()).map(component -> name(type, component)))
                    .collect(toSet());
            assertThat(stated).containsAll(all);
        }

        private void collect(@Nullable Object value, Set<String> stated) {
            if (value instanceof Collection<?> values) {
                values.forEach(part -> collect(part, stated));
            } else if (value instanceof Map<?, ?> map) {
                map.values().forEach(part -> collect(part, stated));
            } else if (value instanceof Record instance) {
                for (RecordComponent component : instance.getClass().getRecordComponents()) {
                    Object part = valueOf(component, instance);
                    if (part != null) {
                        stated.add(name(instance.getClass(), component));
                        collect(part, stated);
                    }
                }
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record instance) {
        try {
            return component.getAccessor().invoke(instance);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static String name(Class<?> type, RecordComponent component) {
        return type.getSimpleName() + "." + component.getName();
    }

    static ImmutableSet<Class<? extends Record>> records() {
        Set<Class<? extends Record>> found = new LinkedHashSet<>();
        collect(Strategy.class, found);
        return ImmutableSet.copyOf(found);
    }

    private static void collect(Type type, Set<Class<? extends Record>> found) {
        if (type instanceof ParameterizedType parameterized) {
            Stream.of(parameterized.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> raw
                && raw.isRecord()
                && !WRITTEN_OTHERWISE.contains(raw)
                && found.add(raw.asSubclass(Record.class))) {
            Arrays.stream(raw.getRecordComponents()).forEach(part -> collect(part.getGenericType(), found));
        }
    }
}
