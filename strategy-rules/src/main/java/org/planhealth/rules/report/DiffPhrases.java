package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planhealth.rules.Finding;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthDiff.Changed;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.Restatement;
import org.planhealth.rules.ScoreChange;
import org.planhealth.rules.Verdict;
import org.planhealth.rules.sdk.Measure;
import org.planhealth.rules.sdk.Phrases;

/**
 * What all reports say of a diff, for formats in an artifact of their own. The phrases have no period and may hold texts of
 * the plan, so a format escapes them.
 */
public final class DiffPhrases {
    private DiffPhrases() {}

    /**
     * Returns the days, the profiles and the versions of the rules, such as {@code from 2026-07-01 to 2026-08-03, profile
     * starter, rules 1.0.0}; what both sides have in common is said once.
     */
    public static String sides(HealthDiff diff) {
        HealthReport older = diff.older();
        HealthReport newer = diff.newer();
        if (by(older).equals(by(newer))) {
            return "from " + older.asOf() + " to " + newer.asOf() + ", " + by(newer);
        }
        return "from " + older.asOf() + " (" + by(older) + ") to " + newer.asOf() + " (" + by(newer) + ")";
    }

    private static String by(HealthReport report) {
        return "profile " + report.profile() + ", rules " + report.rulesVersion();
    }

    /**
     * Returns how many findings became what, such as {@code 2 new, 1 fixed, 1 gone after restating, 0 changed, 9 unchanged}.
     * What is {@linkplain HealthDiff#goneAfterRestating gone after restating} is not counted as fixed, and is left out if
     * it is nothing.
     */
    public static String counts(HealthDiff diff) {
        int changed = diff.changed().size();
        int restated = diff.goneAfterRestating().keySet().size();
        return Phrases.amount(diff.added().size()) + " new, "
                + Phrases.amount(diff.fixed().size() - restated)
                + " fixed, "
                + (restated == 0 ? "" : Phrases.amount(restated) + " gone after restating, ")
                + Phrases.amount(changed) + " changed, "
                + Phrases.amount(diff.kept().size() - changed) + " unchanged";
    }

    /**
     * Tells whether neither the plan nor time nor the rules moved a score.
     *
     * @param rounded the change {@linkplain ScoreChange#rounded with the decimals} that are shown
     */
    public static boolean isUnchanged(ScoreChange rounded) {
        return Stream.of(rounded.byPlan(), rounded.byTime(), rounded.byRules()).allMatch(part -> part.signum() == 0);
    }

    /** Returns points with their sign and all their decimals, such as {@code +32.2}, {@code -0.4} or {@code +0.0}. */
    public static String signed(BigDecimal points) {
        return (points.signum() < 0 ? "" : "+") + points.toPlainString();
    }

    /** Returns what is another outcome, severity or degree, such as {@code medium to high}; empty if the message is all. */
    public static String change(Changed changed) {
        String before = state(changed.before(), changed.after());
        return before.isEmpty() ? "" : before + " to " + state(changed.after(), changed.before());
    }

    private static String state(Finding finding, Finding other) {
        if (finding.outcome() != other.outcome()) {
            return finding.outcome().word();
        } else if (finding.severity() != other.severity()) {
            return finding.severity().word();
        }
        return Double.compare(finding.degree(), other.degree()) == 0
                ? ""
                : "degree " + Phrases.number(Math.round(1000 * finding.degree()) / 1000.0);
    }

    /**
     * Returns what a plan restates by the id of the entity, in its order, such as {@code forecastEnd 2026-07-01, now
     * 2026-12-01}; several days or rows of one field are one line.
     */
    public static ImmutableListMultimap<String, String> lines(List<Restatement> restated) {
        Map<String, Map<String, List<Restatement>>> bySubject = restated.stream()
                .collect(groupingBy(
                        Restatement::subject,
                        LinkedHashMap::new,
                        groupingBy(DiffPhrases::stem, LinkedHashMap::new, toList())));
        ImmutableListMultimap.Builder<String, String> lines = ImmutableListMultimap.builder();
        bySubject.forEach((subject, fields) -> fields.values().forEach(alike -> {
            int more = alike.size() - 1;
            lines.put(subject, alike.get(0) + (more == 0 ? "" : " (+" + more + " more)"));
        }));
        return lines.build();
    }

    /** Returns the field, for a row or a day of it without which. */
    private static String stem(Restatement restated) {
        return restated.field().endsWith("]")
                ? restated.field().substring(0, restated.field().lastIndexOf('['))
                : restated.field();
    }

    /**
     * Says what a plan restates, to follow a finding that is gone, such as {@code Restated: forecastEnd 2026-07-01, now
     * 2026-12-01}.
     *
     * @param restated what it restates of the entities of the finding; at least one
     */
    public static String restated(List<Restatement> restated) {
        return "Restated: " + String.join("; ", lines(restated).values());
    }

    /**
     * Returns the findings that are gone and of whose entities the plan restates nothing, in the order of the older report:
     * those of {@link HealthDiff#fixed} that are not in {@link HealthDiff#goneAfterRestating}.
     */
    public static ImmutableList<Finding> fixed(HealthDiff diff) {
        ImmutableSet<Finding> restated = diff.goneAfterRestating().keySet();
        return diff.fixed().stream()
                .filter(finding -> !restated.contains(finding))
                .collect(toImmutableList());
    }

    /** Returns what changed by rule, in its order. */
    static ImmutableListMultimap<String, Changed> byRule(List<Changed> changed) {
        return Multimaps.index(changed, pair -> pair.after().rule());
    }

    /** Tells whether the finding said something else before. */
    public static boolean hasOtherMessage(Changed changed) {
        return !changed.before().message().equals(changed.after().message());
    }

    /** Returns the score of a measure where the change cannot be split by cause, for it was not judged all along. */
    static String notSplit(HealthDiff diff, Measure measure) {
        Double before = diff.older().figure(measure).score();
        Double after = diff.newer().figure(measure).score();
        if (after == null) {
            return "not judged yet";
        }
        return ReportPhrases.score(after) + " of 100, "
                + (before == null ? "not judged before" : "was " + ReportPhrases.score(before));
    }

    /** Returns the verdicts, such as {@code on course, was at risk}. */
    static String verdict(HealthDiff diff) {
        Verdict before = diff.older().verdict();
        Verdict after = diff.newer().verdict();
        return after.phrase() + (before == after ? ", as before" : ", was " + before.phrase());
    }
}
