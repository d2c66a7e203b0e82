package org.planhealth.strategy.io;

import static java.util.Locale.ROOT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
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
    /** What to try where a file says nothing of itself. */
    static final String FIRST_LINE = "the first line of a file must be 'apiVersion: " + API_VERSION + "'";

    static final String BASELINE_FIRST = "a baseline starts with its schema, " + BASELINE_SCHEMA;
    private static final Pattern OTHER_VERSION = Pattern.compile(".*/.*|v[0-9].*");
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

    /** Returns what it is in a sentence. */
    String noun() {
        return switch (this) {
            case STRATEGY -> "a plan";
            case ORGANIZATION -> "an organization";
            default -> "a " + word.toLowerCase(ROOT);
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
        Optional<DocumentNode> kind = stated("kind", object);
        for (FileKind other : values()) {
            if (other != this && other != FOREIGN && kind.isPresent() && isText(kind.get(), other.word)) {
                SourceLocation at = where.field("kind").at(kind.get().place());
                problems.add(at, "expected " + word + ", was " + PrintableText.quoted(other.word), hint(other));
                return false;
            }
        }
        if (isOther(object, where, problems)) {
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

    /** Tells whether a file is of another format altogether, and complains of it once. */
    private boolean isOther(ObjectNode object, DocumentPath where, ProblemCollector problems) {
        Optional<OtherFile> known =
                OtherFile.of(object).filter(other -> this != BASELINE || other != OtherFile.BASELINE);
        if (known.isPresent()) {
            Optional<DocumentNode> schema = stated("schema", object);
            problems.add(
                    schema.isPresent() ? where.field("schema").at(schema.get().place()) : where.at(object.place()),
                    known.get().message(this),
                    known.get().hint());
            return true;
        }
        Optional<DocumentNode> version = stated("apiVersion", object);
        if (version.isPresent() && isOfAnotherProgram(version.get(), problems)) {
            problems.add(
                    where.field("apiVersion").at(version.get().place()),
                    "this is a file of " + PrintableText.quoted(((Scalar) version.get()).text()) + ", not " + noun(),
                    FIRST_LINE);
            return true;
        }
        if (version.isEmpty() && stated("kind", object).isEmpty() && !looksLikeThis(object)) {
            problems.add(
                    where.at(object.place()),
                    "this is not " + noun() + ": it states neither "
                            + String.join(" nor ", this == BASELINE ? ImmutableSet.of("schema", "plans") : HEADER),
                    this == BASELINE ? BASELINE_FIRST : FIRST_LINE);
            return true;
        }
        return false;
    }

    /** Tells whether a version is that of the format of another program, rather than a misspelling of ours. */
    private static boolean isOfAnotherProgram(DocumentNode version, ProblemCollector problems) {
        return version instanceof Scalar scalar
                && scalar.isText()
                && OTHER_VERSION.matcher(scalar.text()).matches()
                && !scalar.text().startsWith("planhealth/")
                && problems.suggestions()
                        .near(scalar.text(), ImmutableList.of(API_VERSION))
                        .isEmpty();
    }

    /** Tells whether a file without a header has the fields of this kind, so that only the header is missing. */
    private boolean looksLikeThis(ObjectNode object) {
        long known = object.entries().stream()
                .filter(entry -> switch (this) {
                    case STRATEGY, ORGANIZATION -> shape().fields().containsKey(entry.name());
                    case BASELINE ->
                        entry.name().equals("schema") || entry.name().equals("plans");
                    default -> false;
                })
                .count();
        return known > 0 && (this == BASELINE || 2 * known >= object.entries().size());
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
                    case PROFILE -> "it goes with a plan: planhealth audit PLAN --profile FILE";
                    case RULE ->
                        "it goes with a plan: planhealth audit PLAN --rules FOLDER, with FOLDER/topic/rule-id/rule.yaml";
                    default -> "pass the plan that names this organization file";
                };
            case ORGANIZATION -> "a file of kind Organization holds the teams of several strategies";
            case PROFILE -> "a file of kind Profile selects rules and sets the gate";
            case BASELINE -> "to write one: planhealth baseline PLAN";
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
