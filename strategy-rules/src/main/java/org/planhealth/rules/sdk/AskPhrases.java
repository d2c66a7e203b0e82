package org.planhealth.rules.sdk;

import java.util.Collection;
import org.planhealth.strategy.analysis.AskEffect;
import org.planhealth.strategy.analysis.SmallestAsk;

/** Asks of teams in words, for {@link Phrases}. */
final class AskPhrases {
    private AskPhrases() {}

    static String ask(AskEffect ask) {
        double weeks = ask.weeks();
        return ask(
                ask,
                weeks == Math.rint(weeks) ? "for " + Phrases.count(Math.round(weeks), "week") : "until " + ask.until());
    }

    private static String ask(AskEffect ask, String time) {
        return Phrases.list(ask.teamIds()) + " at " + Phrases.percent(ask.bandwidth()) + " " + time + effort(ask);
    }

    private static String effort(AskEffect ask) {
        Double personWeeks = ask.personWeeks();
        if (personWeeks == null) {
            return "";
        }
        String shown = Phrases.estimate(personWeeks);
        return " (" + shown + " person-week" + (shown.equals("1") ? "" : "s") + ")";
    }

    static String smallest(SmallestAsk smallest) {
        return sentence(smallest, smallest.due().toString());
    }

    private static String sentence(SmallestAsk smallest, String due) {
        AskEffect ask = smallest.ask();
        String makes = " makes " + due + " with an 85% chance";
        if (ask == null) {
            return switch (smallest.outcome()) {
                case ON_TIME -> "Without any ask, the chance of making " + due + " is 85% or more";
                case DUE_PASSED -> "No ask" + makes + ": that date has passed";
                default -> "The smallest ask that" + makes + " is not known";
            };
        }
        if (ask.teams().isEmpty()) {
            return "No ask" + makes + ": no team can take on more";
        }
        String asked = ask(ask, "until " + (ask.until().equals(smallest.due()) ? "then" : ask.until()));
        return smallest.outcome() == SmallestAsk.Outcome.FOUND
                ? "Smallest ask that" + makes + ": " + asked
                : "No ask of at most " + Phrases.percent(SmallestAsk.MOST_BANDWIDTH) + " of the teams' time" + makes
                        + "; " + asked + ": " + Phrases.end(ask.after());
    }

    static String remedy(Collection<SmallestAsk> smallest) {
        return smallest.stream()
                .filter(found -> found.ask() != null || found.outcome() == SmallestAsk.Outcome.ON_TIME)
                .findFirst()
                .map(found -> sentence(found, found.due() + ", the due date of " + found.initiative() + ","))
                .map(sentence -> "; " + Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1))
                .orElse("");
    }
}
