package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rules of the topic early. */
final class EarlyOracles {
    private EarlyOracles() {}

    static ImmutableSet<Judgment> noEarlyWin(Strategy plan, LocalDate asOf) {
        Judgments found = new Judgments(plan, Severity.HIGH);
        if (plan.horizon() == null || plan.horizon().start() == null) {
            found.missing(plan.id());
            return found.all();
        }
        LocalDate last = plan.horizon().start().plusDays(92);
        boolean early = false;
        boolean late = false;
        for (Initiative initiative : orNone(plan.initiatives())) {
            if (Boolean.TRUE.equals(initiative.earlyWin()) && initiative.stage() != Stage.STOPPED) {
                LocalDate landed = initiative.actualEnd();
                if (landed != null && landed.isAfter(asOf)) {
                    landed = null;
                }
                LocalDate win = landed == null ? initiative.forecastEnd() : landed;
                early |= win != null && !win.isAfter(last);
                late |= landed != null && landed.isAfter(last);
            }
        }
        if (!early && late) {
            found.violatedByHalf(plan.id());
        } else if (!early) {
            found.violated(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> noPilot(Strategy plan, LocalDate asOf) {
        Judgments found = new Judgments(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative initiative : orNone(plan.initiatives())) {
            boolean piloted = initiative.pilot() != null && initiative.pilot().team() != null;
            if (Terms.isActive(initiative, asOf) && Terms.adopters(initiative).size() >= 3 && !piloted) {
                found.violated(initiative.id());
            }
        }
        return found.all();
    }
}
