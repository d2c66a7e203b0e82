package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Severity;

/**
 * How a plan stands to its baseline on the day of an audit; each part is sorted by fingerprint.
 *
 * @param plans ids of all plans in the baseline, whether or not this one is among them
 * @param verdict the verdict of the plan when it was accepted; null if the baseline does not state it
 * @param held what the baseline holds and the audit found again, open
 * @param fixed what the audit no longer finds, or a waiver accepts by now
 * @param unchecked what nobody looked for: the rule is off in the profile, could not be run, or is missing
 */
public record BaselineStanding(
        ImmutableSortedSet<String> plans,
        @Nullable Verdict verdict,
        ImmutableList<Baseline.Entry> held,
        ImmutableList<Baseline.Entry> fixed,
        ImmutableList<Baseline.Entry> unchecked) {
    private static final Comparator<Baseline.Entry> ORDER = Comparator.comparing(Baseline.Entry::finding);

    /** Sorts each part by fingerprint. */
    public BaselineStanding {
        held = ImmutableList.sortedCopyOf(ORDER, held);
        fixed = ImmutableList.sortedCopyOf(ORDER, fixed);
        unchecked = ImmutableList.sortedCopyOf(ORDER, unchecked);
    }

    /** Returns how many findings the baseline holds once what is fixed has left it. */
    public int size() {
        return held.size() + unchecked.size();
    }

    /** Returns since when the oldest finding is there, of those that are not fixed; empty if there are none. */
    public Optional<LocalDate> oldest() {
        return Stream.concat(held.stream(), unchecked.stream())
                .map(Baseline.Entry::since)
                .min(LocalDate::compareTo);
    }

    /**
     * Returns the age of the oldest finding in days.
     *
     * @return 0 or more, unless the baseline was written as of a later day; empty if there is no finding
     */
    public Optional<Long> ageInDays(LocalDate asOf) {
        return oldest().map(day -> ChronoUnit.DAYS.between(day, asOf));
    }

    /**
     * Returns the entry that holds an open finding; empty if the finding is new. One that is more severe than it was when it
     * was accepted is new, too: nobody has accepted the higher severity. So is a critical defect that was missing
     * information on that day.
     */
    public Optional<Baseline.Entry> entry(Finding finding) {
        return finding.isOpen()
                ? Baseline.Entry.find(held, finding.fingerprint()).filter(entry -> accepts(entry, finding))
                : Optional.empty();
    }

    private static boolean accepts(Baseline.Entry entry, Finding finding) {
        return finding.severity().compareTo(entry.severity()) <= 0
                && !(finding.severity() == Severity.CRITICAL && isNowKnown(entry, finding));
    }

    private static boolean isNowKnown(Baseline.Entry entry, Finding finding) {
        return entry.outcome() == Outcome.MISSING && finding.outcome() == Outcome.VIOLATED;
    }

    /**
     * Tells whether a finding is one that the baseline holds and nobody has seen: information was missing when it was
     * accepted, and now that it is there, the plan has the defect.
     */
    public boolean nowKnown(Finding finding) {
        return entry(finding).filter(entry -> isNowKnown(entry, finding)).isPresent();
    }
}
