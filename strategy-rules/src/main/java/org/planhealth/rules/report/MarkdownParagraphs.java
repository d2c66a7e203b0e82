package org.planhealth.rules.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** The plain Markdown of rule pages: paragraphs with nothing but words in them. */
final class MarkdownParagraphs {
    private static final Splitter PARAGRAPHS =
            Splitter.onPattern("\n\\s*\n").trimResults().omitEmptyStrings();
    private static final CharMatcher LINE_FEED = CharMatcher.is('\n');

    private MarkdownParagraphs() {}

    /** Returns the paragraphs, each in one line. */
    static ImmutableList<String> paragraphs(String markdown) {
        return PARAGRAPHS
                .splitToStream(markdown)
                .map(paragraph -> LINE_FEED.replaceFrom(paragraph, ' '))
                .collect(ImmutableList.toImmutableList());
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
