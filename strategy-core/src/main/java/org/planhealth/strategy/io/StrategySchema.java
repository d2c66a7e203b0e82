package org.planhealth.strategy.io;

import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The JSON Schema (draft 2020-12) of a plan file, by which editors complete and explain its fields.
 *
 * <p>An editor finds it by a first line such as {@code # yaml-language-server: $schema=strategy-v1.schema.json}. It
 * tells the form of one file; whether ids refer to something, are given once, and dates follow each other is for the
 * reader to tell.
 */
public final class StrategySchema {
    private static final String RESOURCE = "strategy-v1.schema.json";

    private StrategySchema() {}

    /**
     * Returns the schema of both kinds of file, {@code Strategy} and {@code Organization}.
     *
     * @return a JSON text of lines that end in {@code \n}, the same on every machine
     */
    public static String json() {
        try (InputStream schema = StrategySchema.class.getResourceAsStream(RESOURCE)) {
            checkState(schema != null, "resource not found in the library: %s", RESOURCE);
            return new String(schema.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
        }
    }
}
