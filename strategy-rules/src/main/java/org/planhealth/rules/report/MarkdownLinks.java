package org.planhealth.rules.report;

import org.planhealth.strategy.SourceLocation;

/** Links to places of a plan. What cannot be linked is named without a link, for a broken one is worse than none. */
final class MarkdownLinks {
    private static final int LONGEST_NAME = 80;

    private final ReportOptions options;

    MarkdownLinks(ReportOptions options) {
        this.options = options;
    }

    /** Returns the name of the file and the line, as a link if there can be one. */
    String of(SourceLocation place) {
        String file = place.file();
        String name = file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
        String shown = MarkdownText.of(MarkdownText.cut(name, LONGEST_NAME)) + ":" + place.line();
        return options.link(place)
                .map(target -> "[" + shown + "](" + target + ")")
                .orElse(shown);
    }
}
