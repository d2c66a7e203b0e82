package org.planhealth.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A file for a reader.
 *
 * @param name the name of the file, whose ending can say what it is
 * @param text its text, which can have surrogates without their other half
 * @param bytes its bytes, which need not be UTF-8
 */
record FuzzInput(String name, String text, byte[] bytes) {
    static FuzzInput of(String name, String text) {
        return new FuzzInput(name, text, text.getBytes(UTF_8));
    }

    static FuzzInput of(String name, byte[] bytes) {
        return new FuzzInput(name, new String(bytes, UTF_8), bytes);
    }
}
