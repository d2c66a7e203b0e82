package org.planhealth.rules.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain Markdown of rule pages: paragraphs with nothing but words in them. */
final class MarkdownParagraphs {
    private static final Splitter PARAGRAPHS =
            Splitter.onPattern("\n\\s*\n").trimResults().omitEmptyStrings();
    private static final Pattern MARK = Pattern.compile("(?:[*+-]|\\d+[.)]) +");
    private static final Pattern ITEM = Pattern.compile("\n(?=(?:[*+-]|\\d+[.)]) )");

    /** Words between two or three stars, or two underscores; stars around nothing are left alone. */
    private static final Pattern STRONG = Pattern.compile("(\\*{2,3}|__)(?=\\S)(.+?)(?<=\\S)\\1");

    private static final CharMatcher LINE_FEED = CharMatcher.is('\n');

    private MarkdownParagraphs() {}

    /** Returns the paragraphs and the items of lists, each in one line and without emphasis. */
    static ImmutableList<String> paragraphs(String markdown) {
        return PARAGRAPHS
                .splitToStream(markdown)
                .flatMap(paragraph -> Arrays.stream(ITEM.split(paragraph)))
                .map(paragraph ->
                        STRONG.matcher(LINE_FEED.replaceFrom(paragraph, ' ')).replaceAll("$2"))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the mark of an item of a list with the space after it, such as {@code "- "}; empty for a paragraph. */
    static String mark(String paragraph) {
        Matcher mark = MARK.matcher(paragraph);
        return mark.lookingAt() ? mark.group() : "";
    }

    /** Returns the first paragraph in one line; empty if there is none. */
    static String firstParagraph(String markdown) {
        return paragraphs(markdown).stream().findFirst().orElse("");
    }

    /** Returns the first sentence of the first paragraph without its period. */
    static String firstSentence(String markdown) {
        return firstParagraph(markdown).split("\\.(\\s|$)", 2)[0];
    }
}
