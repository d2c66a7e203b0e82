package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskKind;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;

/** What a quantity can be is said once, for plans that are read and for those that are built. */
class QuantityBoundsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 17);
    private static final List<String> TRIED = List.of("-2", "-1", "-0.5", "0", "0.5", "1", "1.5", "12", "13");

    /** For every field of the model with a number: its reader refuses what the constructor of its record refuses. */
    @TestFactory
    Stream<DynamicTest> readersAndRecordsTakeTheSameNumbers() {
        return RecordShapeTest.records().stream()
                .flatMap(type -> RecordShape.of(type).fields().values().stream()
                        .filter(field -> numberType(field.type()) != null)
                        .map(field -> DynamicTest.dynamicTest(
                                type.getSimpleName() + "." + field.name(), () -> compare(type, field))));
    }

    private static void compare(Class<? extends Record> type, RecordShape.Field field) {
        List<String> refused = new ArrayList<>();
        List<String> notBuilt = new ArrayList<>();
        for (String number : TRIED) {
            if (numberType(field.type()) == Integer.class && number.contains(".")) {
                continue;
            }
            if (!isRead(field, number)) {
                refused.add(number);
            }
            if (!isBuilt(type, field, number)) {
                notBuilt.add(number);
            }
        }
        assertThat(notBuilt).isEqualTo(refused);
        boolean free = switch (field.name()) {
            case "lagDays", "baseline", "target", "current", "limit", "value", "observations", "byDay" -> true;
            default -> false;
        };
        assertThat(refused.contains("-1"))
                .as("%s of -1 is refused", field.name())
                .isEqualTo(!free);
    }

    private static boolean isRead(RecordShape.Field field, String number) {
        ProblemCollector problems = new ProblemCollector(1);
        DocumentNode node = new DocumentNode.Scalar(new TextPosition(1, 1), DocumentNode.Kind.NUMBER, number, true);
        Class<?> type = numberType(field.type());
        return type != null
                && new ScalarReader(problems).read(type, field, node, new SourceLocation("p", 1, 1, "")) != null;
    }

    private static boolean isBuilt(Class<? extends Record> type, RecordShape.Field field, String number) {
        RecordShape shape = RecordShape.of(type);
        @Nullable Object[] values = shape.blank();
        for (String name : new String[] {"id", "title", "team", "initiative"}) {
            if (shape.fields().containsKey(name)) {
                values[shape.index(name)] = "a";
            }
        }
        if (shape.fields().containsKey("between")) {
            values[shape.index("between")] = TeamPair.of("a", "b");
        }
        Number value = Double.valueOf(number);
        if (numberType(field.type()) == Integer.class) {
            value = Integer.valueOf(number);
        }
        values[field.index()] = field.type() instanceof ParameterizedType ? ImmutableSortedMap.of(DAY, value) : value;
        try {
            shape.construct(values);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable Class<?> numberType(Type type) {
        Type last = type instanceof ParameterizedType map && map.getActualTypeArguments().length == 2
                ? map.getActualTypeArguments()[1]
                : type;
        return last == Double.class || last == Integer.class ? (Class<?>) last : null;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            more done than the total on a day | initiatives: [{id: a, rollout: {history: {2027-05-17: {done: 200, total: 100}}}}] | 200 done is more than the total, 100
            a total of nothing                | initiatives: [{id: a, rollout: {history: {2027-05-17: {done: 0, total: 0}}}}] | expected a total above 0 in the history of a rollout, was 0
            less than nothing done            | initiatives: [{id: a, rollout: {history: {2027-05-17: {done: -1}}}}] | expected a number, at least 0, was -1
            a row with more done than it has  | initiatives: [{id: a, rollout: {teams: [{team: b, done: 3, total: 2}]}}] | 3 done is more than the total, 2
            a row of less than nothing        | initiatives: [{id: a, rollout: {teams: [{team: b, total: -2}]}}] | expected a number, at least 0, was -2
            rows with more done than all      | initiatives: [{id: a, rollout: {teams: [{team: b, done: 3}, {team: c, done: 2.5}], history: {2027-05-16: {done: 9}, 2027-05-17: {done: 5}}}}] | its teams have done 5.5 on 2027-05-17, more than the 5 of its history
            an end before the start           | initiatives: [{id: a, start: 2027-05-17, actualEnd: 2027-05-16}] | 2027-05-16 is before the start, 2027-05-17
            a negative effort                 | initiatives: [{id: a, effortPersonWeeks: -0.5}] | expected a number, at least 0, was -0.5
            points below none                 | sprints: [{id: a, items: [{points: -1}]}] | expected a number, at least 0, was -1
            days of no length                 | risks: [{id: a, impactDays: -3}] | expected a number, at least 0, was -3
            an ask to reduce that is a rise   | asks: [{id: a, kind: reduce, change: 10%}] | an ask of kind reduce cannot ask for a rise of 10%
            an ask to reduce by more than all | asks: [{id: a, kind: reduce, change: -101%}] | a cut of 101% is more than all there is
            """)
    void saysWhatCannotBe(String name, String fields, String message) {
        assertThatThrownBy(() -> read(fields)).hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a row that had nothing to do        | initiatives: [{id: a, rollout: {teams: [{team: b, total: 0, done: 0}]}}]
            rows that are as much as all        | initiatives: [{id: a, rollout: {teams: [{team: b, done: 3}, {team: c, done: 2}], history: {2027-05-17: {done: 5}}}}]
            rows that are newer than all        | initiatives: [{id: a, rollout: {teams: [{team: b, done: 3}], history: {2027-05-16: {done: 2}}}}]
            rows older than a promise of all    | initiatives: [{id: a, rollout: {teams: [{team: b, done: 3}], history: {2027-05-18: {done: 2}}}}]
            an end on the day of the start      | initiatives: [{id: a, start: 2027-05-17, actualEnd: 2027-05-17}]
            a lead instead of a lag             | initiatives: [{id: a}, {id: b, dependsOn: [{initiative: a, lagDays: -3}]}]
            a key result and metric below 0     | {organization: {teams: [{id: t, metrics: {profit: -5}}]}, objectives: [{id: a, keyResults: [{id: b, baseline: -5, target: -1}]}]}
            a row that had nothing on a day     | initiatives: [{id: a, rollout: {teams: [{team: b, history: {2027-05-17: {total: 0}}}]}}]
            a cut of all, and a rise by double  | asks: [{id: a, kind: reduce, change: -100%}, {id: b, change: +200%}, {id: c, change: -150%}]
            """)
    void takesWhatCanBe(String name, String fields) {
        assertThat(read(fields)).isNotNull();
    }

    @Test
    void recordsRefuseTheSameTogether() {
        assertThatThrownBy(() -> RolloutCount.builder().done(2).total(1).build())
                .hasMessage("2 done is more than the total, 1");
        assertThatThrownBy(() -> RolloutTeam.builder("b").done(2).total(1).build())
                .hasMessage("2 done is more than the total, 1");
        assertThatThrownBy(() -> Initiative.builder("a")
                        .start(DAY)
                        .actualEnd(DAY.minusDays(1))
                        .build())
                .hasMessageContaining("2027-05-16 is before the start, 2027-05-17");
        assertThatThrownBy(() -> Ask.builder("a")
                        .kind(AskKind.REDUCE)
                        .change(MetricChange.absolute(1))
                        .build())
                .hasMessage("an ask of kind reduce cannot ask for a rise of 1");
    }

    @Test
    void aBuiltStrategyIsComparedOnItsDay() {
        Initiative work = Initiative.builder("a")
                .rollout(Rollout.builder()
                        .teams(RolloutTeam.builder("b").done(3).build())
                        .history(ImmutableSortedMap.of(
                                DAY, RolloutCount.builder().done(2).build()))
                        .build())
                .build();
        Strategy strategy = Strategy.builder("s").asOf(DAY).initiatives(work).build();

        assertThat(strategy.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/initiatives/0/rollout/teams");
            assertThat(problem.message())
                    .isEqualTo("its teams have done 3 on 2027-05-17, more than the 2 of its history");
        });
        assertThat(strategy.toBuilder().asOf(DAY.plusDays(1)).build().problems())
                .isEmpty();
    }

    private static Strategy read(String fields) {
        String flow = fields.startsWith("{") ? fields.substring(1, fields.length() - 1) : fields;
        return StrategyReader.create()
                .read(
                        "{apiVersion: planhealth/v1, kind: Strategy, id: s, title: S, asOf: 2027-05-17, " + flow + "}",
                        "s.yaml");
    }
}
