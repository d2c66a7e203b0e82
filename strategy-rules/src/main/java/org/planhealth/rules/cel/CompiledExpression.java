package org.planhealth.rules.cel;

import com.google.common.base.Throwables;
import dev.cel.common.CelErrorCode;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.rules.engine.RuleFaultException;

/** An expression that was found to be right, ready to be evaluated by several threads. */
final class CompiledExpression {
    private static final Pattern PLACE = Pattern.compile("(?s)evaluation error at <input>:(\\d+): (.*)");
    private static final Pattern NO_KEY = Pattern.compile("key '(.*)' is not present in map\\.");

    private final String rule;
    private final ExpressionSource source;
    private final CelType type;
    private final CelRuntime.Program program;
    private final EvaluationCosts costs;

    CompiledExpression(
            String rule, ExpressionSource source, CelType type, CelRuntime.Program program, EvaluationCosts costs) {
        this.rule = rule;
        this.source = source;
        this.type = type;
        this.program = program;
        this.costs = costs;
    }

    CelType type() {
        return type;
    }

    /**
     * Evaluates it.
     *
     * @return what it comes to; undecided if it needs something that is not stated
     * @throws RuleFaultException if it cannot be evaluated, with the place, or goes too far
     */
    CelResult evaluate(Map<String, Object> variables, EvaluationBudget run) {
        run.begin();
        try {
            return CelResult.of(program.trace(variables, costs.counting(run)));
        } catch (CelEvaluationException e) {
            return CelResult.undecided(isUndecidedInside(e) && run.absent() != null ? run.absent() : absent(e));
        } catch (EvaluationBudget.EndedError e) {
            throw fault(0, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw fault(0, "it is nested too deeply");
        }
    }

    /** Returns the error of a rule that came to something wrong here. */
    RuleFaultException fault(int codePoints, String why) {
        return new RuleFaultException(rule, source.location(codePoints) + ": " + why);
    }

    /**
     * Tells whether a part was undecided: what joins or loops hands that on as a value, which negations and choices cannot
     * take. The types were checked before, so nothing else is without an overload.
     */
    private static boolean isUndecidedInside(CelEvaluationException e) {
        return e.getErrorCode() == CelErrorCode.OVERLOAD_NOT_FOUND
                || String.valueOf(e.getMessage()).contains("ErrorValue");
    }

    private String absent(CelEvaluationException e) {
        if (e.getErrorCode() != CelErrorCode.ATTRIBUTE_NOT_FOUND || e.getCause() == null) {
            Matcher placed = PLACE.matcher(String.valueOf(e.getMessage()));
            throw placed.matches()
                    ? fault(Integer.parseInt(placed.group(1)), inWords(e, placed.group(2)))
                    : fault(0, inWords(e, String.valueOf(e.getMessage())));
        }
        String what = String.valueOf(e.getCause().getMessage());
        Matcher key = NO_KEY.matcher(what);
        return key.matches() ? "an entry '" + key.group(1) + "'" : what;
    }

    private static String inWords(CelEvaluationException e, String message) {
        return switch (e.getErrorCode()) {
            case ITERATION_BUDGET_EXCEEDED -> "its loops run more than 20,000 times";
            case NUMERIC_OVERFLOW -> "a whole number that is too large";
            case DIVIDE_BY_ZERO -> "a division by zero";
            default -> {
                Throwable cause = Throwables.getRootCause(e);
                yield cause instanceof CelLanguage.ArgumentException ? String.valueOf(cause.getMessage()) : message;
            }
        };
    }
}
