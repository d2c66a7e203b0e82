package org.planhealth.strategy.io;

import static com.google.common.base.Strings.nullToEmpty;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.strategy.check.PrintableText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in the words of a plan's author what the JSON parser complains of. */
final class JsonMessages {
    private static final String IN_QUOTES = "put text and names in double quotes";

    private static final Pattern TOKEN = Pattern.compile("(?:Unrecognized|Non-standard) token '([^']*)'");

    private final String text;
    private final LineIndex places;

    JsonMessages(String text, LineIndex places) {
        this.text = text;
        this.places = places;
    }

    UnreadableTextException reworded(JacksonException e) {
        String message = nullToEmpty(e.getOriginalMessage());
        if (e instanceof UnexpectedEndOfInputException) {
            String inside = message.contains("quote") || message.contains("escape")
                    ? "a text in quotes"
                    : "an object or a list";
            return at(text.length(), "the file ends inside " + inside);
        }
        TokenStreamLocation location = e.getLocation();
        int offset = location == null ? 0 : (int) Math.max(0, location.getCharOffset());
        String character =
                offset < text.length() ? PrintableText.quoted(Character.toString(text.codePointAt(offset))) : "the end";
        if (message.contains("close marker")) {
            return at(offset, character + " does not match the open bracket");
        }
        if (message.contains("property name") && message.contains("double-quote")) {
            return at(offset, "expected a name in double quotes, was " + character, "put commas only between entries");
        }
        if (message.contains("expecting a colon")) {
            return at(offset, "expected a ':' after the name, was " + character);
        }
        if (message.contains("expecting comma")) {
            return at(offset, "expected a ',' or the end, was " + character);
        }
        if (message.contains("comment")) {
            return at(offset, "JSON has no comments", "remove it, or write the plan in YAML");
        }
        return value(offset, character, message);
    }

    private UnreadableTextException value(int offset, String character, String message) {
        if (message.contains("numeric value")) {
            return at(offset, "invalid JSON number", "write it like 0.5, -1 or 1e6");
        }
        if (message.contains("escape sequence") || message.contains("character escape")) {
            return at(offset, "unknown escape in text", "write \\\\ for a backslash");
        }
        if (message.contains("unquoted character")) {
            return at(offset, "line break or control character in text", "write \\n for a line break");
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            // The parser stands before a token that it does not know, and behind one that it knows and refuses.
            int start =
                    message.startsWith("Non-standard") ? offset - token.group(1).length() : offset;
            return at(start, PrintableText.quoted(token.group(1)) + " is not a JSON value", IN_QUOTES);
        }
        return message.contains("expected a value")
                ? at(offset, "expected a value, was " + character, "use null for a fact that is not stated")
                : at(offset, "invalid JSON", IN_QUOTES);
    }

    private UnreadableTextException at(int offset, String message, String... hints) {
        return new UnreadableTextException(places.at(offset), message, hints);
    }
}
