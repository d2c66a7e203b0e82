package org.planhealth.rules.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.planhealth.rules.sdk.RuleDocuments;

/** Finds where a rule of the engine stands in its file: the engine knows no lines when it runs. */
final class RulePlace {
    static final String FILE = "rule.drl";

    private static final Pattern THEN = Pattern.compile("\\s*then\\b.*");
    private static final Pattern ACCUMULATE = Pattern.compile(".*\\bacc(umulate)?\\s*\\(.*");

    private RulePlace() {}

    /**
     * Returns the place of a failure, with a colon and a space to begin a message; empty if the file is missing.
     *
     * @param engineRule the name of the rule of the engine
     * @param inConsequence whether its consequence failed, rather than a condition
     */
    static String prefix(RuleDocuments documents, String engineRule, boolean inConsequence) {
        return documents
                .drl()
                .map(text -> documents.place() + "/" + FILE + ":"
                        + line(text.lines().toList(), engineRule, inConsequence) + ": ")
                .orElse("");
    }

    private static int line(List<String> lines, String engineRule, boolean inConsequence) {
        Pattern begin = Pattern.compile("\\s*rule\\s+[\"']?" + Pattern.quote(engineRule) + "[\"']?(\\s.*)?");
        int first = next(lines, 0, begin);
        if (first == lines.size()) {
            return 1;
        }
        int then = next(lines, first, THEN);
        if (inConsequence) {
            int code = then + 1;
            while (code < lines.size() && lines.get(code).isBlank()) {
                code++;
            }
            return Math.min(code, lines.size() - 1) + 1;
        }
        int accumulate = next(lines, first, ACCUMULATE);
        return (accumulate < then ? accumulate : first) + 1;
    }

    private static int next(List<String> lines, int from, Pattern wanted) {
        int line = from;
        while (line < lines.size() && !wanted.matcher(lines.get(line)).matches()) {
            line++;
        }
        return line;
    }
}
