package org.planhealth.strategy.io;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1
 * @param origin where the text itself stands, if an alias repeats it here; it may be inside another alias
 */
record TextPosition(int line, int column, @Nullable TextPosition origin) {
    static final TextPosition START = new TextPosition(1, 1);

    TextPosition(int line, int column) {
        this(line, column, null);
    }

    /** Returns the place of an alias as that of what stands here. */
    TextPosition repeatedAt(TextPosition alias) {
        return new TextPosition(alias.line(), alias.column(), this);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
