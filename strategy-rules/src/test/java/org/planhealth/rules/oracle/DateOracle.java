package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Indicator;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.KeyResult;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Recognition;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/** The rule invalid-dates. */
final class DateOracle {
    private DateOracle() {}

    static ImmutableSet<Judgment> invalidDates(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.MEDIUM);
        found.lacks(plan.initiatives(), plan.objectives(), plan.indicators(), plan.reviews());
        for (Initiative work : orNone(plan.initiatives())) {
            if (isAnyAfter(dates(work), asOf) || isOutOfOrder(work)) {
                found.violated(work.id());
            }
        }
        for (Objective objective : orNone(plan.objectives())) {
            for (KeyResult result : orNone(objective.keyResults())) {
                if (result.updated() != null && result.updated().isAfter(asOf)) {
                    found.violated(result.id());
                }
            }
        }
        for (Indicator indicator : orNone(plan.indicators())) {
            if (isAnyAfter(days(indicator.observations()), asOf)) {
                found.violated(indicator.id());
            }
        }
        for (Review review : orNone(plan.reviews())) {
            if (review.date() != null && review.date().isAfter(asOf)) {
                found.violated(plan.id());
            }
        }
        return found.all();
    }

    private static List<LocalDate> dates(Initiative work) {
        List<LocalDate> dates = new ArrayList<>(orNone(work.releases()));
        dates.add(work.actualEnd());
        if (work.stageHistory() != null) {
            dates.addAll(work.stageHistory().values());
        }
        for (Milestone milestone : orNone(work.milestones())) {
            dates.add(milestone.done());
        }
        for (Recognition credit : orNone(work.credits())) {
            dates.add(credit.date());
        }
        if (work.rollout() != null) {
            dates.addAll(days(work.rollout().history()));
        }
        for (RolloutTeam row : Terms.rows(work)) {
            dates.addAll(days(row.history()));
        }
        return dates;
    }

    private static boolean isOutOfOrder(Initiative work) {
        boolean wrong = false;
        if (work.stageHistory() != null) {
            for (Map.Entry<Stage, LocalDate> one : work.stageHistory().entrySet()) {
                for (Map.Entry<Stage, LocalDate> other : work.stageHistory().entrySet()) {
                    wrong |= one.getKey().compareTo(other.getKey()) < 0
                            && one.getValue().isAfter(other.getValue());
                }
            }
        }
        return wrong;
    }

    private static Collection<LocalDate> days(@Nullable Map<LocalDate, ?> series) {
        return series == null ? List.of() : series.keySet();
    }

    private static boolean isAnyAfter(Collection<LocalDate> dates, LocalDate asOf) {
        boolean later = false;
        for (LocalDate date : dates) {
            later |= date != null && date.isAfter(asOf);
        }
        return later;
    }
}
