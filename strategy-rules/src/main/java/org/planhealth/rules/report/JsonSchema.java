package org.planhealth.rules.report;

import static com.google.common.base.Preconditions.checkState;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.io.StrategySchema;

/**
 * The JSON Schemas (draft 2020-12) of the files that are read and written here: for editors, and for programs that read
 * reports.
 *
 * <p>Each tells the form of one file. Whether there are such rules and limits, and whether an expression is right, is for
 * the reader to tell.
 */
public enum JsonSchema implements Keyword {
    /** A plan, or an organization that several plans share. */
    PLAN,
    /** A profile: which rules run and how strictly. */
    PROFILE,
    /** A rule without code, in CEL. */
    RULE,
    /** A baseline, {@code planhealth-baseline/v1}. */
    BASELINE,
    /** A report in JSON, {@code planhealth-report/v1}, or an array of them. */
    REPORT,
    /** A diff in JSON, {@code planhealth-diff/v1}. */
    DIFF,
    /** What an ask would change, in JSON, {@code planhealth-what-if/v1}. */
    WHAT_IF;

    /**
     * Returns the schema.
     *
     * @return a JSON text of lines that end in {@code \n}, the same on every machine
     */
    public String json() {
        if (this == PLAN) {
            return StrategySchema.json();
        }
        String resource = word() + "-v1.schema.json";
        try (InputStream schema = JsonSchema.class.getResourceAsStream(resource)) {
            checkState(schema != null, "the library lacks its resource %s", resource);
            return new String(schema.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }
}
