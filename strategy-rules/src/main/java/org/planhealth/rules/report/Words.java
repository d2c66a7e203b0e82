package org.planhealth.rules.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/** Words in a row, each with its style, which are broken into lines between words only. */
final class Words {
    private static final Splitter SPACE =
            Splitter.on(CharMatcher.breakingWhitespace()).omitEmptyStrings();

    /** All characters before this one are narrow, and stand alone. */
    private static final int FIRST_COMBINING_MARK = 0x300;

    /** A word, or several that belong together. */
    record Word(String text, Style style) {
        int columns() {
            return Words.columns(text);
        }
    }

    private final List<Word> words = new ArrayList<>();

    static Words of(String text) {
        return new Words().add(text, Style.PLAIN);
    }

    static Words of(String text, Style style) {
        return new Words().add(text, style);
    }

    /** Adds the words of a text; a number stays with the per cent sign after it. */
    Words add(String text, Style style) {
        for (String word : SPACE.split(text)) {
            if (word.startsWith("%") && !words.isEmpty()) {
                Word number = words.remove(words.size() - 1);
                words.add(new Word(number.text() + " " + word, number.style()));
            } else {
                unbroken(word, style);
            }
        }
        return this;
    }

    Words add(String text) {
        return add(text, Style.PLAIN);
    }

    /** Adds a text that stays on one line, such as a place. */
    Words unbroken(String text, Style style) {
        words.add(new Word(clean(text), style));
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

    /** Returns how many columns of a terminal a text takes: two for each wide character, none for combining marks. */
    static int columns(String text) {
        return text.codePoints().map(Words::columns).sum();
    }

    private static int columns(int character) {
        if (character < FIRST_COMBINING_MARK) {
            return 1;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> 2;
            default -> 1;
        };
    }

    /** Replaces what a terminal would act on instead of showing it: control characters and changes of direction. */
    private static String clean(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isShown(character) ? character : '\ufffd')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isShown(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
