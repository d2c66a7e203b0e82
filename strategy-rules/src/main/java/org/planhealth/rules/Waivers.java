package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
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
        ImmutableList<String> subjects = ImmutableList.<String>builder()
                .add(draft.subject())
                .addAll(draft.related())
                .build();
        return draft.outcome() != Outcome.ERROR
                        && find(draft.rule().id(), subjects).isPresent()
                ? draft.withOutcome(Outcome.WAIVED)
                : draft;
    }

    /** Returns the first waiver that names the rule and one of the entities, or the whole strategy. */
    Optional<Waiver> find(String rule, ImmutableList<String> subjects) {
        return valid.stream()
                .filter(waiver -> rule.equals(waiver.rule()))
                .filter(waiver -> strategy.equals(waiver.on()) || subjects.contains(waiver.on()))
                .findFirst();
    }

    private static boolean isExpired(Waiver waiver, LocalDate asOf) {
        return waiver.expires() != null && waiver.expires().isBefore(asOf);
    }
}
