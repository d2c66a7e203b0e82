package org.planhealth.calibration.real;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.calibration.tables.CsvTables;
import org.planhealth.importers.ImportedPlan;
import org.planhealth.importers.KubernetesImporter;

/**
 * The KEPs, their histories, and what became of them.
 *
 * @param plan all of them as one plan
 * @param truths what became of each
 * @param events what was written when, by KEP and in order of time
 * @param releases the day of each minor release
 */
record KepHistories(
        ImportedPlan plan,
        ImmutableList<Truth> truths,
        ImmutableListMultimap<Integer, Event> events,
        ImmutableSortedMap<Integer, LocalDate> releases) {
    /** The day of the snapshot. */
    static final LocalDate AS_OF = LocalDate.of(2026, 7, 24);
    /** The newest release whose code says what became of a KEP. */
    static final int NEWEST = 36;

    /**
     * What became of a KEP.
     *
     * @param strong whether the code says so, and not the file of the KEP alone
     * @param label its label in the data
     * @param stable the release in which it became stable by its own file; null if in none
     */
    record Truth(
            int kep, boolean strong, String label, @Nullable Integer stable) {
        boolean isStalledBeta() {
            return label.equals("stalled_beta");
        }

        /** Returns the release in which it became stable, {@link Integer#MAX_VALUE} if in none; empty if nobody can tell. */
        Optional<Integer> graduated() {
            return switch (label) {
                case "ga" -> Optional.ofNullable(stable);
                case "stalled_beta",
                        "stalled_alpha",
                        "beta_recent",
                        "alpha_recent",
                        "stalled_beta_yaml_only",
                        "stalled_alpha_yaml_only" -> Optional.of(Integer.MAX_VALUE);
                default -> Optional.empty();
            };
        }
    }

    /** What a KEP said from a day on. */
    record Event(
            LocalDate date,
            String status,
            String stage,
            @Nullable Integer beta,
            @Nullable Integer stable) {}

    static KepHistories in(Path folder) throws IOException {
        ImmutableSortedMap.Builder<Integer, LocalDate> releases = ImmutableSortedMap.naturalOrder();
        for (NamedCsvRecord row : CsvTables.rows(folder.resolve("release_dates.csv"))) {
            releases.put(Integer.parseInt(row.getField("release").substring(2)), LocalDate.parse(row.getField("date")));
        }
        ImmutableListMultimap.Builder<Integer, Event> events = ImmutableListMultimap.builder();
        for (NamedCsvRecord row : CsvTables.rows(folder.resolve("kep_events.csv"))) {
            number(row, "kep")
                    .ifPresent(kep -> events.put(
                            kep,
                            new Event(
                                    LocalDate.parse(row.getField("date")),
                                    row.getField("status"),
                                    row.getField("stage"),
                                    number(row, "beta").orElse(null),
                                    number(row, "stable").orElse(null))));
        }
        ImmutableList.Builder<Truth> truths = ImmutableList.builder();
        for (NamedCsvRecord row : CsvTables.rows(folder.resolve("ground-truth/kep_truth.csv"))) {
            number(row, "kep")
                    .ifPresent(kep -> truths.add(new Truth(
                            kep,
                            row.getField("truth_evidence").equals("feature-gate"),
                            row.getField("truth_label"),
                            number(row, "m_stable").orElse(null))));
        }
        ImportedPlan plan = KubernetesImporter.create()
                .withGroups(folder.resolve("teams/sigs.slim.yaml"))
                .read(folder.resolve("raw/keps"), AS_OF);
        ImmutableListMultimap<Integer, Event> sorted = events.build().entries().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Event::date)))
                .collect(toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
        return new KepHistories(plan, truths.build(), sorted, releases.build());
    }

    private static Optional<Integer> number(NamedCsvRecord row, String name) {
        String text = row.findField(name).orElse("");
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
