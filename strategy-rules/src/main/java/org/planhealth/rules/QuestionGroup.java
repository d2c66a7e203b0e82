package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.List;
import org.planhealth.rules.sdk.MissingFact;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;

/**
 * Questions about one field, which may be missing of many entities: one thing to find out, and not many.
 *
 * @param text what is not stated, in a sentence that stands alone, without a period
 * @param questions the questions, those first whose answer could change most; at least one
 */
public record QuestionGroup(String text, ImmutableList<Question> questions) {

    /** Returns questions by field, in their order. */
    static ImmutableList<QuestionGroup> of(Strategy strategy, List<Question> questions) {
        ImmutableMap<String, Entity> entities =
                GroupSentence.entities(strategy).collect(toImmutableMap(Entity::id, entity -> entity));
        return Multimaps.index(questions, QuestionGroup::field).asMap().values().stream()
                .map(ImmutableList::copyOf)
                .map(alike -> new QuestionGroup(text(alike, entities), alike))
                .collect(toImmutableList());
    }

    /** Lists of the plan are asked for one by one. */
    private static String field(Question question) {
        MissingFact fact = question.missing().fact();
        return fact.isList() ? fact.key() : "/" + fact.field();
    }

    private static String text(ImmutableList<Question> alike, ImmutableMap<String, Entity> entities) {
        if (alike.size() == 1) {
            return alike.get(0).text();
        }
        ImmutableList<String> ids = alike.stream()
                .map(question -> question.missing().fact().entity())
                .collect(toImmutableList());
        return Phrases.amount(ids.size()) + " " + kind(ids, entities) + " do not state "
                + alike.get(0).missing().fact().label() + ": " + Phrases.list(ids);
    }

    /** Returns what the entities are called together, such as {@code key results}. */
    private static String kind(ImmutableList<String> ids, ImmutableMap<String, Entity> entities) {
        ImmutableSet<String> types = ids.stream()
                .map(entities::get)
                .map(entity -> entity == null ? "" : entity.getClass().getSimpleName())
                .collect(ImmutableSet.toImmutableSet());
        String type = types.size() == 1 ? types.asList().get(0) : "";
        return type.isEmpty()
                ? "entities"
                : CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, type).replace('_', ' ') + "s";
    }

    /** Returns the question whose answer could change most. */
    public Question first() {
        return questions.get(0);
    }
}
