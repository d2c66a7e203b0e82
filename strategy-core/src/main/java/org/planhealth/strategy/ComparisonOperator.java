package org.planhealth.strategy;

/** How a figure is compared with a value; written as a word, since YAML tools stumble over signs such as {@code >=}. */
public enum ComparisonOperator implements Keyword {
    /** Less than the value. */
    BELOW {
        @Override
        public boolean holds(double figure, double value) {
            return figure < value;
        }
    },
    /** Less than the value, or equal to it. */
    AT_MOST {
        @Override
        public boolean holds(double figure, double value) {
            return figure <= value;
        }
    },
    /** Equal to the value, to the last digit. */
    EQUALS {
        @Override
        public boolean holds(double figure, double value) {
            return figure == value;
        }
    },
    /** Greater than the value, or equal to it. */
    AT_LEAST {
        @Override
        public boolean holds(double figure, double value) {
            return figure >= value;
        }
    },
    /** Greater than the value. */
    ABOVE {
        @Override
        public boolean holds(double figure, double value) {
            return figure > value;
        }
    };

    /**
     * Tells whether {@code figure} stands to {@code value} as this operator says.
     *
     * @param figure the figure, in any unit
     * @param value the value, in the same unit
     */
    public abstract boolean holds(double figure, double value);
}
