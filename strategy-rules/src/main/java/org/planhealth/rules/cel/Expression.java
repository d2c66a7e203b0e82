package org.planhealth.rules.cel;

import dev.cel.common.CelErrorCode;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planhealth.rules.sdk.RuleFaultException;
import org.planhealth.strategy.SourceLocation;

/** An expression that was found to be right, ready to be evaluated by several threads. */
final class Expression {
    private static final Pattern PLACE = Pattern.compile("(?s)evaluation error at <input>:(\\d+): (.*)");
    private static final Pattern NO_KEY = Pattern.compile("key '(.*)' is not present in map\\.");

    private final String rule;
    private final Source source;
    private final CelType type;
    private final Program program;

    Expression(String rule, Source source, CelType type, Program program) {
        this.rule = rule;
        this.source = source;
        this.type = type;
        this.program = program;
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
    Answer evaluate(Map<String, Object> variables, Run run) {
        Answer answer;
        try {
            answer = Answer.of(program.eval(variables));
        } catch (CelEvaluationException e) {
            run.check();
            answer = Answer.undecided(absent(e));
        } catch (StackOverflowError e) {
            throw new RuleFaultException(rule, source.location(0) + ": the expression is nested too deeply");
        }
        run.check();
        return answer;
    }

    private String absent(CelEvaluationException e) {
        if (e.getErrorCode() != CelErrorCode.ATTRIBUTE_NOT_FOUND || e.getCause() == null) {
            Matcher placed = PLACE.matcher(String.valueOf(e.getMessage()));
            boolean found = placed.matches();
            SourceLocation at = source.location(found ? Integer.parseInt(placed.group(1)) : 0);
            throw new RuleFaultException(rule, at + ": " + (found ? placed.group(2) : e.getMessage()));
        }
        String what = String.valueOf(e.getCause().getMessage());
        Matcher key = NO_KEY.matcher(what);
        return key.matches() ? "an entry '" + key.group(1) + "'" : what;
    }
}
