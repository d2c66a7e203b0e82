package org.planhealth.importers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * An object in a YAML file of somebody else, read with patience: a value is asked for as text, and what has another form is
 * a warning at its line.
 */
final class YamlFile {
    private static final Set<String> EMPTY = Set.of("", "~", "null");
    private static final int DEEPEST = 100;

    private final String file;
    private final int line;
    private final Map<String, Node> values;
    private final Map<String, Integer> lines;
    private final ImportLog remarks;

    /** A text and the line on which it stands. */
    record Text(String text, int line) {}

    private YamlFile(String file, MappingNode object, ImportLog remarks) {
        this.file = file;
        this.line = lineOf(object);
        this.remarks = remarks;
        this.values = new LinkedHashMap<>();
        this.lines = new LinkedHashMap<>();
        for (NodeTuple entry : object.getValue()) {
            Node key = entry.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.putIfAbsent(name, entry.getValueNode()) == null) {
                lines.put(name, lineOf(key));
            } else {
                remarks.warn(file, lineOf(key), "'%s' stands there twice; the first one is taken", name);
            }
        }
    }

    /** Reads a file whose root is an object; empty, after a warning, if it is not. */
    static Optional<YamlFile> read(Path path, String file, ImportLog remarks) throws IOException {
        Optional<Node> root = Optional.empty();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            OptionalInt deep = tooDeep(text, settings);
            if (deep.isPresent()) {
                remarks.warn(file, deep.getAsInt(), "is nested more than %d deep; the file is left out", DEEPEST);
                return Optional.empty();
            }
            root = new Compose(settings).composeString(text);
        } catch (CharacterCodingException e) {
            remarks.warn(file, 1, "is not UTF-8; the file is left out");
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            remarks.warn(
                    file,
                    e.getProblemMark().map(YamlFile::line).orElse(1),
                    "is no YAML (%s); the file is left out",
                    e.getProblem());
            return Optional.empty();
        } catch (YamlEngineException e) {
            remarks.warn(file, 1, "is no YAML (%s); the file is left out", firstLine(e));
            return Optional.empty();
        }
        if (root.isPresent() && root.get() instanceof MappingNode object) {
            return Optional.of(new YamlFile(file, object, remarks));
        }
        remarks.warn(file, 1, "holds no object; the file is left out");
        return Optional.empty();
    }

    /** Returns the line on which more objects and lists are open than the recursion of composing bears; empty if none. */
    private static OptionalInt tooDeep(String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                return OptionalInt.of(event.getStartMark().map(YamlFile::line).orElse(1));
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the line on which the object begins. */
    int line() {
        return line;
    }

    /** Returns the names of the values, in the order of the file. */
    Set<String> names() {
        return values.keySet();
    }

    /** Returns the line of a value's name; that of the object if there is none. */
    int line(String name) {
        return lines.getOrDefault(name, line);
    }

    /** Returns a text; empty if it is not there or says nothing, and after a warning if it is no text. */
    Optional<Text> text(String name) {
        Node node = values.get(name);
        return node == null ? Optional.empty() : text(name, node);
    }

    /** Returns a list of texts, empty if it is not there; one text alone counts as a list of it. */
    List<Text> texts(String name) {
        Node node = values.get(name);
        List<Text> texts = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(element -> text(name, element).ifPresent(texts::add));
        } else {
            text(name).ifPresent(texts::add);
        }
        return texts;
    }

    /** Returns an object; empty if it is not there or says nothing, and after a warning if it is none. */
    Optional<YamlFile> object(String name) {
        Node node = values.get(name);
        if (node instanceof MappingNode object) {
            return Optional.of(new YamlFile(file, object, remarks));
        }
        if (node != null && !isEmpty(node)) {
            remarks.warn(file, lineOf(node), "'%s' is no object; it is left out", name);
        }
        return Optional.empty();
    }

    /** Returns the objects of a list; what is none is left out after a warning. */
    List<YamlFile> objects(String name) {
        Node node = values.get(name);
        List<YamlFile> objects = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node element : list.getValue()) {
                if (element instanceof MappingNode object) {
                    objects.add(new YamlFile(file, object, remarks));
                } else {
                    remarks.warn(
                            file, lineOf(element), "'%s' holds something other than an object; it is left out", name);
                }
            }
        } else if (node != null && !isEmpty(node)) {
            remarks.warn(file, lineOf(node), "'%s' is no list; it is left out", name);
        }
        return objects;
    }

    private Optional<Text> text(String name, Node node) {
        if (node instanceof ScalarNode scalar) {
            return isEmpty(scalar)
                    ? Optional.empty()
                    : Optional.of(new Text(scalar.getValue().strip(), lineOf(scalar)));
        }
        remarks.warn(file, lineOf(node), "'%s' is no text; it is left out", name);
        return Optional.empty();
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && EMPTY.contains(scalar.getValue().strip());
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(YamlFile::line).orElse(1);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
