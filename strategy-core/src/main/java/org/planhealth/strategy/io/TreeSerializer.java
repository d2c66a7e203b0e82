package org.planhealth.strategy.io;

import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a tree, whose numbers keep their digits: no Java number has both the sign of -0.0 and every spelling. */
final class TreeSerializer extends ValueSerializer<DocumentNode> {
    @Override
    public void serialize(DocumentNode node, JsonGenerator json, SerializationContext context) {
        if (node instanceof ObjectNode object) {
            json.writeStartObject();
            for (Entry entry : object.entries()) {
                json.writeName(entry.name());
                serialize(entry.value(), json, context);
            }
            json.writeEndObject();
        } else if (node instanceof ListNode list) {
            json.writeStartArray();
            list.elements().forEach(element -> serialize(element, json, context));
            json.writeEndArray();
        } else if (node instanceof Scalar scalar) {
            switch (scalar.kind()) {
                case TEXT -> json.writeString(scalar.text());
                case NUMBER -> json.writeNumber(scalar.text());
                case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(scalar.text()));
                case NULL -> json.writeNull();
            }
        }
    }
}
