package org.planhealth.rules.profile;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planhealth.rules.report.JsonSchema;
import org.planhealth.strategy.schema.SchemaValidator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileSchemaTest {
    private static final Path FILES = Path.of("src/test/resources/org/planhealth/rules");
    private static final String SCHEMA = JsonSchema.PROFILE.json();
    private static final JsonNode DEFINITIONS =
            new JsonMapper().readTree(SCHEMA).get("$defs");
    private static final String HEADER = "apiVersion: planhealth/v1\nkind: Profile\nid: house\n";

    /** What only the reader can tell: it knows the rules, follows paths, and sees the text. */
    private static final ImmutableSet<String> FOR_THE_READER = ImmutableSet.of(
            "absolute-base",
            "base-of-another-kind",
            "changes-what-is-off",
            "circle",
            "duplicate-limit",
            "duplicate-rule",
            "id-of-built-in",
            "itself",
            "limit-is-not-whole",
            "missing-base-file",
            "unknown-base",
            "unknown-base-far",
            "unknown-limit",
            "unknown-rule");

    private static List<String> problems(String profile) {
        try {
            return SchemaValidator.of(SCHEMA).problems(profile, InputFormat.YAML);
        } catch (JacksonException e) {
            return List.of("no YAML");
        }
    }

    @Test
    void hasTheFieldsOfTheReader() {
        assertThat(DEFINITIONS.at("/Profile/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ImmutableSet.<String>builder()
                        .add("apiVersion", "kind")
                        .addAll(ProfileFileReader.FIELDS)
                        .build());
        assertThat(DEFINITIONS.at("/RuleSetting/anyOf/1/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(RuleSettingsReader.FIELDS);
        assertThat(DEFINITIONS.at("/Waiver/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(ProfileWaiversReader.FIELDS);
    }

    @Test
    void acceptsTheProfilesOfTheTests() throws IOException {
        for (Path profile : List.of(FILES.resolve("junit/profiles/house.yaml"))) {
            assertThat(problems(Files.readString(profile)))
                    .as(profile.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: For platforms\nextends: recommended\nfailOn: medium\nminPlan: 60",
                "extends: ../house.yaml\npacks: [rules, more.jar]",
                "rules: {blanket-ask: off, no-pilot: on, stalled-middle: {severity: critical, limits: {maxDays: 30}}}",
                "rules: {blanket-ask: {enabled: true}}\nwaivers: [{rule: no-pilot, subject: move, expires: 2026-12-31}]",
                "title:\nrules: null"
            })
    void acceptsTheFormsThatAValueMayHave(String fields) {
        assertThat(problems(HEADER + fields)).isEmpty();
    }

    @Test
    void refusesBadProfilesButForWhatOnlyTheReaderCanTell() throws IOException {
        TreeSet<String> accepted;
        try (Stream<Path> files = Files.list(FILES.resolve("bad-profiles"))) {
            accepted = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> problems(read(file)).isEmpty())
                    .map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(toCollection(TreeSet::new));
        }
        assertThat(accepted).containsExactlyElementsOf(FOR_THE_READER);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
