package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamMetric;

/** The rules of the topic people. */
final class PeopleOracles {
    private PeopleOracles() {}

    static ImmutableSet<Judgment> blanketAsk(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.asks())) {
            return found.all();
        }
        for (Ask ask : orNone(plan.asks())) {
            boolean relative = ask.change() != null
                    && ask.change().relative()
                    && ask.change().amount() != 0;
            List<Team> asked = asked(plan, ask);
            if (Terms.isOpen(ask) && relative && Terms.teams(plan) == null) {
                found.missing(plan.id());
            } else if (Terms.isOpen(ask) && relative && isBroad(plan, ask, asked)) {
                judge(ask, asked, asOf, found);
            }
        }
        return found.all();
    }

    private static List<Team> asked(Strategy plan, Ask ask) {
        List<Team> asked = new ArrayList<>();
        for (Team team : orNone(Terms.teams(plan))) {
            if (ask.to() != null && (ask.to().everyone() || ask.to().teams().contains(team.id()))) {
                asked.add(team);
            }
        }
        return asked;
    }

    private static boolean isBroad(Strategy plan, Ask ask, List<Team> asked) {
        int teams = orNone(Terms.teams(plan)).size();
        return ask.to() != null && (ask.to().everyone() || (teams >= 4 && 2 * asked.size() > teams));
    }

    private static void judge(Ask ask, List<Team> asked, LocalDate asOf, Judgments found) {
        List<Double> stated = new ArrayList<>();
        for (Team team : asked) {
            value(team, ask, asOf).map(value -> Math.max(0, value)).ifPresent(stated::add);
        }
        stated.sort(Collections.reverseOrder());
        int n = stated.size();
        boolean enough = n >= 2 && 2 * n >= asked.size();
        int k = Math.min(3, Math.max(1, n / 2));
        double sum = 0;
        double top = 0;
        for (int index = 0; index < n; index++) {
            sum += stated.get(index);
            top += index < k ? stated.get(index) : 0;
        }
        if (enough && sum > 0 && top / sum >= 0.4 && top / sum >= 1.5 * k / n) {
            found.violated(ask.id());
        } else if (n < asked.size()) {
            found.missing(ask.id());
        }
    }

    private static Optional<Double> value(Team team, Ask ask, LocalDate asOf) {
        TeamMetric metric = team.metrics() == null || ask.metric() == null
                ? null
                : team.metrics().get(ask.metric());
        if (metric == null) {
            return Optional.empty();
        }
        Double value = metric.value();
        if (metric.byDay() != null) {
            for (Map.Entry<LocalDate, Double> entry : metric.byDay().entrySet()) {
                value = entry.getKey().isAfter(asOf) ? value : entry.getValue();
            }
        }
        return Optional.ofNullable(value);
    }
}
