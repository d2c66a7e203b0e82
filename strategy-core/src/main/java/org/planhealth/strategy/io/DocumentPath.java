package org.planhealth.strategy.io;

import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;

/** A part of a file: the file's name and the way to the part from the file's root. */
final class DocumentPath {
    private final String file;
    private final String prefix;
    private final @Nullable DocumentPath parent;
    private final String segment;

    private DocumentPath(String file, String prefix, @Nullable DocumentPath parent, String segment) {
        this.file = file;
        this.prefix = prefix;
        this.parent = parent;
        this.segment = segment;
    }

    /**
     * Returns the root of a file.
     *
     * @param prefix the pointer, from the root of the strategy, to what the file holds
     */
    static DocumentPath rootOf(String file, String prefix) {
        return new DocumentPath(file, prefix, null, "");
    }

    DocumentPath field(String name) {
        return new DocumentPath(file, prefix, this, name);
    }

    DocumentPath element(int index) {
        return field(Integer.toString(index));
    }

    String file() {
        return file;
    }

    /** Returns the JSON pointer, from the root of the strategy, of what holds this part. */
    String parent() {
        return parent == null ? prefix : parent.pointerFromStrategy();
    }

    /** Returns the JSON pointer (RFC 6901) from the root of the file. */
    String pointer() {
        return appendTo(new StringBuilder()).toString();
    }

    /** Returns the JSON pointer from the root of the strategy. */
    String pointerFromStrategy() {
        return appendTo(new StringBuilder(prefix)).toString();
    }

    SourceLocation at(TextPosition place) {
        return new SourceLocation(file, place.line(), place.column(), pointer());
    }

    private StringBuilder appendTo(StringBuilder pointer) {
        if (parent == null) {
            return pointer;
        }
        return parent.appendTo(pointer)
                .append('/')
                .append(segment.replace("~", "~0").replace("/", "~1"));
    }
}
