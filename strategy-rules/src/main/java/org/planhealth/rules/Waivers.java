package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/** The waivers of a plan on one day; an expired one waives nothing. */
record Waivers(String strategy, ImmutableList<Waiver> valid, ImmutableList<Waiver> expired) {

    static Waivers of(Strategy strategy, LocalDate asOf) {
        ImmutableList<Waiver> all = strategy.waivers() == null ? ImmutableList.of() : strategy.waivers();
        return new Waivers(
                strategy.id(),
                all.stream().filter(waiver -> !isExpired(waiver, asOf)).collect(toImmutableList()),
                all.stream().filter(waiver -> isExpired(waiver, asOf)).collect(toImmutableList()));
    }

    /** Returns the draft, as waived if a waiver names its rule and one of its entities, or the whole strategy. */
    Draft apply(Draft draft) {
        return draft.outcome() != Outcome.ERROR && valid.stream().anyMatch(waiver -> matches(waiver, draft))
                ? draft.withOutcome(Outcome.WAIVED)
                : draft;
    }

    private boolean matches(Waiver waiver, Draft draft) {
        String on = waiver.on();
        return draft.rule().id().equals(waiver.rule())
                && on != null
                && (on.equals(strategy)
                        || on.equals(draft.subject())
                        || draft.related().contains(on));
    }

    private static boolean isExpired(Waiver waiver, LocalDate asOf) {
        return waiver.expires() != null && waiver.expires().isBefore(asOf);
    }
}
