package org.planhealth.html;

import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text that is shown in one way.
 *
 * @param kind how it is shown
 * @param text what is shown
 */
record TextPart(Kind kind, String text) {
    private static final Pattern DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d\\d-\\d\\d(?![\\w-])");
    private static final Pattern DAY_OR_CODE = Pattern.compile(DAY.pattern() + "|`([^`]+)`");

    /** How a part is shown. */
    enum Kind {
        PLAIN,
        /** A day, which no line break may part. */
        DAY,
        /** What a plan or a profile spells. */
        CODE
    }

    /** Returns the parts of a sentence that may have texts of a plan in it: backticks stay. */
    static ImmutableList<TextPart> ofSentence(String text) {
        return of(text, DAY);
    }

    /** Returns the parts of a text from a page of a rule, where backticks mark code. */
    static ImmutableList<TextPart> ofRule(String text) {
        return of(text, DAY_OR_CODE);
    }

    private static ImmutableList<TextPart> of(String text, Pattern pattern) {
        ImmutableList.Builder<TextPart> parts = ImmutableList.builder();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(new TextPart(Kind.PLAIN, text.substring(end, matcher.start())));
            }
            parts.add(
                    matcher.group().startsWith("`")
                            ? new TextPart(Kind.CODE, matcher.group(1))
                            : new TextPart(Kind.DAY, matcher.group()));
            end = matcher.end();
        }
        if (end < text.length()) {
            parts.add(new TextPart(Kind.PLAIN, text.substring(end)));
        }
        return parts.build();
    }

    boolean isDay() {
        return kind == Kind.DAY;
    }

    boolean isCode() {
        return kind == Kind.CODE;
    }
}
