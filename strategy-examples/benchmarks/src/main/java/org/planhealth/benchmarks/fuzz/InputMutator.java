package org.planhealth.benchmarks.fuzz;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes wrong files of right ones. The same seed makes the same file. */
final class InputMutator {
    private static final int MOST_CHANGES = 6;
    private static final int RANDOM_LENGTH = 400;
    private static final Pattern TOKEN = Pattern.compile("[\\w.-]+|\"[^\"]*\"|\\s+|.", Pattern.DOTALL);

    /** What parsers are known to stumble over. */
    private static final ImmutableList<String> HOSTILE = ImmutableList.of(
            "&a ",
            "*a",
            "&a [*a]",
            "*b",
            "<<: *a",
            "!!python/object:x ",
            "!!binary ",
            "!x ",
            "? ",
            "- ",
            ": ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "|\n",
            ">-\n",
            "#",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\"",
            "'",
            "\\",
            "\\ud800",
            "\\u0000",
            "\\x1b",
            "\u001b[31m",
            "\u0000",
            "\u0007",
            "\u009b",
            "\u0085",
            "\u2028",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\ufffe",
            "\ud800",
            "\udfff",
            "\ud83d\ude00",
            "\r",
            "\r\n",
            "\t",
            "null",
            "~",
            "true",
            "yes",
            "NaN",
            ".nan",
            ".inf",
            "-.inf",
            "Infinity",
            "1e400",
            "-1e400",
            "1e15",
            "1e16",
            "-0",
            "0x7fffffff",
            "0o17",
            "1_000",
            "99999999999999999999999999999",
            "1e-999999999",
            "1e999999999",
            "9223372036854775808",
            "0.1e-400",
            "2026-02-30",
            "0000-01-01",
            "9999-12-31",
            "10000-01-01",
            "-2026-01-01",
            "2026-Q5",
            "0001-01-01",
            "2026-08-03",
            "+999999999-12-31",
            "2026-W01",
            "all",
            "../../etc/hosts",
            "/dev/null",
            "a/../a",
            "C:\\x",
            "file:///x",
            "",
            "apiVersion: planhealth/v1\n",
            "kind: Strategy\n",
            "id: x\n",
            "asOf: 2026-08-03\n",
            "\"a\":1,",
            "{}",
            "[]",
            ";",
            "=1+1",
            "\"\"\"",
            "\"a\nb\"",
            "date,done,total\n",
            "constructor",
            "__proto__",
            "$ref",
            "${x}",
            "%s%n");

    private final Random random;

    InputMutator(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a mutated sample, or now and then a random text. */
    FuzzInput input(FuzzTarget target) {
        String name = pick(target.fileNames());
        String text = random.nextInt(12) == 0 ? random() : pick(target.samples());
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes; change++) {
            text = changed(text, target.samples());
        }
        return random.nextInt(5) == 0
                ? FuzzInput.of(name, flipped(FuzzInput.of(name, text).bytes()))
                : FuzzInput.of(name, text);
    }

    private String changed(String text, ImmutableList<String> samples) {
        return switch (random.nextInt(11)) {
            case 0 -> lines(text, random.nextInt(4));
            case 1 -> inserted(text, pick(HOSTILE));
            case 2, 3 -> replaced(text, pick(HOSTILE));
            case 4 -> swapped(text);
            case 5 -> inserted(text, nested());
            case 6 -> replaced(text, number());
            case 7 -> inserted(text, Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1)));
            case 8 -> text.substring(0, random.nextInt(text.length() + 1));
            case 9 -> replaced(text, Strings.repeat(pick(HOSTILE), 1 + random.nextInt(2000)));
            default -> spliced(text, pick(samples));
        };
    }

    private String random() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(RANDOM_LENGTH);
        for (int index = 0; index < length; index++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(pick(HOSTILE));
                case 1 -> text.append((char) random.nextInt(0x10000));
                default -> text.append((char) (' ' + random.nextInt('~' - ' ')));
            }
        }
        return text.toString();
    }

    /** Doubles, leaves out, moves or indents a line. */
    private String lines(String text, int how) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (how) {
            case 0 -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
            case 1 -> lines.remove(at);
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            default -> lines.set(at, " ".repeat(random.nextInt(5)) + lines.get(at));
        }
        return String.join("\n", lines);
    }

    private String inserted(String text, String part) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + part + text.substring(at);
    }

    private String replaced(String text, String part) {
        List<int[]> tokens = tokens(text);
        if (tokens.isEmpty()) {
            return part;
        }
        int[] token = tokens.get(random.nextInt(tokens.size()));
        return text.substring(0, token[0]) + part + text.substring(token[1]);
    }

    private String swapped(String text) {
        List<int[]> tokens = tokens(text);
        if (tokens.size() < 2) {
            return text;
        }
        int[] one = tokens.get(random.nextInt(tokens.size()));
        int[] other = tokens.get(random.nextInt(tokens.size()));
        int[] first = one[0] <= other[0] ? one : other;
        int[] second = one[0] <= other[0] ? other : one;
        return first == second
                ? text
                : text.substring(0, first[0])
                        + text.substring(second[0], second[1])
                        + text.substring(first[1], second[0])
                        + text.substring(first[0], first[1])
                        + text.substring(second[1]);
    }

    private static List<int[]> tokens(String text) {
        List<int[]> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (!token.group().isBlank()) {
                tokens.add(new int[] {token.start(), token.end()});
            }
        }
        return tokens;
    }

    private String nested() {
        int depth = 1 + random.nextInt(random.nextInt(10) == 0 ? 20_000 : 60);
        return switch (random.nextInt(4)) {
            case 0 -> "[".repeat(depth);
            case 1 -> "{a: ".repeat(depth) + "1" + "}".repeat(depth);
            case 2 -> "[".repeat(depth) + "]".repeat(depth);
            default -> "(".repeat(depth) + "1" + ")".repeat(depth);
        };
    }

    private String number() {
        return switch (random.nextInt(4)) {
            case 0 -> Long.toString(random.nextLong());
            case 1 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
            case 2 -> "9".repeat(1 + random.nextInt(400));
            default -> Integer.toString(random.nextInt(21) - 10);
        };
    }

    private String spliced(String text, String other) {
        return text.substring(0, random.nextInt(text.length() + 1))
                + other.substring(random.nextInt(other.length() + 1));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        int flips = flipped.length == 0 ? 0 : 1 + random.nextInt(4);
        for (int flip = 0; flip < flips; flip++) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
