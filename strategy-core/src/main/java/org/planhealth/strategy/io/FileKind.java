package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;

/** What a file may hold, by the {@code kind} that it says. */
enum FileKind {
    STRATEGY("Strategy"),
    ORGANIZATION("Organization"),
    PROFILE("Profile"),
    RULE("Rule"),
    /** Findings that were there when the audit began; written by programs, so it names its form like a report. */
    BASELINE("Baseline"),
    /** A file of another format, which says nothing of itself that we know. */
    FOREIGN("");

    static final String API_VERSION = "planhealth/v1";
    static final ImmutableSet<String> HEADER = ImmutableSet.of("apiVersion", "kind");
    static final String BASELINE_SCHEMA = "planhealth-baseline/v1";
    static final ImmutableSet<String> REQUIRED = ImmutableSet.of("id", "title");

    private final String word;

    FileKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Returns the record of the model that a file of this kind states. */
    RecordShape shape() {
        return switch (this) {
            case STRATEGY -> RecordShape.of(Strategy.class);
            case ORGANIZATION -> RecordShape.of(Organization.class);
            case PROFILE, RULE, BASELINE, FOREIGN ->
                throw new IllegalStateException("a " + word + " is not part of the model");
        };
    }

    /** Returns the names by which a file says what it is. */
    ImmutableSet<String> header() {
        return switch (this) {
            case BASELINE -> ImmutableSet.of("schema");
            case FOREIGN -> ImmutableSet.of();
            default -> HEADER;
        };
    }

    /** Returns what a root that is no object should have been. */
    String expected() {
        return this == FOREIGN ? "an object" : String.join(", ", header()) + " and so on";
    }

    /** Checks what a file says of itself; returns false if it is of another kind, so that reading on makes no sense. */
    boolean checkHeader(ObjectNode object, DocumentPath where, ProblemCollector problems) {
        if (this == FOREIGN) {
            return true;
        }
        Optional<FileFormat> found = FileFormat.of(object);
        if (found.isPresent() && found.get() != format()) {
            problems.add(
                    sayingSo(object, where),
                    found.get().message(format()),
                    found.get().readBy());
            return false;
        }
        if (isStranger(object)) {
            problems.add(where.at(object.place()), "expected " + format().noun() + ", was another object", start());
            return false;
        }
        if (this == BASELINE) {
            check("schema", BASELINE_SCHEMA, object, where, problems);
            return true;
        }
        check("apiVersion", API_VERSION, object, where, problems);
        check("kind", word, object, where, problems);
        return true;
    }

    /** Returns what a file of this kind is called. */
    FileFormat format() {
        return switch (this) {
            case STRATEGY -> FileFormat.PLAN;
            case ORGANIZATION -> FileFormat.ORGANIZATION;
            case PROFILE -> FileFormat.PROFILE;
            case RULE -> FileFormat.RULE;
            case BASELINE -> FileFormat.BASELINE;
            case FOREIGN -> throw new IllegalStateException("a file of another format has no kind");
        };
    }

    /** Returns the place of the field by which a file says what it is. */
    private static SourceLocation sayingSo(ObjectNode object, DocumentPath where) {
        return Stream.of("schema", "kind", "apiVersion", "$schema")
                .flatMap(name -> stated(name, object).stream()
                        .map(value -> where.field(name).at(value.place())))
                .findFirst()
                .orElseGet(() -> where.at(object.place()));
    }

    /** Tells whether an object is no more like a file of this kind than any other object. */
    private boolean isStranger(ObjectNode object) {
        if (object.entries().isEmpty()
                || header().stream().anyMatch(name -> stated(name, object).isPresent())) {
            return false;
        }
        ImmutableSet<String> known =
                this == STRATEGY || this == ORGANIZATION ? shape().fields().keySet() : REQUIRED;
        long unknown = object.entries().stream()
                .filter(entry -> !known.contains(entry.name()) && !FieldNames.isExtension(entry.name()))
                .count();
        return unknown * 2 > object.entries().size();
    }

    /** Tells whether a file calls itself one of this kind. */
    boolean isKindOf(ObjectNode object) {
        return stated("kind", object).filter(kind -> isText(kind, word)).isPresent();
    }

    /** Returns how a file of this kind starts. */
    String start() {
        return switch (this) {
            case FOREIGN -> "";
            case BASELINE -> "a baseline starts with its schema, " + BASELINE_SCHEMA;
            default -> "it starts with 'apiVersion: " + API_VERSION + "' and 'kind: " + word + "'";
        };
    }

    private static void check(
            String name, String expected, ObjectNode object, DocumentPath where, ProblemCollector problems) {
        Optional<DocumentNode> stated = stated(name, object);
        if (stated.isEmpty()) {
            problems.add(where.at(object.place()), "'" + name + "' is missing", "expected " + name + ": " + expected);
            return;
        }
        DocumentNode value = stated.get();
        SourceLocation at = where.field(name).at(value.place());
        if (value instanceof Scalar scalar && scalar.isText()) {
            String text = scalar.text();
            if (!text.equals(expected)) {
                problems.add(
                        at,
                        "expected " + expected + ", was " + PrintableText.quoted(text),
                        problems.suggestions().didYouMean(text, ImmutableList.of(expected)));
            }
        } else {
            problems.add(at, "expected " + expected + ", was " + value.described());
        }
    }

    private static boolean isText(DocumentNode value, String text) {
        return value instanceof Scalar scalar
                && scalar.isText()
                && scalar.text().equals(text);
    }

    private static Optional<DocumentNode> stated(String name, ObjectNode object) {
        return object.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .map(DocumentNode.Entry::value)
                .limit(1)
                .filter(value -> !value.isNull())
                .findFirst();
    }
}
