package org.planhealth.cli.docs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of the README is held by a test that is there. */
class PromisesTest {
    private static final Pattern TABLE = Pattern.compile(
            "(?s)### What the README promises\n\n\\| promise \\| tests \\|\n\\|---\\|---\\|\n(.*?)\n\n");
    private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| (?:`\\w+`(?:, )?)+ \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`(?=[^|]*\\|$)");

    @Test
    void areHeldByTestsThatExist() throws IOException {
        String page = Files.readString(MarkdownPage.ROOT.resolve(".github/CONTRIBUTING.md"));
        ImmutableSet<String> rows = TABLE.matcher(page)
                .results()
                .flatMap(table -> table.group(1).lines())
                .collect(toImmutableSet());
        assertThat(rows).isNotEmpty().allMatch(row -> ROW.matcher(row).matches());
        ImmutableSet<String> named = rows.stream()
                .flatMap(row -> NAME.matcher(row).results().map(name -> name.group(1)))
                .collect(toImmutableSet());
        assertThat(tests()).containsAll(named);
    }

    private static ImmutableSet<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(MarkdownPage.ROOT)) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("/src/test/java/") && file.endsWith(".java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
                    .collect(toImmutableSet());
        }
    }
}
