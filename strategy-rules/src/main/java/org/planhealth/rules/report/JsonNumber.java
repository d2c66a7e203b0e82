package org.planhealth.rules.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON has them: rounded to four decimals, without zeros at their end. */
final class JsonNumber {
    private static final int DECIMALS = 4;

    private JsonNumber() {}

    static BigDecimal of(double value) {
        return of(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    static @Nullable BigDecimal ofStated(@Nullable Double value) {
        return value == null ? null : of(value);
    }

    /** Returns a number as it is, in plain digits: 100, and not 1E2. */
    static BigDecimal of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
