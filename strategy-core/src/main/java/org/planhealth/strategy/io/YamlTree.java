package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.Kind;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Builds the tree of a YAML text from the events of the parser; an alias is the node of its anchor, at its own place. */
final class YamlTree {
    private static final Set<String> TEXT_TAGS = Set.of("!", "tag:yaml.org,2002:str");
    private static final Set<String> COLLECTION_TAGS = Set.of("!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq");

    private final Iterator<Event> events;
    private final ReadBudget budget;
    private final Map<Anchor, DocumentNode> anchors = new HashMap<>();
    private final Set<Anchor> open = new HashSet<>();
    private TextPosition last = TextPosition.START;

    private YamlTree(String text, ReadBudget budget) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("plan")
                .setCodePointLimit(Integer.MAX_VALUE)
                // At once: the reader of snakeyaml-engine 3.0.1 fails on a surrogate pair at the edge of its buffer.
                .setBufferSize(text.length() + 2)
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
        this.budget = budget;
    }

    /** Returns the documents of a stream, none if it holds nothing but comments. */
    static ImmutableList<Document> read(String text, ReadBudget budget) {
        YamlTree tree = new YamlTree(text, budget);
        try {
            return tree.documents();
        } catch (YamlEngineException e) {
            throw YamlMessages.reworded(e);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw YamlMessages.unexplained(tree.last);
        }
    }

    private ImmutableList<Document> documents() {
        ImmutableList.Builder<Document> documents = ImmutableList.builder();
        Event event = next();
        while (event.getEventId() != Event.ID.StreamEnd) {
            if (event.getEventId() == Event.ID.DocumentStart) {
                TextPosition start = last;
                anchors.clear();
                documents.add(new Document(start, node(next(), 1)));
            }
            event = next();
        }
        return documents.build();
    }

    private Event next() {
        Event event = events.next();
        last = placeOf(event.getStartMark());
        return event;
    }

    private DocumentNode node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return target(alias, depth);
        }
        TextPosition place = last;
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(name -> {
            anchors.remove(name);
            open.add(name);
        });
        DocumentNode node = event instanceof ScalarEvent scalar
                ? scalar(scalar)
                : collection((CollectionStartEvent) event, depth, place);
        anchor.ifPresent(name -> {
            anchors.put(name, node);
            open.remove(name);
        });
        return node;
    }

    private DocumentNode target(AliasEvent alias, int depth) {
        String name = alias.getAlias().getValue();
        if (open.contains(alias.getAlias())) {
            throw new UnreadableTextException(
                    last, "the alias " + PrintableText.quoted("*" + name) + " is inside its own anchor");
        }
        DocumentNode node = anchors.get(alias.getAlias());
        if (node == null) {
            throw new UnreadableTextException(
                    last,
                    "the alias " + PrintableText.quoted("*" + name) + " has no anchor "
                            + PrintableText.quoted("&" + name) + " before it",
                    "put text that starts with '*' in quotes");
        }
        budget.take(node.size(), last);
        budget.checkDepth(depth - 1 + node.height(), last);
        return node.repeatedAt(last);
    }

    private Scalar scalar(ScalarEvent event) {
        budget.take(1, last);
        event.getTag().ifPresent(tag -> requireKnown(tag, TEXT_TAGS));
        boolean plain = event.isPlain() && event.getTag().isEmpty();
        return new Scalar(last, plain ? CoreSchema.kindOf(event.getValue()) : Kind.TEXT, event.getValue(), plain);
    }

    private DocumentNode collection(CollectionStartEvent event, int depth, TextPosition place) {
        budget.take(1, place);
        budget.checkDepth(depth, place);
        event.getTag().ifPresent(tag -> requireKnown(tag, COLLECTION_TAGS));
        return event.getEventId() == Event.ID.SequenceStart ? list(place, depth) : object(place, depth);
    }

    private DocumentNode list(TextPosition place, int depth) {
        ImmutableList.Builder<DocumentNode> elements = ImmutableList.builder();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            elements.add(node(event, depth + 1));
        }
        return ListNode.of(place, elements.build());
    }

    private DocumentNode object(TextPosition place, int depth) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            TextPosition keyPlace = last;
            if (node(event, depth + 1) instanceof Scalar key) {
                entries.add(new Entry(key, node(next(), depth + 1)));
            } else {
                throw new UnreadableTextException(
                        keyPlace,
                        "expected a name before the ':', not a list or an object",
                        "put text that starts with '[' or '{' in quotes");
            }
        }
        return ObjectNode.of(place, entries.build());
    }

    private void requireKnown(String tag, Set<String> known) {
        if (!known.contains(tag)) {
            throw new UnreadableTextException(
                    last,
                    "the tag " + PrintableText.quoted(tag) + " is not supported",
                    "remove it, or put text that starts with '!' in quotes");
        }
    }

    static TextPosition placeOf(Optional<Mark> mark) {
        return mark.map(found -> new TextPosition(found.getLine() + 1, found.getColumn() + 1))
                .orElse(TextPosition.START);
    }
}
