package org.planhealth.html;

import static java.util.Objects.requireNonNull;
import static org.planhealth.html.RoadmapAxis.number;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.DisplayText;

/**
 * A phase as a band over a roadmap.
 *
 * @param phase the phase; it states its start and its end
 * @param axis the time axis
 * @param lane how many bands stand above it, so that phases of the same time do not hide each other
 */
record RoadmapPhase(Phase phase, RoadmapAxis axis, int lane) {
    static final int HEIGHT = 20;
    private static final int MOST_LANES = 3;
    private static final int MOST_PHASES = 40;
    private static final double LETTER_WIDTH = 7.8;
    private static final int LEAST_LETTERS = 4;

    /** Returns the phases that can be drawn, by their start, else as the plan has them. */
    static ImmutableList<RoadmapPhase> all(Strategy strategy, RoadmapAxis axis) {
        ImmutableList.Builder<RoadmapPhase> bands = ImmutableList.builder();
        List<LocalDate> ends = new ArrayList<>();
        int drawn = 0;
        for (Phase phase : dated(strategy)) {
            LocalDate start = requireNonNull(phase.start());
            int lane = 0;
            while (lane < ends.size() && !ends.get(lane).isBefore(start)) {
                lane++;
            }
            if (lane < MOST_LANES && drawn < MOST_PHASES) {
                LocalDate end = requireNonNull(phase.end());
                if (lane == ends.size()) {
                    ends.add(end);
                } else {
                    ends.set(lane, end);
                }
                drawn++;
                bands.add(new RoadmapPhase(phase, axis, lane));
            }
        }
        return bands.build();
    }

    /** Returns how many phases state both dates. */
    static int count(Strategy strategy) {
        return dated(strategy).size();
    }

    private static List<Phase> dated(Strategy strategy) {
        return strategy.phases() == null
                ? ImmutableList.of()
                : strategy.phases().stream()
                        .filter(phase -> phase.start() != null && phase.end() != null)
                        .sorted(Comparator.comparing(Phase::start))
                        .toList();
    }

    String title() {
        return PageText.name(phase.title());
    }

    /** Returns the title as far as it fits into the band. */
    String label() {
        int letters = (int) ((room() - 8) / LETTER_WIDTH);
        return letters < LEAST_LETTERS ? "" : DisplayText.cut(title(), letters);
    }

    String start() {
        return number(axis.x(requireNonNull(phase.start())));
    }

    String width() {
        return number(room());
    }

    private double room() {
        return Math.max(1, axis.endOf(requireNonNull(phase.end())) - axis.x(requireNonNull(phase.start())) - 2);
    }

    String top() {
        return Integer.toString(lane * HEIGHT);
    }
}
