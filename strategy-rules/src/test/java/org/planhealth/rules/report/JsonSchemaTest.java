package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planhealth.rules.BaselineForm;
import org.planhealth.rules.cel.RuleForm;
import org.planhealth.rules.profile.ProfileForm;
import org.planhealth.strategy.schema.ModelJavadoc;
import org.planhealth.strategy.schema.RecordSchema;
import org.planhealth.strategy.schema.SchemaValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonSchemaTest {
    private static final Path COMMITTED = Path.of("src/main/resources/org/planhealth/rules/report");
    private static final ModelJavadoc JAVADOC = new ModelJavadoc(
            Path.of("src/main/java"), Path.of("src/test/java"), Path.of("../strategy-core/src/main/java"));

    /** The figures of a message, which are named by the rule. */
    private static final ImmutableMap<Class<?>, ObjectNode> FIGURES = ImmutableMap.of(
            Object.class,
            RecordSchema.form("{'type': ['string', 'number', 'boolean', 'array'], 'items': {'type': 'string'}}"));

    private static String generated(JsonSchema schema) {
        return switch (schema) {
            case PLAN -> JsonSchema.PLAN.json();
            case PROFILE ->
                RecordSchema.ofKind("Profile", JAVADOC, ProfileForm.FORMS)
                        .generate("planhealth/v1", "profile", ProfileForm.class, root -> {});
            case RULE ->
                RecordSchema.ofKind("Rule", JAVADOC, RuleForm.FORMS)
                        .generate("planhealth/v1", "rule", RuleForm.class, RuleForm::addTo);
            case BASELINE ->
                RecordSchema.ofWritten(BaselineForm.SCHEMA, JAVADOC, ImmutableMap.of())
                        .generate(BaselineForm.SCHEMA, "baseline", BaselineForm.TYPE, root -> {});
            case REPORT ->
                RecordSchema.ofWritten(ReportJson.SCHEMA, JAVADOC, FIGURES)
                        .generate(ReportJson.SCHEMA, "report", ReportJson.class, JsonSchemaTest::addSeveral);
            case DIFF ->
                RecordSchema.ofWritten(DiffJson.SCHEMA, JAVADOC, FIGURES)
                        .generate(DiffJson.SCHEMA, "diff", DiffJson.class, root -> {});
            case WHAT_IF ->
                RecordSchema.ofWritten(WhatIfJson.SCHEMA, JAVADOC, ImmutableMap.of())
                        .generate(WhatIfJson.SCHEMA, "what-if", WhatIfJson.class, root -> {});
        };
    }

    /** Of several plans there is an array; if, not oneOf, so that what is wrong with a report is told. */
    private static void addSeveral(ObjectNode root) {
        ObjectNode report = RecordSchema.form("{}").set("$ref", root.remove("$ref"));
        root.set("if", RecordSchema.form("{'type': 'array'}"));
        root.set("then", RecordSchema.form("{'type': 'array'}").set("items", report));
        root.set("else", report.deepCopy());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAN")
    void isWhatTheRecordsSayToday(JsonSchema schema) throws IOException {
        String generated = generated(schema);
        if (System.getProperty("schema.update") != null) {
            Files.writeString(COMMITTED.resolve(schema.word() + "-v1.schema.json"), generated);
            return;
        }
        assertThat(schema.json())
                .as("stale; mvn -pl strategy-rules test -Dtest=JsonSchemaTest -Dschema.update rewrites it")
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @EnumSource
    void isASchemaOfDraft202012(JsonSchema schema) {
        assertThat(SchemaValidator.ofSchemas().problems(schema.json(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void usesEachDefinition(JsonSchema schema) {
        JsonNode tree = new JsonMapper().readTree(schema.json());
        Set<String> used = new TreeSet<>();
        tree.findValuesAsString("$ref").forEach(reference -> used.add(reference.substring("#/$defs/".length())));

        assertThat(tree.get("$defs").propertyNames()).containsExactlyElementsOf(used);
    }

    @Test
    void ofAPlanIsThatOfTheReader() {
        assertThat(JsonSchema.PLAN.json()).contains("urn:planhealth:strategy:v1");
    }
}
