package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a file that is no plan: what it is, in one problem. */
class OtherFileTest {
    private static final String FILES = "org.planhealth.strategy.io.OtherFileTest#files";
    private static final String PLAN = """
            apiVersion: planhealth/v1
            kind: Strategy
            id: fleet-cost
            title: Fleet cost
            """;

    static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "report.json",
                        "{\"schema\": \"planhealth-report/v1\", \"plan\": {\"id\": \"a\"}, \"rules\": []}",
                        "a report of an audit"),
                arguments(
                        "reports.json",
                        "[{\"schema\": \"planhealth-report/v1\", \"plan\": {}}]",
                        "a report of an audit"),
                arguments("diff.json", "{\"schema\": \"planhealth-diff/v1\", \"added\": []}", "a diff of two audits"),
                arguments("log.sarif", "{\"version\": \"2.1.0\", \"runs\": []}", "a SARIF log"),
                arguments(
                        "log.json",
                        "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"runs\": []}",
                        "a SARIF log"),
                arguments(
                        "plan.schema.json",
                        "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\"}",
                        "a JSON Schema"),
                arguments(
                        "audit.xml",
                        "<?xml version=\"1.0\"?>\n<testsuites><testsuite name=\"a\"/></testsuites>",
                        "a JUnit report"),
                arguments("pom.xml", "<project>\n  <modelVersion>4.0.0</modelVersion>\n</project>", "an XML file"),
                arguments("report.html", "<!DOCTYPE html>\n<html lang=\"en\"><title>x</title></html>", "an HTML page"),
                arguments("report", "<HTML><body/></HTML>", "an HTML page"),
                arguments("README.md", "# Title: of it\n\nSome text.\n", "a Markdown text"),
                arguments(
                        "notes",
                        "# Title\n\nSome text with [a link](https://example.org).\n\n- one\n- two\n",
                        "a Markdown text"),
                arguments("notes.txt", "# Title\n\n## Part\n", "a Markdown text"),
                arguments(
                        ".github/CODEOWNERS",
                        "* @org/all\n/docs/ @org/docs ann@example.org # them\n",
                        "a CODEOWNERS file"),
                arguments("owners", "# who\n[Section]\n*.java @org/java\n", "a CODEOWNERS file"),
                arguments("figures.csv", "week,done,total\n2026-05-04,3,40\n", "a table of values, as in a CSV file"),
                arguments(
                        "figures",
                        "week;done;total\n2026-05-04;3;40\n2026-05-11;4;40\n",
                        "a table of values, as in a CSV file"),
                arguments(
                        "catalog-info.yaml",
                        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\nspec: {owner: b}\n",
                        "a Backstage catalog file"));
    }

    @Nested
    class GivenAsAPlan {
        @ParameterizedTest(name = "{0}")
        @MethodSource(FILES)
        void isNamedOnce(String name, String text, String what) {
            PlanProblem problem = theProblemOf(() -> StrategyReader.create().read(text, name));

            assertThat(problem.message()).isEqualTo("this is " + what + ", not a plan");
            assertThat(problem.hints()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {"schema": "planhealth-baseline/v1", "plans": []}      | this is a baseline, not a plan
                apiVersion: apps/v1\\nkind: Deployment\\nspec: {a: 1}  | this is a file of 'apps/v1', not a plan
                apiVersion: v1\\nkind: Service                         | this is a file of 'v1', not a plan
                services: {web: {}}\\nvolumes: {}                      | this is not a plan: it states neither apiVersion nor kind
                {"name": "a", "version": "1", "dependencies": {}}      | this is not a plan: it states neither apiVersion nor kind
                {}                                                     | this is not a plan: it states neither apiVersion nor kind
                """)
        void isNamedByItsHeader(String text, String message) {
            assertThat(theProblemOf(() -> StrategyReader.create().read(text.replace("\\n", "\n")))
                            .message())
                    .isEqualTo(message);
        }

        @Test
        void isStillAPlanIfOnlyItsHeaderIsWrong() {
            assertThat(problemsOf(PLAN.replace("apiVersion: planhealth/v1\nkind: Strategy\n", "")))
                    .extracting(PlanProblem::message)
                    .containsExactly("'apiVersion' is missing", "'kind' is missing");
            assertThat(problemsOf(PLAN.replace("planhealth/v1", "planhealth/v2")))
                    .extracting(PlanProblem::message)
                    .containsExactly("expected planhealth/v1, was 'planhealth/v2'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"# My plan\n# - of mine\n\n", "# Notes\n## More\n"})
        void isStillAPlanWithCommentsAndAMistake(String comments) {
            assertThat(problemsOf(comments + PLAN + "owner: \"Ann\n"))
                    .extracting(PlanProblem::message)
                    .containsExactly("this quote is never closed");
        }
    }

    @Nested
    class GivenAsAnotherFile {
        @ParameterizedTest(name = "{0}")
        @MethodSource(FILES)
        void isNamedOnce(String name, String text, String what, @TempDir Path directory) throws IOException {
            Path file = Files.writeString(directory.resolve(Path.of(name).getFileName()), text);

            assertThat(theProblemOf(() -> StrategyReader.create().readOrganization(file))
                            .message())
                    .isEqualTo("this is " + what + ", not an organization");
            assertThat(messageOf(DocumentReader.ofProfiles(), name, text))
                    .isEqualTo("this is " + what + ", not a profile");
            assertThat(messageOf(DocumentReader.ofBaselines(), name, text))
                    .isEqualTo("this is " + what + ", not a baseline");
            assertThat(messageOf(DocumentReader.ofRules(), name, text)).isEqualTo("this is " + what + ", not a rule");
        }

        @Test
        void isAPlan() {
            assertThat(messageOf(DocumentReader.ofBaselines(), "plan.yaml", PLAN))
                    .isEqualTo("expected Baseline, was 'Strategy'");
            assertThat(messageOf(DocumentReader.ofProfiles(), "plan.yaml", PLAN))
                    .isEqualTo("expected Profile, was 'Strategy'");
        }

        @Test
        void isAnEmptyBaseline() {
            assertThat(theProblemOf(() -> DocumentReader.ofBaselines().read("", "b.json", part -> part))
                            .toString())
                    .isEqualTo(
                            "b.json:1:1: the file is empty\n  a baseline starts with its schema, planhealth-baseline/v1");
        }

        private static String messageOf(DocumentReader reader, String name, String text) {
            return theProblemOf(() -> reader.read(text, name, part -> part)).message();
        }
    }

    @Nested
    class ThatIsNoTextInUtf8 {
        @ParameterizedTest
        @CsvSource({
            "UTF-16BE, UTF-16",
            "UTF-16LE, UTF-16",
            "UTF-16, UTF-16",
            "UTF-32BE, UTF-32",
            "UTF-32LE, UTF-32",
            "X-UTF-32LE-BOM, UTF-32"
        })
        void isInAnotherEncoding(String charset, String named) {
            assertThat(theProblemOf(PLAN.getBytes(Charset.forName(charset))).toString())
                    .isEqualTo(
                            "plan:1:1: the file is " + named + ", but a plan must be UTF-8\n  save the file as UTF-8");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "504b030414 | a ZIP archive, or an office document",
                    "255044462d312e34 | a PDF document",
                    "89504e470d0a1a0a | a picture",
                    "1f8b0800 | compressed, with gzip",
                    "cafebabe00000034 | a Java class"
                })
        void isBinary(String hex, String what) {
            byte[] bytes = HexFormat.of().parseHex(hex);

            assertThat(theProblemOf(bytes).message()).isEqualTo("the file is " + what);
        }

        private static PlanProblem theProblemOf(byte[] bytes) {
            return OtherFileTest.theProblemOf(
                    () -> StrategyReader.create().read(new ByteArrayInputStream(bytes), "plan"));
        }
    }

    @Nested
    class WithConflictMarkers {
        @ParameterizedTest
        @ValueSource(strings = {"<<<<<<< HEAD", ">>>>>>> main", "||||||| base", "<<<<<<<"})
        void namesTheLine(String marker) {
            PlanProblem problem = theProblemOf(() -> StrategyReader.create().read(PLAN + marker + "\nowner: Ann\n"));

            assertThat(problem.location().line()).isEqualTo(5);
            assertThat(problem.message()).isEqualTo("a conflict marker of Git, '" + marker + "'");
        }

        @Test
        void isNoTextThatHasSuchSigns() {
            String text = PLAN + "owner: '<<<<<<< HEAD'\nkernel: {diagnosis: \"a\n  >>>>>>> b\"}\n";

            assertThat(StrategyReader.create().read(text).owner()).isEqualTo("<<<<<<< HEAD");
        }
    }

    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    private static PlanProblem theProblemOf(Reading reading) {
        InvalidPlanException e = catchThrowableOfType(InvalidPlanException.class, reading::run);
        assertThat(e.problems()).hasSize(1);
        return e.problems().get(0);
    }

    private static List<PlanProblem> problemsOf(String plan) {
        return catchThrowableOfType(
                        InvalidPlanException.class,
                        () -> StrategyReader.create().read(plan))
                .problems();
    }
}
