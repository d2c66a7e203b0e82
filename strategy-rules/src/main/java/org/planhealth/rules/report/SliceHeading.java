package org.planhealth.rules.report;

import org.planhealth.rules.ActionItem;
import org.planhealth.rules.Audience;
import org.planhealth.rules.ReportSlice;
import org.planhealth.rules.sdk.Phrases;

/** The short texts of a slice that all formats say alike; what the plan says in them is not escaped. */
public final class SliceHeading {
    private SliceHeading() {}

    /** Returns whom a slice is for, as its title, such as {@code search: what to do, by when and why}. */
    public static String title(Audience audience) {
        return audience.kind() == Audience.Kind.NOBODY
                ? "What nobody owns"
                : audience.name() + ": what to do, by when and why";
    }

    /** Returns the day of an action, such as {@code By 2026-09-30 (due date of the ask)}. */
    public static String date(ActionItem action, ReportSlice slice) {
        return action.by() == null
                ? "No date stated"
                : (action.isOverdue(slice.report().asOf()) ? "Overdue since " : "By ") + action.by() + " ("
                        + action.basis() + ")";
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

    /** Returns what is said to an audience that nothing concerns. */
    public static String nothing(ReportSlice slice) {
        return slice.audience().kind() == Audience.Kind.NOBODY
                ? "Every finding has an owner."
                : "Nothing in this plan waits for " + slice.audience().name() + ".";
    }
}
