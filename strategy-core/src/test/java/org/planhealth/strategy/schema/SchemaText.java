package org.planhealth.strategy.schema;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema as text: keywords in one order, definitions by name, fields as the record lists them. */
public final class SchemaText {
    private static final ImmutableList<String> KEYWORDS = ImmutableList.of(
            "$schema",
            "$id",
            "title",
            "description",
            "$ref",
            "const",
            "enum",
            "not",
            "anyOf",
            "type",
            "format",
            "pattern",
            "maxLength",
            "minLength",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "required",
            "properties",
            "propertyNames",
            "minProperties",
            "maxProperties",
            "patternProperties",
            "additionalProperties",
            "if",
            "then",
            "else",
            "$defs");
    private static final Comparator<JsonNode> NULL_LAST =
            Comparator.comparing(schema -> schema.path("type").asString("").equals("null"));
    private static final JsonMapper JSON = new JsonMapper();

    private SchemaText() {}

    /** Returns the text of a schema. */
    public static String of(ObjectNode schema) {
        return JSON.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                .withSeparators(
                                        Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER)))
                        .writeValueAsString(arranged(schema))
                + "\n";
    }

    private static JsonNode arranged(JsonNode schema) {
        if (!(schema instanceof ObjectNode keywords)) {
            return schema;
        }
        ObjectNode arranged = JSON.createObjectNode();
        keywords.properties().stream()
                .sorted(Comparator.comparingInt(keyword -> rank(keyword.getKey())))
                .forEach(keyword -> arranged.set(keyword.getKey(), arranged(keyword.getKey(), keyword.getValue())));
        return arranged;
    }

    private static JsonNode arranged(String keyword, JsonNode value) {
        return switch (keyword) {
            case "$defs" ->
                named(value.properties().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList());
            case "properties" -> named(List.copyOf(value.properties()));
            case "anyOf" -> listed(value.valueStream().sorted(NULL_LAST).toList());
            default -> arranged(value);
        };
    }

    private static ObjectNode named(List<Map.Entry<String, JsonNode>> schemas) {
        ObjectNode named = JSON.createObjectNode();
        schemas.forEach(schema -> named.set(schema.getKey(), arranged(schema.getValue())));
        return named;
    }

    private static ArrayNode listed(List<JsonNode> schemas) {
        ArrayNode listed = JSON.createArrayNode();
        schemas.forEach(schema -> listed.add(arranged(schema)));
        return listed;
    }

    private static int rank(String keyword) {
        int rank = KEYWORDS.indexOf(keyword);
        checkArgument(rank >= 0, "an unforeseen keyword: %s", keyword);
        return rank;
    }
}
