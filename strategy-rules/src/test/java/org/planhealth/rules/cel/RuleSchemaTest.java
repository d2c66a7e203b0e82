package org.planhealth.rules.cel;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.report.JsonSchema;
import org.planhealth.strategy.schema.SchemaValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuleSchemaTest {
    private static final String SCHEMA = JsonSchema.RULE.json();
    private static final JsonNode DEFINITIONS =
            new JsonMapper().readTree(SCHEMA).get("$defs");

    private static List<String> problems(String rule) {
        return SchemaValidator.of(SCHEMA).problems(rule, InputFormat.YAML);
    }

    @Test
    void hasTheFieldsOfTheReader() {
        assertThat(DEFINITIONS.at("/Rule/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ImmutableSet.<String>builder()
                        .add("apiVersion", "kind")
                        .addAll(CelRuleReader.FIELDS)
                        .build());
        assertThat(DEFINITIONS.at("/Check/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ImmutableSet.<String>builder()
                        .addAll(CelCheck.FIELDS)
                        .add(CelChecks.SEVERITY)
                        .build());
    }

    @Test
    void acceptsTheRulesOfTheTestsAndTheExamples() throws IOException {
        int count = 0;
        for (String folder : List.of("src/test/resources", "../strategy-examples")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(RuleSchemaTest::isRule).toList()) {
                    count++;
                    assertThat(problems(Files.readString(file)))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
        assertThat(count).isGreaterThan(8);
    }

    private static boolean isRule(Path file) {
        String path = file.toString();
        if (!path.endsWith(".yaml") || path.contains("target") || path.contains("new-rule")) {
            return false;
        }
        try {
            return Files.readString(file).contains("\nkind: Rule\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesTheMistakesOfForm() {
        TreeSet<String> refused = CelAttemptsTest.mistakes().entrySet().stream()
                .filter(mistake ->
                        !problems(CelAttemptsTest.HEAD + mistake.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));

        assertThat(refused)
                .containsExactly(
                        "a control character in a field",
                        "a control character in a limit",
                        "a control character in the severity",
                        "a degree over 1",
                        "a limit below zero",
                        "a misspelled field that is needed",
                        "a misspelled message",
                        "an unknown field of the rule",
                        "an unknown list in requires",
                        "an unknown measure",
                        "another unknown field of the rule",
                        "no list",
                        "no message",
                        "nothing");
    }
}
