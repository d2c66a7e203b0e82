package org.planhealth.rules.pack;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Refuses what compiles but is slow, never matches, or depends on the order of firing. */
final class RuleLint {
    static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");
    private static final ImmutableMap<Pattern, String> REFUSED_IN_CONDITIONS = ImmutableMap.of(
            Pattern.compile("\\.equals\\s*\\("), "use ==, which is indexed",
            Pattern.compile("&&"), "separate conditions with commas: joined conditions are not indexed",
            Pattern.compile("\\|\\|"),
                    "write a pattern for each alternative: alternatives in one pattern are not indexed",
            Pattern.compile("\\beval\\s*\\("), "eval runs for every pair of facts",
            Pattern.compile("(?:==|!=|<=?|>=?)\\s*[\\w$.]*\\w\\s*\\("),
                    "compare with a property: calls are not indexed",
            Pattern.compile("^(?!.*:(?!:)).*\\w\\s*\\([^)]*\\)\\s*(?:==|!=|<=?|>=?)"),
                    "compare a property: calls are not indexed");
    private static final ImmutableMap<String, String> WAYS_OUT = ImmutableMap.of(
            "||",
            "that neither holds is two patterns: not Channel( between == $pair, cadenceDays <= $days ) and, on the next line,"
                    + " not Channel( between == $pair, mode == $mode ); that either holds is a second rule of the file",
            "()",
            "bind what is compared in a pattern before it, such as $id : id, or compute it in an analysis");
    private static final Pattern REFUSED_IN_CONSEQUENCE =
            Pattern.compile("\\b(modify|insert|insertLogical|update|delete|retract|setFocus)\\s*[({]|\\bdrools\\.");
    private static final Pattern INFERS = Pattern.compile("\\binfer\\s*\\(");
    private static final Pattern CONDITION = Pattern.compile("condition\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern LIMIT = Pattern.compile("\\b(number|whole|daysAgo|words)\\(\\s*\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*=");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:(?!:)");

    /** What is wrong, and where, and what to try. */
    record Problem(int line, String rule, String why, ImmutableList<String> hints) {
        Problem(int line, String rule, String why) {
            this(line, rule, why, ImmutableList.of());
        }
    }

    private final String drl;
    private final List<Problem> problems = new ArrayList<>();
    private String rule = "";
    private String limits = "";
    private String words = "";
    private boolean named = true;
    private ImmutableSet<String> severities = ImmutableSet.of();
    private Set<String> inferring = ImmutableSet.of();
    private ConstraintTypes types = new ConstraintTypes(new HashMap<>());

    private RuleLint(String drl) {
        this.drl = drl;
    }

    static ImmutableList<Problem> check(String drl) {
        ParsedDrl text = ParsedDrl.of(drl);
        return check(drl, text, text.first().map(RuleDescr::getName).orElse(""));
    }

    /** @param name what the first rule should be named; if it is not, other places of the name are not checked */
    static ImmutableList<Problem> check(String drl, ParsedDrl text, String name) {
        RuleLint lint = new RuleLint(drl);
        lint.named = text.first().filter(first -> !first.getName().equals(name)).isEmpty();
        text.problem().ifPresent(lint.problems::add);
        text.file().ifPresent(lint::checkFile);
        return lint.problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns a text with all strings of one line taken out. */
    static String withoutStrings(String text) {
        return STRING.matcher(text).replaceAll("");
    }

    private void checkFile(PackageDescr file) {
        file.getGlobals().forEach(part -> add(part, "globals are not reactive, and null unless set"));
        file.getFunctions().forEach(part -> add(part, "write functions in Java"));
        file.getTypeDeclarations().forEach(part -> add(part, "write fact types in Java"));
        file.getAttributes().forEach(part -> add(part, "rules must not depend on firing order"));
        inferring = file.getRules().stream()
                .filter(part -> INFERS.matcher(ConsequenceCheck.withoutComments(String.valueOf(part.getConsequence())))
                        .find())
                .map(RuleDescr::getName)
                .collect(toImmutableSet());
        String id = "";
        for (RuleDescr part : file.getRules()) {
            rule = part.getName();
            types = new ConstraintTypes(new HashMap<>());
            boolean first = id.isEmpty();
            id = first ? rule : id;
            checkName(part, id, first);
            part.getAttributes().values().forEach(attribute -> add(attribute, "rules must not depend on firing order"));
            walk(part.getLhs());
            checkConsequence(part);
            checkVariables(part);
        }
        problems.addAll(new AnnotationCheck(drl, rule).problems());
        ApplicabilityCheck.of(drl, file.getRules(), this::firstLine).ifPresent(problems::add);
    }

    /** A variable that is nowhere bound would be told by the compiler, but of Java that it made itself. */
    private void checkVariables(RuleDescr part) {
        List<String> lines = Splitter.on('\n').splitToList(STRING.matcher(drl).replaceAll("\"\""));
        int last = Math.min(lines.size(), part.getEndLine() < 1 ? lines.size() : part.getEndLine());
        List<String> own = lines.subList(Math.max(0, part.getLine() - 1), last);
        Set<String> bound = new TreeSet<>();
        own.forEach(text -> BINDING.matcher(text).results().forEach(found -> bound.add(found.group(1))));
        for (int index = 0; index < own.size(); index++) {
            int line = Math.max(1, part.getLine()) + index;
            VARIABLE.matcher(own.get(index))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !bound.contains(name))
                    .forEach(name -> problems.add(new Problem(
                            line, rule, "unknown variable '" + name + "'", ConstraintTypes.didYouMean(name, bound))));
        }
    }

    private void checkName(RuleDescr part, String id, boolean first) {
        if (named && !first && !rule.startsWith(id + " ")) {
            add(
                    part,
                    "the name of another rule in the file must start with '" + id + "' and a space, was '" + rule
                            + "'");
        }
        if (first) {
            limits = stated(part, "Limits");
            words = stated(part, "Words");
            severities = AnnotationCheck.severities(part);
        } else if (!part.getAnnotations().isEmpty()) {
            add(part, "annotations belong on the first rule of the file");
        }
        if (named) {
            checkFirstPattern(part, id);
        }
    }

    private void checkFirstPattern(RuleDescr part, String id) {
        String expected = "the first pattern must be RuleParameters( rule == \"" + id + "\" ), ";
        List<BaseDescr> patterns = part.getLhs().getDescrs();
        if (patterns.isEmpty()) {
            add(part, expected + "but is missing");
        } else if (!(patterns.get(0) instanceof PatternDescr limit)
                || !limit.getObjectType().equals("RuleParameters")
                || limit.getConstraint().getDescrs().stream()
                        .noneMatch(text -> text.getText().strip().equals("rule == \"" + id + "\""))) {
            BaseDescr first = patterns.get(0);
            add(first, expected + "was " + line(first));
        }
    }

    private String line(BaseDescr part) {
        return Splitter.on('\n').splitToList(drl).get(part.getLine() - 1).strip();
    }

    private void checkConsequence(RuleDescr part) {
        String text = STRING.matcher(String.valueOf(part.getConsequence())).replaceAll("\"\"");
        if (REFUSED_IN_CONSEQUENCE.matcher(text).find()) {
            add(part.getConsequenceLine(), "a consequence reports findings and must not change facts");
        }
        int first = firstLine(part);
        ConsequenceCheck.of(String.valueOf(part.getConsequence()), types.variables(), severities)
                .forEach(mistake -> problems.add(
                        new Problem(first + mistake.line(), rule, mistake.why(), ImmutableList.of(mistake.hint()))));
    }

    /** Returns the line in which the text of a consequence begins: the parser leaves out the blank lines after {@code then}. */
    private int firstLine(RuleDescr part) {
        List<String> lines = Splitter.on('\n').splitToList(drl);
        String begin = String.valueOf(part.getConsequence())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        int then = part.getConsequenceLine();
        for (int line = then; line <= lines.size(); line++) {
            if (lines.get(line - 1).contains(begin)) {
                return line;
            }
        }
        return then;
    }

    private void walk(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            checkPattern(pattern);
        } else if (part instanceof EvalDescr) {
            add(part, "eval runs for every pair of facts");
        } else if (part instanceof ForallDescr forall) {
            forall.getDescrs().forEach(this::walk);
        } else if (part instanceof AccumulateDescr accumulate) {
            walk(accumulate.getInput());
        } else if (part instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(inner -> walk((BaseDescr) inner));
        } else {
            add(part, "not supported: " + part.getClass().getSimpleName());
        }
    }

    private void checkPattern(PatternDescr pattern) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            // What comes out is a sum or a count and no fact, so there is no type to hold it against.
            walk(accumulate.getInput());
            return;
        }
        if (pattern.getSource() != null) {
            add(pattern, "match facts, not the result of a call");
        }
        if (pattern.getObjectType() == null || !pattern.getBehaviors().isEmpty()) {
            add(pattern, "match facts by their type alone");
            return;
        }
        types.bind(pattern.getIdentifier(), pattern.getObjectType());
        if (!ConstraintTypes.isFact(pattern.getObjectType())) {
            problems.add(new Problem(
                    pattern.getLine(),
                    rule,
                    "unknown type of fact " + pattern.getObjectType(),
                    ConstraintTypes.didYouMean(pattern.getObjectType(), ConstraintTypes.names())));
            return;
        }
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            String text = constraint.getText().strip();
            String bare = STRING.matcher(text).replaceAll("\"\"");
            REFUSED_IN_CONDITIONS.forEach((refused, why) -> {
                if (refused.matcher(bare).find()) {
                    problems.add(new Problem(constraint.getLine(), rule, why, wayOut(why)));
                }
            });
            Matcher limit = LIMIT.matcher(text);
            while (limit.find()) {
                String declaring = limit.group(1).equals("words") ? "Words" : "Limits";
                String declared = declaring.equals("Words") ? words : limits;
                if (!declared.matches("(?s).*\\b" + Pattern.quote(limit.group(2)) + "\\s*=.*")) {
                    problems.add(undeclared(constraint, declaring, declared, limit.group(2)));
                }
            }
            if (pattern.getObjectType().equals("Inferred")) {
                checkInferred(constraint);
            }
            types.problem(pattern.getObjectType(), text)
                    .ifPresent(
                            found -> problems.add(new Problem(constraint.getLine(), rule, found.why(), found.hints())));
        }
    }

    private static ImmutableList<String> wayOut(String why) {
        String asked = why.startsWith("write a pattern") ? "||" : why.contains("calls are not") ? "()" : "";
        return Optional.ofNullable(WAYS_OUT.get(asked)).map(ImmutableList::of).orElse(ImmutableList.of());
    }

    private void checkInferred(BaseDescr constraint) {
        Matcher condition = CONDITION.matcher(constraint.getText());
        if (condition.find() && !inferring.contains(condition.group(1))) {
            problems.add(new Problem(
                    constraint.getLine(),
                    rule,
                    "no rule '" + condition.group(1) + "' in this file infers this",
                    ConstraintTypes.didYouMean(condition.group(1), inferring)));
        }
    }

    private static String stated(RuleDescr part, String annotation) {
        AnnotationDescr stated = part.getAnnotation(annotation);
        return stated == null ? "" : String.valueOf(stated.getValue());
    }

    private Problem undeclared(BaseDescr constraint, String annotation, String text, String limit) {
        ImmutableList<String> declared =
                NAME.matcher(text).results().map(name -> name.group(1)).collect(ImmutableList.toImmutableList());
        ImmutableList<String> near = ConstraintTypes.didYouMean(limit, declared);
        return new Problem(
                constraint.getLine(),
                rule,
                "@" + annotation + " declares no '" + limit + "'",
                near.isEmpty() && !declared.isEmpty()
                        ? ImmutableList.of("known: " + String.join(", ", declared))
                        : near);
    }

    private void add(BaseDescr part, String why) {
        add(part.getLine(), why);
    }

    private void add(int line, String why) {
        problems.add(new Problem(line, rule, why));
    }
}
