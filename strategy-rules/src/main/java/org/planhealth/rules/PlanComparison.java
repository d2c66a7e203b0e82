package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.strategy.Keyword;

/**
 * Several plans side by side: which one needs people most, and what they share.
 *
 * <p>Plans are told apart by their ids. Closed plans ask for nothing, and share nothing. A team is the same in two plans
 * if its id is, which is certain where the plans share an organization file. A person is the same if the name is, whatever
 * its capitals and spaces.
 *
 * <pre>{@code
 * PlanComparison comparison = PlanComparison.of(reports);
 * comparison.reports().get(0).verdict();
 * comparison.teams().forEach(team -> System.out.println(team.team() + " works for " + team.plans().size() + " plans"));
 * }</pre>
 *
 * @param reports the reports, worst first: by verdict (off course, at risk, cannot tell, not started, on course, closed),
 *     then failed gates before passed ones, then by rising Delivery and by rising Plan, then by id
 * @param teams the teams of which two plans or more want something, those of the most plans first, then those asked
 *     for most, then by id
 * @param people the people named in two plans or more, those of the most plans first, then by name
 * @param rules the rules that two plans or more violate, those of the most plans first, then by falling severity, then by id
 */
public record PlanComparison(
        ImmutableList<HealthReport> reports,
        ImmutableList<SharedTeam> teams,
        ImmutableList<SharedPerson> people,
        ImmutableList<SharedRule> rules) {
    private static final Comparator<HealthReport> WORST_FIRST = Comparator.<HealthReport>comparingInt(
                    report -> rank(report.verdict()))
            .thenComparing(report -> report.gate().passed())
            .thenComparing(report -> report.delivery().score(), nullsLast(naturalOrder()))
            .thenComparing(report -> report.plan().score(), nullsLast(naturalOrder()))
            .thenComparing(report -> report.strategy().id())
            .thenComparing(HealthReport::asOf)
            .thenComparing(HealthReport::profile);

    /**
     * A team of which several plans want something.
     *
     * @param team id of the team
     * @param plans what each of them wants, worst plan first; at least two
     */
    public record SharedTeam(String team, ImmutableList<TeamWork> plans) {

        /** Returns how much all plans want of it. */
        public int size() {
            return plans.stream().mapToInt(TeamWork::size).sum();
        }
    }

    /**
     * What one plan wants of a team; only what is open counts.
     *
     * @param plan id of the strategy
     * @param owned how many open initiatives it owns
     * @param contributed how many others it contributes to
     * @param adopted how many open initiatives it has to adopt: it is one of the adopters, or has a row in the rollout,
     *     and its row is not finished
     * @param asked how many open asks go to it
     */
    public record TeamWork(String plan, int owned, int contributed, int adopted, int asked) {

        /** Returns all of them together. */
        public int size() {
            return owned + contributed + adopted + asked;
        }
    }

    /**
     * A person that several plans name.
     *
     * @param name the name, as the first plan by id spells it
     * @param plans the roles in each of them, worst plan first; at least two
     */
    public record SharedPerson(String name, ImmutableList<PersonRoles> plans) {}

    /**
     * What a person is in one plan.
     *
     * @param plan id of the strategy
     * @param roles each role once, in the order of the enum; at least one
     */
    public record PersonRoles(String plan, ImmutableList<Role> roles) {}

    /** What a person may be in a plan. */
    public enum Role implements Keyword {
        SPONSOR,
        OWNER,
        PROGRAM_MANAGER,
        /** Leads a team of which the plan wants something, or its part in an open rollout. */
        TEAM_LEADER,
        RISK_OWNER;

        /** Returns the phrase in reports, such as {@code program manager}. */
        public String phrase() {
            return word().replace('-', ' ');
        }
    }

    /**
     * A rule that several plans violate.
     *
     * @param rule the rule, as the profile of the worst of them sets it
     * @param plans ids of the strategies, worst plan first; at least two
     */
    public record SharedRule(RuleInfo rule, ImmutableList<String> plans) {}

    /**
     * Compares plans. It takes as long as the plans are large.
     *
     * @param reports the reports in any order, each of another strategy
     */
    public static PlanComparison of(List<HealthReport> reports) {
        ImmutableList<HealthReport> sorted = worstFirst(reports);
        SharedParts shared = new SharedParts();
        sorted.stream().filter(report -> report.verdict() != Verdict.CLOSED).forEach(shared::add);
        return new PlanComparison(sorted, shared.teams(), shared.people(), shared.rules());
    }

    /** Returns reports in the order of {@link #reports}, without comparing their plans. */
    public static ImmutableList<HealthReport> worstFirst(List<HealthReport> reports) {
        return reports.stream().sorted(WORST_FIRST).collect(toImmutableList());
    }

    /** Returns how many plans are not closed. */
    public int open() {
        return (int) reports.stream()
                .filter(report -> report.verdict() != Verdict.CLOSED)
                .count();
    }

    /** Tells whether the plans share nothing. */
    public boolean isSharingNothing() {
        return teams.isEmpty() && people.isEmpty() && rules.isEmpty();
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case OFF_COURSE -> 0;
            case AT_RISK -> 1;
            case CANNOT_TELL -> 2;
            case NOT_STARTED -> 3;
            case ON_COURSE -> 4;
            case CLOSED -> 5;
        };
    }
}
