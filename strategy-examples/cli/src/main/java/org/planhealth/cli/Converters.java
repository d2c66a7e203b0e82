package org.planhealth.cli;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.rules.report.JsonSchema;
import org.planhealth.rules.report.ReportFormat;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.io.DisplayText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and says what was expected instead of which class could not be made. */
final class Converters {
    private static final int LONGEST_ID = 100;
    private static final int LAST_YEAR = 9999;
    private static final int MOST_WEEKS = 520;
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,20})?)(%)?");
    private static final Pattern UNITS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern SCORE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,20})?");

    private Converters() {}

    /** Reads a date. */
    static final class OfDate implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                LocalDate date = LocalDate.parse(value);
                if (date.getYear() >= 1 && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is not a date such as 2026-08-03");
            }
            throw new TypeConversionException("'" + value + "' is not a date of the years 1 to " + LAST_YEAR);
        }
    }

    /** Reads a score. */
    static final class OfScore implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            if (SCORE.matcher(value).matches() && Double.parseDouble(value) <= 100) {
                return Double.parseDouble(value);
            }
            throw new TypeConversionException("'" + value + "' is not a number from 0 to 100");
        }
    }

    /** Reads the id of a plan. */
    static final class OfId implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (Entity.isId(value) && value.length() <= LONGEST_ID) {
                return value;
            }
            throw new TypeConversionException("'" + value
                    + "' is not an id in kebab case, such as faster-builds, of at most " + LONGEST_ID + " characters");
        }
    }

    /** Reads the name of a format. */
    static final class OfFormat implements ITypeConverter<ReportFormat> {
        @Override
        public ReportFormat convert(String value) {
            return known("format", value, FormatChoice.all());
        }
    }

    /** Reads the address that links begin with: none, or one that a browser opens and Markdown does not break at. */
    static final class OfLinks implements ITypeConverter<String> {
        private static final Pattern ADDRESS =
                Pattern.compile("https?://[\\w.\\-:@]+(?:[/?#][\\x21-\\x7e&&[^<>()\\[\\]\"'`\\\\|{}]]*)?");

        @Override
        public String convert(String value) {
            if (value.isEmpty() || ADDRESS.matcher(value).matches()) {
                return value;
            }
            throw new TypeConversionException(
                    "'" + DisplayText.line(value) + "' is not an address such as https://example.org/blob/main/");
        }
    }

    /** Reads a share of time, above 0 and up to 1. */
    static final class OfShare implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            Matcher matcher = SHARE.matcher(value);
            if (matcher.matches()) {
                double read = Double.parseDouble(matcher.group(1));
                double share = matcher.group(3) == null ? read : read / 100;
                if (share > 0 && share <= 1) {
                    return share;
                }
            }
            throw new TypeConversionException("'" + value + "' is not a share such as 20%, above 0% and up to 100%");
        }
    }

    /** Reads a number of weeks. */
    static final class OfWeeks implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (value.matches("[1-9][0-9]{0,2}") && Integer.parseInt(value) <= MOST_WEEKS) {
                return Integer.valueOf(value);
            }
            throw new TypeConversionException("'" + value + "' is not a number of weeks from 1 to " + MOST_WEEKS);
        }
    }

    /** Reads how many units are done in a person-week. */
    static final class OfUnits implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            if (UNITS.matcher(value).matches() && Double.parseDouble(value) > 0) {
                return Double.valueOf(value);
            }
            throw new TypeConversionException("'" + value + "' is not a number above 0, such as 2.5");
        }
    }

    /** Reads the name of a format of an answer. */
    static final class OfWhatIfFormat implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return known("format", value, ImmutableMap.of("text", "text", "json", "json"));
        }
    }

    /** Reads of what a schema is asked for. */
    static final class OfSchema implements ITypeConverter<JsonSchema> {
        @Override
        public JsonSchema convert(String value) {
            return known(
                    "schema",
                    value,
                    Arrays.stream(JsonSchema.values()).collect(toImmutableMap(JsonSchema::word, schema -> schema)));
        }
    }

    private static <T> T known(String kind, String value, Map<String, ? extends T> all) {
        T found = all.get(value);
        if (found == null) {
            throw new TypeConversionException(UnknownNames.unknown(kind, value, all.keySet()));
        }
        return found;
    }
}
