package org.planhealth.calibration.real;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.planhealth.calibration.tables.CsvTables;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/** The project goals of Rust: one plan for each period, its goals as initiatives and what they ask of teams as asks. */
final class ProjectGoals {
    /** The first day of each period that was accepted as a whole. */
    private static final ImmutableSortedMap<String, LocalDate> PERIODS =
            ImmutableSortedMap.of("2024h2", LocalDate.of(2024, 7, 1), "2025h1", LocalDate.of(2025, 1, 1));

    private static final int MONTHS = 6;

    private static final Splitter TEAMS = Splitter.on('|').omitEmptyStrings();

    private ProjectGoals() {}

    /** Reads the plans, each as of the middle of its period. */
    static ImmutableList<Strategy> in(Path folder) throws IOException {
        TreeMap<String, List<NamedCsvRecord>> periods = new TreeMap<>();
        for (NamedCsvRecord row : CsvTables.rows(folder.resolve("goals.normalised.csv"))) {
            if (row.getField("status").equals("Accepted")) {
                periods.computeIfAbsent(row.getField("period"), period -> new ArrayList<>())
                        .add(row);
            }
        }
        ImmutableList.Builder<Strategy> plans = ImmutableList.builder();
        PERIODS.forEach((period, start) -> plans.add(plan(period, start, periods.getOrDefault(period, List.of()))));
        return plans.build();
    }

    private static Strategy plan(String period, LocalDate start, List<NamedCsvRecord> goals) {
        ImmutableList.Builder<Initiative> initiatives = ImmutableList.builder();
        ImmutableList.Builder<Ask> asks = ImmutableList.builder();
        TreeMap<String, Team> teams = new TreeMap<>();
        for (NamedCsvRecord goal : goals) {
            String id = slug(goal.getField("file").replace(".md", ""));
            List<String> asked = TEAMS.splitToStream(goal.getField("teams"))
                    .map(ProjectGoals::slug)
                    .distinct()
                    .toList();
            asked.forEach(team ->
                    teams.computeIfAbsent(team, name -> Team.builder(name).build()));
            initiatives.add(Initiative.builder(id)
                    .title(goal.getField("title"))
                    .contributors(asked)
                    .start(start)
                    .forecastEnd(start.plusMonths(MONTHS).minusDays(1))
                    .build());
            asked.forEach(team -> asks.add(Ask.builder(id + "-" + team)
                    .initiative(id)
                    .to(Recipients.of(team))
                    .build()));
        }
        return RealPlans.withoutOtherLists("goals-" + period, start.plusMonths(MONTHS / 2))
                .organization(Organization.builder()
                        .teams(ImmutableList.copyOf(teams.values()))
                        .build())
                .initiatives(initiatives.build())
                .asks(asks.build())
                .build();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
