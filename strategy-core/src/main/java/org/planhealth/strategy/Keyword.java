package org.planhealth.strategy;

import java.util.Locale;

/** A member of a closed set that has one spelling in a plan. */
public interface Keyword {

    /** Returns the name of the Java constant. */
    String name();

    /** Returns the spelling in a plan: the name of the constant in kebab case, unless its type says otherwise. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
