package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;

/**
 * Files that people give by mistake where a plan, or another file of ours, is expected; recognized by their name and by how
 * they begin, so that the mistake is named once and not everything in the file that is no plan.
 */
enum OtherFile {
    REPORT("a report of an audit", OtherFile.WRITTEN),
    DIFF("a diff of two audits", OtherFile.WRITTEN),
    BASELINE("a baseline", "it goes with a plan: planhealth audit PLAN --baseline FILE"),
    SARIF("a SARIF log", OtherFile.WRITTEN),
    JUNIT("a JUnit report", OtherFile.WRITTEN),
    HTML("an HTML page", OtherFile.WRITTEN),
    XML("an XML file", OtherFile.FORMAT),
    SCHEMA("a JSON Schema", "editors read it; a plan names it in a comment"),
    CATALOG_INFO("a Backstage catalog file", OtherFile.OWNERS),
    CODEOWNERS("a CODEOWNERS file", OtherFile.OWNERS),
    MARKDOWN("a Markdown text", OtherFile.FORMAT),
    CSV("a table of values, as in a CSV file", OtherFile.FORMAT);

    private static final String WRITTEN =
            "audit, baseline and diff take the plan itself, not what was written about it";
    private static final String FORMAT = "a plan is YAML or JSON; to write a starter plan: planhealth init FILE";
    private static final String OWNERS = "state owners in a plan, in organization: components: [{id, owners}]";

    private static final int MOST_LINES = 200;
    private static final Pattern FIELD_OF_OURS =
            Pattern.compile("(?m)^[{ ]*\"?(apiVersion|kind|id|title|schema)\"?\\s*:");
    private static final Pattern HEADING = Pattern.compile("#{1,6} \\S.*");
    private static final Pattern MARKDOWN_SIGN =
            Pattern.compile("[-*+] \\S.*|```.*|> .*|\\|.*\\||.*\\[[^]]+]\\([^)]+\\).*|.*\\*\\*\\S.*");
    private static final Pattern OWNED = Pattern.compile("\\S+(\\s+(@[\\w./-]+|[^\\s@]+@[^\\s@]+))+\\s*(#.*)?");
    private static final Pattern SECTION = Pattern.compile("\\^?\\[[^]]*].*");

    private final String noun;
    private final String hint;

    OtherFile(String noun, String hint) {
        this.noun = noun;
        this.hint = hint;
    }

    /** Returns the problem of a file of this kind where one of another was expected. */
    String message(FileKind expected) {
        return "this is " + noun + ", not " + expected.noun();
    }

    String hint() {
        return hint;
    }

    /** Recognizes a text that cannot be parsed, or whose root is no object. */
    static Optional<OtherFile> of(PlanText text) {
        String start = text.text().stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return Optional.of(HTML);
        }
        if (start.startsWith("<")) {
            return Optional.of(start.contains("<testsuite") ? JUNIT : XML);
        }
        String name = text.name().replace('\\', '/');
        String file = name.substring(name.lastIndexOf('/') + 1);
        List<String> lines = text.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
        if (file.equals("CODEOWNERS") || isOwners(lines)) {
            return Optional.of(CODEOWNERS);
        }
        String ending = Files.getFileExtension(file).toLowerCase(Locale.ROOT);
        if (ending.equals("md") || ending.equals("markdown")) {
            return Optional.of(MARKDOWN);
        }
        if (ending.equals("csv") || ending.equals("tsv")) {
            return Optional.of(CSV);
        }
        if (FIELD_OF_OURS.matcher(text.text()).find()) {
            return Optional.empty();
        }
        if (isTable(lines)) {
            return Optional.of(CSV);
        }
        return isMarkdown(lines) ? Optional.of(MARKDOWN) : Optional.empty();
    }

    /** Recognizes the root of a file that was parsed. */
    static Optional<OtherFile> of(DocumentNode root) {
        if (root instanceof ListNode list && !list.elements().isEmpty()) {
            return of(list.elements().get(0)).filter(one -> one == REPORT || one == DIFF);
        }
        if (!(root instanceof ObjectNode object)) {
            return Optional.empty();
        }
        String schema = text("schema", object);
        if (schema.startsWith("planhealth-")) {
            return Optional.of(
                    schema.startsWith("planhealth-diff/")
                            ? DIFF
                            : schema.startsWith("planhealth-baseline/") ? BASELINE : REPORT);
        }
        String standard = text("$schema", object);
        if (standard.contains("sarif") || (!text("version", object).isEmpty() && has("runs", object))) {
            return Optional.of(SARIF);
        }
        if (standard.contains("json-schema.org/")) {
            return Optional.of(SCHEMA);
        }
        return text("apiVersion", object).startsWith("backstage.io/") ? Optional.of(CATALOG_INFO) : Optional.empty();
    }

    private static boolean isOwners(List<String> lines) {
        ImmutableList<String> rules = lines.stream()
                .filter(line -> !line.startsWith("#") && !SECTION.matcher(line).matches())
                .collect(ImmutableList.toImmutableList());
        return !rules.isEmpty()
                && rules.stream().allMatch(line -> OWNED.matcher(line).matches());
    }

    private static boolean isTable(List<String> lines) {
        return lines.size() > 1
                && ",;\t"
                        .chars()
                        .anyMatch(comma -> lines.get(0).indexOf(comma) > 0
                                && lines.get(0).indexOf(':') < 0
                                && lines.stream()
                                                .map(line -> count(line, comma))
                                                .distinct()
                                                .count()
                                        == 1);
    }

    private static long count(String line, int comma) {
        return line.chars().filter(character -> character == comma).count();
    }

    /** A line that begins with a number sign is a comment in YAML, so that one more sign is asked for, or a text alone. */
    private static boolean isMarkdown(List<String> lines) {
        boolean titled = lines.stream().anyMatch(line -> HEADING.matcher(line).matches());
        return titled
                && lines.stream()
                        .anyMatch(line -> MARKDOWN_SIGN.matcher(line).matches()
                                || line.startsWith("##")
                                || (!line.startsWith("#") && !line.contains(":")));
    }

    private static boolean has(String name, ObjectNode object) {
        return object.entries().stream().anyMatch(entry -> entry.name().equals(name));
    }

    /** Returns the text of a field; empty if it has none. */
    private static String text(String name, ObjectNode object) {
        return object.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .map(DocumentNode.Entry::value)
                .filter(value -> value instanceof Scalar scalar && scalar.isText())
                .map(value -> ((Scalar) value).text())
                .findFirst()
                .orElse("");
    }
}
