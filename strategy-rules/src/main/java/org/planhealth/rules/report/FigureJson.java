package org.planhealth.rules.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.HealthFigure;

/**
 * One of the two scores of a plan.
 *
 * @param score the score, over 0 up to 100; null if nothing has begun
 * @param floor the score if each missing fact were the worst that its rule can say of it
 * @param evidence how much of what the rules need is stated, 0 to 1
 * @param debt the points of debt, 0 or more; 60 of them halve a score
 */
record FigureJson(@Nullable BigDecimal score, BigDecimal floor, BigDecimal evidence, BigDecimal debt) {
    static FigureJson of(HealthFigure figure) {
        return new FigureJson(
                JsonNumber.ofStated(figure.score()),
                JsonNumber.of(figure.floor()),
                JsonNumber.of(figure.evidence()),
                JsonNumber.of(figure.debt()));
    }
}
