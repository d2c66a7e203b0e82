package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a plan, a rule, a name or an argument holds, a terminal shows it and does not obey it. */
class TerminalWriterTest {
    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("terminal");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a\u001b[31mb, a\\u{1b}[31mb",
        "a\u001b]0;t\u0007b, a\\u{1b}]0;t\\u{7}b",
        "a\u009b8mb, a\\u{9b}8mb",
        "a\rb, a\\u{d}b",
        "a\u202eb, a\\u{202e}b",
        "a\ud800b, a\\u{d800}b"
    })
    void showsAnEscape(String text, String shown) {
        assertThat(TerminalWriter.shown(text, false)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"👩‍💻 née", "שלום", "plain"})
    void leavesWhatIsShown(String text) {
        assertThat(TerminalWriter.shown(text + "\n\t\r\n", false)).isEqualTo(text + "\n\t\r\n");
    }

    @ParameterizedTest
    @CsvSource({"a\u001b[1;31mb\u001b[0m, true", "a\u001b[8mb, false", "a\u001b[2Jb, false", "a\u001b[1;8mb, false"})
    void letsOurColorsPassAndNothingElse(String text, boolean passes) {
        assertThat(TerminalWriter.shown(text, true).equals(text)).isEqualTo(passes);
    }

    @Property(tries = 40)
    void guardsArguments(@ForAll("hostile") String text) {
        for (String[] args : new String[][] {
            {"audit", text},
            {"audit", "--profile", text, "p"},
            {"explain", text},
            {"import", "rollout", text},
            {"--" + text},
            {text},
            {"audit", "--format", text, "p"},
            {"new-rule", "people", text, "--dir", folder.toString()}
        }) {
            check(CommandLineRun.of(args));
        }
    }

    @Property(tries = 20)
    void guardsPlans(@ForAll("hostile") String text) throws IOException {
        String quoted = quoted(text);
        for (String plan : new String[] {
            "apiVersion: planhealth/v1\nkind: Strategy\nid: p\ntitle: " + quoted + "\ninitiatives: [{id: a, title: "
                    + quoted + ", owner: t, stage: " + quoted + "}]\n",
            "apiVersion: planhealth/v1\nkind: Strategy\nid: p\ntitle: " + quoted + "\nowner: " + quoted
                    + "\ninitiatives: [{id: a, title: " + quoted + ", stage: middle}]\n",
            "apiVersion: planhealth/v1\nkind: Strategy\nid: p\ntitle: T\norganization: " + quoted + "\n" + quoted
                    + ": 1\n"
        }) {
            Path file = Files.writeString(folder.resolve("plan.yaml"), plan);
            check(CommandLineRun.of("audit", file.toString(), "--profile", "recommended", "--all"));
            check(CommandLineRun.of("audit", file.toString(), "--format", "markdown"));
        }
    }

    @Property(tries = 8)
    void guardsRules(@ForAll("hostile") String text) throws IOException {
        Path rule = Files.createDirectories(folder.resolve("rules/planning/own-x"));
        Files.writeString(rule.resolve("rule.yaml"), """
                apiVersion: planhealth/v1
                kind: Rule
                id: own-x
                summary: %1$s
                topic: planning
                severity: medium
                for: initiative in initiatives
                message: m
                why: w
                fix: f
                whenToIgnore: n
                source: s
                when: "initiative.stage == '%2$s'"
                """.formatted(
                        quoted(text), quoted(text).replaceAll("^\"|\"$", "")));
        String pack = folder.resolve("rules").toString();
        check(CommandLineRun.of("test-rules", pack));
        check(CommandLineRun.of("rules", "--rules", pack));
        check(CommandLineRun.of("explain", "own-x", "--rules", pack));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "\u001b[31m",
                        "\u001b]0;x\u0007",
                        "\u009b2J",
                        "\r",
                        "\n",
                        "\u202e",
                        "\u2066",
                        "\u0008",
                        "\u007f",
                        "a",
                        "/",
                        "'",
                        "{",
                        "é",
                        "\u200f",
                        "\u2028",
                        "@|red x|@",
                        "%s",
                        "-",
                        ".yaml",
                        " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> quoted.append("\\u%04x".formatted(character)));
        return quoted.append('"').toString();
    }

    private static void check(CommandLineRun run) {
        assertThat(run.code()).isBetween(0, 2);
        assertThat(OBEYED.matcher(run.out()).find()).as("in %s", run.out()).isFalse();
        assertThat(OBEYED.matcher(run.err()).find()).as("in %s", run.err()).isFalse();
    }
}
