package org.planhealth.rules.report;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;

/** The lines of a plan in YAML, broken where that changes nothing: after a comma between braces or brackets. */
final class PlanLines {
    private static final CharMatcher SPACE = CharMatcher.is(' ');

    private final int width;
    private final ImmutableList.Builder<String> lines = ImmutableList.builder();
    private int open;

    private PlanLines(int width) {
        this.width = width;
    }

    /** Returns the lines of a text, none wider than the width, as far as there are commas to break at. */
    static ImmutableList<String> of(String text, int width) {
        PlanLines lines = new PlanLines(width);
        text.lines().forEach(lines::add);
        return lines.lines.build();
    }

    private void add(String line) {
        Break first = find(line);
        String rest = line;
        for (Break next = first; StyledText.columns(rest) > width && next.end() > 0; next = find(rest)) {
            lines.add(rest.substring(0, next.end()));
            open = next.depth();
            rest = " ".repeat(first.indent()) + SPACE.trimLeadingFrom(rest.substring(next.end()));
        }
        lines.add(rest);
        open = find(rest).depthAtEnd();
    }

    /**
     * Where to break a line.
     *
     * @param end behind the last of the outermost commas that are not too far right, else behind the first comma; 0 if there
     *     is none
     * @param depth how many braces and brackets are open there
     * @param indent behind the first that is opened in the line; that of the line if one was open before
     * @param depthAtEnd how many are open at the end of the line
     */
    private record Break(int end, int depth, int indent, int depthAtEnd) {}

    private Break find(String line) {
        int end = 0;
        int outermost = Integer.MAX_VALUE;
        int depth = open;
        int indent = open > 0 ? line.length() - SPACE.trimLeadingFrom(line).length() : 0;
        char quote = 0;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '#' && isAfterSpace(line, index)) {
                break;
            } else if ((character == '"' || character == '\'') && !isInWord(line, index)) {
                quote = character;
            } else if (character == '{' || character == '[') {
                depth++;
                indent = indent == 0 ? index + 1 : indent;
            } else if (character == '}' || character == ']') {
                depth--;
            } else if (character == ',' && depth > 0 && line.startsWith(" ", index + 1)) {
                boolean fits = StyledText.columns(line.substring(0, index + 1)) <= width;
                if (fits ? depth <= outermost : end == 0) {
                    end = index + 1;
                    outermost = depth;
                }
            }
        }
        return new Break(end, outermost, indent, depth);
    }

    private static boolean isAfterSpace(String line, int index) {
        return index == 0 || line.charAt(index - 1) == ' ';
    }

    private static boolean isInWord(String line, int index) {
        return index > 0 && Character.isLetterOrDigit(line.charAt(index - 1));
    }
}
