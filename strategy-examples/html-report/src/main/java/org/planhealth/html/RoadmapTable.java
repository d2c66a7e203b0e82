package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.planhealth.html.FactTable.Cell;
import org.planhealth.rules.sdk.Phrases;

/** A roadmap as a table: all that the picture shows, for those who do not see it or want the dates. */
final class RoadmapTable {
    /** So that no plan makes a page that no browser opens. */
    static final int MOST_LINES = 300;

    private static final int MOST_NAMES = 20;

    private RoadmapTable() {}

    static FactTable of(ImmutableList<RoadmapItem> items) {
        ImmutableList<String> headings = ImmutableList.of(
                "Initiative",
                "Phase",
                "Owner",
                "Stage",
                "Start",
                "First promise",
                "Other promises",
                "End",
                "Due",
                "50% by",
                "85% by",
                "Waits for",
                "On the critical path");
        return new FactTable(
                        headings,
                        items.stream().limit(MOST_LINES).map(RoadmapTable::line).collect(toImmutableList()))
                .withFactsOnly();
    }

    private static ImmutableList<Cell> line(RoadmapItem item) {
        String owner = item.work().owner();
        return ImmutableList.of(
                Cell.text(PageText.name(item.work().title())),
                Cell.text(item.phase()),
                Cell.text(owner == null ? null : PageText.name(owner)),
                Cell.text(
                        item.work().stage() == null ? null : item.work().stage().word()),
                Cell.day(item.start()),
                Cell.day(item.promised()),
                Cell.days(item.earlierPromises()),
                Cell.day(item.end()),
                Cell.days(item.dues()),
                Cell.day(item.p50()),
                item.p50() != null && item.p85() == null ? Cell.text("no date") : Cell.day(item.p85()),
                Cell.text(awaited(item)),
                Cell.number(item.shownCriticality() == null ? null : item.shownCriticality() + " of runs"));
    }

    private static String awaited(RoadmapItem item) {
        int all = item.awaited().size();
        return item.awaited().stream()
                        .limit(MOST_NAMES)
                        .map(dependency -> PageText.name(dependency.initiative())
                                + (dependency.type() == null
                                        ? ""
                                        : " (" + dependency.type().word() + ")"))
                        .collect(Collectors.joining(", "))
                + (all > MOST_NAMES ? " and " + Phrases.amount(all - MOST_NAMES) + " more" : "");
    }
}
