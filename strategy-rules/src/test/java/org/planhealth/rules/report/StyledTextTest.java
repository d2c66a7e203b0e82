package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StyledTextTest {
    private static List<String> lines(String text, int width) {
        return StyledText.of(text).lines(width).stream()
                .map(line -> line.stream().map(StyledText.Word::text).collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void fillALineToItsLastColumn() {
        assertThat(lines("one two three", 7)).containsExactly("one two", "three");
        assertThat(lines("one two three", 6)).containsExactly("one", "two", "three");
    }

    @Test
    void areNeverBroken() {
        assertThat(lines("a plans/data-infrastructure.yaml:86:5 b", 10))
                .containsExactly("a", "plans/data-infrastructure.yaml:86:5", "b");
    }

    @Test
    void keepAPerCentSignWithItsNumber() {
        assertThat(lines("they hold 89 %, and more", 12)).containsExactly("they hold", "89 %, and", "more");
    }

    @Test
    void countWideCharactersAsTwoColumns() {
        assertThat(lines("計画 計画", 8)).containsExactly("計画", "計画");
        assertThat(StyledText.columns("e\u0301te\u0301")).isEqualTo(3);
    }

    @Test
    void countEmojiAsTwoColumnsAndWhatJoinsThemAsNone() {
        assertThat(StyledText.columns("\ud83d\ude80")).isEqualTo(2); // rocket
        assertThat(StyledText.columns("\u2705 done")).isEqualTo(7);
        assertThat(StyledText.columns("\uff21\uff71")).isEqualTo(3); // full width, half width
        assertThat(StyledText.columns("a\u00adb\u200cc\u200dd\ufe0f")).isEqualTo(4);
        assertThat(StyledText.columns("\u00e9\u2192\u2714")).isEqualTo(3);
    }

    @Test
    void keepWhatLettersNeedAndReplaceWhatATerminalActsOn() {
        String needed = "a\u00adb\u200cc\u200dd\ufe0f";

        assertThat(lines(needed, 10)).containsExactly(needed);
        assertThat(lines("a\u202eb\u2066c\u200fd\u001be", 10))
                .containsExactly("a\\u{202e}b\\u{2066}c\\u{200f}d\\u{1b}e");
        assertThat(lines("10 %\u001b[2J", 10)).containsExactly("10 %\\u{1b}[2J");
    }

    @Test
    void areWrappedWithTheIndentOfTheirLine() {
        assertThat(StyledText.wrap("  one two three", 9)).isEqualTo("  one two\n  three\n");
        assertThat(StyledText.wrap("  one two three", 80)).isEqualTo("  one two three\n");
        assertThat(StyledText.wrap("計画 計画", 8)).isEqualTo("計画\n計画\n");
        assertThat(StyledText.wrap("", 80)).isEqualTo("\n");
    }

    @Test
    void areWrappedNeitherInANameNorInQuotes() {
        assertThat(StyledText.wrap("expected '# expect: ' or '# expect-missing: ', was java.lang.String", 30))
                .isEqualTo("expected '# expect: ' or\n'# expect-missing: ', was\njava.lang.String\n");
        assertThat(StyledText.wrap("the team's page isn't complete", 20))
                .isEqualTo("the team's page\nisn't complete\n");
    }

    @Test
    void areNoneInAnEmptyText() {
        assertThat(lines(" \n ", 10)).isEmpty();
    }
}
