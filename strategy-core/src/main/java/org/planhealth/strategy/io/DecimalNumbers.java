package org.planhealth.strategy.io;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as a plan spells them. */
final class DecimalNumbers {
    /** Longer than any number that a double tells apart from its neighbors and a person writes. */
    static final int LONGEST = 100;

    /** A number in decimal digits, as YAML and JSON spell it. */
    static final String REGEX = "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?";

    /** A percentage of at most 1e17 either side of 0, so that it is a number that is read; the schema says the same. */
    static final String PERCENT = "[-+]?(0*[0-9]{1,17}(\\.[0-9]*)?|\\.[0-9]+"
            + "|[0-9](\\.[0-9]*)?[eE](-[0-9]{1,3}|\\+?(1[0-6]|[0-9]))|1(\\.0*)?[eE]\\+?17) ?%";

    /** A percentage of 0 to 100; the schema says the same. */
    static final String SHARE = "(\\+?(0*(100(\\.0*)?|[0-9]{1,2}(\\.[0-9]*)?)|\\.[0-9]+"
            + "|[0-9](\\.[0-9]*)?[eE](-[0-9]{1,3}|\\+?[01])|1(\\.0*)?[eE]\\+?2)|-0+(\\.0*)?) ?%";

    /** The most that is read, either side of 0; a double tells all whole numbers up to it apart, and no sum overflows. */
    static final double GREATEST = 1e15;

    private static final int DIGITS_OF_A_DOUBLE = 17;
    private static final int PERCENT_PLACES = 2;
    private static final int PLAIN_DIGITS = 15;
    private static final Pattern DECIMAL = Pattern.compile(REGEX);
    private static final Pattern ANY_PERCENT = Pattern.compile(PERCENT);

    private DecimalNumbers() {}

    /** Tells whether it is a number in decimal digits, and no longer than {@link #LONGEST} characters. */
    static boolean isDecimal(String text) {
        return text.length() <= LONGEST && DECIMAL.matcher(text).matches();
    }

    /** Tells whether it is a decimal number and a percent sign, together no longer than {@link #LONGEST} characters. */
    static boolean isPercent(String text) {
        return text.length() <= LONGEST && ANY_PERCENT.matcher(text).matches();
    }

    /** Returns the fraction that a percentage is, -0.1 for {@code -10%}; infinite if it is too large. */
    static double fraction(String percent) {
        String digits = percent.substring(0, percent.length() - 1).stripTrailing();
        double number = Double.parseDouble(digits);
        if (number == 0) {
            return number; // with its sign, which a BigDecimal does not have
        }
        try {
            return new BigDecimal(digits).movePointLeft(PERCENT_PLACES).doubleValue();
        } catch (NumberFormatException e) {
            return number; // the exponent is beyond what a BigDecimal holds: infinite
        }
    }

    /** Returns the shortest spelling that is read as the very number. */
    static String spelled(double number) {
        checkArgument(Double.isFinite(number), "only a finite number can be written, was %s", number);
        return isNegativeZero(number) ? "-0.0" : spelled(shortest(number));
    }

    /** Returns the shortest percentage that is read as the very fraction. */
    static String spelledAsPercent(double fraction) {
        checkArgument(Double.isFinite(fraction), "only a finite number can be written, was %s", fraction);
        return (isNegativeZero(fraction) ? "-0.0" : spelled(shortest(fraction).movePointRight(PERCENT_PLACES))) + "%";
    }

    private static String spelled(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int digitsBeforePoint = stripped.precision() - stripped.scale();
        return Math.abs(digitsBeforePoint) <= PLAIN_DIGITS ? stripped.toPlainString() : stripped.toString();
    }

    private static boolean isNegativeZero(double number) {
        return number == 0 && Double.doubleToRawLongBits(number) != 0;
    }

    /** Not {@code Double.toString}: before Java 19 it gives more digits than needed, and so other bytes. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < DIGITS_OF_A_DOUBLE; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new MathContext(DIGITS_OF_A_DOUBLE, RoundingMode.HALF_EVEN));
    }
}
