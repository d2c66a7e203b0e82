package org.planhealth.strategy.io;

import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;

/** Writes a tree as JSON. */
final class JsonTreeWriter {
    private JsonTreeWriter() {}

    static String of(ObjectNode root) {
        return JsonWriter.write(json -> write(root, json));
    }

    private static void write(DocumentNode node, JsonWriter json) {
        if (node instanceof ObjectNode object) {
            json.object(() -> {
                for (Entry entry : object.entries()) {
                    json.name(entry.name());
                    write(entry.value(), json);
                }
            });
        } else if (node instanceof ListNode list) {
            json.array(list.elements(), element -> write(element, json));
        } else if (node instanceof Scalar scalar) {
            write(scalar, json);
        }
    }

    private static void write(Scalar scalar, JsonWriter json) {
        switch (scalar.kind()) {
            case TEXT -> json.text(scalar.text());
            case NUMBER -> json.digits(scalar.text());
            case BOOLEAN -> json.truth(Boolean.parseBoolean(scalar.text()));
            case NULL -> json.nothing();
        }
    }
}
