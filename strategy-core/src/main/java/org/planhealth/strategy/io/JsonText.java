package org.planhealth.strategy.io;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonValue;
import org.planhealth.strategy.Keyword;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON of the library, made of records by the one mapper that there is for it: fields in the order of the record, words of
 * closed sets as a plan spells them, two spaces for each level and line feeds on every system. The same value gives the same
 * bytes.
 */
public final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addMixIn(Keyword.class, Word.class)
            .addModule(new SimpleModule().addSerializer(DocumentNode.class, new TreeSerializer()))
            .build();

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private JsonText() {}

    /** Returns a value as a document that ends in a line feed, with a line for each field and each element. */
    public static String of(Object value) {
        return write(value, Integer.MAX_VALUE);
    }

    /**
     * Returns a value like {@link #of}, but each row of its deep lists in one line, so that a diff shows a row as one line.
     *
     * @param depth how many objects and lists a row stands in, such as 2 for the rows of a list that is a field of the root
     */
    public static String ofRows(Object value, int depth) {
        return write(value, depth);
    }

    /**
     * Returns the value that {@link #of} made a document of. Fields that the type does not have are passed over.
     *
     * @throws IllegalArgumentException if the text is no JSON, or does not fit the type
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String write(Object value, int depth) {
        PrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(new RowIndenter(depth))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return escaped(MAPPER.writer().with(printer).writeValueAsString(value)) + "\n";
    }

    /**
     * Escapes what JSON allows in a text, but no plan may hold as such, or a terminal would obey; but for the line feeds between
     * fields it stands nowhere but in texts.
     */
    private static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.codePoints().forEach(character -> {
            if (character == '\n' || (PlanText.isAllowed(character) && !DisplayText.isActive(character))) {
                text.appendCodePoint(character);
            } else {
                text.append(String.format(ROOT, "\\u%04x", character));
            }
        });
        return text.toString();
    }

    /** How a word of a closed set is written and read. */
    private interface Word {
        @JsonValue
        String word();
    }

    /** Breaks lines outside of rows, and puts a space where it does not; a row closes on the level of its list. */
    private static final class RowIndenter extends DefaultIndenter {
        private final int depth;

        RowIndenter(int depth) {
            super("  ", "\n");
            this.depth = depth;
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            if (level < depth) {
                super.writeIndentation(json, level);
            } else {
                json.writeRaw(' ');
            }
        }
    }
}
