package org.planhealth.cli;

/** What the process says to its caller; part of the contract. */
final class ExitCode {
    /** Every gate was passed, or there was none. */
    static final int PASSED = 0;

    /** A gate was not passed. */
    static final int FAILED = 1;

    /** A plan or an argument cannot be read, the result cannot be written, or there is too little memory for it. */
    static final int UNUSABLE = 2;

    /** The program itself is wrong. */
    static final int INTERNAL = 3;

    private ExitCode() {}
}
