package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.NextFix;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.sdk.Phrases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an output says of a plan, read back from it.
 *
 * @param verdict the verdict as a phrase
 * @param delivery Delivery, cut to whole points; -1 if it is not judged
 * @param plan Plan, cut to whole points
 * @param passed whether the gate was passed
 * @param counts how many findings there are, in words
 * @param fixes the first fixes, each as the text report writes it
 */
record ShownReport(String verdict, int delivery, int plan, boolean passed, String counts, ImmutableList<String> fixes) {
    private static final int NOT_JUDGED = -1;
    private static final ImmutableSet<String> PASSING = ImmutableSet.of("on course", "not started", "closed");

    /** Returns what a report holds. */
    static ShownReport of(HealthReport report) {
        return new ShownReport(
                report.verdict().phrase(),
                points(report.delivery().score()),
                points(report.plan().score()),
                report.gate().passed(),
                report.counts().summary(),
                report.topFixes().stream().map(ShownReport::fix).collect(toImmutableList()));
    }

    private static int points(@Nullable Double score) {
        return score == null ? NOT_JUDGED : (int) Math.floor(score);
    }

    private static int points(String score) {
        return score.equals("not judged") ? NOT_JUDGED : Integer.parseInt(score);
    }

    private static String fix(NextFix fix) {
        return fix.measures().title() + " " + fix.target() + " +" + fix.shownGain();
    }

    private static String shown(String target, double gain) {
        return String.format(Locale.ROOT, "%s +%.1f", target, gain);
    }

    /** Reads a text report, or a diff as text, whose lines are not broken. */
    static ShownReport ofText(String text) {
        return new ShownReport(
                text(text),
                points(find("(?m)^Delivery +(?:[\\d.]+ to )?(\\d+|not judged)", text)),
                points(find("(?m)^Plan +(?:[\\d.]+ to )?(\\d+)", text)),
                find("(?m)^Gate +(\\w+)", text).equals("passed"),
                find("(?m)^Findings +(.*)", text),
                all(
                        "(?m)^\\+([\\d.]+) +(.*?)(?:  +\\S+)?$",
                        text.substring(Math.max(0, text.indexOf("\nNext fixes -"))),
                        fix -> fix.group(2) + " +" + fix.group(1),
                        text.contains("\nNext fixes -")));
    }

    /** A report has the verdict in capitals on a line of its own, a diff with what it was before. */
    private static String text(String text) {
        return find("(?m)^(?:Verdict +)?(" + verdicts() + ")(?:, (?:as before|was .*))?$", text)
                .toLowerCase(Locale.ROOT);
    }

    private static String verdicts() {
        return Stream.of(Verdict.values())
                .map(Verdict::phrase)
                .flatMap(phrase -> Stream.of(phrase, phrase.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
    }

    /** Reads a report, or a diff, in Markdown. */
    static ShownReport ofMarkdown(String markdown) {
        return new ShownReport(
                find("(?m)^\\*\\*([A-Z][a-z ]+)(?:, .*)?\\*\\*$", markdown).toLowerCase(Locale.ROOT),
                points(find("(?m)^(?:- )?Delivery:? (?:[\\d.]+ to )?(\\d+|not judged)", markdown)),
                points(find("(?m)(?:^- |; )Plan:? (?:[\\d.]+ to )?(\\d+)", markdown)),
                find("(?m)^Gate (\\w+)", markdown).equals("passed"),
                find("(?m)^Findings: ([^;\n]*)", markdown),
                all(
                        "(?m)^- (`.*): (Delivery|Plan) \\+([\\d.]+)$",
                        markdown,
                        fix -> fix.group(2) + " " + unquoted(fix.group(1)) + " +" + fix.group(3),
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
        return ofJson(
                root,
                root.get("verdict").asString(),
                points(root.get("delivery").get("score")),
                points(root.get("plan").get("score")));
    }

    /** Reads a report in SARIF of one plan. */
    static ShownReport ofSarif(String sarif) {
        return ofJson(JsonMapper.shared()
                .readTree(sarif)
                .at("/runs/0/properties/plans/0")
                .toString());
    }

    /** Reads a diff in JSON. */
    static ShownReport ofJsonDiff(String json) {
        JsonNode root = JsonMapper.shared().readTree(json);
        return ofJson(
                root,
                root.get("newer").get("verdict").asString(),
                points(root.get("newer").get("delivery")),
                points(root.get("newer").get("plan")));
    }

    private static int points(JsonNode score) {
        return score.isNull() ? NOT_JUDGED : (int) Math.floor(score.doubleValue());
    }

    private static ShownReport ofJson(JsonNode root, String verdict, int delivery, int plan) {
        JsonNode counts = root.get("counts");
        StringBuilder words = new StringBuilder(counts.get("violated").asInt() + " violated, "
                + counts.get("missing").asInt() + " missing information");
        add(counts, "waived", "waived", words);
        add(counts, "errors", "could not be run", words);
        add(counts, "accepted", "accepted in the baseline", words);
        return new ShownReport(
                verdict.replace('-', ' '),
                delivery,
                plan,
                root.get("gate").get("passed").asBoolean(),
                words.toString(),
                root.get("nextFixes")
                        .valueStream()
                        .limit(3)
                        .map(ShownReport::ofJson)
                        .collect(toImmutableList()));
    }

    private static String ofJson(JsonNode fix) {
        String measure = fix.get("measures").asString().equals("delivery") ? "Delivery " : "Plan ";
        String rules = measure + fix.get("rule").asString();
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

    /**
     * Runs the tests of a plan, and reads what they say. A test that passes says nothing: what only that of the verdict tells
     * is then taken from the report, if that is right to pass.
     */
    static ShownReport ofTests(Stream<DynamicNode> nodes, ShownReport report) {
        ImmutableList<DynamicTest> tests = nodes.flatMap(ShownReport::tests).collect(toImmutableList());
        boolean passed = tests.stream().noneMatch(ShownReport::fails);
        String verdict = message("verdict", tests);
        String delivery = message("min-delivery", tests);
        boolean silent = verdict.isEmpty() && PASSING.contains(report.verdict());
        return new ShownReport(
                silent ? report.verdict() : find("verdict: ([a-z ]+)", verdict),
                points("Delivery", delivery, report.delivery()),
                points("Plan", message("min-plan", tests), report.plan()),
                passed,
                silent ? report.counts() : find("(?m)^(\\d+ violated.*)", verdict),
                silent
                        ? report.fixes()
                        : all(
                                "(?:^Fix first: |\\), )(.*?) \\((Delivery|Plan) \\+([\\d.]+)(?=\\))",
                                verdict.contains("\nFix first: ") ? find("(?m)^(Fix first: .*)", verdict) : "",
                                fix -> fix.group(2) + " " + fix.group(1) + " +" + fix.group(3),
                                true));
    }

    /** A closed effort has no gate, and its tests tell no score. */
    private static int points(String measure, String message, int reported) {
        if (message.equals("not applicable: the effort is closed")) {
            return reported;
        }
        return message.contains("nothing has started") ? NOT_JUDGED : points(find(measure + " is (\\d+)", message));
    }

    private static String message(String name, List<DynamicTest> tests) {
        return tests.stream()
                .filter(test -> test.getDisplayName().endsWith(": " + name))
                .map(ShownReport::message)
                .findFirst()
                .orElseThrow();
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
