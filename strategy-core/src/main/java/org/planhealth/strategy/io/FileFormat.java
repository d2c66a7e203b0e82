package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;

/**
 * What a file is that was given for another one: named as a whole, with what reads it, instead of thirty problems of a plan that
 * it never was. Nothing of the content of the file is part of what is said.
 */
enum FileFormat {
    PLAN("a plan", "audit and diff take plans"),
    ORGANIZATION("an organization file", "a plan names it: 'organization: teams.yaml'"),
    PROFILE("a profile", "audit takes a profile in addition to the plan: --profile profile.yaml"),
    RULE("a rule", "audit takes the folder of a rule in addition to the plan: --rules folder"),
    BASELINE("a baseline", "audit takes a baseline in addition to the plan: --baseline baseline.json"),
    REPORT("a report", "audit writes reports; audit and diff take plans"),
    DIFF("a diff of two reports", "diff writes it; audit and diff take plans"),
    SARIF("a SARIF log", "code hosts read it; audit and diff take plans"),
    JSON_SCHEMA("a JSON Schema", "editors read it; audit and diff take plans"),
    CATALOG("a catalog-info file of Backstage", "Backstage reads it; audit and diff take plans"),
    KUBERNETES("a Kubernetes resource", "Kubernetes reads it; audit and diff take plans"),
    HTML("an HTML page", "browsers read it; plans are YAML or JSON"),
    TEST_RESULTS("test results in JUnit XML", "build servers read them; plans are YAML or JSON"),
    XML("XML", "plans are YAML or JSON"),
    DRL("a rule in DRL", "audit takes the folder of a rule in addition to the plan: --rules folder"),
    CODEOWNERS("a CODEOWNERS file", "code hosts read it; plans are YAML or JSON"),
    MARKDOWN("Markdown", "people read it; plans are YAML or JSON"),
    PATCH("a patch", "git apply reads it; plans are YAML or JSON"),
    CSV("CSV", "planhealth import reads CSV and writes a plan; plans are YAML or JSON"),
    UTF_32("UTF-32", "save the file as UTF-8"),
    UTF_16("UTF-16", "save the file as UTF-8"),
    ZIP("a ZIP archive, such as a spreadsheet or a jar", "plans are text, in YAML or JSON"),
    GZIP("a gzip archive", "unpack it first"),
    PDF("a PDF document", "plans are text, in YAML or JSON"),
    IMAGE("an image", "plans are text, in YAML or JSON"),
    OFFICE("an Office document", "plans are text, in YAML or JSON"),
    CLASS("a Java class file", "plans are text, in YAML or JSON"),
    BINARY("a binary file", "plans are text, in YAML or JSON");

    private static final int ENOUGH = 20_000;
    private static final int ROWS = 6;
    private static final Pattern PLAN_START = Pattern.compile("(?m)^\"?apiVersion\"?[ \t]*:");
    private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(```|~~~)");
    private static final Pattern HEADING = Pattern.compile(
            "\\A(?:---\n.*?\n---\n)?\\s*(?:#{1,6} \\S|[^\n:]+\n(?:={3,}|-{3,})\\s*(?:\n|\\z))", Pattern.DOTALL);
    private static final Pattern RULE_IN_DRL =
            Pattern.compile("(?m)^\\s*rule\\s+(\"[^\"\n]*\"|\\w+)[^:\n]*$[\\s\\S]*?^\\s*(when|then)\\b");
    private static final Pattern OWNERS =
            Pattern.compile("(\\^?\\[[^\\]\n]+\\].*|[^\\s:]+(\\s+(@[\\w./-]+|[^\\s@]+@[^\\s@]+\\.[\\w]+))*)(\\s+#.*)?");
    private static final Pattern REPORT_HEAD = Pattern.compile(", as of [0-9]{4}-[0-9]{2}-[0-9]{2}, profile ");

    private final String noun;
    private final String readBy;

    FileFormat(String noun, String readBy) {
        this.noun = noun;
        this.readBy = readBy;
    }

    /** Returns what it is, with its article. */
    String noun() {
        return noun;
    }

    /** Returns what to do with it. */
    String readBy() {
        return readBy;
    }

    /** Returns the problem of a file that should have been another one. */
    UnreadableTextException insteadOf(FileFormat wanted) {
        return new UnreadableTextException(TextPosition.START, message(wanted), readBy);
    }

    /** Returns what is wrong with a file that should have been another one. */
    String message(FileFormat wanted) {
        return "expected " + wanted.noun + ", was " + noun;
    }

    /** Recognizes an object or list that names its form. */
    static Optional<FileFormat> of(DocumentNode root) {
        if (root instanceof ListNode list) {
            return list.elements().stream()
                    .limit(1)
                    .flatMap(first -> of(first).stream())
                    .findFirst();
        }
        if (!(root instanceof ObjectNode object)) {
            return Optional.empty();
        }
        String schema = text("schema", object);
        if (schema.startsWith("planhealth-")) {
            return Optional.of(
                    schema.startsWith("planhealth-baseline/")
                            ? BASELINE
                            : schema.startsWith("planhealth-diff/") ? DIFF : REPORT);
        }
        String apiVersion = text("apiVersion", object);
        if (apiVersion.startsWith("planhealth/")) {
            return ofKind(text("kind", object));
        }
        if (apiVersion.startsWith("backstage.io/")) {
            return Optional.of(CATALOG);
        }
        if (!apiVersion.isEmpty() && has("kind", object) && has("metadata", object)) {
            return Optional.of(KUBERNETES);
        }
        String standard = text("$schema", object);
        if (has("runs", object)
                && (standard.contains("sarif") || text("version", object).startsWith("2."))) {
            return Optional.of(SARIF);
        }
        return standard.contains("json-schema.org") ? Optional.of(JSON_SCHEMA) : Optional.empty();
    }

    /** Recognizes a text that is neither a plan nor its like; empty if it may be one, however broken. */
    static Optional<FileFormat> of(PlanText file) {
        String text = file.text().length() <= ENOUGH ? file.text() : file.text().substring(0, ENOUGH);
        if (text.isBlank() || isNearlyPlan(text)) {
            return Optional.empty();
        }
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            return Optional.of(
                    start.startsWith("<!doctype html") || start.startsWith("<html")
                            ? HTML
                            : start.contains("<testsuite") ? TEST_RESULTS : XML);
        }
        return byName(file.name())
                .or(() -> Stream.of(PATCH, REPORT, DRL, CODEOWNERS, MARKDOWN, CSV)
                        .filter(format -> format.test(text))
                        .findFirst());
    }

    /** Recognizes the bytes of a file that is no UTF-8. */
    static Optional<FileFormat> of(byte[] bytes) {
        return BinarySignature.of(bytes);
    }

    private static Optional<FileFormat> ofKind(String kind) {
        return switch (kind) {
            case "Strategy" -> Optional.of(PLAN);
            case "Organization" -> Optional.of(ORGANIZATION);
            case "Profile" -> Optional.of(PROFILE);
            case "Rule" -> Optional.of(RULE);
            default -> Optional.empty();
        };
    }

    private static boolean isNearlyPlan(String text) {
        Matcher plan = PLAN_START.matcher(text);
        Matcher fence = FENCE.matcher(text);
        return plan.find() && !(fence.find() && fence.start() < plan.start());
    }

    private static Optional<FileFormat> byName(String name) {
        if (name.replace('\\', '/').matches("(?s)(.*/)?CODEOWNERS")) {
            return Optional.of(CODEOWNERS);
        }
        return switch (Files.getFileExtension(name).toLowerCase(Locale.ROOT)) {
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "csv", "tsv" -> Optional.of(CSV);
            case "drl" -> Optional.of(DRL);
            default -> Optional.empty();
        };
    }

    private boolean test(String text) {
        return switch (this) {
            case PATCH -> text.startsWith("diff --git ") || text.startsWith("--- a/");
            case REPORT ->
                text.lines()
                        .limit(ROWS)
                        .anyMatch(line -> REPORT_HEAD.matcher(line).find());
            case DRL -> RULE_IN_DRL.matcher(text).find();
            case CODEOWNERS -> isOwners(text);
            case MARKDOWN -> HEADING.matcher(text).find() || FENCE.matcher(text).find();
            default -> isTable(text);
        };
    }

    private static boolean isOwners(String text) {
        ImmutableList<String> lines = lines(text, line -> !line.startsWith("#"));
        return lines.stream().anyMatch(line -> line.matches("\\S+\\s.*@.*"))
                && lines.stream().allMatch(line -> OWNERS.matcher(line).matches());
    }

    /** Tells whether the first lines have the same number of separators, and none is a field of YAML. */
    private static boolean isTable(String text) {
        ImmutableList<String> rows =
                lines(text, line -> true).stream().limit(ROWS).collect(ImmutableList.toImmutableList());
        return rows.size() >= 2
                && rows.stream().noneMatch(row -> row.contains(": ") || row.startsWith("{") || row.startsWith("- "))
                && Stream.of(',', ';', '\t')
                        .anyMatch(separator -> rows.stream()
                                                .mapToLong(row -> row.chars()
                                                        .filter(character -> character == separator)
                                                        .count())
                                                .filter(count -> count > 0)
                                                .count()
                                        == rows.size()
                                && rows.stream()
                                                .mapToLong(row -> row.replaceAll("\"[^\"]*\"", "")
                                                        .chars()
                                                        .filter(character -> character == separator)
                                                        .count())
                                                .distinct()
                                                .count()
                                        == 1);
    }

    private static ImmutableList<String> lines(String text, Predicate<String> kept) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(kept)
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean has(String name, ObjectNode object) {
        return object.entries().stream().anyMatch(entry -> entry.name().equals(name));
    }

    private static String text(String name, ObjectNode object) {
        return object.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::value)
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text())
                .findFirst()
                .orElse("");
    }
}
