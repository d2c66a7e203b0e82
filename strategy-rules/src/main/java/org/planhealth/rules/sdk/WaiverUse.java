package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Waiver;

/**
 * What became of a waiver of the plan once all other rules had run; a fact for the rules about waivers alone.
 *
 * @param id the rule and the entity, such as {@code blanket-ask@everyone-saves}, with {@code ?} for what is not stated
 * @param waiver the waiver
 * @param faults what is wrong with it, each a clause such as {@code it states no reason}; empty if nothing is
 */
public record WaiverUse(String id, Waiver waiver, ImmutableList<String> faults) implements Entity {

    /** Returns how a waiver is called in findings. */
    public static String id(Waiver waiver) {
        return (waiver.rule() == null ? "?" : waiver.rule()) + "@"
                + (waiver.subject() == null ? "?" : waiver.subject());
    }

    /** Tells whether anything is wrong with it. */
    public boolean isBad() {
        return !faults.isEmpty();
    }

    /** Returns what is wrong with it, as one clause. */
    public String fault() {
        return Phrases.list(faults);
    }
}
