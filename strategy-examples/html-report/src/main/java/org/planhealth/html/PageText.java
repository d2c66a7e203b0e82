package org.planhealth.html;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.io.DisplayText;

/** Texts as the page shows them, before the templates escape them. */
final class PageText {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SENTENCE = 2_000;
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\n\\t]");

    private PageText() {}

    /** Returns a title, an id or a file name on one line, cut with an ellipsis. */
    static String name(String text) {
        return DisplayText.cut(line(text), LONGEST_NAME);
    }

    /** Returns a sentence on one line, cut with an ellipsis. */
    static String sentence(String text) {
        return DisplayText.cut(line(text), LONGEST_SENTENCE);
    }

    private static String line(String text) {
        return CharMatcher.whitespace()
                .trimAndCollapseFrom(DisplayText.line(LINE_BREAK.matcher(text).replaceAll(" ")), ' ');
    }

    /** Returns a sentence that begins with a capital letter. */
    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /**
     * Says how many things are left out, such as {@code 30 more teams are not shown.}
     *
     * @param all how many there are
     * @param most how many are shown at most
     * @param noun what they are called, one of them
     * @return the sentence; null if none is left out
     */
    static @Nullable String more(int all, int most, String noun) {
        return all <= most
                ? null
                : Phrases.count(all - most, "more " + noun) + (all - most == 1 ? " is" : " are") + " not shown.";
    }

    /** Returns an amount; a dash if it is not stated. */
    static String amount(@Nullable Double amount) {
        return amount == null ? "–" : Phrases.amount(amount);
    }
}
