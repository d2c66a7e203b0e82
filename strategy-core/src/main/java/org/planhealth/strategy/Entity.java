package org.planhealth.strategy;

/** A part of a strategy that has an id, by which findings, waivers and references name it. */
public interface Entity {

    /** Returns its id: kebab-case, unique over the whole strategy. */
    String id();

    /** Tells whether a text can be an id: words of lower-case ASCII letters and digits, with a single hyphen between them. */
    static boolean isId(String text) {
        return ComponentChecks.ID.matcher(text).matches();
    }

    /** Returns the name that people use; the id if it has none. */
    default String title() {
        return id();
    }
}
