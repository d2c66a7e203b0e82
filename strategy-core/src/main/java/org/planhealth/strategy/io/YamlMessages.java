package org.planhealth.strategy.io;

import java.util.Optional;
import org.planhealth.strategy.check.PrintableText;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Says in the words of a plan's author what the YAML parser complains of. */
final class YamlMessages {
    private final String context;
    private final String problem;
    private final TextPosition place;
    private final TextPosition opening;

    private YamlMessages(MarkedYamlEngineException e) {
        this.context = String.valueOf(e.getContext());
        this.problem = String.valueOf(e.getProblem());
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        this.place = YamlTree.placeOf(mark);
        this.opening = YamlTree.placeOf(e.getContextMark().or(() -> mark));
    }

    static UnreadableTextException reworded(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return new YamlMessages(marked).reworded();
        }
        return e instanceof YamlVersionException
                ? new UnreadableTextException(
                        TextPosition.START, "unsupported YAML version", "planhealth reads YAML 1.2")
                : unexplained(TextPosition.START);
    }

    static UnreadableTextException unexplained(TextPosition place) {
        return new UnreadableTextException(
                place, "invalid YAML", "check the indentation, and put text with special characters in quotes");
    }

    private UnreadableTextException reworded() {
        if (problem.startsWith("found character '\\t")) {
            return at(place, "a tab where YAML expects spaces", "indent with spaces");
        }
        if (problem.startsWith("found character '")) {
            String first = characterIn(problem);
            return at(
                    place,
                    "a value cannot start with " + PrintableText.quoted(first),
                    first.equals(">")
                            ? "did you mean 'above' or 'at-least'? operators are words; put other text in quotes"
                            : "put the text in quotes");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return at(place, "unexpected ':'", "check the indentation, and put text with ': ' in quotes");
        }
        if (problem.startsWith("mapping keys are not allowed")
                || problem.startsWith("sequence entries are not allowed")) {
            String sign = problem.startsWith("mapping") ? "?" : "-";
            return at(
                    place,
                    "a '" + sign + " ' is not expected here",
                    "put it on its own line, or put the text in quotes");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return at(
                    opening,
                    "a ':' is missing after this name",
                    "write it as 'name: value', and indent continued text");
        }
        if (context.contains("quoted scalar") && problem.startsWith("found unexpected")) {
            return at(opening, "this quote is never closed");
        }
        if (context.contains("double-quoted")) {
            return at(place, "unknown escape in double quotes", "write \\\\ for a backslash, or use single quotes");
        }
        if (context.contains("flow")) {
            return flow();
        }
        return context.contains("block scalar") ? blockScalar() : structure();
    }

    private UnreadableTextException flow() {
        String bracket = context.contains("sequence") ? "[" : "{";
        if (problem.contains("<stream end>")) {
            return at(opening, "the '" + bracket + "' that opens here is never closed");
        }
        String close = bracket.equals("[") ? "]" : "}";
        return at(
                place,
                "a ',' or '" + close + "' is expected here, for the '" + bracket + "' of line " + opening.line(),
                "put text with brackets, braces, commas or colons in quotes");
    }

    private UnreadableTextException blockScalar() {
        return at(
                place,
                "expected only a text block indicator after '>' or '|'",
                problem.contains("found =")
                        ? "did you mean 'at-least'? operators are words, because > starts a text block in YAML"
                        : "put text that starts with '>' or '|' in quotes");
    }

    private UnreadableTextException structure() {
        if (problem.contains("found ']'") || problem.contains("found '}'")) {
            String bracket = problem.contains("found ']'") ? "]" : "}";
            return at(
                    place,
                    "a '" + bracket + "' without an opening bracket",
                    "put text with brackets or braces in quotes");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return at(
                    place,
                    "this does not belong to anything before it",
                    "check the indentation; a line '---' separates documents");
        }
        if (problem.startsWith("expected <block end>")) {
            return at(
                    place,
                    "this does not belong to the value before it",
                    "check the indentation, and quote the whole text or none of it");
        }
        if (context.contains("anchor") || context.contains("alias")) {
            return at(opening, "a name is missing after '&' or '*'", "put text that starts with '&' or '*' in quotes");
        }
        if (context.contains("tag") || problem.contains("tag handle")) {
            return at(opening, "unsupported tag", "put text that starts with '!' in quotes");
        }
        if (context.contains("directive") || problem.contains("directive")) {
            return at(opening, "unsupported directive", "remove the line that starts with '%'");
        }
        return unexplained(place);
    }

    private static String characterIn(String problem) {
        int start = problem.indexOf('\'') + 1;
        return problem.substring(start, Math.max(start, problem.indexOf("' that cannot start")));
    }

    private static UnreadableTextException at(TextPosition place, String message, String... hints) {
        return new UnreadableTextException(place, message, hints);
    }
}
