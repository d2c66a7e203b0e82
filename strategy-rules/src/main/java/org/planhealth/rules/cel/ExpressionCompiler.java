package org.planhealth.rules.cel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.DocumentPart;

/** Compiles the expressions of one check, and says in our words, at their places, what is wrong with them. */
final class ExpressionCompiler {
    private static final Pattern UNDEFINED_FIELD = Pattern.compile("undefined field '(.*)'");
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(.*)' \\(in container ''\\)");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(.*)' applied to '(.*)' \\(candidates: .*\\)");
    private static final Pattern EXPECTING = Pattern.compile("(?s) (expecting|at input) .*");
    private static final int MOST_ISSUES = 3;

    private final String rule;
    private final ImmutableMap<String, CelType> variables;
    private final StructType limits;
    private final CelCompiler compiler;

    /** @param variable the name that the check gives its subject, whose type is given */
    ExpressionCompiler(String rule, String variable, Class<? extends Record> type, StructType limits) {
        this.rule = rule;
        this.limits = limits;
        ImmutableMap.Builder<String, CelType> known = ImmutableMap.builder();
        if (!variable.equals("strategy")) {
            known.put(variable, StructTypeReference.create(type.getSimpleName()));
        }
        this.variables = known.put("strategy", StructTypeReference.create("Strategy"))
                .put("asOf", SimpleType.TIMESTAMP)
                .put("quarter", SimpleType.STRING)
                .put("limits", StructTypeReference.create("Limits"))
                .put("titles", MapType.create(SimpleType.STRING, SimpleType.STRING))
                .buildOrThrow();
        this.compiler = CelLanguage.compiler(variables, limits);
    }

    /** Compiles a condition; empty, after noting why, if it is wrong. */
    Optional<CompiledExpression> condition(DocumentPart part) {
        return part.text()
                .flatMap(text -> compile(new ExpressionSource(part, 0, text), "true or false", SimpleType.BOOL));
    }

    /**
     * Compiles an expression.
     *
     * @param expected what it should come to, to follow "expected "
     * @param types the types that will do; any if there are none
     */
    Optional<CompiledExpression> compile(ExpressionSource source, String expected, CelType... types) {
        if (source.text().length() > CelLanguage.LONGEST) {
            source.refuse(0, "an expression has at most 2,000 characters");
            return Optional.empty();
        }
        try {
            CelAbstractSyntaxTree tree = compiler.compile(source.text()).getAst();
            CelType type = tree.getResultType();
            if (!new TreeChecks(source, tree).pass()) {
                return Optional.empty();
            }
            if (types.length > 0 && !ImmutableList.copyOf(types).contains(type)) {
                source.refuse(0, "expected " + expected + ", but this is " + TypeDescriptions.described(type));
                return Optional.empty();
            }
            return Optional.of(new CompiledExpression(
                    rule,
                    source,
                    type,
                    CelLanguage.runtimeOfRules().createProgram(tree),
                    EvaluationCosts.of(tree.getExpr())));
        } catch (CelValidationException e) {
            Optional<CelIssue> form = e.getErrors().stream()
                    .filter(issue -> SyntaxHints.isMeant(issue.getMessage()))
                    .findFirst();
            if (form.isPresent()) {
                // The others follow from it.
                SyntaxHints.refuse(source, place(source, form.get()));
            } else {
                e.getErrors().stream().limit(MOST_ISSUES).forEach(issue -> refuse(source, issue));
            }
        } catch (CelEvaluationException | RuntimeException | StackOverflowError e) {
            source.refuse(0, "the expression cannot be parsed");
        }
        return Optional.empty();
    }

    private static int place(ExpressionSource source, CelIssue issue) {
        return Math.max(
                0,
                source.codePoints(
                        Math.max(1, issue.getSourceLocation().getLine()),
                        Math.max(0, issue.getSourceLocation().getColumn())));
    }

    private void refuse(ExpressionSource source, CelIssue issue) {
        int at = place(source, issue);
        Matcher field = UNDEFINED_FIELD.matcher(issue.getMessage());
        Matcher name = UNDECLARED.matcher(issue.getMessage());
        Matcher overload = OVERLOAD.matcher(issue.getMessage());
        if (field.matches()) {
            refuseField(source, at, field.group(1));
        } else if (name.matches()) {
            refuseName(source, at, name.group(1));
        } else if (overload.matches()) {
            String types = overload.group(2);
            String[] hints = types.contains("double") && types.contains("int")
                    ? new String[] {"write 1.0 for a decimal number, or convert one side with double(…)"}
                    : new String[0];
            source.refuse(
                    at,
                    "'" + overload.group(1).replace("_", "") + "' does not take "
                            + types.replace("google.protobuf.Timestamp", "date"),
                    hints);
        } else {
            source.refuse(
                    at,
                    issue.getMessage().startsWith("Expression recursion limit")
                            ? "nested more than 40 levels deep, the limit"
                            : EXPECTING.matcher(issue.getMessage()).replaceFirst(""));
        }
    }

    private void refuseName(ExpressionSource source, int at, String read) {
        ImmutableSet<String> known = ImmutableSet.<String>builder()
                .addAll(variables.keySet())
                .addAll(CelLanguage.NAMES)
                .build();
        boolean called =
                source.text().substring(Math.min(at, source.text().length())).startsWith("(");
        if (!called && CheckSubjects.names().contains(read)) {
            source.refuse(at, "unknown name '" + read + "'", wayTo(read));
            return;
        }
        int start = called ? Math.max(0, at - read.length()) : at;
        source.refuse(
                start,
                called ? "unknown function '" + read + "'" : "unknown name '" + read + "'",
                source.part()
                        .nearest(read, known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("known: " + String.join(", ", called ? CelLanguage.NAMES : variables.keySet())));
    }

    /** Returns how to name a list that 'for' names by one word. */
    private static String wayTo(String list) {
        ImmutableSortedMap<String, RecordComponent> parts =
                RecordTypes.of(Strategy.class).components();
        if (parts.containsKey(list)) {
            return "did you mean 'strategy." + list + "'?";
        }
        return parts.values().stream()
                .filter(part -> part.getType().isRecord()
                        && RecordTypes.of(part.getType()).components().containsKey(list))
                .findFirst()
                .map(part -> "did you mean 'strategy." + part.getName() + "." + list + "'?")
                .orElse("only 'for' can iterate over these: for: it in " + list);
    }

    /** The language does not say of what type the field is asked; that is compiled alone, or taken from the field. */
    private void refuseField(ExpressionSource source, int dot, String read) {
        Optional<StructType> owner = owner(source, dot);
        ImmutableSet<String> known = owner.map(StructType::fieldNames)
                .orElseGet(() -> RecordTypes.all().stream()
                        .flatMap(shape -> shape.type().fieldNames().stream())
                        .collect(ImmutableSet.toImmutableSet()));
        String[] hints = source.part()
                .nearest(read, known)
                .map(near -> new String[] {"did you mean '" + near + "'?"})
                .orElse(owner.isPresent() ? new String[] {list(known)} : new String[0]);
        source.refuse(
                dot + 1,
                "unknown field '" + read + "'"
                        + owner.map(type -> " of " + type.name()).orElse(""),
                hints);
    }

    /** Only a rule can have no field at all, of its limits. */
    private static String list(ImmutableSet<String> known) {
        return known.isEmpty() ? "the rule has no limits" : "known: " + String.join(", ", known);
    }

    private Optional<StructType> owner(ExpressionSource source, int dot) {
        int start = dot;
        while (start > 0
                && (Character.isJavaIdentifierPart(source.text().charAt(start - 1))
                        || source.text().charAt(start - 1) == '.')) {
            start--;
        }
        try {
            CelType type = compiler.compile(source.text().substring(start, dot))
                    .getAst()
                    .getResultType();
            if (type.name().equals(limits.name())) {
                return Optional.of(limits);
            }
            RecordTypes.Shape shape = RecordTypes.named(type.name());
            return shape == null ? Optional.empty() : Optional.of(shape.type());
        } catch (CelValidationException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
