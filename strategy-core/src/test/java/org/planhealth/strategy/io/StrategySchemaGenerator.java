package org.planhealth.strategy.io;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Amount;
import org.planhealth.strategy.Onboarding;
import org.planhealth.strategy.ParentId;
import org.planhealth.strategy.RefersTo;
import org.planhealth.strategy.Share;
import org.planhealth.strategy.Sources;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.schema.ModelJavadoc;
import org.planhealth.strategy.schema.RecordMembers;
import org.planhealth.strategy.schema.SchemaText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the schema of a plan file from the records of the model: what they say in Java by types and annotations is the
 * form, what they say in Javadoc is the explanation.
 */
final class StrategySchemaGenerator {
    private static final JsonMapper JSON = new JsonMapper();

    private final ModelJavadoc javadoc;

    StrategySchemaGenerator(ModelJavadoc javadoc) {
        this.javadoc = javadoc;
    }

    /** Returns the text of the schema. */
    String generate() {
        SchemaBuilder builder = new SchemaGenerator(config().build()).buildMultipleSchemaDefinitions();
        ObjectNode root = JSON.createObjectNode()
                .put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier())
                .put("$id", "urn:planhealth:strategy:v1")
                .put("title", "planhealth/v1")
                .put("description", "A plan: a technical strategy, or an organization that several strategies share.")
                .put("type", "object");
        // an editor completes the kind from here, and then the fields of that kind
        ObjectNode kind = root.putObject("properties").putObject("kind").put("description", PlanForms.KIND);
        kind.putArray("enum").add("Strategy").add("Organization");
        // if, not oneOf: what is wrong with a file of its kind is told, not that no kind fits
        ObjectNode condition = root.putObject("if");
        condition.putObject("properties").putObject("kind").put("const", "Organization");
        condition.putArray("required").add("kind");
        root.set("then", builder.createSchemaReference(PlanForms.OrganizationFile.class));
        root.set("else", builder.createSchemaReference(Strategy.class));
        root.set("$defs", builder.collectDefinitions("$defs"));
        PlanForms.addExtensions(root);
        return SchemaText.of(root);
    }

    private SchemaGeneratorConfigBuilder config() {
        PlanForms forms = new PlanForms(javadoc);
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                JSON,
                SchemaVersion.DRAFT_2020_12,
                new OptionPreset(
                        Option.ADDITIONAL_FIXED_TYPES,
                        Option.ALLOF_CLEANUP_AT_THE_END,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.INLINE_NULLABLE_SCHEMAS,
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITH_GETTERS));
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(forms)
                .withDefinitionNamingStrategy(forms)
                .withDescriptionResolver(scope -> forms.describe(scope.getType().getErasedType()))
                .withPropertySorter(Comparator.comparingInt(RecordMembers::position));
        config.forFields()
                .withDescriptionResolver(
                        field -> field.isFakeContainerItemScope() ? null : javadoc.of(RecordMembers.component(field)))
                .withIgnoreCheck(field -> !isStated(RecordMembers.component(field)))
                .withInstanceAttributeOverride((attributes, field, context) -> {
                    if (field.getDeclaringType().isInstanceOf(Team.class)
                            && field.getName().equals("id")) {
                        attributes.putObject("not").put("const", "all");
                    }
                    Amount amount = RecordMembers.component(field).getAnnotation(Amount.class);
                    if (field.getType().isInstanceOf(Integer.class)) {
                        attributes.put("minimum", amount == null ? Integer.MIN_VALUE : amount.least());
                        attributes.put("maximum", amount == null ? Integer.MAX_VALUE : amount.most());
                    }
                })
                .withNullableCheck(
                        field -> !field.isFakeContainerItemScope() && isOptional(RecordMembers.component(field)))
                .withRequiredCheck(field -> !isOptional(RecordMembers.component(field)))
                .withTargetTypeOverridesResolver(StrategySchemaGenerator::form);
        return config;
    }

    /** Tells whether a plan states the component: the others are set by the reader. */
    static boolean isStated(RecordComponent component) {
        return !component.isAnnotationPresent(ParentId.class) && component.getType() != Sources.class;
    }

    private static boolean isOptional(RecordComponent component) {
        boolean readAsId = component.getName().equals("title") && component.getDeclaringRecord() != Strategy.class;
        return readAsId || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable List<ResolvedType> form(FieldScope field) {
        RecordComponent component = RecordMembers.component(field);
        Class<?> form;
        if (component.isAnnotationPresent(Share.class)) {
            form = PlanForms.Fraction.class;
        } else if (component.isAnnotationPresent(Amount.class) && component.getType() != Integer.class) {
            return List.of(
                    component.getType() == Double.class
                            ? field.getContext().resolve(PlanForms.Quantity.class)
                            : field.getContext()
                                    .resolve(ImmutableSortedMap.class, LocalDate.class, PlanForms.Quantity.class));
        } else if (component.isAnnotationPresent(RefersTo.class)
                || component.getName().equals("id")) {
            form = PlanForms.Id.class;
        } else if (component.getDeclaringRecord() == Onboarding.class
                && RecordShape.of(Onboarding.class).field(component.getName()).isFlagToo()) {
            form = PlanForms.TextOrFlag.class;
        } else {
            return null;
        }
        return List.of(
                field.isContainerType()
                        ? field.getContext().resolve(List.class, form)
                        : field.getContext().resolve(form));
    }
}
