package org.planhealth.rules.jackson;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.function.Function;
import org.planhealth.rules.Finding;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.jackson.StrategyModule;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.datatype.guava.GuavaModule;

/**
 * A value in the form that other programs read, and beside it in full.
 *
 * @param type the type of the value
 * @param form writes the form as JSON
 */
record CompleteForm<T>(Class<T> type, Function<T, String> form) {
    private static final String COMPLETE = "complete";

    /** Its own mapper, so that no setting of the embedder's changes the form. Decimals are texts, to keep their zeros. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new StrategyModule())
            .addModule(new GuavaModule())
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .withConfigOverride(
                    BigDecimal.class,
                    decimals -> decimals.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .addMixIn(RuleInfo.class, RuleForm.OfRule.class)
            .addMixIn(Finding.class, FigureForm.InFinding.class)
            .build();

    ValueSerializer<T> writing() {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                ObjectNode node = (ObjectNode) MAPPER.readTree(form.apply(value));
                context.writeValue(out, node.set(COMPLETE, MAPPER.valueToTree(value)));
            }
        };
    }

    ValueDeserializer<T> reading() {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                // by way of text: what the embedder's mapper makes of a number need not be the number
                String text = MAPPER.writeValueAsString(context.bufferAsCopyOfValue(in));
                JsonNode complete = MAPPER.readTree(text).path(COMPLETE);
                return complete.isObject()
                        ? MAPPER.treeToValue(complete, type)
                        : context.reportInputMismatch(
                                this,
                                "a %s is read from its field '%s', which only this module writes",
                                type.getSimpleName(),
                                COMPLETE);
            }
        };
    }
}
