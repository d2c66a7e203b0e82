package org.planhealth.rules.cel;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planhealth.rules.sdk.MessageTemplate;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.io.DisplayText;
import org.planhealth.strategy.io.DocumentPart;

/** A {@link MessageTemplate} whose gaps are expressions: {@code "{initiative.title} has no owner"}. */
final class CelMessage {
    /** Our own figure: reports show a message in a few lines. */
    private static final int LONGEST = 1_000;

    private static final int MOST_GAPS = 20;
    private static final String NOT_STATED = "(not stated)";

    private final MessageTemplate template;
    private final ImmutableMap<MessageTemplate.Gap, CompiledExpression> expressions;

    private CelMessage(MessageTemplate template, ImmutableMap<MessageTemplate.Gap, CompiledExpression> expressions) {
        this.template = template;
        this.expressions = expressions;
    }

    /** Reads a message; empty, after noting why, if it is wrong. */
    static Optional<CelMessage> read(DocumentPart part, ExpressionCompiler compiler) {
        return part.text().flatMap(text -> read(part, text, compiler));
    }

    private static Optional<CelMessage> read(DocumentPart part, String text, ExpressionCompiler compiler) {
        if (text.length() > LONGEST) {
            part.refuse("a message has at most 1,000 characters");
            return Optional.empty();
        }
        MessageTemplate template;
        try {
            template = MessageTemplate.of(text);
        } catch (MessageTemplate.MalformedException e) {
            part.refuseAt(e.offset(), Phrases.printable(String.valueOf(e.getMessage())), Phrases.printable(e.hint()));
            return Optional.empty();
        }
        if (template.gaps().size() > MOST_GAPS) {
            part.refuseAt(template.gaps().get(MOST_GAPS).offset(), "a message has at most 20 gaps");
            return Optional.empty();
        }
        ImmutableMap.Builder<MessageTemplate.Gap, CompiledExpression> expressions = ImmutableMap.builder();
        for (MessageTemplate.Gap gap : template.gaps()) {
            Optional<CompiledExpression> compiled =
                    compiler.compile(new ExpressionSource(part, gap.offset(), gap.content()), "");
            if (compiled.isEmpty()) {
                return Optional.empty();
            }
            if (!TypeDescriptions.isShown(compiled.get().type())) {
                part.refuseAt(
                        gap.offset(),
                        "expected text, a number, a date, an entity with an id, or a list of these, but this is "
                                + TypeDescriptions.described(compiled.get().type()));
                return Optional.empty();
            }
            expressions.put(gap, compiled.get());
        }
        return Optional.of(new CelMessage(template, expressions.buildOrThrow()));
    }

    /**
     * A message for some values.
     *
     * @param text the text
     * @param figures what its gaps come to, by the expressions in them; what is not stated is left out
     */
    record Filled(String text, ImmutableSortedMap<String, Object> figures) {}

    /**
     * Returns the message for some values.
     *
     * @throws org.planhealth.rules.engine.RuleFaultException if a value does not fit its gap, such as a text as a share
     */
    Filled fill(Map<String, Object> variables, EvaluationBudget run) {
        Map<String, Object> figures = new TreeMap<>();
        String filled = template.fill(gap -> shown(gap, variables, run, figures));
        return new Filled(DisplayText.cut(filled, LONGEST + 1), ImmutableSortedMap.copyOf(figures));
    }

    private String shown(
            MessageTemplate.Gap gap, Map<String, Object> variables, EvaluationBudget run, Map<String, Object> figures) {
        CompiledExpression expression = expressions.get(gap);
        checkState(expression != null, "no expression for %s", gap.content());
        Object value = expression.evaluate(variables, run).value();
        if (value == null) {
            return NOT_STATED;
        }
        figures.put(gap.content().strip(), TypeDescriptions.figure(value));
        try {
            return gap.show(TypeDescriptions.shownAs(value));
        } catch (IllegalArgumentException e) {
            throw expression.fault(0, String.valueOf(e.getMessage()));
        }
    }
}
