package org.planhealth.strategy.io;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.YearPart;
import org.planhealth.strategy.schema.KeywordForm;
import org.planhealth.strategy.schema.ModelJavadoc;
import org.planhealth.strategy.schema.RecordSchema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The types that a plan writes in another form than Java: as a word, a text, a list, or one of several forms. */
final class PlanForms implements CustomDefinitionProviderV2, SchemaDefinitionNamingStrategy {
    /** A text that is an id. */
    interface Id {}

    /** A number that is a share. */
    interface Fraction {}

    /** A text of which people state only that there is one, or none. */
    interface TextOrFlag {}

    /** A number that is an amount. */
    interface Quantity {}

    /** An organization in a file of its own. */
    interface OrganizationFile {}

    static final String KIND = "What the file holds: a strategy, or an organization that several strategies share.";

    private static final String API_VERSION = "planhealth/v1";
    private static final String DATE = "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    private static final String YEAR_PART = "^((?!0000)[0-9]{4}|FY[0-9]{2})-(Q[1-4]|H[12])$";
    private static final String SHARE = "^" + DecimalNumbers.SHARE + "$";
    private static final String PERCENT = "^" + DecimalNumbers.PERCENT + "$";
    private static final int LONGEST_ID = 200;
    private static final long GREATEST = (long) DecimalNumbers.GREATEST;
    private static final String EXTENSION = "^x-";
    private static final String RELATIVE_PATH = "^(?![/\\\\]|[A-Za-z]:).";
    private static final JsonMapper JSON = new JsonMapper();

    private final ModelJavadoc javadoc;

    PlanForms(ModelJavadoc javadoc) {
        this.javadoc = javadoc;
    }

    /** Returns what is said about a type of the model; null about another. */
    @Nullable
    String describe(Class<?> type) {
        return type.getPackage().equals(Strategy.class.getPackage()) ? javadoc.of(type) : null;
    }

    @Override
    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
        Class<?> type = key.getType().getErasedType();
        if (type == LocalDate.class) {
            return "Date";
        }
        if (type == Quantity.class) {
            return "Amount";
        }
        return type == Fraction.class ? "Share" : type.getSimpleName();
    }

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType resolved, SchemaGenerationContext context) {
        Class<?> type = resolved.getErasedType();
        if (type == String.class) {
            return inline(text());
        }
        if (type == Double.class) {
            return inline(number());
        }
        if (type == ImmutableSortedMap.class) {
            List<ResolvedType> keyAndValue = resolved.getTypeParameters();
            return inline(map(keyAndValue.get(0), keyAndValue.get(1), context));
        }
        if (Keyword.class.isAssignableFrom(type)) {
            return shared(KeywordForm.of(type, javadoc));
        }
        ObjectNode form = form(resolved, context);
        return form == null ? null : shared(form);
    }

    private @Nullable ObjectNode form(ResolvedType resolved, SchemaGenerationContext context) {
        Class<?> type = resolved.getErasedType();
        if (type == Id.class) {
            // YAML takes an id of digits for a number
            return pattern(RecordSchema.ID)
                    .put("maxLength", LONGEST_ID)
                    .put("minimum", 0)
                    .set("type", types("string", "integer"));
        }
        if (type == Fraction.class) {
            return pattern(SHARE)
                    .put("maxLength", DecimalNumbers.LONGEST)
                    .put("minimum", 0)
                    .put("maximum", 1)
                    .set("type", types("number", "string"));
        }
        if (type == TextOrFlag.class) {
            return text().set("type", types("string", "number", "boolean"));
        }
        if (type == Quantity.class) {
            return number().put("minimum", 0);
        }
        if (type == LocalDate.class) {
            return pattern(DATE).put("format", "date");
        }
        if (type == YearPart.class) {
            return pattern(YEAR_PART);
        }
        if (type == MetricChange.class) {
            return number().put("pattern", PERCENT)
                    .put("maxLength", DecimalNumbers.LONGEST)
                    .set("type", types("number", "string"));
        }
        if (type == Recipients.class) {
            return either(JSON.createObjectNode().put("const", "all"), list(reference(Id.class, context)));
        }
        if (type == TeamPair.class) {
            return list(reference(Id.class, context))
                    .put("minItems", 2)
                    .put("maxItems", 2)
                    .put("uniqueItems", true);
        }
        if (type == TeamMetric.class) {
            ObjectNode byDay = map(resolve(LocalDate.class, context), resolve(Double.class, context), context);
            return either(number(), byDay).put("description", javadoc.of(type));
        }
        if (type == Dependency.class) {
            return either(reference(Id.class, context), context.createStandardDefinition(resolved, this));
        }
        if (type == Strategy.class) {
            return file(context.createStandardDefinition(resolved, this));
        }
        if (type == OrganizationFile.class) {
            return organizationFile(context);
        }
        if (type == Organization.class) {
            return either(context.createStandardDefinition(resolved, this), path());
        }
        return null;
    }

    private ObjectNode map(ResolvedType key, ResolvedType value, SchemaGenerationContext context) {
        ObjectNode values = value.getErasedType() == Double.class
                ? number().set("type", types("number", "null"))
                : either(context.createDefinitionReference(value), ofType("null"));
        ObjectNode map = ofType("object");
        if (key.getErasedType().isEnum()) {
            map.set("properties", fields(key.getErasedType(), values));
            return map.put("additionalProperties", false);
        }
        if (key.getErasedType() != String.class) {
            map.set("propertyNames", either(context.createDefinitionReference(key), pattern(EXTENSION)));
            map.putObject("patternProperties").put(EXTENSION, true);
        }
        return map.set("additionalProperties", values);
    }

    /** Lets each object have fields of the author's own, which are not read. */
    static void addExtensions(ObjectNode schema) {
        schema.findParents("additionalProperties").stream()
                .filter(object -> object.get("additionalProperties").isBoolean())
                .forEach(object ->
                        ((ObjectNode) object).putObject("patternProperties").put(EXTENSION, true));
    }

    /** The keys of a map by word, as fields, so that an editor completes them. */
    private ObjectNode fields(Class<?> words, ObjectNode values) {
        ObjectNode fields = JSON.createObjectNode();
        for (Object member : words.getEnumConstants()) {
            fields.putObject(((Keyword) member).word())
                    .put("description", javadoc.of((Enum<?>) member))
                    .setAll(values);
        }
        return fields;
    }

    private static ObjectNode file(ObjectNode body) {
        ObjectNode fields = JSON.createObjectNode();
        fields.putObject("apiVersion")
                .put("description", "The version of the format.")
                .put("const", API_VERSION);
        fields.putObject("kind").put("description", KIND);
        fields.setAll((ObjectNode) body.get("properties"));
        return body.set("properties", fields).set("required", types("apiVersion", "kind", "id", "title"));
    }

    private ObjectNode organizationFile(SchemaGenerationContext context) {
        ObjectNode file = file(context.createStandardDefinition(resolve(Organization.class, context), this));
        ObjectNode fields = (ObjectNode) file.get("properties");
        for (RecordComponent component : Organization.class.getRecordComponents()) {
            // what an inline organization may leave out
            if (component.getName().equals("id") || component.getName().equals("title")) {
                ObjectNode form = component.getName().equals("id") ? reference(Id.class, context) : text();
                fields.putObject(component.getName())
                        .put("description", javadoc.of(component))
                        .putArray("allOf")
                        .add(form);
            }
        }
        return file;
    }

    private static ObjectNode path() {
        return pattern(RELATIVE_PATH).put("description", "A relative path to a file of kind Organization.");
    }

    /** Any text but true and false, which stand where somebody meant more to say; a number may be meant as a text. */
    private static ObjectNode text() {
        return JSON.createObjectNode().put("pattern", "\\S").set("type", types("string", "number"));
    }

    private static ObjectNode either(ObjectNode first, ObjectNode second) {
        ObjectNode either = JSON.createObjectNode();
        either.putArray("anyOf").add(first).add(second);
        return either;
    }

    private static ObjectNode list(ObjectNode item) {
        return ofType("array").set("items", item);
    }

    private static ObjectNode pattern(String pattern) {
        return ofType("string").put("pattern", pattern);
    }

    /** A number that is read without loss. */
    private static ObjectNode number() {
        return ofType("number").put("minimum", -GREATEST).put("maximum", GREATEST);
    }

    private static ObjectNode ofType(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private static ArrayNode types(String... names) {
        ArrayNode types = JSON.createArrayNode();
        List.of(names).forEach(types::add);
        return types;
    }

    private static ObjectNode reference(Class<?> type, SchemaGenerationContext context) {
        return context.createDefinitionReference(resolve(type, context));
    }

    private static ResolvedType resolve(Class<?> type, SchemaGenerationContext context) {
        return context.getTypeContext().resolve(type);
    }

    private static CustomDefinition shared(ObjectNode definition) {
        return new CustomDefinition(definition, DefinitionType.ALWAYS_REF, AttributeInclusion.NO);
    }

    private static CustomDefinition inline(ObjectNode definition) {
        return new CustomDefinition(definition, DefinitionType.INLINE, AttributeInclusion.NO);
    }
}
