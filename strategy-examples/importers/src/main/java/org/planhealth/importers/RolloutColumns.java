package org.planhealth.importers;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planhealth.strategy.check.PrintableText;

/** Where the columns of a burn-down stand. */
final class RolloutColumns {
    private static final int NAMES_SHOWN = 20;
    private static final Splitter WORDS = Splitter.on(
                    CharMatcher.forPredicate(Character::isLetterOrDigit).negate())
            .omitEmptyStrings();

    private final ImmutableList<String> names;
    private final Map<RolloutColumn, Integer> places = new EnumMap<>(RolloutColumn.class);
    private final List<String> problems = new ArrayList<>();
    private final List<String> guesses = new ArrayList<>();

    private RolloutColumns(ImmutableList<String> names) {
        this.names = names;
    }

    /**
     * Finds the columns.
     *
     * @param names of all columns
     * @param stated names or numbers of columns, by what they say
     */
    static RolloutColumns of(ImmutableList<String> names, ImmutableMap<RolloutColumn, String> stated) {
        RolloutColumns columns = new RolloutColumns(names);
        stated.forEach(columns::place);
        for (RolloutColumn column : RolloutColumn.values()) {
            if (!stated.containsKey(column)) {
                columns.placeByName(column);
            }
        }
        Set<Integer> exact = new TreeSet<>(columns.places.values());
        for (RolloutColumn column : RolloutColumn.values()) {
            if (!columns.places.containsKey(column) && !stated.containsKey(column)) {
                columns.placeByNearName(column, exact);
            }
        }
        return columns;
    }

    /** Tells whether there are a date and two of done, remaining and total. */
    boolean areEnough() {
        return places.containsKey(RolloutColumn.DATE)
                && places.keySet().stream()
                                .filter(column -> column != RolloutColumn.DATE)
                                .count()
                        >= 2;
    }

    int count() {
        return names.size();
    }

    OptionalInt of(RolloutColumn column) {
        Integer place = places.get(column);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Returns why no row can be read; empty if all can. */
    ImmutableList<String> problems() {
        if (problems.isEmpty() && !areEnough()) {
            String shown =
                    names.stream().limit(NAMES_SHOWN).map(PrintableText::clean).collect(Collectors.joining(", "));
            return ImmutableList.of("needs a date column and two of done, remaining and total, but has [" + shown
                    + (names.size() > NAMES_SHOWN ? ", ..." : "")
                    + "]; no row is read; say which with --columns date=NAME,done=NAME,total=NAME");
        }
        return ImmutableList.copyOf(problems);
    }

    /** Returns which columns were told from a name near to their own. */
    ImmutableList<String> guesses() {
        return ImmutableList.copyOf(guesses);
    }

    private void place(RolloutColumn column, String stated) {
        List<Integer> found = matching(clean(stated));
        if (found.isEmpty() && stated.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(stated);
            if (number >= 1 && number <= names.size()) {
                found = List.of(number - 1);
            }
        }
        if (found.isEmpty()) {
            problems.add("has no column " + PrintableText.quoted(stated) + ", named for " + column.word()
                    + "; no row is read");
        } else {
            placeOnly(column, stated, found);
        }
    }

    private void placeByName(RolloutColumn column) {
        List<Integer> found = matching(column.word());
        if (!found.isEmpty()) {
            placeOnly(column, column.word(), found);
        }
    }

    private void placeOnly(RolloutColumn column, String name, List<Integer> found) {
        if (found.size() == 1) {
            places.put(column, found.get(0));
            return;
        }
        problems.add(PrintableText.clean(name) + " stands " + (found.size() == 2 ? "twice" : found.size() + " times")
                + " (columns "
                + found.stream().map(at -> String.valueOf(at + 1)).collect(Collectors.joining(" and "))
                + "); no row is read; say which with --columns " + column.word() + "=" + (found.get(0) + 1));
    }

    private void placeByNearName(RolloutColumn column, Set<Integer> taken) {
        List<Integer> found = IntStream.range(0, names.size())
                .filter(at -> !taken.contains(at))
                .filter(at -> isOnly(column, names.get(at)))
                .boxed()
                .toList();
        if (found.size() == 1) {
            places.put(column, found.get(0));
            guesses.add("column " + PrintableText.quoted(names.get(found.get(0))) + " is read as " + column.word());
        } else if (found.size() > 1 && column == RolloutColumn.DATE) {
            problems.add("has " + found.size() + " columns that may be the date, "
                    + found.stream()
                            .map(at -> PrintableText.quoted(names.get(at)))
                            .limit(NAMES_SHOWN)
                            .collect(Collectors.joining(", "))
                    + "; no row is read; say which with --columns date=NAME");
        }
    }

    /** Tells whether a name says this and nothing else, unlike {@code Date done}. */
    private static boolean isOnly(RolloutColumn column, String name) {
        ImmutableSet<String> words = ImmutableSet.copyOf(WORDS.split(name.toLowerCase(Locale.ROOT)));
        String phrase = String.join(" ", words);
        List<RolloutColumn> byPhrase = Stream.of(RolloutColumn.values())
                .filter(each -> each.isNamedBy(phrase))
                .toList();
        List<RolloutColumn> meant = byPhrase.isEmpty()
                ? Stream.of(RolloutColumn.values())
                        .filter(each -> each.isNamedIn(words))
                        .toList()
                : byPhrase;
        return meant.equals(List.of(column));
    }

    private List<Integer> matching(String name) {
        return IntStream.range(0, names.size())
                .filter(at -> clean(names.get(at)).equals(name))
                .boxed()
                .collect(toImmutableList());
    }

    private static String clean(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
