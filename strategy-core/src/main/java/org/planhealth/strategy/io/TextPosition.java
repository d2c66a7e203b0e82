package org.planhealth.strategy.io;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
record TextPosition(int line, int column) {
    static final TextPosition START = new TextPosition(1, 1);

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
