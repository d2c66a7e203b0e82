package org.planhealth.importers;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.StrategyWriter;

/**
 * A plan that was made of something else.
 *
 * @param strategy the plan
 * @param warnings what was not as it should be in the source, by file and line
 * @param guesses what the source does not say in so many words, in the order of the plan
 */
public record ImportedPlan(
        Strategy strategy, ImmutableList<ImportWarning> warnings, ImmutableList<ImportGuess> guesses) {
    /** The first line of an initiative in the list of them, as the writer lays it out. */
    private static final Pattern INITIATIVE = Pattern.compile("( *)- \\{?id: ([a-z0-9-]+)(?:[,}].*)?");

    public ImportedPlan {
        requireNonNull(strategy, "strategy");
        requireNonNull(warnings, "warnings");
        requireNonNull(guesses, "guesses");
    }

    /** Tells whether nothing was found that a plan could be made of. */
    public boolean isEmpty() {
        return strategy.initiatives() == null || strategy.initiatives().isEmpty();
    }

    /**
     * Returns the plan as YAML in the format {@code planhealth/v1}. Each guess is a comment above the initiative that it is
     * about, or at the head of the file.
     */
    public String toYaml() {
        ImmutableListMultimap<String, ImportGuess> byEntity =
                Multimaps.index(guesses, guess -> guess.entity() == null ? "" : guess.entity());
        StringBuilder yaml = new StringBuilder();
        byEntity.get("").forEach(guess -> comment(yaml, "", guess));
        boolean inInitiatives = false;
        for (String line : StrategyWriter.create().toYaml(strategy).lines().toList()) {
            // A list of the root begins at the first column.
            inInitiatives = line.startsWith(" ") ? inInitiatives : line.startsWith("initiatives:");
            Matcher first = INITIATIVE.matcher(line);
            if (inInitiatives && first.matches()) {
                byEntity.get(first.group(2)).forEach(guess -> comment(yaml, first.group(1), guess));
            }
            yaml.append(line).append('\n');
        }
        return yaml.toString();
    }

    private static void comment(StringBuilder yaml, String indent, ImportGuess guess) {
        yaml.append(indent)
                .append("# guess: ")
                .append(PrintableText.clean(guess.text()))
                .append('\n');
    }
}
