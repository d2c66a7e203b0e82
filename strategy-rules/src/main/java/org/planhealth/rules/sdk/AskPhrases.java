package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.planhealth.strategy.analysis.AskEffect;
import org.planhealth.strategy.analysis.RequiredFact;
import org.planhealth.strategy.analysis.SmallestAsk;

/** Asks of teams in words, the same in messages and reports. */
public final class AskPhrases {
    private AskPhrases() {}

    /** Returns whom an ask asks for how much, such as {@code search, pricing and ads at 20%}. */
    public static String asked(AskEffect ask) {
        return Phrases.list(ask.teamIds()) + " at " + Phrases.percent(ask.bandwidth());
    }

    /**
     * Returns how much time an ask takes, in parentheses after a space, such as {@code 38 person-weeks}; nothing if that is
     * not known.
     */
    public static String effort(AskEffect ask) {
        Double personWeeks = ask.personWeeks();
        if (personWeeks == null) {
            return "";
        }
        String shown = whole(personWeeks);
        return " (" + shown + " person-week" + (shown.equals("1") ? "" : "s") + ")";
    }

    /** Returns an estimated amount of work or time, with a decimal only below ten. */
    public static String whole(double amount) {
        return Phrases.amount(amount < 9.95 ? amount : Math.rint(amount));
    }

    /** Returns a date with an 85% chance, or that there is none. */
    public static String end(AskEffect.Finish finish) {
        return finish.p85() == null ? "no end date" : "85% chance by " + finish.p85();
    }

    /** Returns what the smallest ask is, or why there is none, as a sentence without its period. */
    public static String smallest(SmallestAsk smallest) {
        return sentence(smallest, smallest.due().toString());
    }

    private static String sentence(SmallestAsk smallest, String due) {
        AskEffect ask = smallest.ask();
        String makes = " makes " + due + " with an 85% chance";
        if (ask == null) {
            return switch (smallest.outcome()) {
                case ON_TIME -> "Without any ask, the chance of making " + due + " is 85% or more";
                case DUE_PASSED -> "No ask" + makes + ": that date has passed";
                default ->
                    "The smallest ask that" + makes + " is not known: " + missing(smallest.missing()) + " not stated";
            };
        }
        String until = " until " + (ask.until().equals(smallest.due()) ? "then" : ask.until());
        if (smallest.outcome() == SmallestAsk.Outcome.FOUND) {
            return "Smallest ask that" + makes + ": " + asked(ask) + until + effort(ask);
        }
        if (ask.teams().isEmpty()) {
            return "No ask" + makes + ": no team has work left that it could do";
        }
        return "No ask of at most " + Phrases.percent(SmallestAsk.MOST_BANDWIDTH) + " of their time" + makes + "; "
                + asked(ask) + until + ": " + end(ask.after());
    }

    /**
     * Returns the end of a message about a blanket ask: what would be enough to make the due date of its initiative.
     *
     * @param smallest the smallest ask for that initiative, or nothing
     * @return a clause that begins with a semicolon; empty if there is no such ask, its date has passed, or facts are
     *     missing
     */
    public static String remedy(Collection<SmallestAsk> smallest) {
        return smallest.stream()
                .filter(found -> found.ask() != null || found.outcome() == SmallestAsk.Outcome.ON_TIME)
                .findFirst()
                .map(found -> sentence(found, found.due() + ", the due date of " + found.initiative() + ","))
                .map(sentence -> "; " + Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1))
                .orElse("");
    }

    /** Returns facts that are missing as a list in words, such as {@code engineers of pricing and engineers of ads}. */
    public static String missing(ImmutableList<RequiredFact> facts) {
        return Phrases.list(facts.stream()
                .map(fact -> MissingFact.field(fact.entity(), fact.field(), "").label() + " of " + fact.entity())
                .distinct()
                .toList());
    }
}
