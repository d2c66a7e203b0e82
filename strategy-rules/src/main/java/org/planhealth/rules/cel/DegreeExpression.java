package org.planhealth.rules.cel;

import dev.cel.common.types.SimpleType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.io.DocumentPart;

/**
 * How bad a finding is, over 0 up to 1.
 *
 * @param fixed the degree of all findings; null if it is computed, or not stated
 * @param computed the degree of each finding; null if it is fixed, or not stated
 */
record DegreeExpression(@Nullable Double fixed, @Nullable CompiledExpression computed) {
    static final DegreeExpression NOT_STATED = new DegreeExpression(null, null);

    private static final Pattern NUMBER = Pattern.compile("[-+.]?[0-9][-+.0-9eE_]*");
    private static final double MOST = 1;

    /** Reads a degree; empty, after noting why, if it is wrong. */
    static Optional<DegreeExpression> read(DocumentPart part, ExpressionCompiler compiler) {
        if (part.peek().filter(text -> !NUMBER.matcher(text).matches()).isPresent()) {
            return part.text()
                    .flatMap(text -> compiler.compile(
                            new ExpressionSource(part, 0, text), "a number", SimpleType.DOUBLE, SimpleType.INT))
                    .map(expression -> new DegreeExpression(null, expression));
        }
        Optional<Double> number = part.number();
        if (number.filter(degree -> degree <= 0 || degree > 1).isPresent()) {
            part.refuse("expected a number over 0 and at most 1, was " + part.described());
            return Optional.empty();
        }
        return number.map(degree -> new DegreeExpression(degree, null));
    }

    /**
     * Returns the degree of one finding.
     *
     * @throws org.planhealth.rules.engine.RuleFaultException if it comes to what is no degree
     */
    @Nullable
    Double of(Map<String, Object> variables, EvaluationBudget run) {
        if (computed == null) {
            return fixed;
        }
        Object value = computed.evaluate(variables, run).value();
        if (value == null) {
            return MOST;
        }
        double degree = ((Number) value).doubleValue();
        if (!(degree > 0 && degree <= 1)) {
            throw computed.fault(
                    0,
                    "a degree must be over 0 and at most 1, was "
                            + (Double.isFinite(degree) ? Phrases.number(degree) : String.valueOf(degree)));
        }
        return degree;
    }

    /** Tells whether it depends on the subject. */
    boolean isComputed() {
        return computed != null;
    }

    /** Returns the highest degree that it can give, so that not stating a fact never pays; null if it leaves that to the audit. */
    @Nullable
    Double most() {
        return computed == null ? fixed : Double.valueOf(MOST);
    }
}
