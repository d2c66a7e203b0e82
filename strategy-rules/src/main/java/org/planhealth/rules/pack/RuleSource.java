package org.planhealth.rules.pack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule file.
 *
 * @param folder the folder in which it stands
 * @param text what it says, with {@code \n} at the end of lines
 */
record RuleSource(RuleFolder folder, String text) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

    /** Returns the package that it names; empty if none. */
    String packageName() {
        Matcher stated = PACKAGE.matcher(text);
        return stated.find() ? stated.group(1) : "";
    }

    /** Returns the line of the package, 1 if there is none. */
    int packageLine() {
        Matcher stated = PACKAGE.matcher(text);
        return stated.find() ? lineOf(stated.start(1)) : 1;
    }

    /** Returns the first line from one on in which a pattern is found; that one if it is nowhere. */
    int lineOf(Pattern wanted, int from) {
        int line = 0;
        for (String read : text.split("\n", -1)) {
            line++;
            if (line >= from && wanted.matcher(read).find()) {
                return line;
            }
        }
        return from;
    }

    private int lineOf(int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
