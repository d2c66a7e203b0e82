package org.planhealth.strategy.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the schema of a file from the records that are its form: their types and annotations are the form, their Javadoc is the
 * explanation. What is nullable may be null; it is written all the same, unless Jackson is told to leave it out.
 *
 * @param javadoc where the explanations stand
 * @param written whether programs write the file, so that each field is there and later ones may be; else people do, who leave
 *     out what they do not state, and misspell fields
 * @param constants the one value that fields of these names have
 * @param forms the types that have a form of their own; that of a record is another one beside its fields
 */
public record RecordSchema(
        ModelJavadoc javadoc,
        boolean written,
        ImmutableMap<String, String> constants,
        ImmutableMap<Class<?>, ObjectNode> forms)
        implements CustomDefinitionProviderV2 {
    /** An id in kebab case. */
    public static final String ID = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Returns the schema of a file that programs write.
     *
     * @param schema what its field {@code schema} says
     */
    public static RecordSchema ofWritten(
            String schema, ModelJavadoc javadoc, ImmutableMap<Class<?>, ObjectNode> forms) {
        return new RecordSchema(javadoc, true, ImmutableMap.of("schema", schema), forms);
    }

    /**
     * Returns the schema of a file that people write.
     *
     * @param kind what its field {@code kind} says
     */
    public static RecordSchema ofKind(String kind, ModelJavadoc javadoc, ImmutableMap<Class<?>, ObjectNode> forms) {
        return new RecordSchema(
                javadoc,
                false,
                ImmutableMap.of("apiVersion", "planhealth/v1", "kind", kind),
                ImmutableMap.<Class<?>, ObjectNode>builder()
                        .putAll(forms)
                        .put(String.class, form("{'pattern': '\\\\S', 'type': ['string', 'number']}"))
                        .buildOrThrow());
    }

    /** Returns a form that is written with single quotes. */
    public static ObjectNode form(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }

    /**
     * Returns the text of the schema.
     *
     * @param title the name of the format
     * @param name what the file is, in one word
     * @param more adds to the root what records cannot say, and may replace the reference to the record by a condition
     */
    public String generate(String title, String name, Class<? extends Record> type, Consumer<ObjectNode> more) {
        SchemaBuilder builder = new SchemaGenerator(config().build()).buildMultipleSchemaDefinitions();
        ObjectNode root = JSON.createObjectNode()
                .put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier())
                .put("$id", "urn:planhealth:" + name + ":v1")
                .put("title", title)
                .put("description", javadoc.of(type));
        // the reference is filled in once the definitions have their names
        ObjectNode reference = builder.createSchemaReference(type);
        ObjectNode definitions = builder.collectDefinitions("$defs");
        root.setAll(reference);
        root.set("$defs", definitions);
        more.accept(root);
        return SchemaText.of(root);
    }

    private SchemaGeneratorConfigBuilder config() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                JSON,
                SchemaVersion.DRAFT_2020_12,
                new OptionPreset(
                        Option.ADDITIONAL_FIXED_TYPES,
                        Option.ALLOF_CLEANUP_AT_THE_END,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.INLINE_NULLABLE_SCHEMAS,
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITH_GETTERS));
        if (!written) {
            config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        }
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(this)
                .withDefinitionNamingStrategy((key, context) ->
                        key.getType().getErasedType().getSimpleName().replaceFirst("(Json|Form)$", ""))
                .withDescriptionResolver(
                        scope -> scope.getType().getErasedType().isRecord()
                                ? javadoc.of(scope.getType().getErasedType())
                                : null)
                .withPropertySorter(Comparator.comparingInt(RecordMembers::position));
        config.forFields()
                .withDescriptionResolver(
                        field -> isPartOfList(field) ? null : javadoc.of(RecordMembers.component(field)))
                .withPropertyNameOverrideResolver(field -> name(RecordMembers.component(field)))
                .withInstanceAttributeOverride((attributes, field, context) -> {
                    String constant =
                            constants.get(RecordMembers.component(field).getName());
                    if (constant != null) {
                        attributes.put("const", constant);
                    }
                })
                .withNullableCheck(field -> !isPartOfList(field)
                        && isNullable(RecordMembers.component(field))
                        && !isLeftOut(RecordMembers.component(field)))
                .withRequiredCheck(field -> !(isNullable(RecordMembers.component(field)) && !written)
                        && !isLeftOut(RecordMembers.component(field)));
        return config;
    }

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType resolved, SchemaGenerationContext context) {
        Class<?> type = resolved.getErasedType();
        ObjectNode form = forms.get(type);
        if (form != null && type.isRecord()) {
            ObjectNode either = JSON.createObjectNode();
            either.putArray("anyOf").add(form.deepCopy()).add(context.createStandardDefinition(resolved, this));
            return new CustomDefinition(either, DefinitionType.ALWAYS_REF, AttributeInclusion.NO);
        }
        if (form != null) {
            return inline(form.deepCopy());
        }
        if (type.isEnum()) {
            return new CustomDefinition(
                    KeywordForm.of(type, javadoc), DefinitionType.ALWAYS_REF, AttributeInclusion.NO);
        }
        if (Map.class.isAssignableFrom(type)) {
            ObjectNode map = JSON.createObjectNode().put("type", "object");
            ResolvedType key = resolved.getTypeParameters().get(0);
            if (key.getErasedType() != String.class) {
                map.set("propertyNames", context.createDefinitionReference(key));
            }
            return inline(map.set(
                    "additionalProperties",
                    context.createDefinitionReference(
                            resolved.getTypeParameters().get(1))));
        }
        if (type == LocalDate.class) {
            return inline(form("{'type': 'string', 'format': 'date'}"));
        }
        return type == BigDecimal.class ? inline(form("{'type': 'number'}")) : null;
    }

    private static CustomDefinition inline(ObjectNode definition) {
        return new CustomDefinition(definition, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static boolean isPartOfList(FieldScope field) {
        return field.isFakeContainerItemScope();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isLeftOut(RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }
}
