package org.planhealth.rules.sdk;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.analysis.AskEffect;
import org.planhealth.strategy.analysis.SmallestAsk;
import org.planhealth.strategy.io.DisplayText;

/** Figures and lists in words, the same in every message. */
public final class Phrases {
    /** The longest text of a rule that is kept, in characters: reports show a message in a few lines. */
    static final int LONGEST = 2_000;

    private static final int MOST_NAMES = 4;

    private Phrases() {}

    /**
     * Returns a share in percent, such as {@code 89%}.
     *
     * @param share a fraction; one decimal is given if the share is under ten percent and not whole, and only the whole
     *     is 100%
     */
    public static String percent(double share) {
        double percent = share < 1 && share > 0.99 ? Math.floor(100 * share) : 100 * share;
        boolean small = Math.abs(percent) < 9.95 && Math.abs(percent - Math.rint(percent)) >= 0.05;
        return String.format(Locale.ROOT, small ? "%.1f%%" : "%.0f%%", percent);
    }

    /**
     * Returns a chance in words, such as {@code a 3% chance}.
     *
     * @param chance over 0 and under 1; shown as {@code less than a 1% chance} and {@code more than a 99% chance} at the
     *     ends
     */
    public static String chance(double chance) {
        if (chance < 0.01) {
            return "less than a 1% chance";
        }
        if (chance > 0.99) {
            return "more than a 99% chance";
        }
        String percent = percent(Math.rint(100 * chance) / 100);
        return (isSpokenWithVowel(percent) ? "an " : "a ") + percent + " chance";
    }

    /** Tells whether a whole percentage begins with a vowel when it is read aloud: eight, eleven, eighteen, eighty. */
    private static boolean isSpokenWithVowel(String percent) {
        return percent.startsWith("8") || percent.equals("11%") || percent.equals("18%");
    }

    /** Returns an amount with thousands separators, such as {@code 89,000}, and with decimals only under a hundred. */
    public static String amount(double amount) {
        double tenths = Math.rint(10 * amount) / 10;
        boolean whole = Math.abs(amount) >= 100 || tenths == Math.rint(tenths);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", tenths == 0 ? 0 : amount);
    }

    /** Returns an estimated amount like {@link #amount}, but with a decimal only below ten. */
    public static String estimate(double amount) {
        return amount(amount < 9.95 ? amount : Math.rint(amount));
    }

    /**
     * Returns an ask of teams, such as {@code search and ads at 20% for 6 weeks (22 person-weeks)}; the time in parentheses
     * only if the engineers of all teams are stated.
     */
    public static String ask(AskEffect ask) {
        return AskPhrases.ask(ask);
    }

    /** Returns when a rollout will be done, such as {@code 85% chance by 2027-03-29}. */
    public static String end(AskEffect.Finish finish) {
        return finish.p85() == null ? "no date with an 85% chance" : "85% chance by " + finish.p85();
    }

    /** Returns what the smallest ask is, or why there is none, as a sentence without its period. */
    public static String smallestAsk(SmallestAsk smallest) {
        return AskPhrases.smallest(smallest);
    }

    /**
     * Returns the end of a message about an ask that is too broad: what would be enough for the due date of its initiative.
     *
     * @param smallest the smallest ask for that initiative, or nothing
     * @return a clause that begins with a semicolon; empty if there is no such ask, its date has passed, or facts are
     *     missing
     */
    public static String remedy(Collection<SmallestAsk> smallest) {
        return AskPhrases.remedy(smallest);
    }

    /** Returns a number as it is written in a plan, such as {@code 14} or {@code 0.05}. */
    public static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Returns a number with all its decimals and with thousands separators, such as {@code 89,000.25}. */
    public static String exact(double number) {
        String plain = number(number);
        int point = plain.indexOf('.');
        String whole =
                String.format(Locale.ROOT, "%,d", BigDecimal.valueOf(number).toBigInteger());
        String sign = plain.startsWith("-") && !whole.startsWith("-") ? "-" : "";
        return sign + whole + (point < 0 ? "" : plain.substring(point));
    }

    /** Returns the title of an entity in quotation marks; its id, without them, if it has no title. */
    public static String quoted(Entity entity) {
        return entity.title().equals(entity.id()) ? entity.id() : '"' + entity.title() + '"';
    }

    /** Returns a count with its noun, such as {@code 1 team} or {@code 3 teams}. */
    public static String count(long number, String noun) {
        return amount((double) number) + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * Returns names as a list in words, such as {@code ads, mail and search}.
     *
     * @param names the names in the order wanted; of more than four the first three are listed, and how many more there
     *     are
     */
    public static String list(Collection<String> names) {
        List<String> all = List.copyOf(names);
        if (all.size() > MOST_NAMES) {
            return String.join(", ", all.subList(0, MOST_NAMES - 1)) + " and " + amount(all.size() - MOST_NAMES + 1)
                    + " more";
        }
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
    }

    /** Returns missing things as a list in words, such as {@code no unit and no target}; at most four names are listed. */
    public static String no(Collection<String> names) {
        return list(names.stream().map(name -> "no " + name).toList());
    }

    /**
     * Returns a value as messages show it: an entity by its title, a word of a closed set as a plan spells it, a number with
     * all its decimals and with thousands separators, and several values as a list.
     */
    public static String shown(Object value) {
        if (value instanceof Entity entity) {
            return quoted(entity);
        } else if (value instanceof Keyword word) {
            return word.word();
        } else if (value instanceof Collection<?> several) {
            return list(several.stream().map(Phrases::shown).toList());
        } else if (value instanceof Double number) {
            return Double.isFinite(number) ? exact(number) : number.toString();
        } else if (value instanceof Integer || value instanceof Long) {
            return exact(((Number) value).doubleValue());
        }
        return value.toString();
    }

    /** Returns a text as it is; of one over 2,000 characters the beginning, and an ellipsis. */
    public static String bounded(String text) {
        return DisplayText.cut(text, LONGEST);
    }

    /**
     * Returns a text on one line, of at most 2,000 characters: what a terminal acts on, such as control characters, is
     * written as an escape, a line break as {@code \n} and others by their number.
     */
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        bounded(text).codePoints().forEach(character -> {
            switch (character) {
                case '\n' -> shown.append("\\n");
                case '\t' -> shown.append("\\t");
                case '\r' -> shown.append("\\r");
                default -> {
                    if (isShown(character)) {
                        shown.appendCodePoint(character);
                    } else {
                        shown.append("\\u{")
                                .append(Integer.toHexString(character))
                                .append('}');
                    }
                }
            }
        });
        return bounded(shown.toString());
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
