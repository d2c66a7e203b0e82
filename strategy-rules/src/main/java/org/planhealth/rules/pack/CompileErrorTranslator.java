package org.planhealth.rules.pack;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planhealth.rules.sdk.Findings;
import org.planhealth.rules.sdk.Phrases;

/**
 * Says what the compiler complains about in the words of whoever wrote the rule.
 *
 * <p>The compiler makes Java of a rule, and much of what it says is about that: places that nobody wrote, or none at all. What
 * it names is looked for in the rule.
 */
final class CompileErrorTranslator {
    private static final String SDK = "org.planhealth.rules.sdk.";
    private static final Pattern TYPE = Pattern.compile("Unable to find class: (\\S+)");
    private static final Pattern EXPRESSION = Pattern.compile(
            "(?:Unable to parse left part of expression:|Unable to Analyse Expression) (.*?):?\\s*$", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("Unknown field (\\w+) on class (\\S+)");
    private static final Pattern CONSEQUENCE = Pattern.compile(
            "Unable to parse consequence caused by: \\(line (\\d+),col \\d+\\) Parse error\\. Found (.+?)(?:, expected|\\n|$)");
    private static final Pattern UNDEFINED = Pattern.compile("The method (\\w+)\\(.*\\) is undefined for the type .*");
    private static final Pattern ARGUMENTS = Pattern.compile(
            "The method (\\w+)\\((.*)\\) in the type ([\\w<>]+) is not applicable for the arguments \\((.*)\\)");
    private static final Pattern INVISIBLE = Pattern.compile("The field \\w+\\.(\\w+) is not visible");
    private static final Pattern UNRESOLVED = Pattern.compile("(\\S+) cannot be resolved.*");
    private static final Pattern LITERAL =
            Pattern.compile("(?:For input string: )?\"([^\"]+)\".*|The literal (\\S+) of type \\w+ is out of range.*");

    private final RuleSource source;
    private final String rule;
    private final int ruleLine;

    CompileErrorTranslator(RuleSource source, int ruleLine) {
        this.source = source;
        this.rule = source.folder().id();
        this.ruleLine = ruleLine;
    }

    /** Returns what a message says; empty if it says nothing of its own. */
    Optional<RuleProblem> of(String message, int line) {
        if (message.startsWith("Java source of") || message.contains("null Package")) {
            return Optional.empty();
        }
        return Optional.of(
                Stream.of(type(message), expression(message), field(message), consequence(message), java(message))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> problem(line, "does not compile: " + firstLine(message))));
    }

    /** Returns what it means that the compiler, or the loading of the rule, threw. */
    RuleProblem of(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        Matcher literal = LITERAL.matcher(message);
        return thrown instanceof NumberFormatException && literal.matches()
                ? number(literal)
                : problem(ruleLine, "does not compile: " + firstLine(message));
    }

    private Optional<RuleProblem> type(String message) {
        Matcher type = TYPE.matcher(message);
        if (!type.find()) {
            return Optional.empty();
        }
        String name = type.group(1);
        return Optional.of(
                ConstraintTypes.isKnown(name)
                        ? problem(
                                place(name + "("),
                                name + " is not imported",
                                "import " + ConstraintTypes.importOf(name) + ";")
                        : problem(place(name), "unknown type " + name));
    }

    private Optional<RuleProblem> expression(String message) {
        Matcher expression = EXPRESSION.matcher(message);
        return expression.find()
                ? Optional.of(
                        problem(place(expression.group(1)), "cannot be parsed: " + firstLine(expression.group(1))))
                : Optional.empty();
    }

    private Optional<RuleProblem> field(String message) {
        Matcher field = FIELD.matcher(message);
        if (!field.find()) {
            return Optional.empty();
        }
        String type = field.group(2).substring(field.group(2).lastIndexOf('.') + 1);
        return Optional.of(problem(place(field.group(1)), type + " has no property '" + field.group(1) + "'"));
    }

    private Optional<RuleProblem> consequence(String message) {
        Matcher consequence = CONSEQUENCE.matcher(message);
        if (!consequence.find()) {
            return Optional.empty();
        }
        int then = thenLine();
        String found = consequence.group(2).replace("\"", "'");
        return Optional.of(problem(
                then + Integer.parseInt(consequence.group(1)) - 1,
                "the consequence is not valid Java: " + found + " is not expected",
                found.equals("'}'") || found.equals("';'")
                        ? new String[] {"is a semicolon or a bracket missing?"}
                        : new String[0]));
    }

    /** Reads what the compiler of Java says. */
    private Optional<RuleProblem> java(String message) {
        Matcher undefined = UNDEFINED.matcher(message);
        if (undefined.matches()) {
            return Optional.of(undefined(undefined.group(1)));
        }
        Matcher literal = LITERAL.matcher(message);
        if (literal.matches()) {
            return Optional.of(number(literal));
        }
        Matcher arguments = ARGUMENTS.matcher(message);
        if (arguments.matches() && arguments.group(3).startsWith("Enum")) {
            return Optional.of(problem(
                    place(arguments.group(1) + "("),
                    arguments.group(1) + " cannot be called here: the engine compiles the consequence inside an enum"));
        }
        if (arguments.matches()) {
            return Optional.of(problem(
                    place(arguments.group(1)),
                    arguments.group(1) + " takes ("
                            + shown(Overloads.closest(arguments.group(1), arguments.group(4))
                                    .orElse(arguments.group(2)))
                            + "), not (" + shown(arguments.group(4)) + ")"));
        }
        Matcher invisible = INVISIBLE.matcher(message);
        if (invisible.matches()) {
            String field = invisible.group(1);
            return Optional.of(problem(
                    lineOfConsequence(Pattern.compile("\\." + field + "\\b(?!\\s*\\()")),
                    "'" + field + "' is used like a field, but the consequence is Java",
                    "call " + field + "()"));
        }
        Matcher unresolved = UNRESOLVED.matcher(message);
        return unresolved.matches()
                ? Optional.of(problem(place(unresolved.group(1)), "unknown name '" + unresolved.group(1) + "'"))
                : Optional.empty();
    }

    private RuleProblem number(Matcher literal) {
        String read = literal.group(1) == null ? literal.group(2) : literal.group(1);
        return problem(place(read), "'" + read + "' is not a valid number here");
    }

    private RuleProblem undefined(String name) {
        for (Class<?> functions : ImmutableList.of(Findings.class, Phrases.class)) {
            if (functions(functions).contains(name)) {
                return problem(
                        place(name),
                        name + " is not imported",
                        "import static " + SDK + functions.getSimpleName() + ".*;");
            }
        }
        Iterable<String> known = Iterables.concat(functions(Findings.class), functions(Phrases.class));
        return problem(
                place(name),
                "unknown function '" + name + "'",
                ConstraintTypes.didYouMean(name, ImmutableList.copyOf(known)).toArray(new String[0]));
    }

    private static ImmutableSortedSet<String> functions(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static String shown(String types) {
        return types.replace("RuleContext", "kcontext");
    }

    /** Returns the first line of a consequence in which a pattern is found, of those of all rules of the file. */
    private int lineOfConsequence(Pattern wanted) {
        int line = 0;
        boolean inside = false;
        for (String read : source.text().split("\n", -1)) {
            line++;
            String words = RuleLint.withoutStrings(read).strip();
            inside = words.matches("then\\b.*") || (inside && !words.equals("end"));
            if (inside && wanted.matcher(words).find()) {
                return line;
            }
        }
        return thenLine();
    }

    private int thenLine() {
        return source.lineOf(Pattern.compile("^\\s*then\\b"), ruleLine);
    }

    /** Returns the line where a text stands that the compiler may have spaced otherwise. */
    private int place(String text) {
        StringBuilder loosely = new StringBuilder();
        for (String word : text.strip().replace("(", " (").split("\\s+", -1)) {
            loosely.append(loosely.isEmpty() ? "" : "\\s*").append(Pattern.quote(word));
        }
        String start = Character.isJavaIdentifierPart(text.isEmpty() ? ' ' : text.charAt(0)) ? "(?<![\\w$@])" : "";
        String end = text.endsWith("(") ? "" : "(?!\\w)";
        return source.lineOf(Pattern.compile(start + loosely + end), ruleLine);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    private RuleProblem problem(int line, String message, String... hints) {
        return new RuleProblem(source.folder().rule().toString(), line, rule, message, ImmutableList.copyOf(hints));
    }
}
