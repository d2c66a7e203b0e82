package org.planhealth.cli;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.importers.DateOrder;
import org.planhealth.importers.RolloutColumn;
import org.planhealth.importers.RolloutOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a burn-down is to be read, where its file does not tell. */
final class RolloutChoice {
    @Option(
            names = "--columns",
            paramLabel = "NAME=COLUMN",
            split = ",",
            description = "Which columns to read, by name or number, such as"
                    + " done=Migrated,total=Scope,date=\"Week ending\"; default: told from the names.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            converter = OfSeparator.class,
            description = "What separates the cells: a character, or comma, semicolon, tab or bar.")
    private @Nullable Character separator;

    @Option(
            names = "--dates",
            paramLabel = "FORM",
            converter = OfDates.class,
            description = "The order of dates: yyyy-mm-dd, dd/mm/yyyy or mm/dd/yyyy.")
    private @Nullable DateOrder dates;

    @Option(
            names = "--decimal",
            paramLabel = "CHAR",
            converter = OfDecimal.class,
            description = "The decimal sign: . or , (point or comma).")
    private @Nullable Character decimal;

    @Option(
            names = "--due",
            paramLabel = "DATE",
            converter = Converters.OfDate.class,
            description = "The date when the rollout is to be done.")
    private @Nullable LocalDate due;

    /** Returns the options, with the id and the title of the plan. */
    RolloutOptions options(@Nullable String id, @Nullable String title) {
        return new RolloutOptions(separator, dates, decimal, byColumn(), id, title, due);
    }

    private ImmutableMap<RolloutColumn, String> byColumn() {
        ImmutableMap.Builder<RolloutColumn, String> known = ImmutableMap.builder();
        columns.forEach((word, name) -> {
            RolloutColumn column = RolloutColumn.named(word)
                    .orElseThrow(() -> new UnusableException(UnknownNames.unknown(
                            "name in --columns",
                            word,
                            Arrays.stream(RolloutColumn.values())
                                    .map(RolloutColumn::word)
                                    .toList())));
            if (name.isBlank()) {
                throw new UnusableException("--columns names no column for " + word);
            }
            known.put(column, name);
        });
        return known.buildOrThrow();
    }

    /** Reads what stands between cells. */
    static final class OfSeparator implements ITypeConverter<Character> {
        private static final ImmutableMap<String, Character> WORDS =
                ImmutableMap.of("comma", ',', "semicolon", ';', "tab", '\t', "\\t", '\t', "bar", '|', "pipe", '|');

        @Override
        public Character convert(String value) {
            Character named = WORDS.get(value);
            if (named != null) {
                return named;
            }
            if (value.length() == 1 && RolloutOptions.isSeparator(value.charAt(0))) {
                return value.charAt(0);
            }
            throw new TypeConversionException("'" + value + "' is not a separator such as ; or tab");
        }
    }

    /** Reads an order of dates. */
    static final class OfDates implements ITypeConverter<DateOrder> {
        @Override
        public DateOrder convert(String value) {
            return DateOrder.of(value)
                    .orElseThrow(() ->
                            new TypeConversionException("'" + value + "' is not yyyy-mm-dd, dd/mm/yyyy or mm/dd/yyyy"));
        }
    }

    /** Reads a decimal sign. */
    static final class OfDecimal implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            return switch (value) {
                case ".", "point" -> '.';
                case ",", "comma" -> ',';
                default -> throw new TypeConversionException("'" + value + "' is not a decimal sign, . or ,");
            };
        }
    }
}
