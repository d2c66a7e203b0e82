package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskKind;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.check.AsOfCheck;
import org.planhealth.strategy.check.FactConflicts;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;

/**
 * Checks what the facts of one record say of each other, whether or not others of it are broken, so that each problem has
 * its exact place. The constructors of the model refuse the same.
 */
final class FactChecks {
    private final ProblemCollector problems;
    private final AsOfCheck<SourceLocation> asOf;

    FactChecks(ProblemCollector problems, AsOfCheck<SourceLocation> asOf) {
        this.problems = problems;
        this.asOf = asOf;
    }

    void check(RecordShape shape, @Nullable Object[] values, Map<String, Entry> stated, DocumentPath where) {
        Facts facts = new Facts(shape, Arrays.asList(values), stated, where);
        span(facts, "start", "end");
        span(facts, "start", "actualEnd");
        span(facts, "baselineStart", "baselineEnd");
        if (shape.type() == RolloutCount.class || shape.type() == RolloutTeam.class) {
            FactConflicts.done(facts.number("done"), facts.number("total"))
                    .ifPresent(problem -> problems.add(facts.at("done"), problem));
        }
        if (shape.type() == Ask.class
                && facts.value("kind") == AskKind.REDUCE
                && facts.value("change") instanceof MetricChange change) {
            FactConflicts.cut(change.amount(), change.relative())
                    .ifPresent(problem -> problems.add(
                            facts.at("change"), problem, FactConflicts.cutHint(change.amount(), change.relative())));
        }
        if (shape.type() == Rollout.class && facts.value("history") instanceof ImmutableSortedMap<?, ?> history) {
            rollout(facts, counts(history));
        }
    }

    private void span(Facts facts, String start, String end) {
        FactConflicts.span(facts.date(start), facts.date(end))
                .ifPresent(problem -> problems.add(facts.at(end), problem, FactConflicts.SPAN_HINT));
    }

    private void rollout(Facts facts, ImmutableSortedMap<LocalDate, RolloutCount> history) {
        history.forEach((day, count) -> FactConflicts.total(count.total())
                .ifPresent(problem -> problems.add(facts.at("history", day.toString(), "total"), problem)));
        if (facts.value("teams") instanceof ImmutableList<?> teams) {
            FactConflicts.Rows<RolloutTeam, RolloutCount> rows = new FactConflicts.Rows<>(
                    teams.stream().map(RolloutTeam.class::cast).toList(),
                    history,
                    RolloutTeam::done,
                    RolloutTeam::history,
                    RolloutCount::done);
            rows.onDaysOfHistory()
                    .forEach((day, problem) -> problems.add(facts.at("history", day.toString(), "done"), problem));
            asOf.add(facts.at("teams"), rows::asOf);
        }
    }

    /** The values of a history, which are counts where it was read as one. */
    private static ImmutableSortedMap<LocalDate, RolloutCount> counts(ImmutableSortedMap<?, ?> history) {
        ImmutableSortedMap.Builder<LocalDate, RolloutCount> counts = ImmutableSortedMap.naturalOrder();
        history.forEach((day, count) -> counts.put((LocalDate) day, (RolloutCount) count));
        return counts.build();
    }

    /** What a row states, and where. */
    private record Facts(
            RecordShape shape, List<@Nullable Object> values, Map<String, Entry> stated, DocumentPath where) {
        @Nullable
        Object value(String name) {
            RecordShape.Field field = shape.fields().get(name);
            return field == null ? null : values.get(field.index());
        }

        @Nullable
        LocalDate date(String name) {
            return value(name) instanceof LocalDate date ? date : null;
        }

        @Nullable
        Double number(String name) {
            return value(name) instanceof Double number ? number : null;
        }

        /** Returns where a value stands, by the names that lead to it from the row. */
        SourceLocation at(String name, String... further) {
            Entry entry = stated.get(name);
            if (entry == null) {
                throw new IllegalArgumentException(name + " is not stated");
            }
            DocumentNode node = entry.value();
            DocumentPath path = where.field(name);
            for (String next : further) {
                Optional<Entry> inside = node instanceof ObjectNode object
                        ? object.entries().stream()
                                .filter(one -> one.name().equals(next))
                                .findFirst()
                        : Optional.empty();
                if (inside.isEmpty()) {
                    break;
                }
                node = inside.get().value();
                path = path.field(next);
            }
            return path.at(node.place());
        }
    }
}
