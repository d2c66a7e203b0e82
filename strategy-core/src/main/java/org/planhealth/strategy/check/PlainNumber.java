package org.planhealth.strategy.check;

import java.math.BigDecimal;

/** A number in a message. */
public final class PlainNumber {
    private PlainNumber() {}

    /** Returns a finite number as people write it, without an exponent. */
    public static String of(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
