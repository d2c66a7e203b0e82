package org.planhealth.rules.report;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.io.DisplayText;

/**
 * A value as a cell of CSV by RFC 4180, on one line. A text that a spreadsheet would run as a formula gets an apostrophe,
 * and stays text; numbers stay numbers.
 */
final class SpreadsheetCell {
    private static final CharMatcher QUOTED = CharMatcher.anyOf(",;\"").or(CharMatcher.whitespace());

    /**
     * Where a cell begins that a spreadsheet would run: at the start, and behind a semicolon, which parts cells in the
     * spreadsheets of many countries, whatever is quoted. Some take the signs of East Asian keyboards, too.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?U)(?:^|(?<=;))(?=[\\s\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20])");

    private SpreadsheetCell() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? text(text) : value.toString();
    }

    private static String text(String text) {
        String safe = FORMULA.matcher(DisplayText.line(text)).replaceAll("'");
        return QUOTED.matchesAnyOf(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
