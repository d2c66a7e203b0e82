package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Sponsor;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

/** The rule bad-waiver. */
final class BadWaiverOracle {
    private BadWaiverOracle() {}

    /**
     * Judges the waivers of a plan.
     *
     * @param others the other rules that are on, by their ids
     */
    static ImmutableSet<Judgment> badWaiver(Strategy plan, LocalDate asOf, Map<String, Oracle> others) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        for (Waiver waiver : orNone(plan.waivers())) {
            boolean incomplete = waiver.rule() == null
                    || waiver.subject() == null
                    || waiver.reason() == null
                    || waiver.approvedBy() == null
                    || waiver.expires() == null;
            boolean expired = waiver.expires() != null && waiver.expires().isBefore(asOf);
            boolean unknown =
                    waiver.rule() != null && !waiver.rule().equals("bad-waiver") && !others.containsKey(waiver.rule());
            if (incomplete || expired || unknown || matchesNothing(plan, asOf, waiver, others)) {
                found.violated(orUnknown(waiver.rule()) + "@" + orUnknown(waiver.subject()));
            }
        }
        return found.all();
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? "?" : text;
    }

    private static boolean matchesNothing(Strategy plan, LocalDate asOf, Waiver waiver, Map<String, Oracle> others) {
        Oracle oracle = others.get(waiver.rule());
        if (oracle == null || lacksFacts(plan, asOf, waiver.rule())) {
            return false;
        }
        for (Judgment judgment : oracle.judge(plan, asOf)) {
            boolean lacking =
                    judgment.outcome() == Outcome.MISSING && judgment.subject().equals(plan.id());
            if (lacking
                    || waiver.subject().equals(plan.id())
                    || judgment.subject().equals(waiver.subject())
                    || judgment.related().contains(waiver.subject())) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the rule may say more of the plan once it states more, even though it found something. */
    private static boolean lacksFacts(Strategy plan, LocalDate asOf, String rule) {
        Sponsor sponsor = plan.sponsor();
        return switch (rule) {
            case "missing-owner" -> plan.objectives() == null || plan.initiatives() == null;
            case "missing-executive-sponsor" ->
                sponsor != null
                        && sponsor.person() != null
                        && (sponsor.level() == null
                                || sponsor.committedOn() == null
                                || sponsor.committedOn().isAfter(asOf));
            default -> false;
        };
    }
}
