package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.YearPart;
import org.planhealth.strategy.check.PrintableText;

/** Reads the quarters and halves of a plan, and suggests the right form of one that people write in another way. */
final class YearPartParser {
    static final String EXPECTED = "a period like 2026-Q3, 2026-H2, FY27-Q1 or FY27-H1";

    private static final String SPACE = "[ ./_'\\u2019-]*";
    private static final String YEAR = "(?<fiscal>FY)?" + SPACE + "(?<year>20[0-9]{2}|[0-9]{2})";
    private static final String PART = "(?:(?<letter>[QH])-?(?<number>[1-4])|(?<first>[1-4])(?<last>[QH]))";
    /** The year may stand before or after; names of groups cannot be used twice in one pattern. */
    private static final ImmutableList<Pattern> OTHER_FORMS = Stream.of(YEAR + SPACE + PART, PART + SPACE + YEAR)
            .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE))
            .collect(ImmutableList.toImmutableList());

    private static final int LONGEST = 20;
    private static final String RANGE = "for other days, state period: {start: 2026-07-01, end: 2026-09-30} instead";

    private YearPartParser() {}

    /** Returns the quarter or half; null, and a problem, if it is none. */
    static @Nullable YearPart parse(String text, SourceLocation at, ProblemCollector problems) {
        try {
            return YearPart.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(
                    at,
                    "expected " + EXPECTED + ", was " + PrintableText.quoted(text),
                    meant(text).map(form -> "did you mean '" + form + "'?").orElse(RANGE));
            return null;
        }
    }

    private static Optional<YearPart> meant(String text) {
        String clean = text.strip();
        return clean.length() > LONGEST
                ? Optional.empty()
                : OTHER_FORMS.stream()
                        .map(form -> form.matcher(clean))
                        .filter(Matcher::matches)
                        .flatMap(found -> written(found).stream())
                        .findFirst();
    }

    private static Optional<YearPart> written(Matcher found) {
        boolean before = found.group("letter") != null;
        String letter = (before ? found.group("letter") : found.group("last")).toUpperCase(Locale.ROOT);
        String number = before ? found.group("number") : found.group("first");
        String year = found.group("year").substring(found.group("year").length() - 2);
        try {
            return Optional.of(
                    YearPart.parse((found.group("fiscal") == null ? "20" : "FY") + year + "-" + letter + number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
