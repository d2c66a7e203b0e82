package org.planhealth.rules.pack;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.rules.sdk.EntityFields;
import org.planhealth.rules.sdk.FactTypes;
import org.planhealth.rules.sdk.MessageTemplate;
import org.planhealth.rules.sdk.MissingFact;

/** Checks the messages of a consequence before it is run: each gap has a figure of its name. */
final class ConsequenceCheck {
    private static final Pattern CALL = Pattern.compile("\\b(violated|violatedAs|missing|missingList)\\s*\\(");
    private static final Pattern SEVERITY = Pattern.compile("(?:Severity\\.)?([A-Z]+)");
    private static final Pattern LITERAL = Pattern.compile("(?s)\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|(?://[^\n]*|/\\*.*?\\*/)");
    private static final ImmutableSet<String> ALWAYS = ImmutableSet.of("subject", "related");
    private static final ImmutableSet<String> ALWAYS_IN_MISSING = ImmutableSet.of("subject", "related", "field");
    private static final CharMatcher LINE_FEED = CharMatcher.is('\n');

    private final String text;
    private final Map<String, Class<?>> variables;
    private final ImmutableSet<String> severities;
    private final ImmutableList.Builder<Mistake> mistakes = ImmutableList.builder();

    private ConsequenceCheck(String text, Map<String, Class<?>> variables, ImmutableSet<String> severities) {
        this.text = text;
        this.variables = variables;
        this.severities = severities;
    }

    /**
     * What is wrong.
     *
     * @param line how many lines below the beginning of the consequence
     * @param why what is wrong
     * @param hint what to try
     */
    record Mistake(int line, String why, String hint) {}

    /** An argument of a call, and where it begins. */
    private record Argument(String text, int offset) {
        /** Tells whether it is a text, maybe one that is put together. */
        boolean isText() {
            return text.startsWith("\"");
        }

        /** Tells whether it says all that the text is. */
        boolean isLiteral() {
            return LITERAL.matcher(text).matches();
        }

        String value() {
            return text.substring(1, text.length() - 1).replace("\\\"", "\"");
        }
    }

    /**
     * Returns what is wrong with the messages of a consequence; empty if nothing is, or if it is not understood.
     *
     * @param variables the types of the variables that the conditions bind, as far as they are known
     * @param severities the severities that the rule declares
     */
    static ImmutableList<Mistake> of(
            String consequence, Map<String, Class<?>> variables, ImmutableSet<String> severities) {
        String text = withoutComments(consequence);
        ConsequenceCheck check = new ConsequenceCheck(text, variables, severities);
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            check.check(call.group(1), check.arguments(call.end()));
        }
        return check.mistakes.build();
    }

    /** Returns a text with blanks in place of comments. */
    static String withoutComments(String consequence) {
        return COMMENT_OR_TEXT.matcher(consequence).replaceAll(found -> {
            String read = found.group();
            return Matcher.quoteReplacement(read.startsWith("/") ? read.replaceAll("[^\n]", " ") : read);
        });
    }

    private void check(String function, List<Argument> arguments) {
        int first = 0;
        while (first < arguments.size() && !arguments.get(first).isText()) {
            first++;
        }
        if (first == arguments.size()) {
            return;
        }
        Argument text = arguments.get(first);
        List<Argument> more = arguments.subList(first + 1, arguments.size());
        switch (function) {
            case "missing" -> {
                String before = first == 0 ? "" : arguments.get(first - 1).text();
                if (variables.get(before) == String.class) {
                    // A variable has the field, and what follows are its words.
                    checkMessage(text, more, ALWAYS_IN_MISSING);
                    return;
                }
                checkField(text, before);
                if (!more.isEmpty()) {
                    checkMessage(more.get(0), more.subList(1, more.size()), ALWAYS_IN_MISSING);
                }
            }
            case "missingList" -> checkList(text);
            case "violatedAs" -> {
                if (first == 1) {
                    add(text, "a severity must not be text, was " + text.text(), "such as Severity.MEDIUM");
                } else {
                    checkSeverity(arguments.get(1));
                    checkMessage(text, more, ALWAYS);
                }
            }
            default -> checkMessage(text, more, ALWAYS);
        }
    }

    /** Checks the field that is missing, which whoever stands before it would state. */
    private void checkField(Argument field, String owner) {
        if (!field.isLiteral()) {
            return;
        }
        try {
            MissingFact.field("", field.value(), "");
        } catch (IllegalArgumentException e) {
            add(field, String.valueOf(e.getMessage()), "put the words after the field name");
            return;
        }
        String type = variables.getOrDefault(owner, Object.class).getSimpleName();
        if (!EntityFields.has(type, field.value())) {
            add(field, type + " has no field '" + field.value() + "'", nearest(field.value(), EntityFields.of(type)));
        }
    }

    private void checkSeverity(Argument severity) {
        Matcher constant = SEVERITY.matcher(severity.text());
        if (constant.matches() && !severities.contains(constant.group(1).toLowerCase(Locale.ROOT))) {
            add(
                    severity,
                    "@Severity does not declare " + constant.group(1).toLowerCase(Locale.ROOT),
                    "declared: " + String.join(", ", severities));
        }
    }

    private void checkList(Argument list) {
        if (list.isLiteral() && !FactTypes.names().contains(list.value())) {
            add(list, "unknown list '" + list.value() + "'", nearest(list.value(), FactTypes.names()));
        }
    }

    private static String nearest(String read, ImmutableSet<String> known) {
        ImmutableList<String> near = ConstraintTypes.didYouMean(read, known);
        return near.isEmpty() ? "known: " + String.join(", ", known) : near.get(0);
    }

    private void checkMessage(Argument message, List<Argument> figures, ImmutableSet<String> always) {
        if (!message.isLiteral()) {
            return;
        }
        MessageTemplate template;
        try {
            template = MessageTemplate.of(message.value());
        } catch (MessageTemplate.MalformedException e) {
            add(message, "the message has " + e.getMessage(), e.hint());
            return;
        }
        ImmutableSet.Builder<String> names = ImmutableSet.<String>builder().addAll(always);
        for (int index = 0; index < figures.size(); index += 2) {
            Argument name = figures.get(index);
            if (!name.isLiteral() || index + 1 == figures.size()) {
                add(
                        name,
                        "figures after a message alternate names and values, but here is " + name.text(),
                        "such as \"days\", $days");
                return;
            }
            names.add(name.value());
        }
        ImmutableSet<String> known = names.build();
        template.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> add(
                        message,
                        "the message has a gap {" + name + "}, but no figure with that name",
                        nearest(name, known)));
    }

    private void add(Argument argument, String why, String hint) {
        mistakes.add(new Mistake(LINE_FEED.countIn(text.substring(0, argument.offset())), why, hint));
    }

    /** Returns the arguments of a call that is open, up to the bracket that closes it. */
    private List<Argument> arguments(int start) {
        List<Argument> arguments = new ArrayList<>();
        int depth = 0;
        int from = start;
        boolean quoted = false;
        for (int at = start; at < text.length(); at++) {
            char next = text.charAt(at);
            if (quoted && next == '\\') {
                at++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == '(' || next == '[' || next == '{')) {
                depth++;
            } else if (!quoted && depth == 0 && (next == ',' || next == ')')) {
                add(from, at, arguments);
                from = at + 1;
                if (next == ')') {
                    break;
                }
            } else if (!quoted && (next == ')' || next == ']' || next == '}')) {
                depth--;
            }
        }
        return arguments;
    }

    private void add(int from, int to, List<Argument> arguments) {
        String read = text.substring(from, to);
        int blank = read.length() - read.stripLeading().length();
        if (!read.isBlank()) {
            arguments.add(new Argument(read.strip(), from + blank));
        }
    }
}
