package org.planhealth.rules.sdk;

import java.util.Collection;
import java.util.List;

/** How a gap of a message shows its value. */
interface GapFormat {
    /**
     * Shows a value.
     *
     * @throws IllegalArgumentException if the value does not fit
     */
    String show(Object value);

    /** Returns the format of one text for one, and another for several. */
    static GapFormat choice(String one, String many) {
        return value -> isOne(value) ? one : many;
    }

    private static boolean isOne(Object value) {
        if (value instanceof Collection<?> several) {
            return several.size() == 1;
        } else if (value instanceof Number number) {
            return number.doubleValue() == 1;
        } else if (value instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException(
                "a choice needs a list, a number or a boolean, was '" + Phrases.shown(value) + "'");
    }

    /** Returns the format of a name, such as {@code percent}. */
    static GapFormat named(String format) {
        return value -> {
            if (format.equals("quoted")) {
                return Phrases.list(
                        texts(value).stream().map(text -> '"' + text + '"').toList());
            }
            if (format.equals("no") && value instanceof Collection<?> names) {
                return Phrases.no(names.stream().map(Phrases::shown).toList());
            }
            if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                throw misfit(value, format);
            }
            double amount = number.doubleValue();
            return switch (format) {
                case "percent" -> Phrases.percent(amount);
                case "chance" -> Phrases.chance(amount);
                case "amount" -> Phrases.amount(amount);
                default -> throw misfit(value, format);
            };
        };
    }

    private static IllegalArgumentException misfit(Object value, String format) {
        return new IllegalArgumentException("'" + Phrases.shown(value) + "' cannot be shown as " + format);
    }

    private static List<String> texts(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Phrases::shown).toList()
                : List.of(Phrases.shown(value));
    }
}
