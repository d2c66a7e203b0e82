package org.planhealth.rules.cel;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationListener;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each part of an expression costs beside the reading of the plan.
 *
 * <p>Every part that is evaluated is a step. What is compared is read as a whole, and a search goes through a text as often
 * as the other is long: the language does both in one go, so they are counted before.
 */
final class EvaluationCosts {
    private static final ImmutableSet<String> COMPARE = ImmutableSet.of("_==_", "_!=_");
    /** Asks a list for an element, which compares it with each, or a map for a key, which does not. */
    private static final String IN = "@in";

    private static final String SEARCH = "contains";

    private final ImmutableSet<Long> compared;
    private final ImmutableSet<Long> asked;
    /** The text that is searched, by the part that says for what. */
    private final ImmutableMap<Long, Long> searched;

    private EvaluationCosts(ImmutableSet<Long> compared, ImmutableSet<Long> asked, ImmutableMap<Long, Long> searched) {
        this.compared = compared;
        this.asked = asked;
        this.searched = searched;
    }

    static EvaluationCosts of(CelExpr expression) {
        Collector found = new Collector();
        found.collect(expression);
        return new EvaluationCosts(found.compared.build(), found.asked.build(), ImmutableMap.copyOf(found.searched));
    }

    private static final class Collector {
        private final ImmutableSet.Builder<Long> compared = ImmutableSet.builder();
        private final ImmutableSet.Builder<Long> asked = ImmutableSet.builder();
        private final Map<Long, Long> searched = new HashMap<>();

        private void collect(CelExpr part) {
            switch (part.getKind()) {
                case SELECT -> collect(part.select().operand());
                case LIST -> part.list().elements().forEach(this::collect);
                case COMPREHENSION -> {
                    collect(part.comprehension().iterRange());
                    collect(part.comprehension().accuInit());
                    collect(part.comprehension().loopCondition());
                    collect(part.comprehension().loopStep());
                    collect(part.comprehension().result());
                }
                case CALL -> {
                    part.call().target().ifPresent(this::collect);
                    part.call().args().forEach(this::collect);
                    note(part.call());
                }
                case CONSTANT, IDENT, STRUCT, MAP, NOT_SET -> {}
            }
        }

        private void note(CelExpr.CelCall call) {
            if (COMPARE.contains(call.function())) {
                call.args().forEach(argument -> compared.add(argument.id()));
            } else if (call.function().equals(IN)) {
                asked.add(call.args().get(1).id());
            } else if (call.function().equals(SEARCH) && call.target().isPresent()) {
                searched.put(call.args().get(0).id(), call.target().get().id());
            }
        }
    }

    /** Returns what counts the parts of one evaluation as they are evaluated. */
    CelEvaluationListener counting(EvaluationBudget run) {
        Map<Long, Integer> lengths = new HashMap<>();
        return (part, value) -> count(part.id(), value, lengths, run);
    }

    private void count(long part, @Nullable Object value, Map<Long, Integer> lengths, EvaluationBudget run) {
        if (value == null) {
            return;
        }
        if (compared.contains(part) || (asked.contains(part) && value instanceof Collection)) {
            run.compared(value);
        } else {
            run.evaluated(value);
        }
        if (value instanceof String text && !searched.isEmpty()) {
            if (searched.containsValue(part)) {
                lengths.put(part, text.length());
            }
            if (searched.containsKey(part)) {
                int length = lengths.getOrDefault(checkNotNull(searched.get(part)), 0);
                run.searched(length, text.length());
            }
        }
    }
}
