package org.planhealth.calibration.dates;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.planhealth.calibration.dates.Series.Kind;
import org.planhealth.calibration.tables.CsvTables;
import org.planhealth.strategy.RolloutCount;

/** The public migrations, from a folder that is not part of the project. */
public final class PublicSeries {
    private static final String CSV = ".csv";
    /** A register whose entries come and go is done with 1% left. */
    private static final double REGISTER = 0.99;

    private PublicSeries() {}

    /** Reads the burn-downs of {@code migrations} and the code migrations of {@code migrations-2}. */
    static ImmutableList<Series> in(Path data) throws IOException {
        ImmutableList.Builder<Series> all = ImmutableList.builder();
        Path burnDowns = data.resolve("migrations");
        all.add(read(
                "fedora-python3",
                Kind.BURN_DOWN,
                burnDowns.resolve("fedora-python3.series.csv"),
                "done_py3_ready",
                REGISTER));
        all.add(read("firefox-fluent", Kind.BURN_DOWN, burnDowns.resolve("firefox-fluent-M1.series.csv"), "done", 1));
        for (Path file : files(data.resolve("migrations-2"))) {
            String name = file.getFileName().toString().replace(CSV, "");
            all.add(read(name, Kind.CODE, file, "done", 1));
        }
        return all.build();
    }

    /** Returns done and total by day of each migration, by its name. */
    public static ImmutableMap<String, ImmutableSortedMap<LocalDate, RolloutCount>> histories(Path data)
            throws IOException {
        return in(data).stream().collect(toImmutableMap(Series::name, Series::history));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(CSV))
                    .filter(file -> !file.endsWith("truth.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static Series read(String name, Kind kind, Path file, String column, double goal) throws IOException {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> history = ImmutableSortedMap.naturalOrder();
        for (NamedCsvRecord row : CsvTables.rows(file)) {
            double total = goal * Double.parseDouble(row.getField("total"));
            double done = Math.min(total, Double.parseDouble(row.getField(column)));
            history.put(LocalDate.parse(row.getField("date")), new RolloutCount(done, total));
        }
        return new Series(name, kind, history.build());
    }
}
