package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

/**
 * Orders findings of one rule that cost the same: the more severe first, then the one that touches more, is further off by its
 * own figures, or is about the larger work. So a list that names a few of many names those that matter.
 */
final class FindingWeight {
    /** Figures that say how far off an entity is; only those of one rule are compared. */
    private static final ImmutableListMultimap<Measure, String> DISTANCES =
            ImmutableListMultimap.<Measure, String>builder()
                    .putAll(Measure.DELIVERY, "days", "ago", "quarters", "undone", "left", "share")
                    .putAll(Measure.PLAN, "share", "amount")
                    .build();

    private static final String DUE = "due";
    private static final ImmutableList<String> ENDS = ImmutableList.of("p85", "p50", "end");

    private final ImmutableMap<String, Double> sizes;

    private FindingWeight(ImmutableMap<String, Double> sizes) {
        this.sizes = sizes;
    }

    /** Returns the order for the findings of a plan, whose initiatives are as large as their effort or their adopters. */
    static FindingWeight of(Strategy strategy) {
        Map<String, Double> sizes = new HashMap<>();
        if (strategy.initiatives() != null) {
            strategy.initiatives().forEach(work -> sizes.put(work.id(), size(work)));
        }
        return new FindingWeight(ImmutableMap.copyOf(sizes));
    }

    private static double size(Initiative work) {
        return work.effortPersonWeeks() == null ? work.adoptingTeams().size() : work.effortPersonWeeks();
    }

    /** Returns an order of the heaviest first; those that weigh the same stand by fingerprint. */
    Comparator<Finding> heaviestFirst() {
        return Comparator.comparingDouble(Finding::debt)
                .thenComparing(Finding::severity)
                .thenComparingDouble(Finding::degree)
                .reversed()
                .thenComparing(Finding::rule)
                .thenComparing(Comparator.comparingDouble(FindingWeight::distance)
                        .thenComparingDouble(finding -> sizes.getOrDefault(finding.subject(), 0.0))
                        .reversed())
                .thenComparing(Finding::fingerprint);
    }

    private static double distance(Finding finding) {
        for (String name : DISTANCES.get(finding.measures())) {
            if (finding.figures().get(name) instanceof Number number) {
                return number.doubleValue();
            }
        }
        if (finding.figures().get(DUE) instanceof LocalDate due) {
            for (String name : ENDS) {
                if (finding.figures().get(name) instanceof LocalDate end) {
                    return ChronoUnit.DAYS.between(due, end);
                }
            }
            return finding.outcome() == Outcome.VIOLATED ? Double.MAX_VALUE : 0;
        }
        return 0;
    }
}
