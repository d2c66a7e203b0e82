package org.planhealth.cli.docs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.strategy.io.StrategySchema;

/**
 * What the pages of the project show is what happens: every fenced block has a check, or a reason why it has none.
 *
 * <p>{@code -Ddocs.update} writes the outputs and files that they show anew.
 */
class DocumentsTest {
    private static final ImmutableMap<String, ImmutableMap<String, BlockCheck>> CHECKS =
            ImmutableMap.<String, ImmutableMap<String, BlockCheck>>builder()
                    .put("README.md", ReadmeBlocks.checks())
                    .put(CoreGuideBlocks.PAGE, CoreGuideBlocks.checks())
                    .put(
                            RulesGuideBlocks.PAGE,
                            ImmutableMap.<String, BlockCheck>builder()
                                    .putAll(RulesGuideBlocks.checks())
                                    .putAll(CustomRulesBlocks.ofGuide())
                                    .build())
                    .put(".github/CONTRIBUTING.md", ContributingBlocks.checks())
                    .put("strategy-examples/ci/README.md", ExampleBlocks.ofBuilds())
                    .put("strategy-examples/custom-rules/README.md", CustomRulesBlocks.ofExample())
                    .put("strategy-examples/html-report/README.md", ExampleBlocks.ofHtmlReport())
                    .put("strategy-examples/importers/README.md", ExampleBlocks.ofImporters())
                    .build();

    /** Made from the rule folders, and compared with them as a whole by RulesPageTest. */
    private static final String GENERATED = "strategy-rules/RULES.md";

    private static final int LINES_OF_THREE_SCREENS = 150;
    private static final int WIDTH = 100;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\w+) \\| (`.*`) \\|$");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachBlockIsTrue() throws IOException {
        return pages().filter(page -> !page.name().equals(GENERATED))
                .flatMap(page -> page.blocks().stream())
                .map(block -> DynamicTest.dynamicTest(block.page().name() + " " + block.key(), () -> check(block)));
    }

    @Test
    void eachCheckHasABlock() {
        CHECKS.forEach((page, checks) -> assertThat(MarkdownPage.of(page).blocks())
                .extracting(FencedBlock::key)
                .as(page)
                .containsAll(checks.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() throws IOException {
        return pages().map(page -> DynamicTest.dynamicTest(
                page.name(), () -> assertThat(page.links()).allSatisfy(link -> checkLink(page, link))));
    }

    @Test
    void theReadmeFitsOnThreeScreens() throws IOException {
        List<String> lines = Files.readAllLines(MarkdownPage.ROOT.resolve("README.md"));
        assertThat(lines).hasSizeLessThanOrEqualTo(LINES_OF_THREE_SCREENS);
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("|") && !line.contains("]("))
                .allMatch(line -> line.length() <= WIDTH);
    }

    @Test
    void theGuideHasEveryFieldOfAPlan() throws IOException {
        Path file = MarkdownPage.ROOT.resolve(CoreGuideBlocks.PAGE);
        ImmutableMap<String, String> fields = SchemaFields.of(StrategySchema.json());
        if (System.getProperty(BlockCheck.UPDATE) != null) {
            Files.writeString(
                    file,
                    ROW.matcher(Files.readString(file))
                            .replaceAll(row -> "| " + row.group(1) + " | " + fields.get(row.group(1)) + " |"));
        }
        assertThat(ROW.matcher(Files.readString(file))
                        .results()
                        .collect(toImmutableMap(row -> row.group(1), row -> row.group(2))))
                .containsExactlyInAnyOrderEntriesOf(fields);
    }

    @Test
    void theGuideHasEveryAnalysis() throws IOException {
        String guide = Files.readString(MarkdownPage.ROOT.resolve(CoreGuideBlocks.PAGE));
        assertThat(Files.readAllLines(MarkdownPage.ROOT.resolve("strategy-core/src/test/resources/public-types.txt")))
                .filteredOn(line -> line.startsWith("org.planhealth.strategy.analysis."))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(guide).contains("`" + line.replaceAll(".*\\.(\\w+) - .*", "$1") + "`"));
    }

    private void check(FencedBlock block) {
        BlockCheck check =
                CHECKS.getOrDefault(block.page().name(), ImmutableMap.of()).get(block.key());
        assertThat(check)
                .as("%s: no test runs the block %s; list it in DocumentsTest", block.place(), block.key())
                .isNotNull();
        try {
            check.check(block, Files.createTempDirectory(folder, "block"));
        } catch (AssertionError | Exception e) {
            throw new AssertionError(
                    block.place() + ": the block " + block.key() + " is not true: " + e.getMessage(), e);
        }
    }

    private static void checkLink(MarkdownPage page, String link) {
        if (link.matches("https?:.*")) {
            return;
        }
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty()
                ? Path.of(page.name())
                : Path.of("/" + page.name()).resolveSibling(file).normalize();
        String name = target.toString().replaceFirst("^/", "");
        assertThat(MarkdownPage.ROOT.resolve(name)).as(link).exists();
        if (hash >= 0) {
            assertThat(MarkdownPage.of(name).anchors()).as(link).contains(link.substring(hash + 1));
        }
    }

    /** Returns every page of the project, but for what builds leave behind. */
    private static Stream<MarkdownPage> pages() throws IOException {
        try (Stream<Path> files = Files.walk(MarkdownPage.ROOT)) {
            ImmutableList<MarkdownPage> pages = files.map(MarkdownPage.ROOT::relativize)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".git", "new-rule")
                            .noneMatch(name -> Stream.iterate(file, Path::getParent)
                                    .takeWhile(parent -> parent != null)
                                    .anyMatch(parent -> parent.endsWith(name))))
                    .map(file -> MarkdownPage.of(file.toString().replace('\\', '/')))
                    .collect(toImmutableList());
            return pages.stream();
        }
    }
}
