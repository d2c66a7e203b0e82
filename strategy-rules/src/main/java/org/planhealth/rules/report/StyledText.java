package org.planhealth.rules.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.strategy.io.DisplayText;

/** Words in a row, each with its style, which are broken into lines between words only. */
final class StyledText {
    private static final Splitter SPACE =
            Splitter.on(CharMatcher.breakingWhitespace()).omitEmptyStrings();

    private static final Pattern QUOTED_OR_WORD = Pattern.compile("\\S*(?<![\\p{L}\\p{N}])'[^']*'\\S*|\\S+");

    /** Characters before this one are common, and one column wide. */
    private static final int FIRST_UNUSUAL = 0xAD;

    /** First and last of the characters that are two columns wide: East Asian scripts and emoji, block by block. */
    private static final ImmutableRangeSet<Integer> WIDE = ranges(
            0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614,
            0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
            0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA,
            0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E,
            0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50,
            0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
            0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004,
            0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0,
            0x1F7EB, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD);

    /** A word, or several that belong together. */
    record Word(String text, TextStyle style) {
        int columns() {
            return StyledText.columns(text);
        }
    }

    private final List<Word> words = new ArrayList<>();

    static StyledText of(String text) {
        return new StyledText().add(text, TextStyle.PLAIN);
    }

    static StyledText of(String text, TextStyle style) {
        return new StyledText().add(text, style);
    }

    /** Breaks a line into lines that are indented alike; each ends in a line feed. */
    static String wrap(String line, int width) {
        StyledText words = new StyledText();
        Matcher word = QUOTED_OR_WORD.matcher(line);
        while (word.find()) {
            words.unbroken(word.group(), TextStyle.PLAIN);
        }
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        String text = new TerminalPage(width, false).paragraph(indent, words).text();
        return text.isEmpty() ? "\n" : text;
    }

    /** Adds the words of a text; a number stays with the percent sign after it. */
    StyledText add(String text, TextStyle style) {
        for (String word : SPACE.split(text)) {
            if (word.startsWith("%") && !words.isEmpty()) {
                Word number = words.remove(words.size() - 1);
                words.add(new Word(number.text() + " " + DisplayText.line(word), number.style()));
            } else {
                unbroken(word, style);
            }
        }
        return this;
    }

    StyledText add(String text) {
        return add(text, TextStyle.PLAIN);
    }

    /** Adds a text that stays on one line, such as a place. */
    StyledText unbroken(String text, TextStyle style) {
        words.add(new Word(DisplayText.line(text), style));
        return this;
    }

    /** Returns the lines, none wider than the width unless a single word is. */
    List<List<Word>> lines(int width) {
        List<List<Word>> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        int used = 0;
        for (Word word : words) {
            if (!line.isEmpty() && used + 1 + word.columns() > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            used += (line.isEmpty() ? 0 : 1) + word.columns();
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Returns how many columns of a terminal these words take on one line. */
    int columns() {
        return words.stream().mapToInt(word -> word.columns() + 1).sum() - 1;
    }

    /** Returns how many columns of a terminal a text takes: two for each wide character, none for what joins others. */
    static int columns(String text) {
        return text.codePoints().map(StyledText::columns).sum();
    }

    private static int columns(int character) {
        if (character < FIRST_UNUSUAL) {
            return 1;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> WIDE.contains(character) ? 2 : 1;
        };
    }

    private static ImmutableRangeSet<Integer> ranges(int... firstsAndLasts) {
        ImmutableRangeSet.Builder<Integer> ranges = ImmutableRangeSet.builder();
        for (int i = 0; i < firstsAndLasts.length; i += 2) {
            ranges.add(Range.closed(firstsAndLasts[i], firstsAndLasts[i + 1]));
        }
        return ranges.build();
    }
}
