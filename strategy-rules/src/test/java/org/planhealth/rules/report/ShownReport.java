package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.sdk.Phrases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an output says of a plan, read back from it.
 *
 * @param score the score, cut to whole points
 * @param passed whether the gate was passed
 * @param counts how many findings there are, in words
 * @param fixes the first fixes, each as the text report writes it
 */
record ShownReport(int score, boolean passed, String counts, ImmutableList<String> fixes) {

    /** Returns what a report holds. */
    static ShownReport of(HealthReport report) {
        return new ShownReport(
                (int) Math.floor(report.score().proven()),
                report.gate().passed(),
                report.counts().summary(),
                report.topFixes().stream().map(ShownReport::fix).collect(toImmutableList()));
    }

    private static String fix(NextFix fix) {
        return fix.target() + " +" + fix.shownGain();
    }

    private static String shown(String target, double gain) {
        return String.format(Locale.ROOT, "%s +%.1f", target, gain);
    }

    /** Reads a text report, or a diff as text, whose lines are not broken. */
    static ShownReport ofText(String text) {
        return new ShownReport(
                Integer.parseInt(find("(?m)^Score +(?:[\\d.]+ to )?(\\d+)", text)),
                find("(?m)^Gate +(\\w+)", text).equals("passed"),
                find("(?m)^Findings +(.*)", text),
                all(
                        "(?m)^\\+([\\d.]+) +(.*?)(?:  +\\S+)?$",
                        text.substring(Math.max(0, text.indexOf("\nNext fixes -"))),
                        fix -> fix.group(2) + " +" + fix.group(1),
                        text.contains("\nNext fixes -")));
    }

    /** Reads a report, or a diff, in Markdown. */
    static ShownReport ofMarkdown(String markdown) {
        return new ShownReport(
                Integer.parseInt(find("\\*\\*Score (?:[\\d.]+ to )?(\\d+)", markdown)),
                find("\\*\\* - gate (\\w+)", markdown).equals("passed"),
                find("(?m)^Findings: ([^;\n]*)", markdown),
                all(
                        "(?m)^- (`.*) gains? ([\\d.]+) points",
                        markdown,
                        fix -> unquoted(fix.group(1)) + " +" + fix.group(2),
                        true));
    }

    /** Undoes what Markdown does to ids: several are in code, and said as a list; a mention is parted. */
    private static String unquoted(String shown) {
        String target = shown.replace("&#8203;", "");
        Matcher rules = Pattern.compile("^((?:`[^`]*`(?:, )?)+)(.*)$").matcher(target);
        if (!rules.matches()) {
            return target;
        }
        ImmutableList<String> ids =
                Stream.of(rules.group(1).replace("`", "").split(", ")).collect(toImmutableList());
        return Phrases.list(ids) + rules.group(2);
    }

    /** Reads a report in JSON. */
    static ShownReport ofJson(String json) {
        JsonNode root = JsonMapper.shared().readTree(json);
        return ofJson(root, root.get("score").get("proven").doubleValue());
    }

    /** Reads a diff in JSON. */
    static ShownReport ofJsonDiff(String json) {
        JsonNode root = JsonMapper.shared().readTree(json);
        return ofJson(root, root.get("score").get("after").doubleValue());
    }

    private static ShownReport ofJson(JsonNode root, double score) {
        JsonNode counts = root.get("counts");
        StringBuilder words = new StringBuilder(counts.get("violated").asInt() + " violated, "
                + counts.get("missing").asInt() + " missing information");
        add(counts, "waived", "waived", words);
        add(counts, "errors", "could not be run", words);
        add(counts, "accepted", "accepted in the baseline", words);
        return new ShownReport(
                (int) Math.floor(score),
                root.get("gate").get("passed").asBoolean(),
                words.toString(),
                root.get("nextFixes")
                        .valueStream()
                        .limit(3)
                        .map(ShownReport::ofJson)
                        .collect(toImmutableList()));
    }

    private static String ofJson(JsonNode fix) {
        String rules = Phrases.list(texts(fix.get("rules")));
        String on = fix.get("complete").asBoolean() ? "" : " on " + Phrases.list(texts(fix.get("subjects")));
        return shown(rules + on, fix.get("gain").doubleValue());
    }

    private static ImmutableList<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(toImmutableList());
    }

    private static void add(JsonNode counts, String field, String what, StringBuilder words) {
        if (counts.get(field).asInt() > 0) {
            words.append(", ").append(counts.get(field).asInt()).append(' ').append(what);
        }
    }

    /** Runs the tests of a plan, and reads what they say. */
    static ShownReport ofTests(Stream<DynamicNode> nodes) {
        ImmutableList<DynamicTest> tests = nodes.flatMap(ShownReport::tests).collect(toImmutableList());
        boolean passed = tests.stream().noneMatch(ShownReport::fails);
        String standing = tests.stream()
                .filter(test -> test.getDisplayName().endsWith(": min-score"))
                .map(ShownReport::message)
                .findFirst()
                .orElseThrow();
        String[] lines = standing.split("\n", -1);
        return new ShownReport(
                Integer.parseInt(find("the score is (\\d+)", lines[0])),
                passed,
                lines[1],
                all(
                        "(?:^Fix first: |\\), )(.*?) \\(\\+([\\d.]+)(?=\\))",
                        lines.length > 2 ? lines[2] : "",
                        fix -> fix.group(1) + " +" + fix.group(2),
                        true));
    }

    private static Stream<DynamicTest> tests(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().flatMap(ShownReport::tests)
                : Stream.of((DynamicTest) node);
    }

    private static boolean fails(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (TestAbortedException e) {
            return false;
        } catch (Throwable e) {
            return true;
        }
    }

    private static String message(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "";
        } catch (Throwable e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in:\n" + text);
        }
        return found.group(1);
    }

    private static ImmutableList<String> all(
            String pattern, String text, Function<MatchResult, String> shown, boolean any) {
        return any
                ? Pattern.compile(pattern).matcher(text).results().map(shown).collect(toImmutableList())
                : ImmutableList.of();
    }
}
