package org.planhealth.rules;

/** A score in one letter. The bounds are our own default. */
public enum Grade {
    /** A score of 85 or more. */
    A(85),
    /** A score of 70 or more. */
    B(70),
    /** A score of 50 or more. */
    C(50),
    /** A score of 30 or more. */
    D(30),
    /** A score under 30. */
    E(0);

    private final double least;

    Grade(double least) {
        this.least = least;
    }

    /**
     * Returns the grade of a score.
     *
     * @param score 0 to 100
     * @param openCritical whether an unwaived critical finding is open, which caps the grade at D
     */
    public static Grade of(double score, boolean openCritical) {
        for (Grade grade : values()) {
            if (score >= grade.least && (!openCritical || grade.compareTo(D) >= 0)) {
                return grade;
            }
        }
        return E;
    }
}
