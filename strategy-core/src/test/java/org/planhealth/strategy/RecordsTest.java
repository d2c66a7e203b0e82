package org.planhealth.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every record of the model with a builder holds to; each record and component is found by reflection. */
class RecordsTest {
    private static final String TYPES = "org.planhealth.strategy.RecordsTest#types";
    private static final String COMPONENTS = "org.planhealth.strategy.RecordsTest#components";
    private static final String OPTIONAL = "org.planhealth.strategy.RecordsTest#optional";
    private static final String PARENTS = "org.planhealth.strategy.RecordsTest#parents";
    private static final String IDS = "org.planhealth.strategy.RecordsTest#ids";
    private static final String SHARES = "org.planhealth.strategy.RecordsTest#shares";
    private static final String NUMBERS = "org.planhealth.strategy.RecordsTest#numbers";
    private static final String NUMBERS_BY_DAY = "org.planhealth.strategy.RecordsTest#numbersByDay";
    private static final String AMOUNTS = "org.planhealth.strategy.RecordsTest#amounts";
    private static final String WHOLE_AMOUNTS = "org.planhealth.strategy.RecordsTest#wholeAmounts";
    private static final String SPANS = "org.planhealth.strategy.RecordsTest#spans";

    @Nested
    class ToBuilder {
        @ParameterizedTest(name = "{0}")
        @MethodSource(TYPES)
        void holdsEveryPart(Class<? extends Record> type) {
            Record original = new FullRecords().full(type);

            assertThat(FullRecords.values(original)).doesNotContainNull();
            assertThat(rebuilt(original)).isEqualTo(original);
        }

        @ParameterizedTest(name = "{0}.{1}")
        @MethodSource(OPTIONAL)
        void holdsAPartThatIsTheOnlyOneStated(Class<? extends Record> type, RecordComponent component) {
            Record original = FullRecords.with(bare(type), component, new FullRecords().value(component));

            assertThat(rebuilt(original)).isEqualTo(original).isNotEqualTo(bare(type));
        }

        private static Record rebuilt(Record record) {
            return build(FullRecords.call(method(record.getClass(), "toBuilder"), record));
        }
    }

    @Nested
    class Builder {
        @ParameterizedTest(name = "{0}")
        @MethodSource(TYPES)
        void leavesAllButTheRequiredUnstated(Class<? extends Record> type) {
            assertThat(type.getRecordComponents())
                    .filteredOn(FullRecords::isOptional)
                    .extracting(component -> FullRecords.value(bare(type), component))
                    .containsOnlyNulls();
        }

        @ParameterizedTest(name = "{0}.{1}")
        @MethodSource(COMPONENTS)
        void statesAPartByTheMethodOfItsName(Class<? extends Record> type, RecordComponent component) {
            if (required(type).contains(component.getName()) || component.isAnnotationPresent(ParentId.class)) {
                return;
            }
            Object value = new FullRecords().value(component);
            Object builder = builder(type);
            Object same = FullRecords.call(setter(builder, component), builder, value);

            assertThat(same).isSameAs(builder);
            assertThat(build(builder)).isEqualTo(FullRecords.with(bare(type), component, value));
        }

        @ParameterizedTest(name = "{0}.{1}")
        @MethodSource(PARENTS)
        void hasNoMethodForTheParentWhichTheParentSets(Class<? extends Record> type, RecordComponent component) {
            assertThat(builder(type).getClass().getMethods())
                    .extracting(Method::getName)
                    .doesNotContain(component.getName());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource(TYPES)
        void takesNullForAPartThatIsNotStated(Class<? extends Record> type) {
            Object builder = FullRecords.call(method(type, "toBuilder"), new FullRecords().full(type));
            RecordComponent[] stated = Stream.of(type.getRecordComponents())
                    .filter(component -> FullRecords.isOptional(component)
                            || component.getName().equals("title"))
                    .filter(component -> !component.isAnnotationPresent(ParentId.class))
                    .toArray(RecordComponent[]::new);
            for (RecordComponent component : stated) {
                for (Method setter : setters(builder, component)) {
                    if (!setter.getParameterTypes()[0].isPrimitive()) {
                        FullRecords.call(setter, builder, new @Nullable Object[] {null});
                    }
                }
            }

            assertThat(stated)
                    .extracting(component -> FullRecords.value(build(builder), component))
                    .allMatch(value -> value == null || value.equals(idOf(build(builder))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource(TYPES)
        void hasNoMethodForAPartThatItAsksFor(Class<? extends Record> type) {
            assertThat(type.getDeclaredClasses()[0].getMethods())
                    .extracting(Method::getName)
                    .isNotEmpty()
                    .noneMatch(required(type)::contains);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource(TYPES)
        void refusesNullForAPartThatItAsksFor(Class<? extends Record> type) {
            if (!required(type).isEmpty()) {
                assertThatNullPointerException()
                        .isThrownBy(
                                () -> FullRecords.call(method(type, "builder"), null, new @Nullable Object[] {null}));
            }
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource(IDS)
        void takesTheIdForATitleThatIsNotGiven(Class<? extends Record> type) {
            if (bare(type) instanceof Entity entity) {
                assertThat(entity.title()).isEqualTo(entity.id());
            }
        }
    }

    @Nested
    class Constructor {
        @ParameterizedTest(name = "{0}")
        @MethodSource(IDS)
        void refusesAnIdThatIsNotKebabCase(Class<? extends Record> type) {
            for (String id : ImmutableList.of(
                    "", "Fleet", "fleet_cost", "fleet cost", "-fleet", "fleet-", "fleet--cost", "flotte-für-alle")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> FullRecords.with(bare(type), component(type, "id"), id))
                        .withMessage("an id must be kebab-case, such as fleet-cost, was '%s'", id);
            }
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource(IDS)
        void takesAnIdOfSmallLettersDigitsAndHyphens(Class<? extends Record> type) {
            for (String id : ImmutableList.of("a", "7", "fleet", "fleet-cost", "2026-q3-cost")) {
                assertThat(FullRecords.value(
                                FullRecords.with(bare(type), component(type, "id"), id), component(type, "id")))
                        .isEqualTo(id);
            }
        }

        @ParameterizedTest(name = "{0}.{1}")
        @MethodSource(SHARES)
        void refusesAShareOutsideOfZeroToOne(Class<? extends Record> type, RecordComponent component) {
            for (double share : new double[] {-0.01, 1.01, 40, Double.NaN, Double.POSITIVE_INFINITY}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> FullRecords.with(bare(type), component, share))
                        .withMessage("%s must be a share, 0 to 1, was %s", component.getName(), share);
            }
        }

        @ParameterizedTest(name = "{0}.{1}")
        @MethodSource(SHARES)
        void takesAShareOfZeroAndOfOne(Class<? extends Record> type, RecordComponent component) {
            for (double share : new double[] {0, 1}) {
                assertThat(FullRecords.value(FullRecords.with(bare(type), component, share), component))
                        .isEqualTo(share);
            }
        }

        @ParameterizedTest(name = "{0}.{1}")
        @MethodSource(NUMBERS)
        void refusesANumberThatIsNotFinite(Class<? extends Record> type, RecordComponent component) {
            for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> FullRecords.with(bare(type), component, number))
                        .withMessage("%s must be finite, was %s", component.getName(), number);
            }
        }

        @ParameterizedTest(name = "{0}.{1}")
        @MethodSource(NUMBERS_BY_DAY)
        void refusesANumberOfADayThatIsNotFinite(Class<? extends Record> type, RecordComponent component) {
            ImmutableSortedMap<LocalDate, Double> byDay =
                    ImmutableSortedMap.of(LocalDate.of(2026, 1, 1), 3.0, LocalDate.of(2026, 2, 1), Double.NaN);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FullRecords.with(bare(type), component, byDay))
                    .withMessage("%s must be finite, was NaN", component.getName());
        }

        @ParameterizedTest(name = "{0}.{1}")
        @MethodSource(AMOUNTS)
        void refusesAnAmountBelowZero(Class<? extends Record> type, RecordComponent component) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FullRecords.with(bare(type), component, amount(component, -0.5)))
                    .withMessage("%s must be at least 0, was -0.5", component.getName());
            assertThat(FullRecords.value(FullRecords.with(bare(type), component, amount(component, 0)), component))
                    .isEqualTo(amount(component, 0));
        }

        @ParameterizedTest(name = "{0}.{1}")
        @MethodSource(WHOLE_AMOUNTS)
        void refusesAWholeNumberOutsideOfItsBounds(Class<? extends Record> type, RecordComponent component) {
            Amount bounds = component.getAnnotation(Amount.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FullRecords.with(bare(type), component, bounds.least() - 1))
                    .withMessageStartingWith(component.getName() + " must be ");
            assertThat(FullRecords.value(FullRecords.with(bare(type), component, bounds.least()), component))
                    .isEqualTo(bounds.least());
            assertThat(FullRecords.value(FullRecords.with(bare(type), component, bounds.most()), component))
                    .isEqualTo(bounds.most());
            if (bounds.most() < Integer.MAX_VALUE) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> FullRecords.with(bare(type), component, bounds.most() + 1))
                        .withMessageStartingWith(component.getName() + " must be ");
            }
        }

        /** A level, a threshold or a lag may be below 0; a count, an effort or an amount may not. */
        @Test
        void takesANegativeNumberForTheseAlone() {
            assertThat(numbersWithoutBounds())
                    .containsExactlyInAnyOrder(
                            "Dependency.lagDays",
                            "ExitCriterion.value",
                            "Indicator.limit",
                            "Indicator.observations",
                            "KeyResult.baseline",
                            "KeyResult.current",
                            "KeyResult.target",
                            "NorthStarMetric.baseline",
                            "NorthStarMetric.target",
                            "PivotCriterion.value");
        }

        private static Object amount(RecordComponent component, double amount) {
            return component.getType() == Double.class
                    ? amount
                    : ImmutableSortedMap.of(LocalDate.of(2026, 1, 1), 3.0, LocalDate.of(2026, 2, 1), amount);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource(SPANS)
        void refusesAnEndBeforeTheStart(Class<? extends Record> type) {
            Record started = FullRecords.with(bare(type), component(type, "start"), LocalDate.of(2026, 4, 1));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FullRecords.with(started, component(type, "end"), LocalDate.of(2026, 3, 31)))
                    .withMessage("end 2026-03-31 is before the start, 2026-04-01");
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource(SPANS)
        void takesOneDayAsStartAndEnd(Class<? extends Record> type) {
            LocalDate day = LocalDate.of(2026, 4, 1);
            Record started = FullRecords.with(bare(type), component(type, "start"), day);

            assertThat(FullRecords.value(
                            FullRecords.with(started, component(type, "end"), day), component(type, "end")))
                    .isEqualTo(day);
        }
    }

    static Stream<Arguments> types() {
        return FullRecords.withBuilder().stream().map(Arguments::of);
    }

    static Stream<Arguments> components() {
        return components(component -> true);
    }

    static Stream<Arguments> optional() {
        return components(FullRecords::isOptional);
    }

    static Stream<Arguments> parents() {
        return components(component -> component.isAnnotationPresent(ParentId.class));
    }

    static Stream<Arguments> ids() {
        return components(component -> component.getName().equals("id"));
    }

    static Stream<Arguments> shares() {
        return components(component -> component.isAnnotationPresent(Share.class));
    }

    static Stream<Arguments> amounts() {
        return components(
                component -> component.isAnnotationPresent(Amount.class) && component.getType() != Integer.class);
    }

    static Stream<Arguments> wholeAmounts() {
        return components(
                component -> component.isAnnotationPresent(Amount.class) && component.getType() == Integer.class);
    }

    private static Stream<String> numbersWithoutBounds() {
        return FullRecords.withBuilder().stream()
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .filter(component -> !component.isAnnotationPresent(Amount.class)
                                && !component.isAnnotationPresent(Share.class)
                                && component.getGenericType().getTypeName().matches(".*java.lang.(Double|Integer)>?"))
                        .map(component -> type.getSimpleName() + "." + component.getName()));
    }

    static Stream<Arguments> numbers() {
        return components(
                component -> component.getType() == Double.class && !component.isAnnotationPresent(Share.class));
    }

    static Stream<Arguments> numbersByDay() {
        return components(component ->
                component.getGenericType().getTypeName().endsWith("<java.time.LocalDate, java.lang.Double>"));
    }

    static Stream<Arguments> spans() {
        return components(component -> component.getName().equals("end"));
    }

    private static Stream<Arguments> components(Predicate<RecordComponent> predicate) {
        return FullRecords.withBuilder().stream()
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .filter(predicate)
                        .map(component -> arguments(type, component)));
    }

    private static RecordComponent component(Class<? extends Record> type, String name) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A record of which nothing is stated but what its builder asks for. */
    private static Record bare(Class<? extends Record> type) {
        return build(builder(type));
    }

    private static Object builder(Class<? extends Record> type) {
        FullRecords values = new FullRecords();
        return FullRecords.call(
                method(type, "builder"),
                null,
                required(type).stream()
                        .map(name -> values.value(component(type, name)))
                        .toArray());
    }

    private static Record build(Object builder) {
        return (Record) FullRecords.call(method(builder.getClass(), "build"), builder);
    }

    private static ImmutableList<String> required(Class<? extends Record> type) {
        return Arrays.stream(method(type, "builder").getParameters())
                .map(Parameter::getName)
                .collect(ImmutableList.toImmutableList());
    }

    private static Method method(Class<?> type, String name) {
        return Iterables.getOnlyElement(Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .toList());
    }

    private static @Nullable String idOf(Record record) {
        return record instanceof Entity entity ? entity.id() : null;
    }

    /** Returns the method that takes what the component is, or what it is made of. */
    private static Method setter(Object builder, RecordComponent component) {
        return Iterables.getOnlyElement(setters(builder, component).stream()
                .filter(method -> !method.isVarArgs() && !method.getParameterTypes()[0].isPrimitive())
                .toList());
    }

    private static ImmutableList<Method> setters(Object builder, RecordComponent component) {
        return Arrays.stream(builder.getClass().getSuperclass().getMethods())
                .filter(method -> method.getName().equals(component.getName()))
                .collect(ImmutableList.toImmutableList());
    }
}
