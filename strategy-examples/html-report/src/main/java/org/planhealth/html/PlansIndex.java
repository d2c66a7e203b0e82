package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.planhealth.rules.PlanComparison;
import org.planhealth.rules.PlanComparison.Role;
import org.planhealth.rules.PlanComparison.TeamWork;
import org.planhealth.rules.sdk.Phrases;

/**
 * What several plans share, above their reports.
 *
 * @param teams the teams of which several plans want something
 * @param people the people that several plans name
 * @param rules the rules that several plans violate
 */
record PlansIndex(SharedTable teams, SharedTable people, SharedTable rules) {
    private static final int MOST_ROWS = 12;
    private static final int MOST_PLANS = 6;

    /**
     * Rows about what plans share.
     *
     * @param rows the first of the rows
     * @param more how many are not shown
     */
    record SharedTable(ImmutableList<SharedRow> rows, int more) {
        boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /**
     * What several plans share.
     *
     * @param name the team, person or rule
     * @param aside what else is said of it; may be empty
     * @param plans what the first of the plans say of it; at least one
     * @param more how many plans are not shown
     */
    record SharedRow(String name, String aside, ImmutableList<PlanCell> plans, int more) {
        /** Returns how many rows of a table it takes. */
        int height() {
            return plans.size() + (more > 0 ? 1 : 0);
        }
    }

    /**
     * What one plan says.
     *
     * @param anchor the id of the element with its report
     * @param plan id of the strategy
     * @param cells the columns
     */
    record PlanCell(String anchor, String plan, ImmutableList<String> cells) {}

    static PlansIndex of(PlanComparison plans) {
        Map<String, String> anchors = new HashMap<>();
        plans.reports().forEach(report -> anchors.putIfAbsent(report.strategy().id(), "p" + (anchors.size() + 1)));
        return new PlansIndex(
                table(
                        plans.teams(),
                        team -> row(
                                team.team(),
                                Phrases.count(team.plans().size(), "plan"),
                                team.plans(),
                                work -> cell(anchors, work.plan(), work))),
                table(
                        plans.people(),
                        person -> row(
                                person.name(),
                                Phrases.count(person.plans().size(), "plan"),
                                person.plans(),
                                roles -> cell(
                                        anchors,
                                        roles.plan(),
                                        roles.roles().stream().map(Role::phrase).collect(joining(", "))))),
                table(
                        plans.rules(),
                        rule -> row(
                                rule.rule().id(),
                                rule.plans().size() + " of " + Phrases.count(plans.open(), "plan"),
                                rule.plans(),
                                plan -> cell(anchors, plan))));
    }

    /** Tells whether there is nothing to show. */
    boolean isEmpty() {
        return teams.isEmpty() && people.isEmpty() && rules.isEmpty();
    }

    private static <T> SharedTable table(List<T> shared, Function<T, SharedRow> row) {
        return new SharedTable(
                shared.stream().limit(MOST_ROWS).map(row).collect(toImmutableList()),
                Math.max(0, shared.size() - MOST_ROWS));
    }

    private static <T> SharedRow row(String name, String aside, List<T> plans, Function<T, PlanCell> cell) {
        return new SharedRow(
                PageText.name(name),
                aside,
                plans.stream().limit(MOST_PLANS).map(cell).collect(toImmutableList()),
                Math.max(0, plans.size() - MOST_PLANS));
    }

    private static PlanCell cell(Map<String, String> anchors, String plan, TeamWork work) {
        return cell(
                anchors,
                plan,
                amount(work.owned()),
                amount(work.contributed()),
                amount(work.adopted()),
                amount(work.asked()));
    }

    private static PlanCell cell(Map<String, String> anchors, String plan, String... cells) {
        return new PlanCell(anchors.getOrDefault(plan, ""), PageText.name(plan), ImmutableList.copyOf(cells));
    }

    private static String amount(int count) {
        return count == 0 ? "–" : Phrases.amount(count);
    }
}
