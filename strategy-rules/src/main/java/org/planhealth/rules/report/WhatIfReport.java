package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.analysis.AskEffect;
import org.planhealth.strategy.analysis.AskEffect.Basis;
import org.planhealth.strategy.analysis.AskEffect.TeamShare;
import org.planhealth.strategy.analysis.AskSimulator;
import org.planhealth.strategy.analysis.SmallestAsk;
import org.planhealth.strategy.io.JsonText;

/**
 * What an ask of teams would change in the end of a rollout, for people and for programs.
 *
 * <p>As JSON it has the form {@code planhealth-what-if/v1}: names and meaning of fields stay as they are in this version,
 * and fields may be added. The same question gives the same bytes.
 */
public final class WhatIfReport {
    private final AskSimulator simulator;
    private final @Nullable AskEffect ask;
    private final @Nullable SmallestAsk smallest;

    private WhatIfReport(AskSimulator simulator, @Nullable AskEffect ask, @Nullable SmallestAsk smallest) {
        this.simulator = simulator;
        this.ask = ask;
        this.smallest = smallest;
    }

    /**
     * Returns the report of an answer.
     *
     * @param simulator what was asked
     * @param ask what it said of an ask; null if the question was for the smallest ask alone
     * @param smallest the smallest ask; null without a due date
     */
    public static WhatIfReport of(AskSimulator simulator, @Nullable AskEffect ask, @Nullable SmallestAsk smallest) {
        return new WhatIfReport(requireNonNull(simulator, "simulator"), ask, smallest);
    }

    /** Returns the report as JSON, in the form {@code planhealth-what-if/v1}. */
    public String toJson() {
        return JsonText.of(WhatIfJson.of(simulator, ask, smallest));
    }

    /** Returns the report as text, with the width and the colors of the options. */
    public String toText(ReportOptions options) {
        TerminalPage page = new TerminalPage(options.width(), options.color());
        if (ask == null) {
            write(
                    page,
                    simulator.initiative().id() + ": " + amount(simulator.left()) + " " + simulator.unit() + " left. "
                            + capitalized(Phrases.end(simulator.now())) + "." + onTime(simulator.now(), null));
        } else {
            writeAsk(ask, page);
        }
        if (smallest != null) {
            writeSmallest(smallest, page);
        }
        return page.text();
    }

    private void writeSmallest(SmallestAsk found, TerminalPage page) {
        write(page, Phrases.smallestAsk(found) + ".");
        AskEffect greatest = found.ask();
        if (ask == null && greatest != null) {
            writePaces(greatest, page);
        }
        if (!found.missing().isEmpty()) {
            ImmutableList<String> facts = found.missing().stream()
                    .map(fact -> fact.field().replace('/', '.') + " of " + fact.entity())
                    .distinct()
                    .collect(toImmutableList());
            write(page, "Missing, so that teams are left out: " + Phrases.list(facts) + ".");
        }
    }

    private void writeAsk(AskEffect effect, TerminalPage page) {
        write(
                page,
                effect.initiative() + ": " + Phrases.ask(effect)
                        + (effect.teams().size() == 1 ? " takes off " : " take off ") + amount(effect.units()) + " of "
                        + amount(simulator.left()) + " " + simulator.unit() + ".");
        LocalDate then = effect.after().p85();
        LocalDate now = effect.before().p85();
        if (effect.after().equals(effect.before())) {
            write(page, "That changes no date: " + Phrases.end(effect.after()) + "." + onTime(effect.after(), null));
        } else {
            write(
                    page,
                    "85% chance: " + (then == null ? "no date" : "by " + then) + " instead of "
                            + (now == null ? "no date" : now) + "." + onTime(effect.after(), effect.before()));
        }
        writePaces(effect, page);
    }

    /** Says from what it is known how much teams do. */
    private void writePaces(AskEffect effect, TerminalPage page) {
        effect.teams().stream()
                .filter(share -> share.basis() != Basis.OWN_PACE)
                .flatMap(share -> pace(share).stream())
                .findFirst()
                .ifPresent(pace -> write(page, pace));
        ImmutableList<String> own = effect.teams().stream()
                .filter(share -> share.basis() == Basis.OWN_PACE)
                .map(TeamShare::team)
                .collect(toImmutableList());
        if (!own.isEmpty()) {
            write(page, "Pace of " + Phrases.list(own) + ": its own so far, with the time that it accepted to give.");
        }
        ImmutableList<String> now = effect.teams().stream()
                .filter(share -> share.bandwidthNow() > 0)
                .map(share -> share.team() + " " + Phrases.percent(share.bandwidthNow()))
                .collect(toImmutableList());
        if (!now.isEmpty()) {
            write(page, "Accepted already, and part of the current pace: " + Phrases.list(now) + ".");
        }
    }

    private Optional<String> pace(TeamShare share) {
        Double personWeeks = share.personWeeks();
        if (personWeeks == null || personWeeks == 0) {
            return Optional.empty();
        }
        return Optional.of("Pace in " + simulator.unit() + " a person-week: "
                + amount(share.units() / personWeeks) + ", "
                + (share.basis() == Basis.GIVEN ? "as given." : "from the total and the effort of the initiative."));
    }

    private String onTime(AskEffect.Finish finish, AskEffect.@Nullable Finish before) {
        Double chance = finish.onTimeProbability();
        if (chance == null) {
            return "";
        }
        Double was = before == null ? null : before.onTimeProbability();
        String then = percent(chance);
        String changed =
                was == null ? then : percent(was).equals(then) ? "still " + then : then + " instead of " + percent(was);
        return " Chance of making " + simulator.due() + ": " + changed + ".";
    }

    private static String percent(double chance) {
        return chance < 0.01
                ? "less than 1%"
                : chance > 0.99 ? "more than 99%" : Phrases.percent(Math.rint(100 * chance) / 100);
    }

    private static String amount(double units) {
        return Phrases.estimate(units);
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void write(TerminalPage page, String sentence) {
        page.paragraph(StyledText.of(sentence));
    }
}
