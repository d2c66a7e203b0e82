package org.planhealth.rules.cel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Refuses what the language allows and a rule may not do, and words that a field can never be. */
final class TreeChecks {
    private static final ImmutableSet<String> JOINING = ImmutableSet.of("add_string", "add_bytes", "add_list");
    private static final ImmutableSet<String> CONDITIONS = ImmutableSet.of("_||_", "_&&_", "!_", "_?_:_");
    private static final String ACCUMULATED = "@result";

    private final ExpressionSource source;
    private final CelAbstractSyntaxTree tree;
    private boolean passed = true;

    TreeChecks(ExpressionSource source, CelAbstractSyntaxTree tree) {
        this.source = source;
        this.tree = tree;
    }

    /** Tells whether nothing is refused; what is has been noted. */
    boolean pass() {
        visit(tree.getExpr());
        return passed;
    }

    private void visit(CelExpr expression) {
        switch (expression.getKind()) {
            case SELECT -> visit(expression.select().operand());
            case CALL -> {
                expression.call().target().ifPresent(this::visit);
                expression.call().args().forEach(this::visit);
                checkCall(expression);
            }
            case LIST -> {
                expression.list().elements().forEach(this::visit);
                expression.list().elements().forEach(this::checkNoCondition);
                checkList(expression);
            }
            case STRUCT, MAP -> refuse(expression, "a rule cannot create records or maps");
            case COMPREHENSION -> {
                visit(expression.comprehension().iterRange());
                visit(expression.comprehension().accuInit());
                visit(expression.comprehension().loopCondition());
                visit(expression.comprehension().loopStep());
                visit(expression.comprehension().result());
            }
            case CONSTANT, IDENT, NOT_SET -> {}
        }
    }

    /** A value of any type could be asked for any field, which is wrong only when the rule runs. */
    private void checkList(CelExpr expression) {
        if (tree.getTypeOrThrow(expression.id()) instanceof ListType list
                && list.elemType().kind() == CelKind.DYN) {
            refuse(expression, "all values of a list must have one type");
        }
    }

    private void checkCall(CelExpr expression) {
        ImmutableList<CelExpr> args = expression.call().args();
        boolean joins = tree.getReference(expression.id()).stream()
                .flatMap(reference -> reference.overloadIds().stream())
                .anyMatch(JOINING::contains);
        if (joins && !isAccumulated(args.get(0))) {
            refuse(expression, "text and lists cannot be joined", "join text in a message with gaps: {a} {b}");
        }
        switch (expression.call().function()) {
            case "_==_", "_!=_" -> {
                args.forEach(this::checkNoCondition);
                checkWord(args.get(0), args.get(1));
                checkWord(args.get(1), args.get(0));
            }
            case "@in" -> {
                checkNoCondition(args.get(0));
                if (args.get(1).getKind() == CelExpr.ExprKind.Kind.LIST) {
                    args.get(1).list().elements().forEach(word -> checkWord(args.get(0), word));
                }
            }
            case "date" -> checkDate(args.get(0));
            default -> {}
        }
    }

    /** What an undecided condition is equal to is undecided, too, but the language would say that it is equal to nothing. */
    private void checkNoCondition(CelExpr expression) {
        boolean joins = expression.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION
                || (expression.getKind() == CelExpr.ExprKind.Kind.CALL
                        && CONDITIONS.contains(expression.call().function()));
        if (joins && tree.getTypeOrThrow(expression.id()).kind() == CelKind.BOOL) {
            refuse(
                    expression,
                    "a condition cannot be compared",
                    "combine conditions with && and ||, and negate them with !");
        }
    }

    private void checkDate(CelExpr literal) {
        String read = text(literal);
        if (read == null) {
            return;
        }
        try {
            LocalDate.parse(read);
        } catch (DateTimeParseException e) {
            refuse(literal, "expected a date like 2026-08-03, was the text '" + read + "'");
        }
    }

    /** The loops of the language gather lists in a variable that no expression can name. */
    private static boolean isAccumulated(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
                && expression.ident().name().equals(ACCUMULATED);
    }

    private void checkWord(CelExpr field, CelExpr literal) {
        ImmutableList<String> words = words(field);
        String read = text(literal);
        if (words != null && read != null && !words.contains(read)) {
            refuse(
                    literal,
                    "'" + field.select().field() + "' is never '" + read + "'",
                    source.part()
                            .nearest(read, words)
                            .map(word -> "did you mean '" + word + "'?")
                            .orElse("allowed: " + String.join(", ", words)));
        }
    }

    private static @Nullable String text(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? expression.constant().stringValue()
                : null;
    }

    private @Nullable ImmutableList<String> words(CelExpr field) {
        if (field.getKind() != CelExpr.ExprKind.Kind.SELECT) {
            return null;
        }
        CelType owner = tree.getType(field.select().operand().id()).orElse(null);
        RecordTypes.Shape shape = owner == null ? null : RecordTypes.named(owner.name());
        return shape == null ? null : shape.words(field.select().field());
    }

    private void refuse(CelExpr expression, String message, String... hints) {
        passed = false;
        source.refuse(tree.getSource().getPositionsMap().getOrDefault(expression.id(), 0), message, hints);
    }
}
