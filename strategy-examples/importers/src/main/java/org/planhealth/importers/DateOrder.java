package org.planhealth.importers;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;

/** In which order the parts of a date stand. */
public enum DateOrder {
    /** As in 2026-08-03. */
    YEAR_FIRST("yyyy-mm-dd"),
    /** As in 03.08.2026 and 03/08/2026. */
    DAY_FIRST("dd/mm/yyyy"),
    /** As in 08/03/2026. */
    MONTH_FIRST("mm/dd/yyyy");

    private static final ImmutableMap<String, DateOrder> BY_LETTERS =
            ImmutableMap.of("ymd", YEAR_FIRST, "iso", YEAR_FIRST, "dmy", DAY_FIRST, "mdy", MONTH_FIRST);

    private final String form;

    DateOrder(String form) {
        this.form = form;
    }

    /** Returns a form with this order, such as {@code dd/mm/yyyy}. */
    public String form() {
        return form;
    }

    /** Returns the order of a form such as {@code dd/mm/yyyy}, {@code dd.mm.yyyy} or {@code dmy}; empty if it is none. */
    public static Optional<DateOrder> of(String form) {
        String letters = form.toLowerCase(Locale.ROOT).replaceAll("[-/. ]", "").replaceAll("([dmy])\\1+", "$1");
        return Optional.ofNullable(BY_LETTERS.get(letters));
    }
}
