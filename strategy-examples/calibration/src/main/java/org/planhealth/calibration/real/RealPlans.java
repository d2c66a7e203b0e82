package org.planhealth.calibration.real;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.planhealth.calibration.dates.PublicSeries;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.InitiativeKind;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyReader;

/**
 * Plans of one source, each with the day of its audit.
 *
 * @param title what the table calls them
 * @param plans the plans
 */
record RealPlans(String title, ImmutableList<Strategy> plans) {
    /** The share of its entries after which a migration is audited: where it goes can still be changed. */
    private static final double KNOWN = 0.5;

    /**
     * Reads all that lies beside the project, and its example plans.
     *
     * @param data the folder of the public data; the efforts lie beside it, or there are none
     * @param examples the folder of the example plans
     */
    static ImmutableList<RealPlans> all(KepHistories keps, Path data, Path examples) throws IOException {
        return ImmutableList.of(
                new RealPlans("KEPs", byOwner(keps.plan().strategy())),
                new RealPlans("migrations", migrations(data)),
                new RealPlans("goals", ProjectGoals.in(data.resolve("rust-project-goals"))),
                new RealPlans("efforts", files(data.resolveSibling("efforts"))),
                new RealPlans("examples", files(examples)));
    }

    /** Returns one strategy for each owner, with what a KEP knows nothing of stated to be none. */
    private static ImmutableList<Strategy> byOwner(Strategy strategy) {
        TreeMap<String, ImmutableList.Builder<Initiative>> owners = new TreeMap<>();
        for (Initiative initiative : Objects.requireNonNull(strategy.initiatives())) {
            owners.computeIfAbsent(
                            Objects.requireNonNullElse(initiative.owner(), "nobody"), owner -> ImmutableList.builder())
                    .add(initiative);
        }
        return owners.entrySet().stream()
                .map(owner -> withoutOtherLists(owner.getKey() + "-strategy", KepHistories.AS_OF)
                        .organization(Objects.requireNonNull(strategy.organization()))
                        .initiatives(owner.getValue().build())
                        .build())
                .collect(toImmutableList());
    }

    private static ImmutableList<Strategy> migrations(Path data) throws IOException {
        return PublicSeries.histories(data).entrySet().stream()
                .map(series -> {
                    ImmutableList<LocalDate> days = series.getValue().keySet().asList();
                    LocalDate day = days.get((int) (KNOWN * days.size()));
                    return withoutOtherLists(series.getKey(), day)
                            .initiatives(migration(series.getValue().headMap(day, true)))
                            .build();
                })
                .collect(toImmutableList());
    }

    private static Initiative migration(Map<LocalDate, RolloutCount> history) {
        return Initiative.builder("migration")
                .kind(InitiativeKind.MIGRATION)
                .stage(Stage.MIDDLE)
                .start(history.keySet().iterator().next())
                .rollout(Rollout.builder().history(history).build())
                .build();
    }

    /** Begins a plan whose source states no such thing, so that rules over them do not apply. */
    static Strategy.Builder withoutOtherLists(String id, LocalDate asOf) {
        return Strategy.builder(id)
                .asOf(asOf)
                .phases()
                .objectives()
                .asks()
                .indicators()
                .sprints()
                .reviews();
    }

    private static ImmutableList<Strategy> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return ImmutableList.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            ImmutableList.Builder<Strategy> plans = ImmutableList.builder();
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                plans.add(StrategyReader.create().read(file));
            }
            return plans.build();
        }
    }
}
