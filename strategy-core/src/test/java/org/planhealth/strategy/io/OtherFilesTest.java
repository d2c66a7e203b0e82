package org.planhealth.strategy.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file that was given for another one is named as what it is, in one problem, whoever reads it. */
class OtherFilesTest {
    private static final String OURS = "apiVersion: planhealth/v1\nkind: ";

    @TempDir
    private Path folder;

    /** A file, and what it is; bytes are the characters of Latin-1. */
    private record Other(String name, String text, Charset encoding, String noun) {
        static Other text(String name, String content, String noun) {
            return new Other(name, content, UTF_8, noun);
        }

        static Other bytes(String content, String noun) {
            return new Other("plan.yaml", content, ISO_8859_1, noun);
        }

        byte[] content() {
            return text.getBytes(encoding);
        }
    }

    private static Stream<Other> others() {
        return Stream.of(
                Other.text("p.yaml", OURS + "Strategy\nid: a\ntitle: A\nasks: []\n", "a plan"),
                Other.text(
                        "o.yaml", OURS + "Organization\nid: a\ntitle: A\nteams: [{id: b}]\n", "an organization file"),
                Other.text("f.yaml", OURS + "Profile\nname: ours\nrules: {stalled-middle: off}\n", "a profile"),
                Other.text("r.yaml", OURS + "Rule\nid: ours\nseverity: high\nwhen: 'true'\n", "a rule"),
                Other.text("b.json", "{\"schema\": \"planhealth-baseline/v1\", \"plans\": []}", "a baseline"),
                Other.text("r.json", "{\"schema\": \"planhealth-report/v1\", \"findings\": [{}, {}]}", "a report"),
                Other.text("r2.json", "[{\"schema\": \"planhealth-report/v1\", \"findings\": [{}, {}]}]", "a report"),
                Other.text(
                        "d.json", "{\"schema\": \"planhealth-diff/v1\", \"newFindings\": []}", "a diff of two reports"),
                Other.text(
                        "r.txt",
                        "Data for all\ndata, as of 2026-08-03, profile starter\n\nAT RISK\n  - \"x\" y: z\n",
                        "a report"),
                Other.text(
                        "s.sarif",
                        "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {}, \"results\": []}]}",
                        "a SARIF log"),
                Other.text(
                        "s.json",
                        "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\"}",
                        "a JSON Schema"),
                Other.text(
                        "catalog-info.yaml",
                        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\nspec: {owner: b}\n",
                        "a catalog-info file of Backstage"),
                Other.text(
                        "catalog-info.yaml",
                        "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: a}\n---\napiVersion: backstage.io/v1alpha1\nkind: API\n",
                        "a catalog-info file of Backstage"),
                Other.text(
                        "k.yaml",
                        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: 3}\n",
                        "a Kubernetes resource"),
                Other.text(
                        "index.html",
                        "<!DOCTYPE html>\n<html><head><title>a: b</title></head></html>\n",
                        "an HTML page"),
                Other.text("plan.yaml", "\n<html>\n<body>x: y</body></html>\n", "an HTML page"),
                Other.text(
                        "TEST-a.xml",
                        "<?xml version=\"1.0\"?>\n<testsuite name=\"a\" tests=\"1\"><testcase name=\"b: c\"/></testsuite>\n",
                        "test results in JUnit XML"),
                Other.text("pom.xml", "<?xml version=\"1.0\"?>\n<project>\n</project>\n", "XML"),
                Other.text(
                        "our.drl",
                        "package a;\nrule \"x\"\nwhen\n  $s : Strategy( title == null )\nthen\n  report();\nend\n",
                        "a rule in DRL"),
                Other.text(
                        "our.txt",
                        "package a;\n\nimport b.C;\n\nrule stale\n  @Summary( \"a\" )\nwhen\n  $s : Strategy()\nthen\nend\n",
                        "a rule in DRL"),
                Other.text(
                        "CODEOWNERS",
                        "# who owns what\n* @org/all\n/docs/ @org/docs jo@example.org\n",
                        "a CODEOWNERS file"),
                Other.text("owners.yaml", "*.js @org/web\n/docs @org/docs\n", "a CODEOWNERS file"),
                Other.text("README.md", "# Our plan\n\nWe will: win.\n\n- now\n", "Markdown"),
                Other.text(
                        "plan.yaml",
                        "# Our plan\n\nFirst we build it. Then: we ship.\n\n## Why\n\nBecause.\n",
                        "Markdown"),
                Other.text("plan.yaml", "Our plan\n========\n\nText `with: code` and [links](a).\n", "Markdown"),
                Other.text("plan.yaml", "---\ntitle: Our plan\n---\n\n# Our plan\n\nText\n", "Markdown"),
                Other.text(
                        "plan.yaml",
                        "# Guide\n\n```yaml\napiVersion: planhealth/v1\nkind: Strategy\n```\n\nmore: of\n it\n- x\n",
                        "Markdown"),
                Other.text("plan.yaml", "id,title,owner\na,First,search\nb,Second,ads\n", "CSV"),
                Other.text("plan.yaml", "id;title\na;\"First; best\"\n", "CSV"),
                Other.text("burn.tsv", "date\tdone\n2026-08-03\t5\n", "CSV"),
                Other.text("plan.yaml", "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a: b\n+a: c\n", "a patch"),
                Other.text(
                        "package.json",
                        "{\"name\": \"a\", \"version\": \"1.0.0\", \"scripts\": {}, \"license\": \"MIT\"}",
                        "another object"),
                Other.bytes("\u00FE\u00FF\0a\0p\0i", "UTF-16"),
                Other.bytes(new String("apiVersion: planhealth/v1\n".getBytes(UTF_16LE), ISO_8859_1), "UTF-16"),
                Other.bytes("\u00FF\u00FE\0\0a\0\0\0p\0\0\0", "UTF-32"),
                Other.bytes("\0\0\u00FE\u00FF\0\0\0a\0\0\0p", "UTF-32"),
                Other.bytes(new String("apiVersion: x\n".getBytes(Charset.forName("UTF-32LE")), ISO_8859_1), "UTF-32"),
                Other.bytes("PK\u0003\u0004\u0014\0\u0006\0", "a ZIP archive, such as a spreadsheet or a jar"),
                Other.bytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n", "a PDF document"),
                Other.bytes("\u001F\u008B\u0008\0", "a gzip archive"),
                Other.bytes("\u0089PNG\r\n\u001A\n", "an image"),
                Other.bytes("\u00CA\u00FE\u00BA\u00BE\0\0\0A", "a Java class file"),
                Other.bytes("\u007FELF\u0002\u0001\u0001\0\0\0", "a binary file"),
                Other.bytes("\u0001\u0002\0\u0003\u0080\0\u00FF\0\0", "a binary file"));
    }

    private static Map<String, ReaderOf> readers() {
        return ImmutableMap.of(
                "a plan", file -> StrategyReader.create().read(file),
                "an organization file", file -> StrategyReader.create().readOrganization(file),
                "a profile", file -> DocumentReader.ofProfiles().read(file, OtherFilesTest::everything),
                "a rule", file -> DocumentReader.ofRules().read(file, OtherFilesTest::everything),
                "a baseline", file -> DocumentReader.ofBaselines().read(file, OtherFilesTest::everything));
    }

    @FunctionalInterface
    private interface ReaderOf {
        void accept(Path file) throws IOException;
    }

    private static Object everything(DocumentPart root) {
        root.fields(ImmutableSet.of("name"));
        return "";
    }

    @TestFactory
    Stream<DynamicTest> areNamedInOneProblem() {
        return readers().entrySet().stream()
                .flatMap(reader -> others().filter(other -> !other.noun().equals(reader.getKey()))
                        .map(other -> dynamicTest(reader.getKey() + " of " + other.name() + ", " + other.noun(), () -> {
                            Path file = Files.write(folder.resolve(other.name()), other.content());
                            InvalidPlanException e = catchThrowableOfType(
                                    InvalidPlanException.class,
                                    () -> reader.getValue().accept(file));
                            assertThat(e).isNotNull();
                            assertThat(e.problems()).as(e.getMessage()).hasSize(1);
                            assertThat(e.problems().get(0).message())
                                    .isIn(
                                            "expected " + reader.getKey() + ", was " + other.noun(),
                                            "the file is " + other.noun() + ", but must be text in UTF-8");
                            assertThat(e.problems().get(0).hints()).isNotEmpty().doesNotContain("");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> areNamedWhereAPlanNamesThem() {
        return others().filter(other -> !other.noun().equals("an organization file"))
                .map(other -> dynamicTest(other.name() + ", " + other.noun(), () -> {
                    Path named = folder.resolve("named-" + other.name());
                    Files.write(named, other.content());
                    Path plan = Files.writeString(
                            folder.resolve("the-plan.yaml"),
                            OURS + "Strategy\nid: a\ntitle: A\norganization: named-" + other.name() + "\n");
                    InvalidPlanException e = catchThrowableOfType(
                            InvalidPlanException.class,
                            () -> StrategyReader.create().read(plan));
                    assertThat(e).isNotNull();
                    assertThat(e.problems()).hasSize(1);
                    assertThat(e.problems().get(0).location().file()).isEqualTo(named.toString());
                    if (!other.noun().equals("another object")) {
                        assertThat(e.problems().get(0).message())
                                .isEqualTo("expected an organization file, was " + other.noun());
                    }
                    assertThat(e.problems().get(0).hints())
                            .containsExactly("it starts with 'apiVersion: planhealth/v1' and 'kind: Organization'");
                }));
    }

    @TestFactory
    Stream<DynamicTest> withConflictsAreRefusedAtTheirFirstMarker() {
        String conflict = "name: a\n<<<<<<< HEAD\nid: a\n||||||| base\n=======\nid: b\n>>>>>>> b: c\n";
        return readers().entrySet().stream()
                .map(reader -> dynamicTest(reader.getKey(), () -> {
                    for (String name : new String[] {"x.yaml", "x.json", "x.md"}) {
                        Path file = Files.writeString(folder.resolve(name), OURS + "Strategy\n" + conflict + conflict);
                        InvalidPlanException e = catchThrowableOfType(
                                InvalidPlanException.class,
                                () -> reader.getValue().accept(file));
                        assertThat(e)
                                .hasMessage(
                                        file + ":4:1: a conflict marker of Git, the first of 2 conflicts in this file\n"
                                                + "  keep one side, and remove the lines that start with <<<<<<<, ======= and >>>>>>>\n"
                                                + "1 problem in " + file);
                    }
                }));
    }

    @Test
    void withAHalfSolvedConflictAreRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.yaml"), OURS + "Strategy\r\nid: a\r\n>>>>>>> theirs\r\ntitle: A\r\n");
        assertThat(problemOf(file)).hasMessageStartingWith(file + ":4:1: a conflict marker of Git\n");
    }

    @Test
    void areNotSeenInTextsOfAPlan() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), OURS + """
                Strategy
                id: a
                title: A
                kernel:
                  diagnosis: |
                    # Heading

                    <<<<<<< HEAD
                    =======
                    ```
                    a,b
                    c,d
                """);
        assertThat(StrategyReader.create().read(file).id()).isEqualTo("a");
    }

    @Test
    void thatAreBrokenPlansKeepTheirProblem() throws IOException {
        Path file =
                Files.writeString(folder.resolve("p.yaml"), "# A plan\n\n" + OURS + "Strategy\nid: [a\n## x\n```\n");
        assertThat(problemOf(file)).hasMessageContaining("a value cannot start with '`'");
    }

    @Test
    void thatAreEmptyAreToldHowOneStarts() throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), " \n");
        for (ReaderOf reader : readers().values()) {
            assertThat(catchThrowableOfType(InvalidPlanException.class, () -> reader.accept(file)))
                    .hasMessageStartingWith(file + ":1:1: the file is empty\n");
        }
        assertThat(catchThrowableOfType(
                        InvalidPlanException.class,
                        () -> DocumentReader.ofBaselines().read(file, OtherFilesTest::everything)))
                .hasMessageContaining("a baseline starts with its schema, planhealth-baseline/v1")
                .hasMessageNotContaining("apiVersion");
    }

    private static InvalidPlanException problemOf(Path file) {
        return catchThrowableOfType(
                InvalidPlanException.class, () -> StrategyReader.create().read(file));
    }
}
