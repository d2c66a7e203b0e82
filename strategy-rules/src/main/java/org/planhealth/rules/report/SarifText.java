package org.planhealth.rules.report;

import java.util.regex.Pattern;
import org.planhealth.strategy.io.DisplayText;

/**
 * Text of a plan as a message in SARIF, on one line, where it is neither a link nor a placeholder.
 *
 * <p>The standard makes links of {@code [text](address)} and placeholders of numbers in braces, and escapes both; that is
 * done only where one of them would begin, for many viewers show the escapes as they are.
 */
final class SarifText {
    /** GitHub takes no longer descriptions. */
    private static final int LONGEST = 1_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");
    private static final Pattern BRACKET = Pattern.compile("[\\[\\]\\\\]");

    private SarifText() {}

    static String of(String text) {
        String line = DisplayText.cut(DisplayText.line(text), LONGEST);
        String marked = line.contains("](") ? BRACKET.matcher(line).replaceAll("\\\\$0") : line;
        return PLACEHOLDER.matcher(marked).replaceAll("{{$1}}");
    }
}
