package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.networknt.schema.InputFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.io.RecordShape.Field;
import org.planhealth.strategy.schema.SchemaValidator;

/** The reader accepts a field exactly if the schema does, whatever stands in it. */
class ReaderAndSchemaTest {
    private static final SchemaValidator SCHEMA = SchemaValidator.of(StrategySchema.json());
    private static final String HEADER = "\"apiVersion\": \"planhealth/v1\", \"kind\": \"Strategy\", ";

    /** What only the reader can check, since it takes more than one field, or the text of a number. */
    private static final ImmutableMap<String, Pattern> ACROSS_FIELDS = ImmutableMap.<String, Pattern>builder()
            .put("references", Pattern.compile("no .* has the id .*|expected the id of .*, but .* is .*"))
            .put("ids", Pattern.compile("duplicate id .*"))
            .put("rows", Pattern.compile("the team .* has two rows in one rollout"))
            .put("ranges", Pattern.compile(".* is before the start, .*"))
            .put("periods", Pattern.compile("a period beside a quarter|.* is part of a fiscal year, but .*"))
            .put("files", Pattern.compile("the organization is in a file, but .*"))
            .put("amounts of work", Pattern.compile("(?s).*(done|total).*(total|history|done).*"))
            .put("digits of a number", Pattern.compile("a number of [0-9]+ characters; at most 100 are allowed"))
            .put("ids of digits", Pattern.compile("an id must be kebab-case, .*, was '-?[0-9]+(\\.[0-9]+|[eE].*|)'"))
            .put("names of digits", Pattern.compile("'[0-9]+' is a number, not a name"))
            .buildOrThrow();

    private static final ImmutableList<String> VALUES = Stream.concat(
                    Stream.of(
                            "null",
                            "true",
                            "false",
                            "0",
                            "-0",
                            "1",
                            "-1",
                            "0.5",
                            "1.5",
                            "-0.5",
                            "7",
                            "12",
                            "13",
                            "53",
                            "1e3",
                            "1E-3",
                            "1.0",
                            "2.50",
                            "99",
                            "2026",
                            "2147483647",
                            "2147483648",
                            "-2147483648",
                            "-2147483649",
                            "1e15",
                            "1000000000000001",
                            "1e16",
                            "-1e16",
                            "1e400",
                            "-1e9999999",
                            "1e-9999999",
                            "1e-5",
                            "1" + "0".repeat(120),
                            "0." + "3".repeat(120),
                            "[]",
                            "{}",
                            "[null]",
                            "[[]]",
                            "[{}]",
                            "[1]",
                            "[\"a\"]",
                            "[\"a\", \"b\"]",
                            "[\"a\", \"a\"]",
                            "[\"a\", \"b\", \"c\"]",
                            "[\"A b\"]",
                            "[\"\"]",
                            "[true]",
                            "[0.5]",
                            "{\"a\": 1}",
                            "{\"a\": null}",
                            "{\"a\": -1}",
                            "{\"1900\": null}",
                            "{\"2026-08-03\": 1}",
                            "{\"2026-08-03\": -1}",
                            "{\"2026-08-03\": null}",
                            "{\"2026-08-03\": \"x\"}",
                            "{\"2026-08-03\": \"2026-09-01\"}",
                            "{\"2026-8-3\": 1}",
                            "{\"0000-01-01\": 1}",
                            "{\"2026-08-03\": {\"done\": 1, \"total\": 2}}",
                            "{\"2026-08-03\": {\"done\": 1.5}}",
                            "{\"early\": \"2026-08-03\"}",
                            "{\"erly\": \"2026-08-03\"}",
                            "{\"x-own\": []}",
                            "{\"id\": \"z\"}",
                            "[{\"id\": \"z\"}]",
                            "[{\"id\": \"Z\"}]",
                            "[{\"id\": \"z\", \"odd\": 1}]",
                            "[{\"x-own\": 1, \"id\": \"z\"}]",
                            "[{\"team\": \"z\"}]",
                            "[{\"initiative\": \"z\"}]",
                            "[{\"title\": \"z\"}]",
                            "[{\"statement\": \"z\"}]",
                            "{\"start\": \"2026-08-03\"}",
                            "{\"start\": \"2026-08-03\", \"end\": \"2026-09-03\"}",
                            "{\"teams\": [{\"id\": \"all\"}]}",
                            "{\"odd\": 1}"),
                    Stream.concat(
                                    Stream.of(
                                            "",
                                            " ",
                                            "a",
                                            "a-b",
                                            "A b",
                                            "a_b",
                                            "-a",
                                            "true",
                                            "no",
                                            "none",
                                            "n/a",
                                            "tbd",
                                            "1",
                                            "0.5",
                                            "2026-08-03",
                                            "2026-02-30",
                                            "2026-02-29",
                                            "2028-02-29",
                                            "0000-01-01",
                                            "0001-01-01",
                                            "9999-12-31",
                                            "10000-01-01",
                                            "+10000-01-01",
                                            "+02026-01-01",
                                            "-0001-01-01",
                                            "2026-8-3",
                                            "2026-08-03T10:00:00Z",
                                            "20260803",
                                            "2026-Q3",
                                            "2026-q3",
                                            "2026-Q5",
                                            "0000-Q3",
                                            "2026-H2",
                                            "2026-H3",
                                            "FY27-Q1",
                                            "FY27-H2",
                                            "FY2027-Q1",
                                            "Q3 2026",
                                            "5%",
                                            "5 %",
                                            "5  %",
                                            " 5%",
                                            "+5%",
                                            "-5%",
                                            "-0%",
                                            "-0.0%",
                                            "100%",
                                            "100.0%",
                                            "100.1%",
                                            "101%",
                                            "005%",
                                            ".5%",
                                            "5.%",
                                            "1e1%",
                                            "1e2%",
                                            "1e3%",
                                            "1e-3%",
                                            "1.5E+16%",
                                            "1e17%",
                                            "2e17%",
                                            "1e99%",
                                            "12e1%",
                                            "0.000%",
                                            "99999999999999999%",
                                            "999999999999999999%",
                                            "0".repeat(98) + "5%",
                                            "0".repeat(99) + "5%",
                                            "5",
                                            "5%%",
                                            "%",
                                            "all",
                                            "ALL",
                                            "P14D",
                                            "teams.yaml",
                                            "../org.yaml",
                                            "/etc/x",
                                            "C:\\x",
                                            "\\x",
                                            "a".repeat(200),
                                            "a".repeat(201)),
                                    words())
                            .map(text -> JsonText.of(text).strip()))
            .distinct()
            .collect(toImmutableList());

    private static Stream<String> words() {
        return places().keySet().stream()
                .flatMap(type -> RecordShape.of(type).fields().values().stream())
                .flatMap(field -> Stream.of(elementOf(field.type())))
                .filter(type -> type instanceof Class<?> raw && raw.isEnum())
                .map(type -> (Class<?>) type)
                .distinct()
                .flatMap(type -> Stream.of(type.getEnumConstants()).limit(2))
                .map(word -> ((Keyword) word).word());
    }

    /** Where the records stand: the text before and after one, from the root of a plan. */
    private record Place(String before, String after) {
        String with(String body) {
            return before + body + after;
        }
    }

    private static Map<Class<? extends Record>, Place> places() {
        Map<Class<? extends Record>, Place> places = new LinkedHashMap<>();
        find(Strategy.class, new Place("{" + HEADER, "}"), places);
        return places;
    }

    private static void find(Class<? extends Record> type, Place place, Map<Class<? extends Record>, Place> places) {
        if (places.containsKey(type) || type == TeamPair.class || type == TeamMetric.class) {
            return;
        }
        places.put(type, place);
        RecordShape shape = RecordShape.of(type);
        for (Field field : shape.fields().values()) {
            Type element = elementOf(field.type());
            if (element instanceof Class<?> raw && raw.isRecord()) {
                String others = required(shape, field.name());
                boolean list =
                        field.type() instanceof ParameterizedType many && many.getRawType() == ImmutableList.class;
                boolean map =
                        field.type() instanceof ParameterizedType many && many.getRawType() == ImmutableSortedMap.class;
                String open = list ? "[{" : map ? "{\"2026-08-03\": {" : "{";
                String close = list ? "}]" : map ? "}}" : "}";
                find(
                        raw.asSubclass(Record.class),
                        new Place(place.before() + others + "\"" + field.name() + "\": " + open, close + place.after()),
                        places);
            }
        }
    }

    private static Type elementOf(Type type) {
        if (type instanceof ParameterizedType many) {
            Type[] arguments = many.getActualTypeArguments();
            return elementOf(arguments[arguments.length - 1]);
        }
        return type;
    }

    /** Returns what a record must state beside a field. */
    private static String required(RecordShape shape, String except) {
        StringBuilder fields = new StringBuilder();
        List<String> names = new ArrayList<>(shape.type() == Strategy.class ? FileKind.REQUIRED : shape.required());
        names.remove(except);
        names.forEach(name -> fields.append("\"%s\": %s, "
                .formatted(
                        name,
                        switch (name) {
                            case "between" -> "[\"t\", \"u\"]";
                            case "start" -> "\"2026-01-01\"";
                            case "end" -> "\"2027-01-01\"";
                            default -> "\"i-" + shape.type().getSimpleName().toLowerCase(Locale.ROOT) + "\"";
                        })));
        return fields.toString();
    }

    @TestFactory
    Stream<DynamicTest> agreeOnEachValueOfEachField() {
        return places().entrySet().stream().flatMap(place -> {
            RecordShape shape = RecordShape.of(place.getKey());
            return Stream.concat(shape.fields().keySet().stream(), Stream.of("odd", "x-own", "Id"))
                    .filter(field -> !(shape.type() == Dependency.class && field.equals("id")))
                    .map(field -> DynamicTest.dynamicTest(shape.type().getSimpleName() + "." + field, () -> {
                        List<String> differences = new ArrayList<>();
                        for (String value : VALUES) {
                            String body = required(shape, field) + "\"" + field + "\": " + value;
                            differences.addAll(differences(place.getValue().with(body)));
                        }
                        differences.addAll(differences(
                                place.getValue().with(required(shape, field).replaceAll(", $", ""))));
                        assertThat(differences).isEmpty();
                    }));
        });
    }

    @Property(tries = 300)
    void agreeOnManyFieldsAtOnce(@ForAll("plans") String plan) {
        assertThat(differences(plan)).isEmpty();
    }

    @Provide
    Arbitrary<String> plans() {
        List<Map.Entry<Class<? extends Record>, Place>> places = List.copyOf(places().entrySet());
        return Arbitraries.of(places).flatMap(place -> {
            RecordShape shape = RecordShape.of(place.getKey());
            List<String> free = shape.fields().keySet().stream()
                    .filter(field -> !required(shape, "").contains("\"" + field + "\""))
                    .toList();
            if (free.isEmpty()) {
                return Arbitraries.just(
                        place.getValue().with(required(shape, "").replaceAll(", $", "")));
            }
            return Arbitraries.of(free)
                    .set()
                    .ofMinSize(1)
                    .ofMaxSize(Math.min(4, free.size()))
                    .flatMap(fields -> Arbitraries.of(VALUES)
                            .list()
                            .ofSize(fields.size())
                            .map(values -> {
                                StringBuilder body = new StringBuilder(required(shape, ""));
                                int index = 0;
                                for (String field : fields) {
                                    body.append(index == 0 ? "" : ", ")
                                            .append("\"" + field + "\": " + values.get(index++));
                                }
                                return place.getValue().with(body.toString());
                            }));
        });
    }

    private static List<String> differences(String plan) {
        List<String> bySchema = SCHEMA.problems(plan, InputFormat.JSON);
        List<String> differences = new ArrayList<>();
        for (String name : List.of("plan.json", "plan.yaml")) {
            List<String> byReader =
                    problems(plan, name).stream().map(PlanProblem::message).toList();
            boolean ofAField = byReader.stream()
                    .anyMatch(message -> ACROSS_FIELDS.values().stream()
                            .noneMatch(form -> form.matcher(message).matches()));
            if (bySchema.isEmpty() ? ofAField : byReader.isEmpty()) {
                differences.add("%s\n  reader: %s\n  schema: %s".formatted(plan, byReader, bySchema));
            }
        }
        return differences;
    }

    private static List<PlanProblem> problems(String plan, String name) {
        try {
            StrategyReader.create().read(plan, name);
            return List.of();
        } catch (InvalidPlanException e) {
            return e.problems();
        }
    }
}
