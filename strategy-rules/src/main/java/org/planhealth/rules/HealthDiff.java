package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import org.jspecify.annotations.Nullable;

/**
 * The changes from one audit of a plan to the next.
 *
 * <p>A finding is the same in both if it has the same {@link Finding#fingerprint}; waived ones and errors count like the
 * rest. Every finding of the older report is either fixed or kept, every one of the newer either new or kept.
 *
 * @param older the report of the older plan
 * @param newer the report of the newer plan
 * @param delivery how Delivery changed, and why; null if nothing had begun in one of the audits that are compared
 * @param plan how Plan changed, and why
 */
public record HealthDiff(
        HealthReport older, HealthReport newer, @Nullable ScoreChange delivery, ScoreChange plan) {

    /**
     * Checks that both are of one plan.
     *
     * @throws IllegalArgumentException if the plans have different ids
     */
    public HealthDiff {
        checkArgument(
                older.strategy().id().equals(newer.strategy().id()),
                "both reports must be of the same plan, were %s and %s",
                older.strategy().id(),
                newer.strategy().id());
    }

    /**
     * A finding that is in both reports, with another severity, outcome, degree or message, in which the figures are.
     *
     * @param before as it was
     * @param after as it is
     */
    public record Changed(Finding before, Finding after) {}

    /** Returns the findings that are in the newer report only, in its order. */
    public ImmutableList<Finding> added() {
        return without(newer, byFingerprint(older));
    }

    /** Returns the findings that are in the older report only, in its order. */
    public ImmutableList<Finding> fixed() {
        return without(older, byFingerprint(newer));
    }

    /** Returns the findings that are in both reports, as the newer one has them and in its order. */
    public ImmutableList<Finding> kept() {
        ImmutableMap<String, Finding> before = byFingerprint(older);
        return newer.findings().stream()
                .filter(finding -> before.containsKey(finding.fingerprint()))
                .collect(toImmutableList());
    }

    /** Returns those of the kept findings that are {@link Changed}, in the order of the newer report. */
    public ImmutableList<Changed> changed() {
        ImmutableMap<String, Finding> before = byFingerprint(older);
        return kept().stream()
                .map(finding -> new Changed(before.getOrDefault(finding.fingerprint(), finding), finding))
                .filter(pair -> differ(pair.before(), pair.after()))
                .collect(toImmutableList());
    }

    private static boolean differ(Finding before, Finding after) {
        return before.severity() != after.severity()
                || before.outcome() != after.outcome()
                || Double.compare(before.degree(), after.degree()) != 0
                || !before.message().equals(after.message());
    }

    private static ImmutableList<Finding> without(HealthReport report, ImmutableMap<String, Finding> others) {
        return report.findings().stream()
                .filter(finding -> !others.containsKey(finding.fingerprint()))
                .collect(toImmutableList());
    }

    private static ImmutableMap<String, Finding> byFingerprint(HealthReport report) {
        return report.findings().stream().collect(toImmutableMap(Finding::fingerprint, finding -> finding));
    }

    /** Returns what the newer plan restates: moved dates, lowered targets, facts that are left out. */
    public ImmutableList<Restatement> restated() {
        return Restatement.between(older.strategy(), newer.strategy());
    }

    /**
     * Returns those of the {@link #fixed} findings of whose entities the newer plan restates something, each with that:
     * they may be gone for that alone.
     */
    public ImmutableListMultimap<Finding, Restatement> goneAfterRestating() {
        ImmutableListMultimap<String, Restatement> bySubject = Multimaps.index(restated(), Restatement::subject);
        ImmutableListMultimap.Builder<Finding, Restatement> gone = ImmutableListMultimap.builder();
        fixed().forEach(finding -> finding.subjects().forEach(subject -> gone.putAll(finding, bySubject.get(subject))));
        return gone.build();
    }

    /** Returns one line, such as {@code fleet, 2026-07-01 to 2026-08-03: at risk, 2 new, 0 fixed, 1 changed, 9 kept}. */
    @Override
    public String toString() {
        return newer.strategy().id() + ", " + older.asOf() + " to " + newer.asOf() + ": "
                + newer.verdict().phrase() + ", " + added().size() + " new, " + fixed().size() + " fixed, "
                + changed().size()
                + " changed, " + kept().size() + " kept";
    }
}
