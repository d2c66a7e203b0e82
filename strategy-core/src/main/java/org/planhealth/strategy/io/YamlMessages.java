package org.planhealth.strategy.io;

import java.util.Optional;
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
                        TextPosition.START, "a version of YAML that is not read", "planhealth reads YAML 1.2")
                : unexplained(TextPosition.START);
    }

    static UnreadableTextException unexplained(TextPosition place) {
        return new UnreadableTextException(
                place,
                "this cannot be read as YAML",
                "check the indentation, and put text with special characters in quotes");
    }

    private UnreadableTextException reworded() {
        if (problem.startsWith("found character '\\t")) {
            return at(place, "a tab where YAML expects spaces", "indent with spaces");
        }
        if (problem.startsWith("found character '")) {
            String first = characterIn(problem);
            return at(
                    place,
                    "a value cannot begin with " + PrintableText.quoted(first),
                    first.equals(">")
                            ? "did you mean 'above' or 'at-least'? an operator is a word; put another text in quotes"
                            : "put the text in quotes");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return at(
                    place,
                    "a ':' is not expected here",
                    "check the indentation, and put a text that holds ': ' in quotes");
        }
        if (problem.startsWith("mapping keys are not allowed")
                || problem.startsWith("sequence entries are not allowed")) {
            String sign = problem.startsWith("mapping") ? "?" : "-";
            return at(
                    place,
                    "a '" + sign + " ' is not expected here",
                    "begin it on a line of its own, or put the text in quotes");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return at(
                    opening,
                    "a ':' is missing after this name",
                    "write it as 'name: value'; a text that goes on is indented");
        }
        if (context.contains("quoted scalar") && problem.startsWith("found unexpected")) {
            return at(opening, "the quote that opens here is never closed");
        }
        if (context.contains("double-quoted")) {
            return at(place, "an unknown escape in double quotes", "write \\\\ for a backslash, or use single quotes");
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
                "put a text that holds brackets, braces, commas or colons in quotes");
    }

    private UnreadableTextException blockScalar() {
        return at(
                place,
                "after '>' or '|' only an indicator of a text block is expected",
                problem.contains("found =")
                        ? "did you mean 'at-least'? an operator is a word, since YAML begins a block of text with >"
                        : "put a text that begins with '>' or '|' in quotes");
    }

    private UnreadableTextException structure() {
        if (problem.contains("found ']'") || problem.contains("found '}'")) {
            String bracket = problem.contains("found ']'") ? "]" : "}";
            return at(
                    place,
                    "a '" + bracket + "' that closes nothing",
                    "put a text that holds brackets or braces in quotes");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return at(
                    place,
                    "this belongs to nothing before it",
                    "check the indentation; a line '---' separates documents");
        }
        if (problem.startsWith("expected <block end>")) {
            return at(
                    place,
                    "this does not belong to what stands before it",
                    "check the indentation, and put a whole text in quotes or none of it");
        }
        if (context.contains("anchor") || context.contains("alias")) {
            return at(
                    opening, "a name is missing after '&' or '*'", "put a text that begins with '&' or '*' in quotes");
        }
        if (context.contains("tag") || problem.contains("tag handle")) {
            return at(opening, "a tag that is not read", "put a text that begins with '!' in quotes");
        }
        if (context.contains("directive") || problem.contains("directive")) {
            return at(opening, "a directive that is not read", "remove the line that begins with '%'");
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
