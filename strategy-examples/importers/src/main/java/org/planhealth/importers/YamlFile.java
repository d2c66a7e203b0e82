package org.planhealth.importers;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.io.DocumentPart;
import org.planhealth.strategy.io.DocumentReader;
import org.planhealth.strategy.io.PlanProblem;

/**
 * An object in a YAML file of somebody else, read with patience: a value is asked for as text, and what has another form is
 * a warning at its line.
 */
final class YamlFile {
    private static final DocumentReader READER = DocumentReader.ofOtherFormats();
    private static final Set<String> EMPTY = Set.of("", "~", "null");

    private final String file;
    private final int line;
    private final ImmutableMap<String, DocumentPart> values;
    private final ImportLog remarks;

    /** A text and the line on which it stands. */
    record Text(String text, int line) {}

    private YamlFile(String file, DocumentPart object, ImportLog remarks) {
        this.file = file;
        this.line = lineOf(object);
        this.values = object.values("an object");
        this.remarks = remarks;
    }

    /**
     * Reads a file whose root is an object.
     *
     * @param meaning takes the object; not called, after a warning, if the file cannot be read or its root is no object
     */
    static void read(Path path, String file, ImportLog remarks, Consumer<YamlFile> meaning) throws IOException {
        List<PlanProblem> problems = new ArrayList<>();
        Optional<YamlFile> root = READER.read(
                path,
                part -> {
                    YamlFile object = new YamlFile(file, part, remarks);
                    meaning.accept(object);
                    return object;
                },
                problems::add);
        for (PlanProblem problem : problems) {
            String pointer = problem.location().pointer();
            remarks.warn(
                    file,
                    problem.location().line(),
                    "%s%s%s; %s",
                    pointer.isEmpty() ? "" : pointer + ": ",
                    problem.message(),
                    problem.hints().isEmpty() ? "" : ", " + String.join(", ", problem.hints()),
                    root.isPresent() ? "ignored" : "file ignored");
        }
    }

    /** Returns the line on which the object begins. */
    int line() {
        return line;
    }

    /** Returns the names of the values, in the order of the file. */
    ImmutableSet<String> names() {
        return values.keySet();
    }

    /** Returns the line of a value's name; that of the object if there is none. */
    int line(String name) {
        DocumentPart value = values.get(name);
        return value == null ? line : Math.max(1, value.nameLocation().line());
    }

    /** Returns a text; empty if missing or blank, and after a warning if it is no text. */
    Optional<Text> text(String name) {
        DocumentPart value = values.get(name);
        return value == null ? Optional.empty() : text(name, value);
    }

    /** Returns a list of texts, empty if missing; a single text counts as a list. */
    List<Text> texts(String name) {
        DocumentPart value = values.get(name);
        List<Text> texts = new ArrayList<>();
        if (value != null && value.isList()) {
            value.elements().forEach(element -> text(name, element).ifPresent(texts::add));
        } else {
            text(name).ifPresent(texts::add);
        }
        return texts;
    }

    /** Returns an object; empty if missing or blank, and after a warning if it is none. */
    Optional<YamlFile> object(String name) {
        DocumentPart value = values.get(name);
        if (value != null && value.isObject()) {
            return Optional.of(new YamlFile(file, value, remarks));
        }
        if (value != null && !isEmpty(value)) {
            remarks.warn(file, lineOf(value), "'%s' is not an object; ignored", name);
        }
        return Optional.empty();
    }

    /** Returns the objects of a list; what is none is left out after a warning. */
    List<YamlFile> objects(String name) {
        DocumentPart value = values.get(name);
        List<YamlFile> objects = new ArrayList<>();
        if (value != null && value.isList()) {
            for (DocumentPart element : value.elements()) {
                if (element.isObject()) {
                    objects.add(new YamlFile(file, element, remarks));
                } else {
                    remarks.warn(file, lineOf(element), "'%s' has an entry that is not an object; ignored", name);
                }
            }
        } else if (value != null && !isEmpty(value)) {
            remarks.warn(file, lineOf(value), "'%s' is not a list; ignored", name);
        }
        return objects;
    }

    private Optional<Text> text(String name, DocumentPart value) {
        Optional<String> text = value.peek();
        if (text.isEmpty()) {
            remarks.warn(file, lineOf(value), "'%s' is not text; ignored", name);
        }
        return text.filter(stated -> !isEmpty(value)).map(stated -> new Text(stated.strip(), lineOf(value)));
    }

    private static boolean isEmpty(DocumentPart value) {
        return value.peek().filter(text -> EMPTY.contains(text.strip())).isPresent();
    }

    private static int lineOf(DocumentPart value) {
        SourceLocation place = value.location();
        return Math.max(1, place.line());
    }
}
