package org.planhealth.rules.oracle;

import static org.planhealth.rules.oracle.Terms.notOver;
import static org.planhealth.rules.oracle.Terms.orNone;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

/** The rules of the topic schedule. */
final class ScheduleOracles {
    private ScheduleOracles() {}

    static ImmutableSet<Judgment> dependencyCycle(Strategy plan, LocalDate asOf) {
        Judgments found = Judgments.of(plan, Severity.HIGH);
        if (found.hasNothingToSay(plan.initiatives())) {
            return found.all();
        }
        List<Initiative> open = notOver(plan);
        double[][] sum = largestSums(open);
        for (int one = 0; one < sum.length; one++) {
            NavigableSet<String> round = new TreeSet<>();
            boolean impossible = false;
            for (int other = 0; other < sum.length; other++) {
                if (leads(sum[one][other]) && leads(sum[other][one])) {
                    round.add(open.get(other / 2).id());
                    impossible |= sum[other][other] > 0;
                }
            }
            if (impossible) {
                found.violated(Severity.HIGH, round.first(), round.tailSet(round.first(), false));
            }
        }
        return found.all();
    }

    /**
     * Returns the largest sum of lags on the ways from each event to each; the start of the i-th initiative is the event 2i, its
     * finish 2i + 1. That a finish waits for its own start counts as a lag beyond all others.
     */
    private static double[][] largestSums(List<Initiative> open) {
        double[][] sum = new double[2 * open.size()][2 * open.size()];
        for (double[] row : sum) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int one = 0; one < open.size(); one++) {
            sum[2 * one + 1][2 * one] = 1e9;
            for (Dependency dependency : orNone(open.get(one).dependsOn())) {
                for (int other = 0; other < open.size(); other++) {
                    if (open.get(other).id().equals(dependency.initiative())) {
                        String type = dependency.type() == null
                                ? "FS"
                                : dependency.type().name();
                        int waiting = 2 * one + (type.endsWith("F") ? 1 : 0);
                        int awaited = 2 * other + (type.startsWith("F") ? 1 : 0);
                        double lag = dependency.lagDays() == null ? 0 : dependency.lagDays();
                        sum[waiting][awaited] = Math.max(sum[waiting][awaited], lag);
                    }
                }
            }
        }
        for (int via = 0; via < sum.length; via++) {
            for (int from = 0; from < sum.length; from++) {
                for (int to = 0; to < sum.length; to++) {
                    sum[from][to] = Math.max(sum[from][to], sum[from][via] + sum[via][to]);
                }
            }
        }
        return sum;
    }

    private static boolean leads(double sum) {
        return sum > Double.NEGATIVE_INFINITY;
    }
}
