package org.planhealth.strategy;

/** A part of a strategy that has an id, by which findings, waivers and references name it. */
public interface Entity {

    /** Returns its id: kebab-case, unique over the whole strategy. */
    String id();

    /** Returns the name that people use; the id if it has none. */
    default String title() {
        return id();
    }
}
