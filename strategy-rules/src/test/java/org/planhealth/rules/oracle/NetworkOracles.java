package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.DependencyType;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rules of the topic schedule about what waits for what, and what could come between. */
final class NetworkOracles {
    private static final int FROZEN_DAYS = 31;
    private static final int MONTHS = 6;
    private static final double EXPECTED_DAYS = 14;

    private NetworkOracles() {}

    static ImmutableSet<Judgment> frozenForecast(Strategy plan, LocalDate asOf, Simulations simulations) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            LocalDate stated = work.forecastEnd();
            if (stated == null || !stated.equals(work.baselineEnd())) {
                continue;
            }
            Simulations.Forecast forecast = simulations.of(work, asOf);
            boolean late = forecast != null
                    && (forecast.p85() == null || forecast.p85().isAfter(stated.plusDays(FROZEN_DAYS)));
            if (late) {
                found.violated(work.id());
            }
        }
        return found.all();
    }

    static ImmutableSet<Judgment> startsBeforeDependency(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        for (Initiative work : notOver(plan)) {
            for (Dependency dependency : orNone(work.dependsOn())) {
                boolean finishToStart = dependency.type() == null || dependency.type() == DependencyType.FS;
                int lag = dependency.lagDays() == null ? 0 : dependency.lagDays();
                LocalDate end = finishToStart ? end(plan, dependency.initiative(), asOf) : null;
                boolean own = dependency.initiative().equals(work.id());
                boolean before =
                        end != null && work.start() != null && work.start().isBefore(end.plusDays(lag));
                if (before && !own) {
                    found.violated(work.id(), dependency.initiative());
                }
            }
        }
        return found.all();
    }

    private static @Nullable LocalDate end(Strategy plan, String id, LocalDate asOf) {
        LocalDate end = null;
        for (Initiative work : plan.initiatives()) {
            if (work.id().equals(id) && work.stage() != Stage.STOPPED) {
                boolean ended = work.actualEnd() != null && !work.actualEnd().isAfter(asOf);
                end = ended ? work.actualEnd() : Terms.statedEnd(work);
                boolean over = work.stage() == Stage.DONE && end != null && end.isAfter(asOf);
                end = over ? null : end;
            }
        }
        return end;
    }

    static ImmutableSet<Judgment> lateStrategy(Strategy plan, LocalDate asOf, Simulations simulations) {
        Judgments found = Judgments.of(plan, Severity.CRITICAL);
        if (found.hasNothingToSay(plan.initiatives()) || notOver(plan).isEmpty()) {
            return found.all();
        }
        int dated = 0;
        for (Initiative work : notOver(plan)) {
            dated += Terms.statedEnd(work) != null || simulations.of(work, asOf) != null ? 1 : 0;
        }
        boolean endless = plan.horizon() == null || plan.horizon().end() == null;
        Double onTime = simulations.onTime(plan, asOf);
        if (2 * dated < notOver(plan).size() || (endless && !isCircular(plan, asOf))) {
            found.missing(plan.id());
        } else if (onTime != null && onTime < 0.1) {
            found.violated(plan.id());
        } else if (onTime != null && onTime < 0.5) {
            found.violated(Severity.HIGH, plan.id());
        }
        return found.all();
    }

    /** Tells whether a start or a finish of open work waits for itself. */
    private static boolean isCircular(Strategy plan, LocalDate asOf) {
        boolean circular = false;
        for (Initiative first : notOver(plan)) {
            circular |= leads(plan, asOf, first, true) || leads(plan, asOf, first, false);
        }
        return circular;
    }

    private static boolean leads(Strategy plan, LocalDate asOf, Initiative first, boolean finish) {
        Set<String> awaited = new TreeSet<>();
        Set<String> before = Set.of("");
        while (!before.equals(awaited)) {
            before = new TreeSet<>(awaited);
            for (Initiative work : notOver(plan)) {
                for (boolean end : new boolean[] {false, true}) {
                    if ((work.equals(first) && end == finish) || awaited.contains(work.id() + end)) {
                        awaited.addAll(awaitedBy(work, end, asOf));
                    }
                }
            }
        }
        return awaited.contains(first.id() + finish);
    }

    /** Returns what a start, or a finish, waits for; what is under way has started. */
    private static Set<String> awaitedBy(Initiative work, boolean finish, LocalDate asOf) {
        Set<String> awaited = new TreeSet<>();
        if (finish) {
            awaited.add(work.id() + false);
        }
        for (Dependency dependency : orNone(work.dependsOn())) {
            String type = dependency.type() == null ? "FS" : dependency.type().name();
            boolean ofFinish = type.endsWith("F");
            if (ofFinish == finish && (finish || !Touch.isUnderWay(work, asOf))) {
                awaited.add(dependency.initiative() + type.startsWith("F"));
            }
        }
        return awaited;
    }

    static ImmutableSet<Judgment> noRisks(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        for (Risk risk : orNone(plan.risks())) {
            if (risk.likelihood() != null && risk.impactDays() != null) {
                return found.all();
            }
        }
        if (plan.horizon() == null
                || plan.horizon().start() == null
                || plan.horizon().end() == null) {
            found.missing(plan.id());
        } else if (!plan.horizon().end().isBefore(plan.horizon().start().plusMonths(MONTHS))) {
            found.violated(plan.id());
        }
        return found.all();
    }

    static ImmutableSet<Judgment> unansweredRisk(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.LOW);
        for (Risk risk : orNone(plan.risks())) {
            boolean large = risk.likelihood() != null
                    && risk.impactDays() != null
                    && risk.likelihood() * risk.impactDays() >= EXPECTED_DAYS - 1e-9;
            if (large && (risk.owner() == null || risk.response() == null)) {
                found.violated(risk.id());
            }
        }
        return found.all();
    }
}
