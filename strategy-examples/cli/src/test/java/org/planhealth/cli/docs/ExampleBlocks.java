package org.planhealth.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planhealth.cli.docs.BlockCheck.notRun;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.planhealth.strategy.io.StrategyReader;

/** What keeps the blocks of the pages beside the importers and the files for builds true. */
final class ExampleBlocks {
    private ExampleBlocks() {}

    static ImmutableMap<String, BlockCheck> ofBuilds() {
        return ImmutableMap.of(
                "plans-in-a-build-without-maven/sh",
                notRun(".ci/run does it in a repository, before the action and the hook"),
                "plans-in-a-build-without-maven/sh-2",
                notRun("the guide to strategy-rules has it too, and runs it"),
                "the-action/yaml",
                notRun("GitHub runs it; .ci/run runs the shell of the action"),
                "the-action/yaml-2",
                showsPermissions());
    }

    /** The permissions that the page names are those of the workflow. */
    private static BlockCheck showsPermissions() {
        return (block, folder) -> assertThat(permissions(block.text()))
                .isEqualTo(permissions(
                        Files.readString(MarkdownPage.ROOT.resolve("strategy-examples/ci/plan-audit.yml"))));
    }

    private static List<String> permissions(String yaml) {
        return Pattern.compile("(?m)^  ([a-z-]+: (?:read|write))\\b").matcher(yaml).results()
                .map(found -> found.group(1))
                .toList();
    }

    static ImmutableMap<String, BlockCheck> ofImporters() {
        return ImmutableMap.of("importers/sh", (block, folder) -> {
            write(folder, "enhancements/keps/12-swap/kep.yaml", """
                    title: Swap
                    kep-number: 12
                    owning-sig: sig-node
                    status: implementable
                    """);
            write(folder, "community/sigs.yaml", "sigs:\n  - {dir: sig-node, name: Node}\n");
            write(folder, "burn-down.csv", "date,done,total\n2026-07-01,3,10\n2026-08-01,4,10\n");
            assertThat(ShellRun.of(block.text(), folder).out()).contains("\nDelivery ");
            assertThat(StrategyReader.create().read(folder.resolve("plan.yaml")).initiatives())
                    .hasSize(1);
        });
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
