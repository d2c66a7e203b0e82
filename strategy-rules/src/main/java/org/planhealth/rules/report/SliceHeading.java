package org.planhealth.rules.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.rules.ActionItem;
import org.planhealth.rules.Audience;
import org.planhealth.rules.Finding;
import org.planhealth.rules.FindingGroup;
import org.planhealth.rules.Outcome;
import org.planhealth.rules.QuestionGroup;
import org.planhealth.rules.ReportSlice;
import org.planhealth.rules.sdk.Phrases;

/** The short texts of a slice that all formats say alike; what the plan says in them is not escaped. */
public final class SliceHeading {
    /** So many findings of one fix are said one by one. */
    private static final int LISTED = 3;

    private static final Pattern FIRST_END = Pattern.compile("[.!?…](?=\\s)");

    private SliceHeading() {}

    /** Returns who a slice is for, as its title, such as {@code search: what to do, by when and why}. */
    public static String title(Audience audience) {
        return audience.kind() == Audience.Kind.NOBODY
                ? "What nobody owns"
                : audience.name() + ": what to do, by when and why";
    }

    /** Returns the heading of a day, such as {@code By 2026-09-30, in 58 days}. */
    public static String day(ReportSlice.Day day, ReportSlice slice) {
        LocalDate by = day.by();
        if (by == null) {
            return "No date stated";
        }
        long days = ChronoUnit.DAYS.between(slice.report().asOf(), by);
        return days < 0
                ? "Overdue since " + by + ", " + Phrases.count(-days, "day")
                : "By " + by + (days == 0 ? ", today" : ", in " + Phrases.count(days, "day"));
    }

    /** Returns what an action is and what its date is, such as {@code key result, end of Q3 2026}. */
    public static String kind(ActionItem action) {
        String kind = action.kind().phrase();
        String basis = action.basis();
        return basis == null ? kind : basis.contains(kind) ? basis : kind + ", " + basis;
    }

    /**
     * Returns what a fix is about: each finding, or one sentence for all of them.
     *
     * @param everything whether each finding is wanted, however many there are
     */
    public static ImmutableList<String> reasons(ActionItem fix, ReportSlice slice, boolean everything) {
        return everything || fix.findings().size() <= LISTED
                ? fix.why()
                : slice.report().groups(Outcome.VIOLATED, fix.findings()).stream()
                        .map(FindingGroup::sentence)
                        .collect(ImmutableList.toImmutableList());
    }

    /** Returns the teams that an action is for, where a slice is not of one team, such as {@code checkout}; often empty. */
    public static String teams(ActionItem action, ReportSlice slice) {
        return slice.audience().kind() == Audience.Kind.TEAM ? "" : Phrases.list(action.teams());
    }

    /** Returns what a reader of one slice is told of the rest: how much nobody owns; empty if there is nothing to tell. */
    public static String unowned(ReportSlice slice) {
        int count = slice.unowned();
        return count == 0 || slice.audience().kind() == Audience.Kind.NOBODY
                ? ""
                : Phrases.count(count, "finding") + " of this plan " + (count == 1 ? "has" : "have")
                        + " no owner; the slice for nobody has " + (count == 1 ? "it." : "them.");
    }

    /** Returns what is not stated, as a sentence; the name of an entity keeps its case. */
    public static String sentence(QuestionGroup group) {
        return (group.first().isAboutList() ? capital(group.text()) : group.text()) + ".";
    }

    /** Returns the message of a finding as a sentence; the name of an entity keeps its case. */
    public static String sentence(Finding finding) {
        boolean isAboutList = finding.outcome() == Outcome.MISSING
                && !finding.missing().isEmpty()
                && finding.missing().get(0).fact().isList();
        return (isAboutList ? capital(finding.message()) : finding.message()) + ".";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Returns what an action is called: of an ask its first sentence, for more may follow it, else all. */
    public static String name(ActionItem action) {
        String what = action.what();
        Matcher end = FIRST_END.matcher(what);
        return action.kind() == ActionItem.Kind.ASK && end.find() ? what.substring(0, end.start() + 1) : what;
    }

    /** Returns what is said to an audience that nothing concerns. */
    public static String nothing(ReportSlice slice) {
        return slice.audience().kind() == Audience.Kind.NOBODY
                ? "Every finding has an owner."
                : "Nothing for " + slice.audience().name() + " to do in this plan.";
    }
}
