package org.planhealth.strategy.testing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Random;
import org.planhealth.strategy.YearPart;

/** Draws single values, the nasty ones often. */
final class ValueDraw {
    private static final ImmutableList<String> NASTY = ImmutableList.of(
            "",
            " ",
            "no",
            "yes",
            "on",
            "true",
            "False",
            "null",
            "Null",
            "~",
            "1.20",
            "0x1F",
            "0o7",
            ".inf",
            ".nan",
            "1e3",
            "007",
            "+1",
            "-",
            "- a",
            "-1",
            "?",
            "? a",
            ":",
            "a: b",
            "a:",
            ":a",
            "a #b",
            "#a",
            "#",
            "a#b",
            "2026-Q3",
            "2026-08-03",
            "@a",
            "`a`",
            "%a",
            "&a",
            "*a",
            "!a",
            "!!str a",
            "|",
            ">",
            ">=",
            "=",
            "<<",
            "[",
            "]",
            "{a",
            "a}",
            "a, b",
            "'",
            "''",
            "it's",
            "\"",
            "a\"b",
            "\\",
            "\\n",
            "a\nb",
            "a\n",
            "\na",
            "a\n\nb",
            " a\n b",
            "a \n b ",
            "a\tb",
            "\ta",
            "a\t",
            "a\r\nb",
            "\r",
            " a",
            "a ",
            "---",
            "--- a",
            "...",
            "a\n---\nb",
            "\u0000",
            "\u0007",
            "\u007f",
            "\u0085",
            "a\u0085b",
            "\u00a0",
            "\u2028",
            "a\u2029b",
            "\uFEFF",
            "a\uFEFFb",
            "\uFFFE",
            "\uFFFF",
            "\uD83D\uDE80",
            "Gr\u00f6\u00dfe \uD83D\uDE80",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u202Ea",
            "$a",
            "${HOME}",
            "{{a}}",
            "5%",
            "-10%",
            "all",
            "=a",
            "a".repeat(300),
            "word ".repeat(60).strip(),
            "line one\nline two\nline three",
            "line one\n  indented\nline three",
            "a line\nwith: colons\n# and a hash");

    private final Random random;

    ValueDraw(Random random) {
        this.random = random;
    }

    /** Returns a text that says something: a blank one is not read. */
    String text() {
        String text = anyText();
        return text.isBlank() ? text + "." : text;
    }

    private String anyText() {
        return switch (random.nextInt(4)) {
            case 0 -> NASTY.get(random.nextInt(NASTY.size()));
            case 1 -> NASTY.get(random.nextInt(NASTY.size())) + NASTY.get(random.nextInt(NASTY.size()));
            case 2 -> characters();
            default -> "Text " + random.nextInt(100);
        };
    }

    private String characters() {
        String alphabet = " \n\t:#-?,[]{}&*!|>'\"%@`\\abz019.~=<\u0085\u2028\uD83D\uDE80\u0001";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            int[] characters = alphabet.codePoints().toArray();
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    /** Returns letters and digits in kebab case, long enough not to come twice, but for the counter that the caller adds. */
    String id() {
        ImmutableList<String> words =
                ImmutableList.of("quota", "no", "1", "null", "true", "2026", "1e3", "cost", "0x1");
        return words.get(random.nextInt(words.size()));
    }

    /** Returns any number, or one that is at least 0. */
    double number(boolean amount) {
        return amount ? Math.abs(anyNumber()) : anyNumber();
    }

    private double anyNumber() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(2_000) - 1_000;
            case 1 -> random.nextInt(100_000) / 100.0;
            case 2 -> readable(Double.longBitsToDouble(random.nextLong()));
            case 3 -> random.nextDouble();
            default ->
                ImmutableList.of(0.0, -0.0, 1e15, -1e15, 0.1 + 0.2, Double.MIN_VALUE)
                        .get(random.nextInt(6));
        };
    }

    double share() {
        return random.nextBoolean() ? random.nextInt(101) / 100.0 : random.nextDouble();
    }

    int whole() {
        return switch (random.nextInt(6)) {
            case 0 -> Integer.MIN_VALUE;
            case 1 -> Integer.MAX_VALUE;
            default -> random.nextInt(200) - 20;
        };
    }

    YearPart yearPart(boolean fiscal) {
        int months = random.nextBoolean() ? 3 : 6;
        int year = fiscal ? 2000 + random.nextInt(100) : 1 + random.nextInt(9999);
        return new YearPart(fiscal, year, months, 1 + random.nextInt(12 / months), null);
    }

    LocalDate date() {
        return switch (random.nextInt(20)) {
            case 0 -> LocalDate.of(1, 1, 1);
            case 1 -> LocalDate.of(9999, 12, 31);
            default -> LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_500));
        };
    }

    private static double readable(double number) {
        return Math.abs(number) <= 1e15 ? number : 1.5;
    }
}
