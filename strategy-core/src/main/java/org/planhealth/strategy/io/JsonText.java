package org.planhealth.strategy.io;

import static java.util.Locale.ROOT;

import java.io.StringWriter;
import org.planhealth.strategy.io.Node.Entry;
import org.planhealth.strategy.io.Node.ListNode;
import org.planhealth.strategy.io.Node.ObjectNode;
import org.planhealth.strategy.io.Node.Scalar;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes a tree as JSON, each entry in a line of its own. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private JsonText() {}

    static String of(ObjectNode root) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), text)) {
            write(root, generator);
        }
        return escaped(text.toString()) + "\n";
    }

    private static void write(Node node, JsonGenerator generator) {
        if (node instanceof ObjectNode object) {
            generator.writeStartObject();
            for (Entry entry : object.entries()) {
                generator.writeName(entry.name());
                write(entry.value(), generator);
            }
            generator.writeEndObject();
        } else if (node instanceof ListNode list) {
            generator.writeStartArray();
            list.elements().forEach(element -> write(element, generator));
            generator.writeEndArray();
        } else if (node instanceof Scalar scalar) {
            write(scalar, generator);
        }
    }

    private static void write(Scalar scalar, JsonGenerator generator) {
        switch (scalar.kind()) {
            case TEXT -> generator.writeString(scalar.text());
            case NUMBER -> generator.writeNumber(scalar.text());
            case BOOLEAN -> generator.writeBoolean(Boolean.parseBoolean(scalar.text()));
            case NULL -> generator.writeNull();
        }
    }

    /** Characters that JSON allows in a text but no plan may hold as such; they stand nowhere but in texts. */
    private static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.codePoints().forEach(character -> {
            if (PlanText.isAllowed(character)) {
                text.appendCodePoint(character);
            } else {
                text.append(String.format(ROOT, "\\u%04x", character));
            }
        });
        return text.toString();
    }

    /** Two spaces, a line for each entry of an object and of a list, and line feeds on every system. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter)
                    .createInstance();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
