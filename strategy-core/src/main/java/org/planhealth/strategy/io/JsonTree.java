package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.Kind;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Builds the tree of a JSON text from the tokens of the parser. */
final class JsonTree {
    /** The limits are ours; a parser that had its own would complain in its own words. */
    private static final StreamReadConstraints UNLIMITED = StreamReadConstraints.builder()
            .maxNestingDepth(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(UNLIMITED)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final JsonParser parser;
    private final LineIndex places;
    private final ReadBudget budget;

    private JsonTree(JsonParser parser, LineIndex places, ReadBudget budget) {
        this.parser = parser;
        this.places = places;
        this.budget = budget;
    }

    /** Returns the one document, none if the text is blank. */
    static ImmutableList<Document> read(String text, ReadBudget budget) {
        LineIndex places = new LineIndex(text);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(parser, places, budget).documents();
        } catch (JacksonException e) {
            throw new JsonMessages(text, places).reworded(e);
        }
    }

    private ImmutableList<Document> documents() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return ImmutableList.of();
        }
        Document document = new Document(place(), node(token, 1));
        if (parser.nextToken() != null) {
            throw new UnreadableTextException(place(), "a second value starts here; a JSON file must hold only one");
        }
        return ImmutableList.of(document);
    }

    private DocumentNode node(JsonToken token, int depth) {
        TextPosition place = place();
        budget.take(1, place);
        return switch (token) {
            case START_OBJECT -> object(place, depth);
            case START_ARRAY -> list(place, depth);
            case VALUE_NULL -> new Scalar(place, Kind.NULL, "", false);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(place, Kind.BOOLEAN, parser.getString(), false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(place, Kind.NUMBER, parser.getString(), false);
            default -> new Scalar(place, Kind.TEXT, parser.getString(), false);
        };
    }

    private DocumentNode list(TextPosition place, int depth) {
        budget.checkDepth(depth, place);
        ImmutableList.Builder<DocumentNode> elements = ImmutableList.builder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(node(token, depth + 1));
        }
        return ListNode.of(place, elements.build());
    }

    private DocumentNode object(TextPosition place, int depth) {
        budget.checkDepth(depth, place);
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TextPosition keyPlace = place();
            budget.take(1, keyPlace);
            Scalar key = new Scalar(keyPlace, Kind.TEXT, parser.getString(), false);
            entries.add(new Entry(key, node(parser.nextToken(), depth + 1)));
        }
        return ObjectNode.of(place, entries.build());
    }

    private TextPosition place() {
        return places.at((int) parser.currentTokenLocation().getCharOffset());
    }
}
