package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;

/** The text of a file cannot be read on from a place; caught inside this package and turned into a problem. */
final class UnreadableTextException extends RuntimeException {
    private final TextPosition place;
    private final ImmutableList<String> hints;

    UnreadableTextException(TextPosition place, String message, String... hints) {
        super(message);
        this.place = place;
        this.hints = ImmutableList.copyOf(hints);
    }

    TextPosition place() {
        return place;
    }

    PlanProblem in(String file) {
        return new PlanProblem(DocumentPath.rootOf(file, "").at(place), String.valueOf(getMessage()), hints);
    }
}
