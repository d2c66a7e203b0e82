package org.planhealth.strategy.io;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {
    @ParameterizedTest
    @CsvSource({
        "1b, \\u{1b}",
        "7, \\u{7}",
        "9b, \\u{9b}",
        "7f, \\u{7f}",
        "85, \\u{85}",
        "202e, \\u{202e}",
        "2066, \\u{2066}",
        "200f, \\u{200f}",
        "61c, \\u{61c}",
        "2028, \\u{2028}",
        "2029, \\u{2029}",
        "d800, \\u{d800}",
        "dc00, \\u{dc00}",
        "d, \\r",
        "a, \\n",
        "9, \\t",
        "0, \\u{0}",
        "206a, \\u{206a}",
    })
    void escapesWhatATerminalActsOn(String codePoint, String shown) {
        String text = "before" + Character.toString(Integer.parseInt(codePoint, 16)) + "after";
        assertThat(DisplayText.line(text)).isEqualTo("before" + shown + "after");
    }

    @ParameterizedTest
    @CsvSource({"Plain title", "Größe", "数据平台", "👩‍👩‍👧", "می‌خواهم", "e\u0301"})
    void keepsWhatIsOnlyRead(String text) {
        assertThat(DisplayText.line(text)).isEqualTo(text);
    }

    @Property
    void leavesNothingThatATerminalActsOn(
            @ForAll @CharRange(from = '\0', to = '\u00a0') @CharRange(from = '\ud7f0', to = '\ue00f') String text) {
        assertThat(DisplayText.line(text).codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(character -> Character.getType(character) == Character.SURROGATE);
        assertThat(DisplayText.lines(text).codePoints())
                .noneMatch(character -> Character.isISOControl(character) && character != '\n' && character != '\t');
    }

    @Property
    void showsNothingTwice(@ForAll String text) {
        String shown = DisplayText.line(text);
        assertThat(DisplayText.line(shown)).isEqualTo(shown);
        assertThat(DisplayText.lines(shown)).isEqualTo(shown);
    }

    @Test
    void cutsALongTextBetweenCharacters() {
        assertThat(DisplayText.cut("abcd", 4)).isEqualTo("abcd");
        assertThat(DisplayText.cut("abcde", 4)).isEqualTo("abc…");
        assertThat(DisplayText.cut("ab\uD83D\uDE80cd", 4)).isEqualTo("ab\uD83D\uDE80…");
        assertThat(DisplayText.cut("abc\uD83D\uDE80", 4)).isEqualTo("abc\uD83D\uDE80");
    }
}
