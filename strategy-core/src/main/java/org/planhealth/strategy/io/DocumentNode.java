package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;

/** What a file says, the same for YAML and JSON: a value with the place where it stands. */
sealed interface DocumentNode permits Scalar, ListNode, ObjectNode {
    TextPosition place();

    /** Returns how many keys, values, lists and objects it is, itself included; an alias counts as what it stands for. */
    int size();

    /** Returns how many levels of lists and objects it has; 0 for a scalar. */
    int height();

    /** Returns what it is, for the end of "expected …, was …". */
    String described();

    /** Returns it as an alias repeats it: the place of all of it is that of the alias. */
    DocumentNode repeatedAt(TextPosition alias);

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
    record Scalar(TextPosition place, Kind kind, String text, boolean plain) implements DocumentNode {
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

        @Override
        public Scalar repeatedAt(TextPosition alias) {
            return new Scalar(place.repeatedAt(alias), kind, text, plain);
        }

        /** Tells whether a field of text takes it: text, or a number, which may be meant as one, such as a year or an id. */
        boolean isText() {
            return kind == Kind.TEXT || kind == Kind.NUMBER;
        }

        @Override
        public String described() {
            return switch (kind) {
                case TEXT -> "the text " + PrintableText.quoted(text);
                case NUMBER -> "the number " + (text.length() <= 30 ? text : PrintableText.quoted(text));
                case BOOLEAN -> text;
                case NULL -> "nothing";
            };
        }
    }

    /** Several values in order. */
    record ListNode(TextPosition place, ImmutableList<DocumentNode> elements, int size, int height)
            implements DocumentNode {
        static ListNode of(TextPosition place, ImmutableList<DocumentNode> elements) {
            int size = 1;
            int height = 0;
            for (DocumentNode element : elements) {
                size += element.size();
                height = Math.max(height, element.height());
            }
            return new ListNode(place, elements, size, height + 1);
        }

        @Override
        public ListNode repeatedAt(TextPosition alias) {
            ImmutableList.Builder<DocumentNode> repeated = ImmutableList.builderWithExpectedSize(elements.size());
            elements.forEach(element -> repeated.add(element.repeatedAt(alias)));
            return new ListNode(place.repeatedAt(alias), repeated.build(), size, height);
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /** Values by name, in the order of the file; a name that is given twice is there twice. */
    record ObjectNode(TextPosition place, ImmutableList<Entry> entries, int size, int height) implements DocumentNode {
        static ObjectNode of(TextPosition place, ImmutableList<Entry> entries) {
            int size = 1;
            int height = 0;
            for (Entry entry : entries) {
                size += 1 + entry.value().size();
                height = Math.max(height, entry.value().height());
            }
            return new ObjectNode(place, entries, size, height + 1);
        }

        @Override
        public ObjectNode repeatedAt(TextPosition alias) {
            ImmutableList.Builder<Entry> repeated = ImmutableList.builderWithExpectedSize(entries.size());
            entries.forEach(entry -> repeated.add(
                    new Entry(entry.key().repeatedAt(alias), entry.value().repeatedAt(alias))));
            return new ObjectNode(place.repeatedAt(alias), repeated.build(), size, height);
        }

        @Override
        public String described() {
            return "an object";
        }
    }

    /** A name, the place where it stands, and its value. */
    record Entry(Scalar key, DocumentNode value) {
        String name() {
            return key.text();
        }
    }
}
