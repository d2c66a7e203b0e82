package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import org.planhealth.strategy.io.Node.ListNode;
import org.planhealth.strategy.io.Node.ObjectNode;
import org.planhealth.strategy.io.Node.Scalar;

/** What a file says, the same for YAML and JSON: a value with the place where it stands. */
sealed interface Node permits Scalar, ListNode, ObjectNode {
    Place place();

    /** Returns how many keys, values, lists and objects it is, itself included; an alias counts as what it stands for. */
    int size();

    /** Returns how many levels of lists and objects it has; 0 for a scalar. */
    int height();

    /** Returns what it is, for the end of "expected …, was …". */
    String described();

    /** Tells whether it is null, which states nothing. */
    default boolean isNull() {
        return false;
    }

    /** What a scalar looks like. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /**
     * A single value.
     *
     * @param text its characters, without quotes, escapes resolved
     * @param plain whether it stands in YAML without quotes, so that a field of text may take it by its characters
     */
    record Scalar(Place place, Kind kind, String text, boolean plain) implements Node {
        public Scalar {
            if (PlanText.indexOfHalfCharacter(text) >= 0) {
                throw new UnreadableTextException(place, "half of a character: the other surrogate is missing");
            }
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int height() {
            return 0;
        }

        @Override
        public boolean isNull() {
            return kind == Kind.NULL;
        }

        /** Tells whether a field of text takes it: text, or any other look without quotes in YAML. */
        boolean isText() {
            return kind == Kind.TEXT || (plain && kind != Kind.NULL);
        }

        @Override
        public String described() {
            return switch (kind) {
                case TEXT -> "the text " + Shown.quoted(text);
                case NUMBER -> "the number " + (text.length() <= 30 ? text : Shown.quoted(text));
                case BOOLEAN -> text;
                case NULL -> "nothing";
            };
        }
    }

    /** Several values in order. */
    record ListNode(Place place, ImmutableList<Node> elements, int size, int height) implements Node {
        static ListNode of(Place place, ImmutableList<Node> elements) {
            int size = 1;
            int height = 0;
            for (Node element : elements) {
                size += element.size();
                height = Math.max(height, element.height());
            }
            return new ListNode(place, elements, size, height + 1);
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /** Values by name, in the order of the file; a name that is given twice is there twice. */
    record ObjectNode(Place place, ImmutableList<Entry> entries, int size, int height) implements Node {
        static ObjectNode of(Place place, ImmutableList<Entry> entries) {
            int size = 1;
            int height = 0;
            for (Entry entry : entries) {
                size += 1 + entry.value().size();
                height = Math.max(height, entry.value().height());
            }
            return new ObjectNode(place, entries, size, height + 1);
        }

        @Override
        public String described() {
            return "an object";
        }
    }

    /** A name, the place where it stands, and its value. */
    record Entry(Scalar key, Node value) {
        String name() {
            return key.text();
        }
    }
}
