package org.planhealth.strategy.io;

import org.planhealth.strategy.Strategy;

/**
 * Writes strategies in the format {@code planhealth/v1}, so that a {@link StrategyReader} reads an equal one.
 *
 * <p>A part that is not stated is left out, an empty list is written; a title that is the id is left out, but for the
 * strategy's own. An organization is written inline, also one that was read from a file of its own. Shares are numbers,
 * a relative change is a percentage. Lines end with a line feed, and the same strategy gives the same text everywhere.
 *
 * <p>A strategy that was built in Java may hold what a reader refuses: references to nothing, blank texts, years outside 1
 * to 9999, numbers beyond 1e15, names and ids of more than 200 characters. It is written as it is, and not read again.
 */
public final class StrategyWriter {
    private StrategyWriter() {}

    /** Returns a writer. */
    public static StrategyWriter create() {
        return new StrategyWriter();
    }

    /**
     * Returns the strategy as YAML, laid out for people: a short row stands in one line, and a text in quotes only where
     * YAML would take it for something else without.
     *
     * @throws IllegalArgumentException if a text holds an unpaired surrogate, which is no character
     */
    public String toYaml(Strategy strategy) {
        return YamlTreeWriter.of(RecordTree.of(strategy));
    }

    /**
     * Returns the strategy as JSON, indented by two spaces.
     *
     * @throws IllegalArgumentException if a text holds an unpaired surrogate, which is no character
     */
    public String toJson(Strategy strategy) {
        return JsonText.of(RecordTree.of(strategy));
    }
}
