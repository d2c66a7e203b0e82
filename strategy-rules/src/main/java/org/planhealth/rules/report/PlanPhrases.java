package org.planhealth.rules.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanComparison;
import org.planhealth.rules.PlanComparison.PersonRoles;
import org.planhealth.rules.PlanComparison.Role;
import org.planhealth.rules.PlanComparison.SharedRule;
import org.planhealth.rules.PlanComparison.TeamWork;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.sdk.Phrases;

/** What several plans share, in words. */
final class PlanPhrases {
    private static final int MOST_PLANS = 4;

    private PlanPhrases() {}

    /** Returns how many plans have each verdict, such as {@code 3 plans: 1 off course, 2 at risk}; the worst first. */
    static String verdicts(PlanComparison plans) {
        Map<Verdict, Long> counts =
                plans.reports().stream().collect(groupingBy(HealthReport::verdict, LinkedHashMap::new, counting()));
        return Phrases.count(plans.reports().size(), "plan") + ": "
                + counts.entrySet().stream()
                        .map(count -> Phrases.amount(count.getValue()) + " "
                                + count.getKey().phrase())
                        .collect(joining(", "));
    }

    /** Returns what a plan wants of a team, such as {@code owns 2, has 1 to adopt, 3 asks}. */
    static String work(TeamWork work) {
        return Stream.of(
                        said(work.owned(), "owns %s"),
                        said(work.contributed(), "contributes to %s"),
                        said(work.adopted(), "has %s to adopt"),
                        work.asked() == 0 ? "" : Phrases.count(work.asked(), "ask"))
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
    }

    private static String said(int number, String phrase) {
        return number == 0 ? "" : phrase.replace("%s", Phrases.amount(number));
    }

    /** Returns what a person is in a plan, such as {@code sponsor, owner}. */
    static String roles(PersonRoles roles) {
        return roles.roles().stream().map(Role::phrase).collect(joining(", "));
    }

    /** Returns how many plans violate a rule and which, such as {@code 3 of 4 plans: a, b and c}. */
    static String plans(SharedRule rule, PlanComparison plans) {
        return Phrases.amount(rule.plans().size()) + " of " + Phrases.count(plans.open(), "plan") + ": "
                + Phrases.list(rule.plans());
    }

    /** Returns what is said of each plan, of the first four. */
    static <T> String ofEach(List<T> plans, Function<T, String> said) {
        int more = plans.size() - MOST_PLANS;
        return plans.stream().limit(MOST_PLANS).map(said).collect(joining("; "))
                + (more > 0 ? "; +" + Phrases.count(more, "more plan") : "");
    }
}
