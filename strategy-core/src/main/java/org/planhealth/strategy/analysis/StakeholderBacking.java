package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.planhealth.strategy.Stakeholder;
import org.planhealth.strategy.StakeholderCommitment;
import org.planhealth.strategy.StakeholderKind;
import org.planhealth.strategy.Strategy;

/**
 * Which sides a strategy has behind it: those who use its results, those who decide over people and money, and those who work
 * beside it or own what it depends on. A side is behind it if at least one of its stakeholders is committed.
 *
 * @param missing the sides of which nobody is committed, in the order of {@link Side}
 */
public record StakeholderBacking(ImmutableList<Side> missing) {
    private static final ImmutableList<Side> SIDES = ImmutableList.copyOf(Side.values());

    /** A side whose backing a strategy needs. */
    public enum Side {
        /** Those who use what the strategy builds. */
        USER("user", StakeholderKind.USER),
        /** Those who decide over people or money. */
        LEADER("leader", StakeholderKind.LEADER),
        /** Those who lead work beside it, or own something that it cannot do without. */
        PEER("peer or dependency", StakeholderKind.PEER, StakeholderKind.DEPENDENCY);

        private final String words;
        private final ImmutableSet<StakeholderKind> kinds;

        Side(String words, StakeholderKind... kinds) {
            this.words = words;
            this.kinds = ImmutableSet.copyOf(kinds);
        }

        boolean isAmong(Set<StakeholderKind> committed) {
            return !Sets.intersection(kinds, committed).isEmpty();
        }
    }

    /**
     * Computes the backing of a strategy; absent stakeholders are none.
     *
     * @param asOf the day that counts as today; a commitment with a later date is none yet, one without a date is
     */
    public static StakeholderBacking of(Strategy strategy, LocalDate asOf) {
        List<Stakeholder> stakeholders = strategy.stakeholders() == null ? List.of() : strategy.stakeholders();
        Set<StakeholderKind> committed = EnumSet.noneOf(StakeholderKind.class);
        for (Stakeholder stakeholder : stakeholders) {
            LocalDate date = stakeholder.date();
            if (stakeholder.kind() != null
                    && stakeholder.commitment() == StakeholderCommitment.COMMITTED
                    && (date == null || !date.isAfter(asOf))) {
                committed.add(stakeholder.kind());
            }
        }
        return new StakeholderBacking(
                SIDES.stream().filter(side -> !side.isAmong(committed)).collect(toImmutableList()));
    }

    /** Tells whether a side is missing. */
    public boolean isIncomplete() {
        return !missing.isEmpty();
    }

    /** Returns the share of the sides that are missing, 0 to 1. */
    public double share() {
        return missing.size() / (double) SIDES.size();
    }

    /** Returns in words whose backing is missing, in the order of {@link #missing}. */
    public ImmutableList<String> missingInWords() {
        return missing.stream().map(side -> side.words).collect(toImmutableList());
    }
}
