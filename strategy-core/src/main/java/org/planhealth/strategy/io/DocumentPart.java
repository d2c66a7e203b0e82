package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.TypeNames;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;

/**
 * A value in a file, and where it stands.
 *
 * <p>Each method that asks for a form returns what the value says, and empty after noting a problem if it has another form:
 * reading then goes on, so that all problems of a file are told together. A part is of use only while its
 * {@link DocumentReader} reads.
 */
public final class DocumentPart {
    private final DocumentNode node;
    private final TextPosition name;
    private final DocumentPath where;
    private final DocumentContext context;

    private DocumentPart(DocumentNode node, TextPosition name, DocumentPath where, DocumentContext context) {
        this.node = node;
        this.name = name;
        this.where = where;
        this.context = context;
    }

    static DocumentPart root(DocumentNode node, DocumentPath where, DocumentContext context) {
        return new DocumentPart(node, node.place(), where, context);
    }

    /** Returns where the value stands. */
    public SourceLocation location() {
        return where.at(node.place());
    }

    /** Returns where the name before the value stands; where the value does if it has none. */
    public SourceLocation nameLocation() {
        return where.at(name);
    }

    /** Tells whether it is a list. */
    public boolean isList() {
        return node instanceof ListNode;
    }

    /** Tells whether it is an object. */
    public boolean isObject() {
        return node instanceof ObjectNode;
    }

    /** Returns what it is, to follow "expected …, was ", such as {@code the number 3}. */
    public String described() {
        return node.described();
    }

    /** Returns its characters if it is a single text, without noting a problem if it is not. */
    public Optional<String> peek() {
        return asText(node) instanceof Scalar scalar && scalar.isText() ? Optional.of(scalar.text()) : Optional.empty();
    }

    /**
     * Returns the fields that an object states, by name, in the order of the file; empty if it is no object.
     *
     * @param known the names that it may have; at the root of a file those are known besides by which it says what it
     *     is, such as {@code apiVersion} and {@code kind}
     */
    public ImmutableMap<String, DocumentPart> fields(ImmutableSet<String> known) {
        return fields(known, ImmutableSet.of());
    }

    /**
     * Returns the fields that an object states, like {@link #fields(ImmutableSet)}.
     *
     * @param needed the names that it should have; an unknown name is taken for a misspelling of these first, if missing
     */
    public ImmutableMap<String, DocumentPart> fields(ImmutableSet<String> known, ImmutableSet<String> needed) {
        ImmutableSet<String> header = where.pointer().isEmpty() ? context.kind().header() : ImmutableSet.of();
        ImmutableMap.Builder<String, DocumentPart> fields = ImmutableMap.builder();
        Map<String, Entry> entries = entries("an object with " + String.join(", ", known));
        Set<String> missing = Sets.difference(needed, entries.keySet());
        entries.forEach((field, entry) -> {
            if (known.contains(field)) {
                if (!entry.value().isNull()) {
                    fields.put(field, part(entry));
                }
            } else if (!header.contains(field)) {
                context.names().unknown(entry, where.field(field), missing, known, header);
            }
        });
        return fields.buildOrThrow();
    }

    /**
     * Returns the values of an object whose names the file chooses, in the order of the file; empty if it is no object. A
     * value that is null is not stated, and left out.
     *
     * @param expected what it should be, to follow "expected ", such as {@code numbers by limit}
     */
    public ImmutableMap<String, DocumentPart> values(String expected) {
        ImmutableMap.Builder<String, DocumentPart> values = ImmutableMap.builder();
        entries(expected).forEach((field, entry) -> {
            if (!entry.value().isNull()) {
                values.put(field, part(entry));
            }
        });
        return values.buildOrThrow();
    }

    /** Returns the elements of a list; empty if it is none. */
    public ImmutableList<DocumentPart> elements() {
        if (!(node instanceof ListNode list)) {
            refuse(
                    "expected a list, was " + node.described(),
                    "write a single entry as a list, too: put '- ' before it");
            return ImmutableList.of();
        }
        ImmutableList.Builder<DocumentPart> parts = ImmutableList.builder();
        int index = 0;
        for (DocumentNode element : list.elements()) {
            DocumentPart part = new DocumentPart(element, element.place(), where.element(index++), context);
            if (element.isNull()) {
                part.refuse("empty entry", "remove it from the list");
            } else {
                parts.add(part);
            }
        }
        return parts.build();
    }

    /** Returns a text that is not blank. */
    public Optional<String> text() {
        return Optional.ofNullable(context.scalars().filledText(asText(node), location()));
    }

    /** Returns an id in kebab case. */
    public Optional<String> id() {
        Optional<String> id = Optional.ofNullable(context.scalars().text(node, location()));
        id.ifPresent(text -> RowChecks.checkForm(text, location(), context.problems()));
        return id;
    }

    /** Returns one of several words. */
    public Optional<String> word(ImmutableList<String> known) {
        Optional<String> word = peek();
        if (word.isEmpty()) {
            refuse("expected " + TypeNames.joined(known, " or ") + ", was " + node.described());
        } else if (!known.contains(word.get())) {
            context.scalars().refuseWord(word.get(), known, location());
            return Optional.empty();
        }
        return word;
    }

    /** Returns one of the words of a closed set. */
    public <E extends Enum<E> & Keyword> Optional<E> keyword(Class<E> type) {
        ImmutableMap<String, E> known =
                Arrays.stream(type.getEnumConstants()).collect(toImmutableMap(Keyword::word, constant -> constant));
        return word(known.keySet().asList()).flatMap(word -> Optional.ofNullable(known.get(word)));
    }

    /** Returns a number, -1e15 to 1e15. */
    public Optional<Double> number() {
        return Optional.ofNullable(context.scalars().number(node, location()));
    }

    /** Returns true or false. */
    public Optional<Boolean> truth() {
        return Optional.ofNullable(context.scalars().truth(node, location()));
    }

    /** Returns a date of the years 1 to 9999. */
    public Optional<LocalDate> date() {
        Optional<String> text = peek();
        if (text.isEmpty()) {
            refuse("expected a date like 2026-08-03, was " + node.described());
        }
        return text.flatMap(
                date -> Optional.ofNullable((LocalDate) context.scalars().fromText(LocalDate.class, date, location())));
    }

    /**
     * Reads the file that this text names by its path, relative to the directory of the file in which it stands.
     *
     * @return the root of that file, which is of the same kind; empty, after noting why, if the file is not found, is of
     *     another kind, or it leads back to itself
     */
    public Optional<DocumentPart> follow() {
        return text().flatMap(path -> Optional.ofNullable(context.follow(path, location())));
    }

    /**
     * Returns the file or folder that this text names by its path, relative to the directory of the file in which it stands.
     *
     * @return its path; empty, after noting why, if there is none
     */
    public Optional<Path> path() {
        return text().flatMap(path -> Optional.ofNullable(context.beside(path, location())));
    }

    /** Notes that the value is wrong. */
    public void refuse(String message, String... hints) {
        context.problems().add(location(), message, hints);
    }

    /**
     * Returns where a character of a text stands, whatever quotes, escapes and line breaks the file writes it with.
     *
     * @param offset which of the characters that {@link #text()} returns, from 0, in UTF-16 units
     * @return its place; that of the value if it has no characters, or stands where that cannot be told
     */
    public SourceLocation locationOf(int offset) {
        PlanText source = context.source();
        return node instanceof Scalar scalar && source != null
                ? where.at(ScalarPositions.of(source.text(), scalar, offset))
                : location();
    }

    /** Notes that a text is wrong from one of its characters on; see {@link #locationOf}. */
    public void refuseAt(int offset, String message, String... hints) {
        context.problems().add(locationOf(offset), message, hints);
    }

    /** Notes that the name before the value is wrong. */
    public void refuseName(String message, String... hints) {
        context.problems().add(nameLocation(), message, hints);
    }

    /**
     * Returns the word that was probably meant; a reading makes a bounded number of comparisons.
     *
     * @param read the word that was read
     * @param known the words that would do
     * @return the nearest of them; empty if none is near
     */
    public Optional<String> nearest(String read, Collection<String> known) {
        return context.problems().suggestions().near(read, known);
    }

    /** Takes true and false without quotes for a text, too: an expression may be nothing else. */
    private static DocumentNode asText(DocumentNode node) {
        return node instanceof Scalar scalar && scalar.kind() == DocumentNode.Kind.BOOLEAN && scalar.plain()
                ? new Scalar(scalar.place(), DocumentNode.Kind.TEXT, scalar.text(), true)
                : node;
    }

    private DocumentPart part(Entry entry) {
        return new DocumentPart(entry.value(), entry.key().place(), where.field(entry.name()), context);
    }

    private Map<String, Entry> entries(String expected) {
        if (!(node instanceof ObjectNode object)) {
            refuse("expected " + expected + ", was " + node.described());
            return ImmutableMap.of();
        }
        Map<String, Entry> seen = new HashMap<>();
        ImmutableMap.Builder<String, Entry> entries = ImmutableMap.builder();
        for (Entry entry : object.entries()) {
            if (context.names().accept(entry, where.field(entry.name()), seen)) {
                entries.put(entry.name(), entry);
            }
        }
        return entries.buildOrThrow();
    }
}
