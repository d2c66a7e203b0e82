package org.planhealth.strategy.io;

import static java.util.Locale.ROOT;

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
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON: indented by two spaces, each entry in a line of its own, line feeds on every system, and null for what is not
 * known. The same calls give the same bytes.
 */
public final class JsonWriter {
    private static final int DECIMALS = 4;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Returns a document that ends in a line feed.
     *
     * @param content writes one value
     */
    public static String write(Consumer<JsonWriter> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), text)) {
            content.accept(new JsonWriter(generator));
        }
        return escaped(text.toString()) + "\n";
    }

    /** Writes an object. */
    public void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    /** Writes an object as a field. */
    public void object(String name, Runnable fields) {
        json.writeName(name);
        object(fields);
    }

    /** Writes an array. */
    public <T> void array(List<T> items, Consumer<T> item) {
        json.writeStartArray();
        items.forEach(item);
        json.writeEndArray();
    }

    /** Writes an array as a field. */
    public <T> void array(String name, List<T> items, Consumer<T> item) {
        json.writeName(name);
        array(items, item);
    }

    /** Writes an array of texts as a field. */
    public void texts(String name, List<String> texts) {
        array(name, texts, json::writeString);
    }

    /** Writes the name of a field, whose value is written next. */
    public void name(String name) {
        json.writeName(name);
    }

    /** Writes a text. */
    public void text(String value) {
        json.writeString(value);
    }

    /** Writes a text as a field. */
    public void text(String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    /** Writes a date as a field. */
    public void date(String name, @Nullable LocalDate day) {
        text(name, day == null ? null : day.toString());
    }

    /** Writes true or false as a field. */
    public void truth(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    /** Writes a number, rounded to four decimals, as a field. */
    public void number(String name, @Nullable Double value) {
        if (value == null) {
            text(name, null);
        } else {
            decimal(name, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        }
    }

    /** Writes a number as it is as a field. */
    public void decimal(String name, BigDecimal value) {
        json.writeName(name);
        json.writeNumber(value.stripTrailingZeros().toPlainString());
    }

    /** Writes a whole number as a field. */
    public void count(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    /** Writes a number by its digits. */
    void digits(String digits) {
        json.writeNumber(digits);
    }

    /** Writes true or false. */
    void truth(boolean value) {
        json.writeBoolean(value);
    }

    /** Writes that there is no value. */
    void nothing() {
        json.writeNull();
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
