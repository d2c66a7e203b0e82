package org.planhealth.strategy.io;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyProblem;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.YearPart;
import org.planhealth.strategy.schema.ModelJavadoc;
import org.planhealth.strategy.schema.SchemaValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class StrategySchemaTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path COMMITTED =
            Path.of("src/main/resources/org/planhealth/strategy/io/strategy-v1.schema.json");
    private static final String GENERATED = new StrategySchemaGenerator(new ModelJavadoc(SOURCES)).generate();
    private static final JsonNode TREE = new JsonMapper().readTree(GENERATED);

    @Nested
    class Json {
        @Test
        void is_what_the_model_says_today() throws IOException {
            if (System.getProperty("schema.update") != null) {
                Files.createDirectories(COMMITTED.getParent());
                Files.writeString(COMMITTED, GENERATED);
                return;
            }
            assertThat(StrategySchema.json())
                    .as("stale; mvn -pl strategy-core test -Dtest=StrategySchemaTest -Dschema.update rewrites it")
                    .isEqualTo(GENERATED);
        }

        @Test
        void is_the_same_each_time() {
            assertThat(new StrategySchemaGenerator(new ModelJavadoc(SOURCES)).generate())
                    .isEqualTo(GENERATED)
                    .endsWith("}\n")
                    .doesNotContain("\r", "\t");
        }

        @Test
        void is_a_schema_of_draft_2020_12() {
            assertThat(SchemaValidator.ofSchemas().problems(GENERATED, InputFormat.JSON))
                    .isEmpty();
        }

        @Test
        void has_no_definition_that_nothing_uses() {
            Set<String> used = TREE.findValuesAsString("$ref").stream()
                    .map(reference -> reference.substring("#/$defs/".length()))
                    .collect(toCollection(TreeSet::new));

            assertThat(TREE.get("$defs").propertyNames()).containsExactlyElementsOf(used);
        }
    }

    @Nested
    class Fields {
        private static final ImmutableSet<Class<?>> WRITTEN_IN_ANOTHER_FORM = ImmutableSet.of(
                MetricChange.class,
                YearPart.class,
                Recipients.class,
                SourceLocation.class,
                StrategyProblem.class,
                TeamMetric.class,
                TeamPair.class);

        static List<Class<?>> records() throws IOException, ClassNotFoundException {
            TreeSet<String> names = new TreeSet<>();
            try (Stream<Path> files = Files.list(SOURCES.resolve("org/planhealth/strategy"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java") && !name.contains("-info"))
                        .forEach(name -> names.add(name.replace(".java", "")));
            }
            List<Class<?>> records = new ArrayList<>();
            for (String name : names) {
                Class<?> type = Class.forName(Strategy.class.getPackageName() + '.' + name);
                if (type.isRecord() && !WRITTEN_IN_ANOTHER_FORM.contains(type)) {
                    records.add(type);
                }
            }
            return records;
        }

        @ParameterizedTest
        @MethodSource("records")
        void are_the_components_of_the_record_and_explained(Class<?> record) {
            JsonNode fields =
                    objectForm(TREE.at("/$defs/" + record.getSimpleName())).get("properties");
            List<String> components = Arrays.stream(record.getRecordComponents())
                    .filter(StrategySchemaGenerator::isStated)
                    .map(RecordComponent::getName)
                    .toList();

            assertThat(fields.propertyNames()).containsAll(components);
            if (record != Strategy.class) {
                assertThat(fields.propertyNames()).containsExactlyElementsOf(components);
            }
            assertThat(fields.values())
                    .allSatisfy(field ->
                            assertThat(field.path("description").asString("")).matches("(?s)[^a-z].*[.?…]"));
        }

        private static JsonNode objectForm(JsonNode definition) {
            return definition.has("properties")
                    ? definition
                    : definition
                            .get("anyOf")
                            .valueStream()
                            .filter(form -> form.has("properties"))
                            .findFirst()
                            .orElseThrow();
        }

        @Test
        void are_all_accepted() throws IOException {
            String plan = Resources.toString(
                    Resources.getResource(StrategySchemaTest.class, "every-field.yaml"), StandardCharsets.UTF_8);

            assertThat(SchemaValidator.of(GENERATED).problems(plan, InputFormat.YAML))
                    .isEmpty();
            Set<String> stated = new TreeSet<>();
            collectNames(new YAMLMapper().readTree(plan), stated);
            TREE.findParents("properties").forEach(object -> {
                if (object.path("additionalProperties").isBoolean()
                        && !object.at("/properties/planned").isObject()) {
                    assertThat(stated).containsAll(object.get("properties").propertyNames());
                }
            });
        }

        private static void collectNames(JsonNode node, Set<String> names) {
            names.addAll(node.propertyNames());
            node.forEach(child -> collectNames(child, names));
        }
    }
}
