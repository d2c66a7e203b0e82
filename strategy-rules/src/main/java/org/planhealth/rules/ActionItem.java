package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.SourceLocation;

/**
 * One thing to do, by when and why.
 *
 * @param kind what it comes from
 * @param entity id of the entity that it is about; of a fix, of the heaviest finding
 * @param by the day that it is to be done by, which may have passed; null if the plan states none
 * @param basis what that day is, such as {@code due date of the ask}; null without a day
 * @param teams ids of the teams of the audience that it is for; empty if it is for no team
 * @param what what to do, in sentences; a fix marks code with backticks
 * @param why why, in sentences; a fix has the message of each finding, the heaviest first
 * @param findings the findings that it fixes; empty unless it is a fix
 * @param location where it stands; null if the strategy was not read from text
 */
public record ActionItem(
        Kind kind,
        String entity,
        @Nullable LocalDate by,
        @Nullable String basis,
        ImmutableSet<String> teams,
        String what,
        ImmutableList<String> why,
        ImmutableList<Finding> findings,
        @Nullable SourceLocation location) {

    /** What a thing to do comes from. */
    public enum Kind implements Keyword {
        /** The row of a team in a rollout of open work, with units left or without figures. */
        ROLLOUT,
        /** An ask to a team that is neither done nor declined. */
        ASK,
        /** An open milestone of an initiative that a team owns. */
        MILESTONE,
        /** A key result of a current objective that a team owns, short of its target. */
        KEY_RESULT,
        /** An open initiative that a team owns. */
        INITIATIVE,
        /** A risk that a person or a team owns. */
        RISK,
        /** A waiver that a person approved and that holds. */
        WAIVER,
        /** Findings of one rule with one date. */
        FIX;

        /** Returns the word in reports, such as {@code key result}. */
        public String phrase() {
            return word().replace('-', ' ');
        }
    }

    /** Returns the debt of the findings that it fixes, in points; 0 unless it is a fix. */
    public double debt() {
        return findings.stream().mapToDouble(Finding::debt).sum();
    }
}
