package org.planhealth.rules.pack;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.rules.sdk.MessageTemplate;
import org.planhealth.rules.sdk.MissingFact;

/** Checks the messages of a consequence before it is run: each gap has a figure of its name. */
final class ConsequenceCheck {
    private static final Pattern CALL = Pattern.compile("\\b(violated|violatedAs|missing)\\s*\\(");
    private static final ImmutableSet<String> ALWAYS = ImmutableSet.of("subject", "related");
    private static final ImmutableSet<String> ALWAYS_IN_MISSING = ImmutableSet.of("subject", "related", "field");
    private static final CharMatcher LINE_FEED = CharMatcher.is('\n');

    private final String text;
    private final ImmutableList.Builder<Mistake> mistakes = ImmutableList.builder();

    private ConsequenceCheck(String text) {
        this.text = text;
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
        boolean isText() {
            return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        }

        String value() {
            return text.substring(1, text.length() - 1).replace("\\\"", "\"");
        }
    }

    /** Returns what is wrong with the messages of a consequence; empty if nothing is, or if it is not understood. */
    static ImmutableList<Mistake> of(String consequence) {
        ConsequenceCheck check = new ConsequenceCheck(consequence);
        Matcher call = CALL.matcher(consequence);
        while (call.find()) {
            check.check(call.group(1), check.arguments(call.end()));
        }
        return check.mistakes.build();
    }

    private void check(String function, List<Argument> arguments) {
        int first = 0;
        while (first < arguments.size() && !arguments.get(first).isText()) {
            first++;
        }
        if (function.equals("missing") && first < arguments.size()) {
            checkField(arguments.get(first));
            first++;
        }
        if (first < arguments.size() && arguments.get(first).isText()) {
            checkMessage(
                    arguments.get(first),
                    arguments.subList(first + 1, arguments.size()),
                    function.equals("missing") ? ALWAYS_IN_MISSING : ALWAYS);
        }
    }

    private void checkField(Argument field) {
        try {
            MissingFact.field("", field.value(), "");
        } catch (IllegalArgumentException e) {
            add(field, String.valueOf(e.getMessage()), "what it is stands after it, in words");
        }
    }

    private void checkMessage(Argument message, List<Argument> figures, ImmutableSet<String> always) {
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
            if (!name.isText() || index + 1 == figures.size()) {
                add(
                        name,
                        "the figures after a message are names and values in turn, and here is " + name.text(),
                        "such as \"days\", $days");
                return;
            }
            names.add(name.value());
        }
        ImmutableSet<String> known = names.build();
        template.names().stream().filter(name -> !known.contains(name)).forEach(name -> {
            ImmutableList<String> near = ConstraintTypes.didYouMean(name, known);
            add(
                    message,
                    "the message has a gap {" + name + "}, and no figure of that name",
                    near.isEmpty() ? "known are " + String.join(", ", known) : near.get(0));
        });
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
