package org.planhealth.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** What keeps a block of a page true. */
@FunctionalInterface
interface BlockCheck {
    /** Name of the system property with which blocks that show an output are written anew. */
    String UPDATE = "docs.update";

    /**
     * Checks a block.
     *
     * @param block the block
     * @param folder an empty folder
     */
    void check(FencedBlock block, Path folder) throws Exception;

    /** A block that no test runs, for a reason. */
    static BlockCheck notRun(String reason) {
        return (block, folder) -> assertThat(reason).isNotBlank();
    }

    /** A block that shows an output, which {@code -Ddocs.update} writes anew. */
    static BlockCheck shows(Output output) {
        return (block, folder) -> {
            String text = output.in(folder);
            if (System.getProperty(UPDATE) == null) {
                assertThat(block.text())
                        .as("%s; written anew by: mvn test -Dtest=DocumentsTest -D%s", block.place(), UPDATE)
                        .isEqualTo(text);
            } else {
                MarkdownPage.rewrite(block.page().name(), block.key(), text);
            }
        };
    }

    /** A block that shows a whole file, by its path from the top of the repository; {@code -Ddocs.update} writes it anew. */
    static BlockCheck showsFile(String file) {
        return shows(folder -> Files.readString(MarkdownPage.ROOT.resolve(file)));
    }

    /** A block that shows a part of a file, by its path from the top of the repository, indented as it may be there. */
    static BlockCheck showsPartOf(String file) {
        return (block, folder) -> assertThat(unindented(Files.readString(MarkdownPage.ROOT.resolve(file))))
                .contains(unindented(block.text()));
    }

    private static String unindented(String text) {
        return text.replaceAll("(?m)^ +", "");
    }

    /** An output, produced in an empty folder. */
    @FunctionalInterface
    interface Output {
        String in(Path folder) throws Exception;
    }
}
