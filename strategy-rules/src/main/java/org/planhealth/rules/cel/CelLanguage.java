package org.planhealth.rules.cel;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of CEL that rules may use, and our own few functions, all about days.
 *
 * <p>Left out is what makes long texts or lists, and what a rule has no use for: joining texts and lists, regular
 * expressions, bytes, conversions to text, values of any type, records that are not in the plan.
 */
final class CelLanguage {
    /** Our own figures: an expression fits on a screen. */
    static final int LONGEST = 2_000;

    static final int DEEPEST = 40;
    static final int MOST_NODES = 500;
    /** How often the loops of one evaluation may go round, all together. */
    static final int MOST_ROUNDS = 20_000;

    private static final ImmutableSet<StandardFunction> FUNCTIONS = ImmutableSet.of(
            StandardFunction.IN,
            StandardFunction.NOT_STRICTLY_FALSE,
            StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_AND,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.MULTIPLY,
            StandardFunction.DIVIDE,
            StandardFunction.MODULO,
            StandardFunction.NEGATE,
            StandardFunction.INDEX,
            StandardFunction.SIZE,
            StandardFunction.INT,
            StandardFunction.DOUBLE,
            StandardFunction.CONTAINS,
            StandardFunction.STARTS_WITH,
            StandardFunction.ENDS_WITH);

    /** The functions that an expression calls by name. */
    static final ImmutableSet<String> NAMES = ImmutableSet.of(
            "has",
            "all",
            "exists",
            "exists_one",
            "map",
            "filter",
            "size",
            "int",
            "double",
            "contains",
            "startsWith",
            "endsWith",
            "date",
            "days",
            "daysAgo");

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxParseErrorRecoveryLimit(5)
            .comprehensionMaxIterations(MOST_ROUNDS)
            .enableHeterogeneousNumericComparisons(true)
            .enableHiddenAccumulatorVar(true)
            .enableReservedIds(true)
            .populateMacroCalls(false)
            .errorOnIntWrap(true)
            .build();

    private static final int LONGEST_WAY = 8;
    private static final String DATE = "date_of_text";
    private static final String DAYS = "days_between";
    private static final String DAYS_BEFORE = "daysBefore";
    private static final String DAYS_BEFORE_INT = "days_before_int";
    private static final String DAYS_BEFORE_DOUBLE = "days_before_double";

    private static final CelRuntime RUNTIME = runtime();

    private CelLanguage() {}

    /** Returns what compiles expressions about some variables. */
    static CelCompiler compiler(Map<String, CelType> variables, StructType limits) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) -> FUNCTIONS.contains(function))
                        .filterIdentifiers(identifier -> false)
                        .build())
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.MAP,
                        CelStandardMacro.MAP_FILTER,
                        CelStandardMacro.FILTER)
                .addMacros(
                        CelMacro.newGlobalMacro("has", 1, (factory, target, args) -> has(factory, args.get(0))),
                        CelMacro.newGlobalMacro(
                                "daysAgo",
                                1,
                                (factory, target, args) -> Optional.of(factory.newGlobalCall(
                                        DAYS_BEFORE, factory.newIdentifier("asOf"), args.get(0)))))
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                "date",
                                CelOverloadDecl.newGlobalOverload(DATE, SimpleType.TIMESTAMP, SimpleType.STRING)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "days",
                                CelOverloadDecl.newGlobalOverload(
                                        DAYS, SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)),
                        CelFunctionDecl.newFunctionDeclaration(
                                DAYS_BEFORE,
                                CelOverloadDecl.newGlobalOverload(
                                        DAYS_BEFORE_INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.INT),
                                CelOverloadDecl.newGlobalOverload(
                                        DAYS_BEFORE_DOUBLE,
                                        SimpleType.TIMESTAMP,
                                        SimpleType.TIMESTAMP,
                                        SimpleType.DOUBLE)))
                .setTypeProvider(new Types(limits));
        variables.forEach(builder::addVar);
        return builder.build();
    }

    static CelRuntime runtimeOfRules() {
        return RUNTIME;
    }

    private static CelRuntime runtime() {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "date", CelFunctionBinding.from(DATE, String.class, CelLanguage::date)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "days",
                        CelFunctionBinding.from(
                                DAYS, Instant.class, Instant.class, (from, to) -> ChronoUnit.DAYS.between(from, to))))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        DAYS_BEFORE,
                        CelFunctionBinding.from(DAYS_BEFORE_INT, Instant.class, Long.class, CelLanguage::daysBefore),
                        CelFunctionBinding.from(
                                DAYS_BEFORE_DOUBLE,
                                Instant.class,
                                Double.class,
                                (day, number) -> daysBefore(day, whole(number)))))
                .build();
    }

    private static Instant date(String text) {
        try {
            return CelValues.instant(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new ArgumentException("write a date like 2026-08-03", e);
        }
    }

    private static Instant daysBefore(Instant day, long number) {
        if (number < -1_000_000 || number > 1_000_000) {
            throw new ArgumentException("at most 1,000,000 days", null);
        }
        return day.minus(number, ChronoUnit.DAYS);
    }

    private static long whole(double number) {
        if (number != Math.rint(number)) {
            throw new ArgumentException("expected a whole number of days", null);
        }
        return (long) number;
    }

    /** Says what is wrong with what a function of ours was given. */
    static final class ArgumentException extends RuntimeException {
        ArgumentException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Asks along the whole way: what stands in something that is not stated is not stated either. */
    private static Optional<CelExpr> has(CelMacroExprFactory factory, CelExpr asked) {
        int steps = 0;
        for (CelExpr at = asked;
                at.getKind() == CelExpr.ExprKind.Kind.SELECT;
                at = at.select().operand()) {
            steps++;
        }
        if (steps == 0 || steps > LONGEST_WAY) {
            return Optional.of(factory.reportError("has() needs a field, such as has(initiative.stage)"));
        }
        CelExpr test =
                factory.newSelect(asked.select().operand(), asked.select().field(), true);
        CelExpr parent = asked.select().operand();
        return Optional.of(
                parent.getKind() == CelExpr.ExprKind.Kind.SELECT
                        ? factory.newGlobalCall(
                                "_&&_", has(factory, factory.copy(parent)).orElseThrow(), test)
                        : test);
    }

    /** The records, and the limits of one rule. */
    private record Types(StructType limits) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.<CelType>builder()
                    .addAll(RecordTypes.all().stream()
                            .map(RecordTypes.Shape::type)
                            .collect(toImmutableList()))
                    .add(limits)
                    .build();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return types().stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }

    /** Returns the limits of a rule as a type, of which a misspelled one has no field. */
    static StructType limits(Map<String, Double> limits) {
        ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
        limits.forEach(
                (name, number) -> types.put(name, number == Math.rint(number) ? SimpleType.INT : SimpleType.DOUBLE));
        ImmutableMap<String, CelType> byName = types.buildOrThrow();
        return StructType.create("Limits", byName.keySet(), name -> Optional.ofNullable(byName.get(name)));
    }

    /** Tells whether a name can be used for the subject of a rule. */
    static boolean isFree(String name) {
        return !NAMES.contains(name)
                && !ImmutableSet.of(
                                "strategy",
                                "asOf",
                                "quarter",
                                "limits",
                                "titles",
                                "true",
                                "false",
                                "null",
                                "in",
                                "as",
                                "break",
                                "const",
                                "continue",
                                "else",
                                "for",
                                "function",
                                "if",
                                "import",
                                "let",
                                "loop",
                                "package",
                                "namespace",
                                "return",
                                "var",
                                "void",
                                "while")
                        .contains(name);
    }
}
