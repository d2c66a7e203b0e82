package org.planhealth.rules.sdk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Strategy;

/** Makes what rules report, in DRL through {@link Findings} and in Java through {@link FindingCollector}. */
final class RuleFindingFactory {
    private RuleFindingFactory() {}

    static RuleFinding missingList(String rule, Strategy strategy, String list) {
        return new RuleFinding(
                rule,
                null,
                strategy.id(),
                ImmutableList.of(),
                null,
                FactTypes.notStated(List.of(list)),
                ImmutableSortedMap.of(),
                ImmutableList.of(MissingFact.list(strategy.id(), list)),
                null);
    }

    static RuleFinding violated(
            String rule,
            @Nullable Severity severity,
            Entity subject,
            List<?> related,
            @Nullable Double degree,
            String template,
            @Nullable Object... figures) {
        FindingMessage message = FindingMessage.fill(template, subject, related, figures);
        return new RuleFinding(
                rule,
                severity,
                subject.id(),
                ids(related),
                degree,
                message.text(),
                message.figures(),
                ImmutableList.of(),
                null);
    }

    static RuleFinding missing(
            String rule,
            Entity subject,
            List<?> related,
            List<? extends Entity> owners,
            String field,
            String words,
            @Nullable Object... figures) {
        FindingMessage message = FindingMessage.missing(subject, related, owners, field, words, figures);
        return new RuleFinding(
                rule,
                null,
                subject.id(),
                ids(related),
                null,
                message.text(),
                message.figures(),
                owners.stream()
                        .map(owner -> fact(owner, field, subject, related, words, figures))
                        .collect(toImmutableList()),
                null);
    }

    /** Returns what one entity does not state: a list, if it is the strategy and the field is one of its lists. */
    private static MissingFact fact(
            Entity owner, String field, Entity subject, List<?> related, String words, @Nullable Object... figures) {
        return owner instanceof Strategy && FactTypes.isListOfPlan(field)
                ? MissingFact.list(owner.id(), field)
                : MissingFact.field(
                        owner.id(),
                        field,
                        FindingMessage.missing(subject, related, ImmutableList.of(owner), field, words, figures)
                                .text());
    }

    static Applicable applicable(String rule, Entity subject, List<?> related) {
        return new Applicable(
                rule,
                ImmutableList.<String>builder()
                        .add(subject.id())
                        .addAll(ids(related))
                        .build());
    }

    static ImmutableList<String> ids(List<?> entities) {
        return entities.stream()
                .map(entity -> entity instanceof Entity known ? known.id() : entity.toString())
                .collect(toImmutableList());
    }
}
