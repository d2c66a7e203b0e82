package org.planhealth.rules.report;

import com.google.common.base.CharMatcher;
import com.google.common.escape.Escaper;
import com.google.common.net.PercentEscaper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.strategy.io.DisplayText;

/**
 * Text of a plan inside Markdown, where it shows what was written and does nothing: it opens no table cell, tag, link or
 * code, mentions nobody, refers to no issue and starts no line.
 *
 * <p>What Markdown or HTML would act on becomes a character reference, for these never count as markup, while a backslash
 * counts differently inside tables and code. All else stays as it is, for people read Markdown raw too. Mentions, references
 * and addresses are made of the text that comes out, so an invisible character parts them.
 */
final class MarkdownText {
    private static final String ACTIVE = "\\`*[]<|~$";
    private static final Pattern REFERENCE = Pattern.compile("&(?=#?\\w+;)");
    private static final Pattern NUMBER = Pattern.compile("#(?=\\d)");
    private static final String PARTED = "&#8203;";
    private static final char PARTED_AS_TEXT = '\u200b';
    private static final Pattern MENTION = Pattern.compile("@(?=\\w)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=\\b(?:https?|ftp|mailto|xmpp)):");
    private static final Pattern WWW = Pattern.compile("(?i)\\bwww(?=\\.)");
    private static final Pattern ISSUE = Pattern.compile("(?i)\\bgh(?=-\\d)");
    private static final Escaper PART = new PercentEscaper(".-_", false);
    private static final int LONGEST = 400;
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\n\\t]");
    private static final Pattern CODE = Pattern.compile("`[\\w][\\w.\\-/ ]*`");
    private static final Pattern LINE_START = Pattern.compile("^(?:[-+>#=]|\\d+[.)])");

    private MarkdownText() {}

    /** Returns a text on one line, for a place where text may stand, also at the start of a line. */
    static String of(String text) {
        String line = CharMatcher.whitespace()
                .trimAndCollapseFrom(DisplayText.line(LINE_BREAK.matcher(text).replaceAll(" ")), ' ');
        String parted = MENTION.matcher(line).replaceAll("@" + PARTED_AS_TEXT);
        parted = ADDRESS.matcher(parted).replaceAll(":" + PARTED_AS_TEXT);
        parted = WWW.matcher(parted).replaceAll("$0" + PARTED_AS_TEXT);
        parted = ISSUE.matcher(parted).replaceAll("$0" + PARTED_AS_TEXT);
        parted = NUMBER.matcher(parted).replaceAll("#" + PARTED_AS_TEXT);
        parted = REFERENCE.matcher(parted).replaceAll("&#38;");
        StringBuilder safe = new StringBuilder(line.length());
        for (int index = 0; index < parted.length(); index++) {
            char character = parted.charAt(index);
            if (character == PARTED_AS_TEXT) {
                safe.append(PARTED);
            } else if (ACTIVE.indexOf(character) >= 0 || (character == '_' && isEndOfWord(parted, index))) {
                safe.append("&#").append((int) character).append(';');
            } else {
                safe.append(character);
            }
        }
        return LINE_START.matcher(safe).find() ? PARTED + safe : safe.toString();
    }

    /** Tells whether an underscore could begin or end an emphasis, which one inside of a word cannot. */
    private static boolean isEndOfWord(String text, int index) {
        return index == 0
                || index == text.length() - 1
                || !Character.isLetterOrDigit(text.charAt(index - 1))
                || !Character.isLetterOrDigit(text.charAt(index + 1));
    }

    /** Returns a text from a page of a rule, in which names between backticks stay code, and all else is shown. */
    static String ofRule(String text) {
        StringBuilder safe = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            safe.append(spaced(text.substring(end, code.start()))).append(code.group());
            end = code.end();
        }
        return safe.append(spaced(text.substring(end))).toString().strip();
    }

    /** Returns a part of a line, with the spaces at its ends. */
    private static String spaced(String part) {
        String inner = of(part);
        return (part.startsWith(" ") ? " " : "") + inner + (part.endsWith(" ") && !inner.isEmpty() ? " " : "");
    }

    /** Returns a text that is no longer than reports quote, cut with an ellipsis. */
    static String cut(String text) {
        return cut(text, LONGEST);
    }

    /** Tells whether {@link #cut(String)} cuts a text. */
    static boolean isLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    /** Returns a text of so many characters at most, cut with an ellipsis. */
    static String cut(String text, int longest) {
        return DisplayText.cut(text, longest);
    }

    /** Returns one part of a path as it stands in the target of a link: every character that is not plain is escaped. */
    static String target(String part) {
        return PART.escape(part);
    }
}
