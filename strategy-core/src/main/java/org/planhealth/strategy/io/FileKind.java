package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
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
        if (this == BASELINE) {
            check("schema", BASELINE_SCHEMA, object, where, problems);
            return true;
        }
        if (isWrittenByUs(object, where, problems)) {
            return false;
        }
        check("apiVersion", API_VERSION, object, where, problems);
        Optional<DocumentNode> kind = stated("kind", object);
        for (FileKind other : values()) {
            if (other != this && other != FOREIGN && kind.isPresent() && isText(kind.get(), other.word)) {
                SourceLocation at = where.field("kind").at(kind.get().place());
                problems.add(at, "expected " + word + ", was " + PrintableText.quoted(other.word), hint(other));
                return false;
            }
        }
        check("kind", word, object, where, problems);
        return true;
    }

    /** Tells whether a file is a report, a diff or a baseline, which names its form, and complains of it once. */
    private boolean isWrittenByUs(ObjectNode object, DocumentPath where, ProblemCollector problems) {
        Optional<DocumentNode> schema = stated("schema", object)
                .filter(value -> value instanceof Scalar text
                        && text.isText()
                        && text.text().startsWith("planhealth-"));
        schema.ifPresent(value -> problems.add(
                where.field("schema").at(value.place()),
                "expected kind: " + word + ", was a file of the form " + ((Scalar) value).text(),
                this == STRATEGY
                        ? "pass the plan itself, not what an audit wrote about it"
                        : "an audit wrote this file"));
        return schema.isPresent();
    }

    /** Tells whether a file calls itself one of this kind. */
    boolean isKindOf(ObjectNode object) {
        return stated("kind", object).filter(kind -> isText(kind, word)).isPresent();
    }

    /** Returns what to do with a file of another kind. */
    private String hint(FileKind other) {
        return switch (this) {
            case STRATEGY ->
                switch (other) {
                    case PROFILE -> "pass a profile in addition to the plan, not instead of it";
                    case RULE -> "add a rule to an audit; it applies to a plan";
                    default -> "pass the plan that names this organization file";
                };
            case ORGANIZATION -> "a file of kind Organization holds the teams of several strategies";
            case PROFILE -> "a file of kind Profile selects rules and sets the gate";
            case BASELINE -> "the audit writes baselines";
            case RULE -> "a file of kind Rule describes a defect and its severity";
            case FOREIGN -> throw new IllegalStateException("a file of another format has no kind");
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
