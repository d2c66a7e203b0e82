package org.planhealth.rules.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * JSON as reports have it: indented by two spaces, numbers rounded to four decimals, and null for what is not known.
 *
 * @param json where to write what is plain
 */
record JsonText(JsonGenerator json) {
    private static final int DECIMALS = 4;

    static String of(Consumer<JsonText> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), text)) {
            content.accept(new JsonText(generator));
        }
        return text.append('\n').toString();
    }

    void object(String name, Runnable fields) {
        json.writeObjectPropertyStart(name);
        fields.run();
        json.writeEndObject();
    }

    void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    <T> void array(String name, List<T> items, Consumer<T> item) {
        json.writeArrayPropertyStart(name);
        items.forEach(item);
        json.writeEndArray();
    }

    void texts(String name, List<String> texts) {
        array(name, texts, json::writeString);
    }

    void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    void date(String name, @Nullable LocalDate day) {
        text(name, day == null ? null : day.toString());
    }

    void number(String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            decimal(name, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        }
    }

    void decimal(String name, BigDecimal value) {
        json.writeName(name);
        json.writeNumber(value.stripTrailingZeros().toPlainString());
    }

    void count(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    /** Two spaces and the line feed everywhere, whatever the system's own line separator. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(new Separators()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
