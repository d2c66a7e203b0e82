package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.analysis.DependencyCycle;

/** Figures and lists in words, the same in every message. */
public final class Wording {
    private static final int MOST_NAMES = 4;

    private static final String STEP = " -> ";
    private static final int LONGEST_WAY = 8;
    private static final int BEGINNING_OF_WAY = 4;
    private static final int END_OF_WAY = 2;

    private Wording() {}

    /**
     * Returns a share in per cent, such as {@code 89 %}.
     *
     * @param share a fraction; one decimal is given if the share is under ten per cent and not whole, and only the whole
     *     is 100 %
     */
    public static String percent(double share) {
        double percent = share < 1 && share > 0.99 ? Math.floor(100 * share) : 100 * share;
        boolean small = Math.abs(percent) < 9.95 && Math.abs(percent - Math.rint(percent)) >= 0.05;
        return String.format(Locale.ROOT, small ? "%.1f %%" : "%.0f %%", percent);
    }

    /**
     * Returns a chance in whole per cent, such as {@code 3 %}.
     *
     * @param chance over 0 and under 1; neither is ever said, but {@code under 1 %} and {@code over 99 %}
     */
    public static String chance(double chance) {
        if (chance < 0.01) {
            return "under 1 %";
        }
        return chance > 0.99 ? "over 99 %" : percent(Math.rint(100 * chance) / 100);
    }

    /** Returns an amount with thousands set apart, such as {@code 89,000}, and with decimals only under a hundred. */
    public static String amount(double amount) {
        boolean whole = Math.abs(amount) >= 100 || amount == Math.rint(amount);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", amount);
    }

    /** Returns a number as it is written in a plan, such as {@code 14} or {@code 0.05}. */
    public static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * Returns a change in words, such as {@code a cut of 10 %} or {@code a rise of 10 %}.
     *
     * @param change a fraction, negative for less
     */
    public static String change(double change) {
        return (change < 0 ? "a cut of " : "a rise of ") + percent(Math.abs(change));
    }

    /** Returns the title of an entity in quotation marks; its id, without them, if it has no title. */
    public static String quoted(Entity entity) {
        return entity.title().equals(entity.id()) ? entity.id() : '"' + entity.title() + '"';
    }

    /** Returns texts in quotation marks, each. */
    public static ImmutableList<String> quoted(Collection<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(toImmutableList());
    }

    /** Returns how long ago a day was, such as {@code 1 day ago}. */
    public static String ago(LocalDate day, LocalDate asOf) {
        return count(ChronoUnit.DAYS.between(day, asOf), "day") + " ago";
    }

    /**
     * Returns how far a rollout came, such as {@code finished only 5 of its 145 remaining jobs}.
     *
     * @param done what was done, in the unit; negative if work came undone
     * @param left what was left before, in the unit
     */
    public static String pace(double done, double left, String unit) {
        return done < 0
                ? "fell back by " + amount(-done) + " " + unit
                : "finished only " + amount(done) + " of its " + amount(left) + " remaining " + unit;
    }

    /** Returns a count with its noun, such as {@code 1 team} or {@code 3 teams}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * Returns names as a list in words, such as {@code ads, mail and search}.
     *
     * @param names the names in the order wanted; of more than four the first three are said, and how many more there are
     */
    public static String list(Collection<String> names) {
        List<String> all = List.copyOf(names);
        if (all.size() > MOST_NAMES) {
            return String.join(", ", all.subList(0, MOST_NAMES - 1)) + " and " + (all.size() - MOST_NAMES + 1)
                    + " more";
        }
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
    }

    /** Returns what is not there as a list in words, such as {@code no unit and no target}; at most four names are said. */
    public static String no(Collection<String> names) {
        return list(names.stream().map(name -> "no " + name).toList());
    }

    /**
     * Returns the way round a cycle, such as {@code ads -> mail -> ads}, and how many others are in the same knot.
     *
     * <p>Of a way of more than eight names the first four and the last two are said, and how many more there are.
     */
    public static String way(DependencyCycle cycle) {
        List<String> names = cycle.path().stream().map(Wording::quoted).toList();
        int left = names.size() - BEGINNING_OF_WAY - END_OF_WAY;
        String way = names.size() <= LONGEST_WAY
                ? String.join(STEP, names)
                : String.join(STEP, names.subList(0, BEGINNING_OF_WAY)) + STEP + "(" + left + " more)" + STEP
                        + String.join(STEP, names.subList(names.size() - END_OF_WAY, names.size()));
        return cycle.besidePath() == 0 ? way : way + ", in one knot with " + cycle.besidePath() + " more";
    }

    /** Returns a word for the few that were just named, such as {@code those two}; {@code it} for one. */
    public static String those(Collection<String> names) {
        return switch (names.size()) {
            case 1 -> "it";
            case 2 -> "those two";
            case 3 -> "those three";
            default -> "those " + names.size();
        };
    }

    /** Returns the form of a verb that fits the number of those named, such as {@code holds} for one. */
    public static String verb(Collection<String> names, String plural) {
        return names.size() == 1 ? plural + "s" : plural;
    }

    /**
     * Returns who grows fastest, to be added to a sentence that named the greatest.
     *
     * @param greatest the names that the sentence has
     * @param fastest the names of the fastest growing; nothing is said if there are none
     */
    public static String growth(Collection<String> greatest, Collection<String> fastest) {
        if (fastest.isEmpty()) {
            return "";
        }
        return Set.copyOf(greatest).equals(Set.copyOf(fastest))
                ? ", and they grow fastest"
                : "; " + list(fastest) + (fastest.size() == 1 ? " grows" : " grow") + " fastest";
    }
}
