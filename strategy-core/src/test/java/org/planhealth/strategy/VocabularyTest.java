package org.planhealth.strategy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All texts of the project use one vocabulary, in American English: {@code vocabulary.txt} says which words, and why not. */
class VocabularyTest {
    private static final Path ROOT = Path.of("..");
    private static final Path LISTS = Path.of("src/test/resources/org/planhealth/strategy");
    private static final Pattern TEXT_FILE =
            Pattern.compile(".*\\.(java|drl|md|ya?ml|txt|xml|json|properties|expected)|.*/run");
    private static final Pattern NO_TEXT =
            Pattern.compile("(.*/)?(target|\\.git|\\.idea)(/.*)?|.*/(vocabulary[a-z-]*\\.txt|VocabularyTest\\.java)");
    /** A space of a pattern also matches a line break inside a comment. */
    private static final String SPACE = "(?:\\\\s+(?:\\\\*\\\\s+|//\\\\s+|#\\\\s+)?)";

    private record Word(Pattern pattern, String instead) {}

    private record Allowed(String file, String word) {}

    private final ImmutableList<Word> words = lines("vocabulary.txt")
            .map(line -> Splitter.on(" => ").splitToList(line))
            .map(parts -> new Word(
                    Pattern.compile(
                            "(?<![\\w-])(?:" + parts.get(0).replaceAll(" ", SPACE) + ")(?!\\w)", CASE_INSENSITIVE),
                    parts.get(1)))
            .collect(ImmutableList.toImmutableList());
    private final ImmutableList<Allowed> allowed = lines("vocabulary-exceptions.txt")
            .map(line -> Splitter.on(" | ").splitToList(line))
            .map(parts -> new Allowed(parts.get(0), parts.get(1)))
            .collect(ImmutableList.toImmutableList());

    @Test
    void isUsedByEveryText() throws IOException {
        Set<Allowed> used = new HashSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> isText(name(file)))
                            .sorted()
                            .flatMap(file -> problems(name(file), read(file), used).stream()))
                    .isEmpty();
        }
        assertThat(used).as("exceptions that something needs").containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void tellsFileLineAndWhatToWrite() {
        assertThat(problems("a/Text.java", "/**\n * What it looks\n * at.\n */", new HashSet<>()))
                .containsExactly("a/Text.java:2: 'looks at' -> applies to, checks");
        assertThat(problems("a/page.md", "The Organisation.", new HashSet<>()))
                .containsExactly("a/page.md:1: 'Organisation' -> organiz...");
        assertThat(problems("a/page.md", "The organization is accountable for it.", new HashSet<>()))
                .isEmpty();
    }

    private List<String> problems(String file, String text, Set<Allowed> used) {
        ImmutableList.Builder<String> problems = ImmutableList.builder();
        for (Word word : words) {
            Matcher found = word.pattern().matcher(text);
            while (found.find()) {
                String read = found.group().replaceAll("\\s+(\\*|//|#)?\\s*", " ");
                Allowed exception = allowed.stream()
                        .filter(one -> file.endsWith(one.file()) && one.word().equalsIgnoreCase(read))
                        .findFirst()
                        .orElse(null);
                if (exception == null) {
                    long line = 1
                            + text.substring(0, found.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
                    problems.add(file + ":" + line + ": '" + read + "' -> " + word.instead());
                } else {
                    used.add(exception);
                }
            }
        }
        return problems.build();
    }

    private static boolean isText(String name) {
        return TEXT_FILE.matcher(name).matches() && !NO_TEXT.matcher(name).matches();
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<String> lines(String list) {
        return read(LISTS.resolve(list)).lines().filter(line -> !line.startsWith("#"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
