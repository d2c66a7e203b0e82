package org.planhealth.rules.report;

import org.planhealth.rules.sdk.Severity;

/** How a word looks on a terminal with colors; without colors all look alike, so none may carry a meaning alone. */
enum TextStyle {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    PLACE("36"),
    GOOD("32"),
    BAD("31"),
    SEVERITY_LOW("34"),
    SEVERITY_MEDIUM("33"),
    SEVERITY_HIGH("31"),
    SEVERITY_CRITICAL("1;31");

    private final String code;

    TextStyle(String code) {
        this.code = code;
    }

    static TextStyle of(Severity severity) {
        return switch (severity) {
            case LOW -> SEVERITY_LOW;
            case MEDIUM -> SEVERITY_MEDIUM;
            case HIGH -> SEVERITY_HIGH;
            case CRITICAL -> SEVERITY_CRITICAL;
        };
    }

    /** Returns the text between the codes that switch this style on and off. */
    String paint(String text) {
        return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
