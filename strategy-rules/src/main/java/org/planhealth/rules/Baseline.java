package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.rules.sdk.Severity;

/**
 * The findings that plans had when their audit began, so that the gate fails on new ones only.
 *
 * <p>One baseline holds the findings of one plan or of several, each by the id of its plan and its
 * {@link Finding#fingerprint}: the rule and the entities. So it does not matter where in the plan they stand or how the rule
 * words them. One that has become more severe is new, and so is the same defect of another entity. A fact that was not
 * stated, is stated at last and turns out badly is still held, so that nobody has to fear stating it, and {@linkplain
 * BaselineStanding#nowKnown reports say so}; but a critical defect is new, for nobody has accepted that.
 *
 * <p>Every open finding can be accepted, a critical one too, and so can a verdict of off course: a red build on day one
 * does not help an old plan. The baseline changes neither the scores nor the verdict. An expired waiver, a score that is
 * too low and a rule that could not be run cannot be accepted.
 *
 * <p>Immutable. {@link BaselineFile} keeps one in a file.
 *
 * @param entries the findings, by plan and then by fingerprint, no two of them of one plan with one fingerprint
 * @param verdicts the verdict of each plan on the day on which its findings were accepted, by the id of the plan
 */
public record Baseline(ImmutableList<Entry> entries, ImmutableSortedMap<String, Verdict> verdicts) {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::plan).thenComparing(Entry::finding);
    private static final Baseline NONE = new Baseline(ImmutableList.of(), ImmutableSortedMap.of());

    /**
     * A finding that was there.
     *
     * @param plan id of the strategy
     * @param finding the fingerprint, such as {@code missing-conversation/ads+search}
     * @param since the day of the audit that put it into the baseline
     * @param outcome {@link Outcome#VIOLATED}, or {@link Outcome#MISSING} if only information was missing on that day
     * @param severity its severity on that day; it holds the finding while that is no more severe
     * @param message its message on that day, for people
     */
    public record Entry(
            String plan, String finding, LocalDate since, Outcome outcome, Severity severity, String message) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if {@code finding} is no fingerprint, or {@code outcome} is not that of an open
         *     finding
         */
        public Entry {
            requireNonNull(plan, "plan");
            checkArgument(isFingerprint(finding), "a finding is rule/entity, was '%s'", finding);
            requireNonNull(since, "since");
            checkArgument(
                    outcome == Outcome.VIOLATED || outcome == Outcome.MISSING,
                    "an open finding is violated or missing, was %s",
                    outcome);
            requireNonNull(severity, "severity");
            requireNonNull(message, "message");
        }

        /** Returns the id of the rule that found it. */
        public String rule() {
            return finding.substring(0, finding.indexOf('/'));
        }

        /** Returns the entry with a fingerprint, of entries of one plan that are sorted by it. */
        static Optional<Entry> find(ImmutableList<Entry> sorted, String fingerprint) {
            int index = Collections.binarySearch(Lists.transform(sorted, Entry::finding), fingerprint);
            return index < 0 ? Optional.empty() : Optional.of(sorted.get(index));
        }

        static boolean isFingerprint(String text) {
            int slash = text.indexOf('/');
            return slash > 0 && slash < text.length() - 1;
        }
    }

    /**
     * Sorts the entries.
     *
     * @throws IllegalArgumentException if two of them are of one plan and have one fingerprint
     */
    public Baseline {
        entries = ImmutableList.sortedCopyOf(ORDER, entries);
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            checkArgument(
                    seen.add(entry.plan() + "/" + entry.finding()),
                    "%s is twice in the baseline of %s",
                    entry.finding(),
                    entry.plan());
        }
    }

    /** Returns the baseline that holds nothing. */
    public static Baseline none() {
        return NONE;
    }

    /** Returns what it holds of one plan, by fingerprint. */
    public ImmutableList<Entry> of(String plan) {
        // The entries are sorted by plan, so that those of one are found without going through those of all.
        return entries.subList(first(plan, false), first(plan, true));
    }

    /** Returns the index of the first entry of a plan, or of the first one behind them. */
    private int first(String plan, boolean behind) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = entries.get(middle).plan().compareTo(plan);
            if (order < 0 || (behind && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns what it holds of a finding; empty if it does not hold it. */
    public Optional<Entry> find(String plan, Finding finding) {
        return Entry.find(of(plan), finding.fingerprint());
    }

    /**
     * Returns this baseline with the open findings of a report in place of what it held of that plan. Findings that
     * the baseline has already keep their date, unless their outcome is another one; other plans stay unchanged.
     */
    public Baseline accept(HealthReport report) {
        String plan = report.strategy().id();
        ImmutableMap<String, Entry> known = of(plan).stream().collect(toImmutableMap(Entry::finding, entry -> entry));
        Stream<Entry> open = report.findings().stream().filter(Finding::isOpen).map(finding -> {
            Entry before = known.get(finding.fingerprint());
            return new Entry(
                    plan,
                    finding.fingerprint(),
                    before != null && before.outcome() == finding.outcome() ? before.since() : report.asOf(),
                    finding.outcome(),
                    finding.severity(),
                    finding.message());
        });
        Map<String, Verdict> all = new TreeMap<>(verdicts);
        all.put(plan, report.verdict());
        return new Baseline(
                Stream.concat(entries.stream().filter(entry -> !entry.plan().equals(plan)), open)
                        .collect(toImmutableList()),
                ImmutableSortedMap.copyOf(all));
    }

    /**
     * Returns this baseline without what a report no longer finds, as {@link BaselineStanding#fixed} says, and with the
     * verdict of the report if the plan was off course and is so no more. It never grows so, and what is fixed once is new
     * if it comes back.
     */
    public Baseline prune(HealthReport report) {
        ImmutableSet<Entry> fixed = ImmutableSet.copyOf(standing(report).fixed());
        Map<String, Verdict> kept = new TreeMap<>(verdicts);
        if (report.verdict() != Verdict.CANNOT_TELL) {
            kept.computeIfPresent(
                    report.strategy().id(),
                    (plan, accepted) -> accepted == Verdict.OFF_COURSE ? report.verdict() : accepted);
        }
        return new Baseline(
                entries.stream().filter(entry -> !fixed.contains(entry)).collect(toImmutableList()),
                ImmutableSortedMap.copyOf(kept));
    }

    private BaselineStanding standing(HealthReport report) {
        return standing(report.strategy().id(), report.findings(), report.rules());
    }

    /** Compares what it holds of a plan with what an audit of that plan found. */
    BaselineStanding standing(String plan, ImmutableList<Finding> findings, ImmutableList<RuleOutcome> rules) {
        ImmutableSet<String> open = findings.stream()
                .filter(Finding::isOpen)
                .map(Finding::fingerprint)
                .collect(toImmutableSet());
        ImmutableSet<String> decided = rules.stream()
                .filter(rule -> rule.outcome() != Outcome.OFF && rule.outcome() != Outcome.ERROR)
                .map(RuleOutcome::id)
                .collect(toImmutableSet());
        ImmutableList.Builder<Entry> held = ImmutableList.builder();
        ImmutableList.Builder<Entry> fixed = ImmutableList.builder();
        ImmutableList.Builder<Entry> unchecked = ImmutableList.builder();
        for (Entry entry : of(plan)) {
            boolean found = open.contains(entry.finding());
            (found ? held : decided.contains(entry.rule()) ? fixed : unchecked).add(entry);
        }
        return new BaselineStanding(plans(), verdicts.get(plan), held.build(), fixed.build(), unchecked.build());
    }

    /** Returns the ids of the plans that it is about, sorted. */
    public ImmutableSortedSet<String> plans() {
        return Stream.concat(entries.stream().map(Entry::plan), verdicts.keySet().stream())
                .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Returns it as JSON, in the form {@code planhealth-baseline/v1}: a line for each finding, so that a change to it is
     * easy to read. The same baseline gives the same bytes.
     */
    public String toJson() {
        return BaselineJson.of(this).text();
    }

    /** Returns one line, such as {@code 58 findings of 2 plans}. */
    @Override
    public String toString() {
        return Phrases.count(entries.size(), "finding") + " of " + Phrases.count(plans().size(), "plan");
    }
}
