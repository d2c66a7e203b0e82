package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.CharMatcher;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.planhealth.strategy.Waiver;

/**
 * A report cut into slices: what each team, person and group must do by when and why, and what nobody owns.
 *
 * <pre>{@code
 * ReportSlices slices = ReportSlices.of(report);
 * ReportSlice ofSearch = slices.slice(Audience.team("search"));
 * ofSearch.actions().forEach(action -> System.out.println(action.by() + " " + action.what()));
 * }</pre>
 *
 * <p>A finding concerns who owns one of the entities that it is about, its subject or another:
 *
 * <ul>
 *   <li>a team itself; a pair both teams; an initiative its owner, without one the owner of its objective; an objective its
 *       owner; a key result its owner, without one that of its objective; a component its owners; a sprint its team; an ask
 *       the owner of the initiative that it serves; an indicator the owners of the key results that it measures; a risk its owner
 *   <li>with a team its leader and its group, so that the slice of a person or group has all of the slices of its teams
 *   <li>a stakeholder, and the group that the stakeholder speaks for; the sponsor, what is about the whole strategy or an
 *       initiative that the sponsor supports; the leader of a row of a rollout, what is about both the initiative and the team; who
 *       approved a waiver, what it accepts, and the waiver itself
 *   <li>owner and program manager of the strategy, what is about the whole strategy or a part that has no owner by its nature: a
 *       phase, a stakeholder, an ask that serves no initiative, an indicator that measures no key result, a waiver that nobody
 *       approved
 *   <li>else nobody: work without an owner is not given to anybody on the way
 * </ul>
 *
 * <p>A question concerns who owns the entity that lacks the fact; if that is nobody, the audiences of the findings that need it. A
 * fix concerns the audiences of its findings. So each finding, question and fix of the report is in a slice, and in that of nobody exactly if
 * in no other. Waived and accepted findings, and errors, are in slices like others.
 */
public final class ReportSlices {
    private final HealthReport report;
    private final EntityOwners owners;
    private final ImmutableMap<Finding, Waiver> waived;
    private final Supplier<ImmutableSortedSet<Audience>> audiences;
    private final Supplier<Parts> parts;
    private final Supplier<DueDates> dates;
    private final Supplier<PlannedWork> work;
    private final Supplier<ImmutableSetMultimap<Audience, String>> teams;

    /** What each audience has of the report. */
    private record Parts(
            ImmutableListMultimap<Audience, Finding> findings,
            ImmutableListMultimap<Audience, Question> questions,
            ImmutableListMultimap<Audience, NextFix> fixes) {}

    private ReportSlices(HealthReport report) {
        this.report = report;
        this.owners = EntityOwners.of(report.strategy());
        this.waived = report.waivedBy();
        this.audiences = Suppliers.memoize(() -> NamedAudiences.of(report, owners));
        this.parts = Suppliers.memoize(this::cut);
        this.dates = Suppliers.memoize(() -> DueDates.of(report.strategy(), report.asOf()));
        this.work = Suppliers.memoize(() -> PlannedWork.of(report, owners, dates.get()));
        this.teams = Suppliers.memoize(this::teamsByAudience);
    }

    /** Returns the slices of a report. */
    public static ReportSlices of(HealthReport report) {
        return new ReportSlices(report);
    }

    /** Returns the audiences of the report: its teams, persons and groups, each by name, and nobody. */
    public ImmutableSortedSet<Audience> audiences() {
        return audiences.get();
    }

    /**
     * Returns the audiences that a word may mean.
     *
     * @param word a name, such as {@code search}; {@code nobody}; or a name after its kind, such as {@code team:search}. Case
     *     counts only if names differ in nothing else, spaces at the ends and several in a row never
     * @return those that are spelled so, else those that differ in case; several if the word is ambiguous, none if nothing is
     *     called so
     */
    public ImmutableList<Audience> named(String word) {
        String wanted = CharMatcher.whitespace().trimAndCollapseFrom(word, ' ');
        if (wanted.isEmpty()) {
            return ImmutableList.of();
        }
        if (wanted.equals(Audience.nobody().toString())) {
            return ImmutableList.of(Audience.nobody());
        }
        ImmutableList<Audience> exact = audiences().stream()
                .filter(audience ->
                        audience.name().equals(wanted) || audience.toString().equals(wanted))
                .collect(toImmutableList());
        String key = NameSpellings.key(wanted);
        return exact.isEmpty()
                ? audiences().stream()
                        .filter(audience -> NameSpellings.key(audience.name()).equals(key)
                                || NameSpellings.key(audience.toString()).equals(key))
                        .collect(toImmutableList())
                : exact;
    }

    /** Returns the audiences that a finding concerns, those of its subject first; nobody alone if it concerns no other. */
    public ImmutableSet<Audience> audiences(Finding finding) {
        Waiver waiver = waived.get(finding);
        Set<Audience> concerned = new LinkedHashSet<>(owners.of(finding.subjects()));
        if (waiver != null) {
            owners.person(waiver.approvedBy()).ifPresent(concerned::add);
        }
        return orNobody(concerned);
    }

    /** Returns the ids of the teams that a finding concerns, those of its subject first; often empty. */
    public ImmutableSet<String> teams(Finding finding) {
        return audiences(finding).stream()
                .filter(audience -> audience.kind() == Audience.Kind.TEAM)
                .map(Audience::name)
                .collect(toImmutableSet());
    }

    /**
     * Returns the slice of one audience.
     *
     * @throws IllegalArgumentException if it is not one of {@link #audiences()}
     */
    public ReportSlice slice(Audience audience) {
        checkArgument(audiences().contains(audience), "the plan names no %s", audience);
        ImmutableSet<String> own = teams.get().get(audience);
        ImmutableList<Finding> findings = parts.get().findings().get(audience);
        return new ReportSlice(
                report,
                audience,
                new SliceActions(report, dates.get(), this::teams)
                        .of(findings, work.get().of(audience, own), own),
                work.get().dependents(own),
                work.get().dependencies(own),
                findings,
                parts.get().questions().get(audience),
                parts.get().fixes().get(audience),
                parts.get().findings().get(Audience.nobody()).size());
    }

    private static ImmutableSet<Audience> orNobody(Collection<Audience> some) {
        return some.isEmpty() ? ImmutableSet.of(Audience.nobody()) : ImmutableSet.copyOf(some);
    }

    /** Returns somebody if there is anybody, else nobody: of several findings, some may concern nobody. */
    private static ImmutableSet<Audience> somebody(Collection<Audience> some) {
        return orNobody(some.stream()
                .filter(audience -> audience.kind() != Audience.Kind.NOBODY)
                .collect(toImmutableSet()));
    }

    private Parts cut() {
        ImmutableListMultimap.Builder<Audience, Finding> findings = ImmutableListMultimap.builder();
        ImmutableSetMultimap.Builder<String, Audience> byFact = ImmutableSetMultimap.builder();
        ImmutableSetMultimap.Builder<String, Audience> byFix = ImmutableSetMultimap.builder();
        for (Finding finding : report.findings()) {
            ImmutableSet<Audience> concerned = audiences(finding);
            concerned.forEach(audience -> findings.put(audience, finding));
            if (finding.isOpen()) {
                finding.missing()
                        .forEach(missing -> byFact.putAll(missing.fact().key(), concerned));
            }
            if (finding.outcome() == Outcome.VIOLATED) {
                byFix.putAll(finding.rule(), concerned);
                byFix.putAll(finding.fingerprint(), concerned);
            }
        }
        ImmutableListMultimap.Builder<Audience, Question> questions = ImmutableListMultimap.builder();
        ImmutableSetMultimap<String, Audience> needing = byFact.build();
        for (Question question : report.questions()) {
            ImmutableSet<Audience> able =
                    owners.of(ImmutableList.of(question.missing().fact().entity()));
            somebody(able.isEmpty() ? needing.get(question.missing().fact().key()) : able)
                    .forEach(audience -> questions.put(audience, question));
        }
        ImmutableListMultimap.Builder<Audience, NextFix> fixes = ImmutableListMultimap.builder();
        ImmutableSetMultimap<String, Audience> fixing = byFix.build();
        for (NextFix fix : report.nextFixes()) {
            somebody(fixing.get(fixed(fix))).forEach(audience -> fixes.put(audience, fix));
        }
        return new Parts(findings.build(), questions.build(), fixes.build());
    }

    private static String fixed(NextFix fix) {
        List<String> subjects = fix.subjects();
        return fix.complete()
                ? fix.rule()
                : Finding.fingerprint(fix.rule(), subjects.get(0), subjects.subList(1, subjects.size()));
    }

    /** Returns the teams of each audience: a team itself, and those that a person leads or that are of a group. */
    private ImmutableSetMultimap<Audience, String> teamsByAudience() {
        ImmutableSetMultimap.Builder<Audience, String> members = ImmutableSetMultimap.builder();
        audiences().stream()
                .filter(audience -> audience.kind() == Audience.Kind.TEAM)
                .forEach(team -> owners.ofTeam(team.name()).forEach(audience -> members.put(audience, team.name())));
        return members.build();
    }
}
