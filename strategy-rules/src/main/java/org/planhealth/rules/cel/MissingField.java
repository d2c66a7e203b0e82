package org.planhealth.rules.cel;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.MissingFact;

/**
 * What an undecided check lacks.
 *
 * @param entity id of the entity that would state it
 * @param path the way to it from that entity, such as {@code rollout.history}
 * @param words what it is, to follow "does not state"; empty if the path says it
 */
record MissingField(String entity, String path, String words) {
    private static final Pattern ENTRY = Pattern.compile("an entry '(.*)'");

    /**
     * Returns what a check lacks: what it says itself, else the field that was absent.
     *
     * @param subject the entity that the condition is about
     */
    static MissingField of(
            String subject,
            CelCheck check,
            CelCheck.Result result,
            Map<String, Object> variables,
            EvaluationBudget run) {
        String absent = result.absent();
        if (absent == null) {
            String field = check.field() == null ? "" : check.field().replace('/', '.');
            return new MissingField(
                    subject,
                    field,
                    check.states() == null
                            ? ""
                            : check.states().fill(variables, run).text());
        }
        if (!absent.startsWith(CelValues.OTHER)) {
            return new MissingField(subject, absent, "");
        }
        int end = absent.indexOf('.');
        return new MissingField(absent.substring(CelValues.OTHER.length(), end), absent.substring(end + 1), "");
    }

    /**
     * Returns the fact as data; an entry of a map goes by its key.
     *
     * @param strategy id of the strategy, whose lists are missing as such
     */
    MissingFact fact(String strategy, String text) {
        if (entity.equals(strategy) && FactTypes.isListOfPlan(path)) {
            return MissingFact.list(strategy, path);
        }
        Matcher entry = ENTRY.matcher(path);
        String way = entry.matches() ? entry.group(1).replaceAll("\\W+", "_") : path.replace('.', '/');
        return MissingFact.field(entity, way, text);
    }

    /** Says who does not state it: what the condition is about, or another entity that it asks. */
    String message(String subject, UnaryOperator<String> title) {
        String what = words.isEmpty() ? path : words + " (" + path + ")";
        return title.apply(entity) + " does not state " + what
                + (entity.equals(subject) ? "" : ", needed to check " + title.apply(subject));
    }
}
