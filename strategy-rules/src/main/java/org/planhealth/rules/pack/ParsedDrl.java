package org.planhealth.rules.pack;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.planhealth.rules.pack.RuleLint.Problem;
import org.planhealth.rules.sdk.RuleDeclaration;

/**
 * A rule file as it was parsed.
 *
 * @param file what was parsed; empty if the text cannot be parsed
 * @param problem why not; only the first, for the others follow from it
 */
record ParsedDrl(Optional<PackageDescr> file, Optional<Problem> problem) {
    private static final Pattern PLACE = Pattern.compile("Line (\\d+):\\d+ (.*)", Pattern.DOTALL);
    private static final ImmutableList<String> WORDS =
            ImmutableList.of("package", "import", "rule", "when", "then", "end", "exists", "accumulate");
    private static final Pattern INPUT = Pattern.compile("input '([^']*)'");

    static ParsedDrl of(String drl) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        Optional<PackageDescr> file;
        try {
            file = Optional.ofNullable(parser.parse(null, drl));
        } catch (DroolsParserException | RuntimeException e) {
            return new ParsedDrl(Optional.empty(), Optional.of(new Problem(1, "", "cannot be parsed as rules")));
        }
        Optional<Problem> quote = openQuote(drl);
        if (parser.hasErrors() && quote.isPresent()) {
            return new ParsedDrl(Optional.empty(), quote);
        }
        Optional<Problem> end = missingEnd(drl);
        if (parser.hasErrors() && end.isPresent()) {
            return new ParsedDrl(Optional.empty(), end);
        }
        Optional<Problem> first = parser.getErrors().stream()
                .map(ParsedDrl::problem)
                .filter(problem -> !problem.why().contains("null Package"))
                .min(Comparator.comparingInt(Problem::line));
        return first.isPresent() ? new ParsedDrl(Optional.empty(), first) : new ParsedDrl(file, Optional.empty());
    }

    /** Returns the rule that names the file; empty if there is none. */
    Optional<RuleDescr> first() {
        return file.flatMap(parsed -> parsed.getRules().stream().findFirst());
    }

    /** Returns the annotations of a rule as they are written, without quotes. */
    static ImmutableSortedMap<String, String> annotations(RuleDescr rule) {
        Map<String, String> annotations = new TreeMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String value = annotation.getSingleValueAsString();
            annotations.put(annotation.getName(), value == null ? "" : RuleDeclaration.unquoted(value));
        }
        return ImmutableSortedMap.copyOf(annotations);
    }

    /** The parser complains of an open quote where the file ends. */
    private static Optional<Problem> openQuote(String drl) {
        int line = 0;
        for (String text : Splitter.on('\n').split(drl)) {
            line++;
            if (RuleLint.withoutStrings(text).contains("\"")) {
                return Optional.of(new Problem(line, "", "missing closing quote"));
            }
        }
        return Optional.empty();
    }

    /** The parser complains of the consequence of the next rule. */
    private static Optional<Problem> missingEnd(String drl) {
        int line = 0;
        int open = 0;
        for (String text : Splitter.on('\n').split(drl)) {
            line++;
            if (text.strip().startsWith("rule \"")) {
                if (open > 0) {
                    return Optional.of(new Problem(
                            line,
                            "",
                            "a rule starts before the end of the rule on line " + open,
                            ImmutableList.of("is 'end' missing above?")));
                }
                open = line;
            } else if (text.strip().equals("end")) {
                open = 0;
            }
        }
        return Optional.empty();
    }

    private static Problem problem(DroolsError error) {
        Matcher place = PLACE.matcher(error.getMessage());
        if (!place.find()) {
            int line = Arrays.stream(error.getLines()).findFirst().orElse(1);
            return new Problem(Math.max(1, line), "", error.getMessage());
        }
        Matcher input = INPUT.matcher(place.group(2));
        String read = input.find() ? input.group(1) : "";
        int line = Integer.parseInt(place.group(1));
        if (read.isEmpty()) {
            return new Problem(
                    line, "", "this cannot be parsed", ImmutableList.of("is a bracket or a quote not closed?"));
        }
        return read.equals("<eof>")
                ? new Problem(
                        line,
                        "",
                        "the file ends in the middle of a rule",
                        ImmutableList.of("is 'end', a bracket or a quote missing?"))
                : new Problem(line, "", "'" + read + "' is not expected here", hints(read));
    }

    private static ImmutableList<String> hints(String read) {
        return switch (read) {
            case "then" -> ImmutableList.of("is a bracket not closed in the condition?");
            case "end" -> ImmutableList.of("is 'then' missing?");
            case "RuleParameters" -> ImmutableList.of("is 'when' missing?");
            default ->
                read.startsWith("$") || ConstraintTypes.isKnown(read)
                        ? ImmutableList.of("is a bracket not closed above?")
                        : ConstraintTypes.didYouMean(read, WORDS);
        };
    }
}
