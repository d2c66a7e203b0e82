package org.planhealth.cli;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.planhealth.rules.report.JsonSchema;
import org.planhealth.rules.report.ReportFormat;
import org.planhealth.strategy.io.DisplayText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and says what was expected instead of which class could not be made. */
final class Converters {
    private Converters() {}

    /** Reads a date. */
    static final class OfDate implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is not a date such as 2026-08-03");
            }
        }
    }

    /** Reads a score. */
    static final class OfScore implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            try {
                double score = Double.parseDouble(value);
                if (score >= 0 && score <= 100) {
                    return score;
                }
            } catch (NumberFormatException e) {
                // Not a number at all; the same is to be said.
            }
            throw new TypeConversionException("'" + value + "' is not a number from 0 to 100");
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
