package org.planhealth.strategy.io;

import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;

/** Decides which lists and objects are short and simple enough for one line. */
final class FlowWidth {
    private static final int NEVER = 10_000;

    private FlowWidth() {}

    /** Tells whether a node stands in one line of {@code width} columns, more or less. */
    static boolean fits(DocumentNode node, int width) {
        if (node instanceof Scalar) {
            return false;
        }
        return width(node, 0) <= width;
    }

    /** A list of rows has a line for each; a row may hold one level of short lists or objects. */
    private static int width(DocumentNode node, int depth) {
        if (node instanceof Scalar scalar) {
            return scalar.text().indexOf('\n') < 0 ? scalar.text().length() : NEVER;
        }
        if (node.height() > 2 || depth > 1 || node.size() > WIDEST) {
            return NEVER;
        }
        int width = 2;
        if (node instanceof ListNode list) {
            if (list.height() > 1) {
                return NEVER;
            }
            for (DocumentNode element : list.elements()) {
                width += width(element, depth + 1) + 2;
            }
        } else if (node instanceof ObjectNode object) {
            for (Entry entry : object.entries()) {
                width += entry.name().length() + 2 + width(entry.value(), depth + 1) + 2;
            }
        }
        return Math.min(width, NEVER);
    }

    private static final int WIDEST = 60;
}
