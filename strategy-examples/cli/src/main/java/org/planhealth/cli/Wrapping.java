package org.planhealth.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks lines between words, and neither inside of a name with dots nor inside of what stands in quotation marks. */
final class Wrapping {
    private static final Pattern WORD = Pattern.compile("\\S*(?<![\\p{L}\\p{N}])'[^']*'\\S*|\\S+");

    private Wrapping() {}

    /** Returns a line as lines that are indented alike and no wider than the width, unless a single word is. */
    static String of(String line, int width) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        StringBuilder text = new StringBuilder();
        int used = 0;
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String next = word.group();
            if (used > 0 && used + 1 + next.length() > width) {
                text.append('\n');
                used = 0;
            }
            text.append(used == 0 ? indent : " ").append(next);
            used += (used == 0 ? indent.length() : 1) + next.length();
        }
        return text.append('\n').toString();
    }
}
