package org.planhealth.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.cli.docs.BlockCheck.showsFile;
import static org.planhealth.cli.docs.BlockCheck.showsPartOf;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What keeps the blocks of CONTRIBUTING true. */
final class ContributingBlocks {
    private static final String BUILT_IN = "strategy-rules/src/main/resources/org/planhealth/rules/builtin/";
    private static final String RULE = BUILT_IN + "schedule/unfinished-done/";
    private static final Pattern PINNED = Pattern.compile("-Dtest=(\\w+).* -D(\\w+\\.update)");

    private ContributingBlocks() {}

    static ImmutableMap<String, BlockCheck> checks() {
        return ImmutableMap.<String, BlockCheck>builder()
                .put("contributing/drl", showsFile(RULE + "rule.drl"))
                .put("contributing/markdown", showsFile(RULE + "README.md"))
                .put("contributing/yaml", showsFile(RULE + "cases.yaml"))
                .put("contributing/sh", ContributingBlocks::rewritesPinnedFiles)
                .put("benchmarks-and-random-inputs/sh", ContributingBlocks::namesClasses)
                .put(
                        "a-rule-in-drl/drl",
                        showsPartOf("strategy-examples/custom-rules/src/main/resources/com/example/house/"
                                + "schedule/accepted-risk/rule.drl"))
                .put("what-a-rule-must-be/drl", showsPartOf(BUILT_IN + "alignment/missing-conversation/rule.drl"))
                .put("inferred-facts/drl", showsPartOf(BUILT_IN + "schedule/late-forecast/rule.drl"))
                .put("a-field-an-analysis-a-report-format/sh", ContributingBlocks::rewritesPinnedFiles)
                .put(
                        "a-field-an-analysis-a-report-format/java",
                        showsPartOf("strategy-rules/src/main/java/org/planhealth/rules/sdk/AnalysisFacts.java"))
                .put("a-field-an-analysis-a-report-format/sh-2", ContributingBlocks::rewritesPinnedFiles)
                .put("a-field-an-analysis-a-report-format/sh-3", ContributingBlocks::rewritesPinnedFiles)
                .build();
    }

    /** A build cannot run Maven in itself; the test that a command names has to be there, and to know the flag. */
    private static void rewritesPinnedFiles(FencedBlock block, Path folder) throws IOException {
        List<MatchResult> commands = PINNED.matcher(block.text()).results().toList();
        assertThat(commands).isNotEmpty();
        for (MatchResult command : commands) {
            assertThat(sourceOf(command.group(1))).contains('"' + command.group(2) + '"');
        }
    }

    /** A build cannot wait for benchmarks; the profile and the class that the commands name have to be there. */
    private static void namesClasses(FencedBlock block, Path folder) throws IOException {
        Path module = MarkdownPage.ROOT.resolve("strategy-examples/benchmarks");
        assertThat(Files.readString(MarkdownPage.ROOT.resolve("strategy-examples/pom.xml")))
                .contains("<id>bench</id>");
        assertThat(Files.readString(module.resolve("pom.xml"))).contains("planhealth-benchmarks.jar");
        String named = block.text().strip().replaceAll("(?s).* ", "").replace('.', '/');
        assertThat(module.resolve("src/main/java/" + named + ".java")).exists();
    }

    private static String sourceOf(String test) throws IOException {
        for (String module : List.of("strategy-core", "strategy-rules")) {
            try (Stream<Path> files =
                    Files.walk(MarkdownPage.ROOT.resolve(module).resolve("src/test/java"))) {
                List<Path> found =
                        files.filter(file -> file.endsWith(test + ".java")).toList();
                if (!found.isEmpty()) {
                    return Files.readString(found.get(0));
                }
            }
        }
        throw new AssertionError("there is no test " + test);
    }
}
