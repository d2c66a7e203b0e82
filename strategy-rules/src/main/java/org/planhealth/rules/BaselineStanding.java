package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands to its baseline on the day of an audit; each part is sorted by fingerprint.
 *
 * @param verdict the verdict of the plan when it was accepted; null if the baseline does not state it
 * @param held what the baseline holds and the audit found again, open
 * @param fixed what the audit no longer finds, or a waiver accepts by now
 * @param unchecked what nobody looked for: the rule is off in the profile, could not be run, or is missing
 */
public record BaselineStanding(
        @Nullable Verdict verdict,
        ImmutableList<Baseline.Entry> held,
        ImmutableList<Baseline.Entry> fixed,
        ImmutableList<Baseline.Entry> unchecked) {

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
     * was accepted is new, too: nobody has accepted the higher severity.
     */
    public Optional<Baseline.Entry> entry(Finding finding) {
        return finding.isOpen()
                ? held.stream()
                        .filter(entry -> entry.finding().equals(finding.fingerprint())
                                && finding.severity().compareTo(entry.severity()) <= 0)
                        .findFirst()
                : Optional.empty();
    }
}
