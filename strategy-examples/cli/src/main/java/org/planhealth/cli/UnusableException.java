package org.planhealth.cli;

/** Something that the user named cannot be used; the message says what, why, and what to try, and is shown as it is. */
final class UnusableException extends RuntimeException {
    UnusableException(String message) {
        super(message);
    }
}
