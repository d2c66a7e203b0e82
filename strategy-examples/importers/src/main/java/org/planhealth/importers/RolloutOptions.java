package org.planhealth.importers;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;

/**
 * How to read a burn-down, and what to call it. What is not stated is told from the file.
 *
 * @param separator what stands between the cells; null to tell it from the first row
 * @param dates the order of dates; null to tell it from all of them
 * @param decimal the decimal sign, a point or a comma; null to tell it from all numbers
 * @param columns names of columns, or their numbers from 1, by what they say; the others are told from their names
 * @param id the id of the plan; null for one after the file
 * @param title the title of the plan; null for the name of the file
 * @param due when the rollout is to be done; null if not stated
 */
public record RolloutOptions(
        @Nullable Character separator,
        @Nullable DateOrder dates,
        @Nullable Character decimal,
        ImmutableMap<RolloutColumn, String> columns,
        @Nullable String id,
        @Nullable String title,
        @Nullable LocalDate due) {
    private static final RolloutOptions NONE =
            new RolloutOptions(null, null, null, ImmutableMap.of(), null, null, null);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the separator is a quote, a letter, a digit or a line end, the decimal sign is
     *     neither a point nor a comma, or the id is not in kebab case
     */
    public RolloutOptions {
        requireNonNull(columns, "columns");
        checkArgument(
                separator == null || isSeparator(separator),
                "separator must be a comma or the like, was %s",
                separator);
        checkArgument(
                decimal == null || decimal == '.' || decimal == ',', "decimal must be . or , but was %s", decimal);
        checkArgument(id == null || Entity.isId(id), "id must be in kebab case, was %s", id);
    }

    /** Returns options of which none is stated. */
    public static RolloutOptions none() {
        return NONE;
    }

    /** Tells whether a character may stand between cells. */
    public static boolean isSeparator(char character) {
        boolean printable = character > ' ' && character < 0x7f;
        return character == '\t'
                || (printable && !Character.isLetterOrDigit(character) && "\".-".indexOf(character) < 0);
    }

    /** Returns these options with what stands between the cells. */
    public RolloutOptions withSeparator(@Nullable Character separator) {
        return new RolloutOptions(separator, dates, decimal, columns, id, title, due);
    }

    /** Returns these options with the order of dates. */
    public RolloutOptions withDates(@Nullable DateOrder dates) {
        return new RolloutOptions(separator, dates, decimal, columns, id, title, due);
    }

    /** Returns these options with the decimal sign. */
    public RolloutOptions withDecimal(@Nullable Character decimal) {
        return new RolloutOptions(separator, dates, decimal, columns, id, title, due);
    }

    /** Returns these options with names of columns. */
    public RolloutOptions withColumns(ImmutableMap<RolloutColumn, String> columns) {
        return new RolloutOptions(separator, dates, decimal, columns, id, title, due);
    }

    /** Returns these options with the id of the plan. */
    public RolloutOptions withId(@Nullable String id) {
        return new RolloutOptions(separator, dates, decimal, columns, id, title, due);
    }

    /** Returns these options with the title of the plan. */
    public RolloutOptions withTitle(@Nullable String title) {
        return new RolloutOptions(separator, dates, decimal, columns, id, title, due);
    }

    /** Returns these options with the day when the rollout is to be done. */
    public RolloutOptions withDue(@Nullable LocalDate due) {
        return new RolloutOptions(separator, dates, decimal, columns, id, title, due);
    }
}
