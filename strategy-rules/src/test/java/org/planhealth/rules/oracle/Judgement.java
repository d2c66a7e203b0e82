package org.planhealth.rules.oracle;

import com.google.common.collect.ImmutableList;
import org.planhealth.rules.Finding;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.sdk.Severity;

/** What a finding claims, without its words. */
record Judgement(Outcome outcome, Severity severity, String subject, ImmutableList<String> related, double degree) {

    static Judgement of(Finding finding) {
        return new Judgement(
                finding.outcome(),
                finding.severity(),
                finding.subject(),
                finding.related().stream().map(Finding.Related::subject).collect(ImmutableList.toImmutableList()),
                finding.degree());
    }
}
