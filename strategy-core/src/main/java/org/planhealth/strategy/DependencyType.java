package org.planhealth.strategy;

/** How the dates of two initiatives are tied; written in capitals. */
public enum DependencyType implements Keyword {
    /** Finish to start: begins after the other has finished. */
    FS,
    /** Start to start: begins after the other has begun. */
    SS,
    /** Finish to finish: finishes after the other has finished. */
    FF,
    /** Start to finish: finishes after the other has begun. */
    SF;

    @Override
    public String word() {
        return name();
    }
}
