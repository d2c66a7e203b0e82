package org.planhealth.importers;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;

/**
 * Makes a plan of a burn-down: a table with a row for each day, of which the columns {@code date}, {@code done},
 * {@code remaining} and {@code total} are read, two of the last three at least.
 *
 * <p>Separator, order of dates, decimal sign and names of columns are told from the whole file, and said as guesses; where the
 * file may be read in two ways, nothing is read, and the warning names the option of the command line, which is that of
 * {@link RolloutOptions} too.
 */
public final class RolloutImporter implements PlanImporter {
    private static final ImmutableList<RolloutColumn> COUNTS =
            ImmutableList.of(RolloutColumn.DONE, RolloutColumn.REMAINING, RolloutColumn.TOTAL);

    private final RolloutOptions options;

    private RolloutImporter(RolloutOptions options) {
        this.options = options;
    }

    /** Returns an importer that tells everything from the file. */
    public static RolloutImporter create() {
        return new RolloutImporter(RolloutOptions.none());
    }

    /** Returns an importer with other options. */
    public RolloutImporter withOptions(RolloutOptions options) {
        return new RolloutImporter(requireNonNull(options, "options"));
    }

    /**
     * Imports a file of at most 5,000,000 bytes and 50,000 lines. A row after the day is left out, with a warning.
     *
     * @throws IOException if the file is not found or cannot be read
     */
    @Override
    public ImportedPlan read(Path source, LocalDate asOf) throws IOException {
        ImportLog remarks = new ImportLog();
        String file = String.valueOf(source.getFileName());
        NavigableMap<LocalDate, RolloutCount> history = CsvTable.read(
                        source,
                        file,
                        options.separator(),
                        names -> RolloutColumns.of(names, options.columns()).areEnough(),
                        remarks)
                .map(table -> history(table, asOf, file, remarks))
                .orElseGet(TreeMap::new);
        String name = SlugIds.kebab(file.replaceFirst("\\.[^.]*$", "")).orElse("rollout");
        String plan = options.id() == null ? name + "-plan" : options.id();
        Strategy.Builder strategy = Strategy.builder(plan)
                .title(options.title() == null ? file : options.title())
                .asOf(asOf);
        if (!history.isEmpty()) {
            strategy.initiatives(initiative(name.equals(plan) ? name + "-rollout" : name, history, remarks));
        }
        return CheckedPlan.of(strategy.build(), file, remarks);
    }

    private NavigableMap<LocalDate, RolloutCount> history(
            CsvTable table, LocalDate asOf, String file, ImportLog remarks) {
        RolloutColumns columns = RolloutColumns.of(table.header().cells(), options.columns());
        columns.problems().forEach(problem -> remarks.warn(file, table.header().line(), "%s", problem));
        if (!columns.problems().isEmpty()) {
            return new TreeMap<>();
        }
        columns.guesses().forEach(remarks::guessAll);
        Optional<CsvDates> dates =
                CsvDates.of(cells(table, columns, Stream.of(RolloutColumn.DATE)), options.dates(), file, remarks);
        Optional<CsvNumbers> numbers = CsvNumbers.of(
                cells(table, columns, COUNTS.stream()), options.decimal(), table.separator(), file, remarks);
        if (dates.isEmpty() || numbers.isEmpty()) {
            return new TreeMap<>();
        }
        RolloutRows rows = new RolloutRows(columns, dates.get(), numbers.get(), asOf, file, remarks);
        table.rows().forEach(rows::add);
        return rows.history();
    }

    private static ImmutableList<CsvCell> cells(CsvTable table, RolloutColumns columns, Stream<RolloutColumn> wanted) {
        return wanted.map(columns::of)
                .flatMap(column -> table.rows().stream().map(row -> row.cell(column)))
                .collect(toImmutableList());
    }

    private Initiative initiative(String id, NavigableMap<LocalDate, RolloutCount> history, ImportLog remarks) {
        RolloutCount last = history.lastEntry().getValue();
        boolean done = last.done() != null && last.total() != null && last.done() >= last.total();
        remarks.guess(id, "work started on the first day of the file");
        remarks.guess(id, done ? "nothing is left on the last day: done" : "work is left on the last day: middle");
        return Initiative.builder(id)
                .stage(done ? Stage.DONE : Stage.MIDDLE)
                .start(history.firstKey())
                .rollout(Rollout.builder().history(history).due(options.due()).build())
                .build();
    }
}
