package org.planhealth.rules.cel;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where an expression stops to be one, and what was probably meant: the parser speaks of its own tokens. */
final class SyntaxHints {
    private static final Pattern COMPLAINT = Pattern.compile(
            "(?s)(mismatched input|extraneous input|token recognition error|no viable alternative|missing '.*' at).*");
    private static final Pattern WORD = Pattern.compile("(?s)[\\p{L}_]\\w*|\\d[\\w.]*|'[^'\n]*'|\"[^\"\n]*\"|.");
    private static final Pattern NOT = Pattern.compile("(?i)\\bnot\\s*$");
    private static final Pattern STRING = Pattern.compile("'[^'\n]*'|\"[^\"\n]*\"");
    private static final ImmutableMap<String, String> OPERATORS = ImmutableMap.of(
            "and", "&&",
            "or", "||",
            "not", "!",
            "=", "==",
            "&", "&&",
            "|", "||");

    private SyntaxHints() {}

    /** Tells whether the parser complains of the form. */
    static boolean isMeant(String complaint) {
        return COMPLAINT.matcher(complaint).matches();
    }

    /** Notes what is wrong where the parser stopped. */
    static void refuse(ExpressionSource source, int at) {
        String text = source.text();
        int offset = text.offsetByCodePoints(0, Math.min(at, text.codePointCount(0, text.length())));
        Matcher not = NOT.matcher(text.substring(0, offset));
        Matcher word = WORD.matcher(text).region(offset, text.length());
        if (not.find()) {
            unexpected(source, text.codePointCount(0, not.start()), "not", "write !");
        } else if (text.substring(offset).isBlank() || !word.lookingAt()) {
            String open = open(text);
            source.refuse(
                    at,
                    "the expression is incomplete",
                    open.isEmpty() ? new String[0] : new String[] {"is '" + open + "' missing?"});
        } else if (word.group().equals("'") || word.group().equals("\"")) {
            source.refuse(at, "missing closing quote");
        } else if (word.group().equals(">") && text.startsWith("<>", offset - 1)) {
            unexpected(source, at - 1, "<>", "write !=");
        } else {
            unexpected(source, at, word.group(), hint(word.group(), text));
        }
    }

    private static void unexpected(ExpressionSource source, int at, String word, String hint) {
        boolean quoted = word.startsWith("'") || word.startsWith("\"");
        source.refuse(
                at,
                (quoted ? word : "'" + word + "'") + " is not expected here",
                hint.isEmpty() ? new String[0] : new String[] {hint});
    }

    private static String hint(String word, String text) {
        String operator = OPERATORS.get(word.toLowerCase(Locale.ROOT));
        if (operator != null) {
            return "write " + operator;
        }
        String open = open(text);
        if (!open.isEmpty()) {
            return "is '" + open + "' missing?";
        }
        if (word.equals(")") || word.equals("]")) {
            return "remove the extra one?";
        }
        return word.length() > 1 || Character.isLetterOrDigit(word.charAt(0))
                ? "is an operator missing before it, such as == or &&?"
                : "";
    }

    /** Returns what would close the innermost bracket that is open at the end; empty if none is. */
    private static String open(String text) {
        Deque<String> open = new ArrayDeque<>();
        for (char letter : STRING.matcher(text).replaceAll("").toCharArray()) {
            switch (letter) {
                case '(' -> open.push(")");
                case '[' -> open.push("]");
                case ')', ']' -> open.poll();
                default -> {}
            }
        }
        return open.isEmpty() ? "" : open.peek();
    }
}
