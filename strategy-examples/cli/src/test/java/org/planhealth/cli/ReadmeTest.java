package org.planhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");

    @TempDir
    Path folder;

    @Test
    void showsHowTheReportOfTheExampleBegins() throws IOException {
        String plan =
                ROOT.resolve("strategy-examples/plans/data-infrastructure.yaml").toString();
        assertThat(CommandLineRun.of("audit", plan).out())
                .startsWith(blocks("text").get(0));
    }

    @Test
    void showsPartsOfTheReportOfItsPlanWithDotsBetweenThem() throws IOException {
        String plan = blocks("yaml").get(0);
        assertThat(plan).hasLineCount(17);
        String report = CommandLineRun.withInput(plan, "audit", "-").out();
        String[] parts = aligned(blocks("text").get(1)).split("(?m)^\\.\\.\\.\n", -1);
        assertThat(parts).hasSize(3);
        assertThat(aligned(report.replace("stdin:", "plan.yaml:")))
                .startsWith(parts[0])
                .containsSubsequence(parts);
    }

    @Test
    void showsWhatIsSaidOfMistakes() throws IOException {
        String plan = Files.writeString(folder.resolve("plan.yaml"), """
                        apiVersion: planhealth/v1
                        kind: Strategy
                        id: x
                        title: X
                        objectivs: []
                        phases:
                          - {id: a, start: 2026-04-01, end: 2026-03-01}
                        """).toString();
        assertThat(CommandLineRun.of("audit", plan).err().replace(plan, "plan.yaml"))
                .isEqualTo(blocks("text").get(2));
    }

    @Test
    void showsAProfileAndWhatItAccepts() throws IOException {
        Path plan =
                Files.writeString(folder.resolve("plan.yaml"), blocks("yaml").get(0));
        Path profile = Files.writeString(
                folder.resolve("platform.yaml"), blocks("yaml").get(1));
        CommandLineRun run = CommandLineRun.of("audit", plan.toString(), "--profile", profile.toString());
        assertThat(run.out())
                .contains("fleet-cost, as of 2026-08-03, profile platform\n")
                .contains(blocks("text").get(3))
                .contains(" missing information, 1 waived\n")
                .doesNotContain("stalled-middle");
    }

    @Test
    void showsJavaThatRuns() throws Exception {
        Path plan =
                Files.writeString(folder.resolve("plan.yaml"), blocks("yaml").get(0));
        Path source = Files.writeString(folder.resolve("Snippet.java"), """
                import java.io.StringWriter;
                import java.io.PrintWriter;
                import java.nio.file.Path;
                import java.time.LocalDate;
                import org.planhealth.rules.*;
                import org.planhealth.strategy.*;
                import org.planhealth.strategy.io.*;
                public class Snippet {
                    public static String run() throws Exception {
                        StringWriter text = new StringWriter();
                        PrintWriter out = new PrintWriter(text);
                        %s
                        return text.toString();
                    }
                }
                """.formatted(
                        blocks("java").get(0).replace("\"plan.yaml\"", '"' + plan.toString() + '"')));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString()))
                .isZero();
        assertThat(run(folder.toUri().toURL())).contains(plan + ":17:8 everyone-saves asks 4 teams for a cut of 10%");
    }

    @Test
    void ofCustomRulesShowsAPomOfTheVersionsThatTheBuildTests() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String shown = Files.readString(ROOT.resolve("strategy-examples/custom-rules/README.md"));
        ImmutableMap.of(
                        "drools-engine", "drools.version",
                        "junit-jupiter", "junit.version",
                        "slf4j-nop", "slf4j.version")
                .forEach((artifact, property) -> assertThat(version(artifact, shown))
                        .isEqualTo(found("<" + property + ">(.*)</" + property + ">", pom)));
        Stream.of("maven-compiler-plugin", "maven-surefire-plugin")
                .forEach(plugin -> assertThat(version(plugin, shown)).isEqualTo(version(plugin, pom)));
        assertThat(version("strategy-rules", shown)).isEqualTo(version("planhealth", pom));
        assertThat(shown).contains(found("<cel.version>(.*)</cel.version>", pom) + " instead");
    }

    private static String version(String artifact, String pom) {
        return found("<artifactId>" + artifact + "</artifactId>\\s*<version>(.*)</version>", pom);
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** Returns a report as it would be if the name of the plan were of another length. */
    private static String aligned(String report) {
        return report.replaceAll("(?m)(?<=\\S) {2,}(?=\\S+:\\d+:\\d+$)", "  ");
    }

    private static String run(URL classes) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes})) {
            Method run = loader.loadClass("Snippet").getMethod("run");
            return (String) run.invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
