package org.planhealth.calibration.dates;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.planhealth.calibration.dates.Replayed.Said;

/** The choice of a method, by the rule in {@code SELECTION.md}. */
final class Selection {
    /** Losses within this share of the least are alike: leaving out one series changes them as much. */
    private static final double ALIKE = 1.05;

    private Selection() {}

    /**
     * Returns the one that is farthest away from the constraints, of those that miss them least and whose loss is alike;
     * of equally far ones that with the fewest settings, then that with the least loss.
     */
    static Replayed best(List<Replayed> all) {
        List<Scored> scored = all.stream().map(Scored::of).toList();
        long missed = scored.stream().mapToLong(Scored::missed).min().orElseThrow();
        List<Scored> within =
                scored.stream().filter(one -> one.missed() == missed).toList();
        double loss = within.stream().mapToDouble(Scored::loss).min().orElseThrow();
        return within.stream()
                .filter(one -> one.loss() <= ALIKE * loss)
                .max(Comparator.comparingLong(Scored::margin)
                        .thenComparing(Comparator.comparingInt(Scored::settings).reversed())
                        .thenComparing(Comparator.comparingDouble(Scored::loss).reversed()))
                .orElseThrow()
                .replayed();
    }

    private record Scored(Replayed replayed, long missed, long margin, double loss) {
        static Scored of(Replayed replayed) {
            Rates rates = new Rates(replayed);
            return new Scored(replayed, rates.missed(), rates.margin(), rates.loss());
        }

        int settings() {
            return replayed.candidate().settings();
        }
    }

    /** Lets each series be answered by the one that is best on the others. */
    static Replayed leavingOneOut(List<Replayed> all) {
        ImmutableMap.Builder<Series, ImmutableList<Said>> said = ImmutableMap.builder();
        for (Series series : all.get(0).bySeries().keySet()) {
            Candidate chosen =
                    best(all.stream().map(one -> one.without(series)).toList()).candidate();
            said.put(series, Objects.requireNonNull(of(all, chosen).bySeries().get(series)));
        }
        return new Replayed(all.get(0).candidate(), said.buildOrThrow());
    }

    /** Lets one part of the months of each series be answered by the one that is best on another. */
    static Replayed byTime(
            List<Replayed> all, UnaryOperator<ImmutableList<Said>> chosenOn, UnaryOperator<ImmutableList<Said>> told) {
        Candidate chosen =
                best(all.stream().map(one -> one.part(chosenOn)).toList()).candidate();
        return of(all, chosen).part(told);
    }

    static ImmutableList<Said> firstHalf(ImmutableList<Said> months) {
        return months.subList(0, months.size() / 2);
    }

    static ImmutableList<Said> secondHalf(ImmutableList<Said> months) {
        return months.subList(months.size() / 2, months.size());
    }

    private static Replayed of(List<Replayed> all, Candidate candidate) {
        return all.stream()
                .filter(one -> one.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }
}
