package org.planhealth.rules.oracle;

import com.google.common.collect.ImmutableList;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Severity;

/** What a finding claims, without its words. */
record Judgment(Outcome outcome, Severity severity, String subject, ImmutableList<String> related, double degree) {
    private static final double DIGITS = 1e9;

    /** Forgets what only the order of a sum decides. */
    Judgment {
        degree = Math.round(degree * DIGITS) / DIGITS;
    }

    static Judgment of(Finding finding) {
        return new Judgment(
                finding.outcome(),
                finding.severity(),
                finding.subject(),
                finding.related().stream().map(Finding.Related::subject).collect(ImmutableList.toImmutableList()),
                finding.degree());
    }
}
