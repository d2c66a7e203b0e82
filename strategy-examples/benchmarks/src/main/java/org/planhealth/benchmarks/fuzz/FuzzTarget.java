package org.planhealth.benchmarks.fuzz;

import com.google.common.collect.ImmutableList;

/**
 * A reader with files that it takes.
 *
 * @param name what the command line calls it
 * @param samples texts that are right
 * @param fileNames the names that inputs go by
 * @param cost how many times as long an input takes as one of a plan does; so many times fewer are run
 * @param reader the reader
 */
record FuzzTarget(
        String name, ImmutableList<String> samples, ImmutableList<String> fileNames, int cost, Reader reader) {
    /** Reads an input and checks what comes out. */
    @FunctionalInterface
    interface Reader {
        /**
         * Reads an input.
         *
         * @return what a person would read of it: the message of an input that is refused, or the warnings
         * @throws Exception if the reader fails in a way that it does not document
         */
        String read(FuzzInput input) throws Exception;
    }
}
