package org.planhealth.strategy.io;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.AskKind;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.Rollout;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.check.EntityIndex;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.check.RowSumCheck;
import org.planhealth.strategy.check.TimeframeCheck;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;

/** Checks what the fields of one row say together, field by field, so that each problem has its exact place. */
final class RowChecks {
    private static final int LONGEST_ID = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private final ProblemCollector problems;
    private final EntityIndex<SourceLocation> registry;
    private final TimeframeCheck<SourceLocation> timeframes;
    private final RowSumCheck<SourceLocation> sums;

    RowChecks(
            ProblemCollector problems,
            EntityIndex<SourceLocation> registry,
            TimeframeCheck<SourceLocation> timeframes,
            RowSumCheck<SourceLocation> sums) {
        this.problems = problems;
        this.registry = registry;
        this.timeframes = timeframes;
        this.sums = sums;
    }

    /** Registers the id of a row, before what stands inside it registers its own. */
    void identify(RecordShape shape, ObjectNode object, DocumentPath where) {
        if (shape.fields().containsKey("id")) {
            object.entries().stream()
                    .filter(entry -> entry.name().equals("id"))
                    .limit(1)
                    .map(Entry::value)
                    .filter(value -> value instanceof Scalar id && id.isText())
                    .forEach(value -> checkId(
                            shape.type(),
                            ((Scalar) value).text(),
                            where,
                            where.field("id").at(value.place())));
        }
    }

    void check(
            RecordShape shape,
            ObjectNode object,
            @Nullable Object[] values,
            Map<String, Entry> stated,
            DocumentPath where,
            ImmutableSet<String> required) {
        for (String name : required) {
            Entry entry = stated.get(name);
            if (entry == null || entry.value().isNull()) {
                problems.add(where.at(object.place()), "'" + name + "' is missing");
            }
        }
        if (shape.type() == RolloutTeam.class && value("team", shape, values) instanceof String team) {
            registry.addRow(where.parent(), team, at("team", stated, where));
        }
        if (shape.type() == Objective.class
                && value("quarter", shape, values) != null
                && value("period", shape, values) != null) {
            timeframes.addBoth(at("period", stated, where));
        }
        if (shape.type() == Rollout.class
                && value("teams", shape, values) instanceof List<?> rows
                && value("history", shape, values) instanceof SortedMap<?, ?> history
                && !history.isEmpty()
                && history.lastKey() instanceof LocalDate newest
                && history.get(newest) instanceof RolloutCount count
                && count.done() != null) {
            sums.add(Rollout.doneBy(rowsOf(rows)), count.done(), newest, at("teams", stated, where));
        }
        checkOrder("end", shape, values, stated, where);
        checkOrder("actualEnd", shape, values, stated, where);
        if (shape.type() == RolloutTeam.class
                && value("done", shape, values) instanceof Double done
                && value("total", shape, values) instanceof Double total
                && done > total) {
            problems.add(
                    at("done", stated, where),
                    DecimalNumbers.spelled(done) + " done is more than the total, " + DecimalNumbers.spelled(total));
        }
        if (value("kind", shape, values) == AskKind.REDUCE
                && value("change", shape, values) instanceof MetricChange change) {
            change.refusalAsReduction()
                    .ifPresent(refusal -> problems.add(at("change", stated, where), refusal, reduction(stated)));
        }
    }

    private static List<RolloutTeam> rowsOf(List<?> rows) {
        return rows.stream().map(RolloutTeam.class::cast).toList();
    }

    private void checkOrder(
            String last, RecordShape shape, @Nullable Object[] values, Map<String, Entry> stated, DocumentPath where) {
        if (value("start", shape, values) instanceof LocalDate start
                && value(last, shape, values) instanceof LocalDate end
                && end.isBefore(start)) {
            problems.add(
                    at(last, stated, where),
                    end + " is before the start, " + start,
                    "dates are inclusive; swap them, or correct the year");
        }
    }

    private static ImmutableList<String> reduction(Map<String, Entry> stated) {
        Entry change = stated.get("change");
        return change != null
                        && change.value() instanceof Scalar scalar
                        && !scalar.text().startsWith("-")
                ? ImmutableList.of("did you mean -" + CharMatcher.is('+').trimLeadingFrom(scalar.text()) + "?")
                : ImmutableList.of("at most -100%; a plain number is an amount in the unit of the metric");
    }

    private void checkId(Class<?> type, String id, DocumentPath where, SourceLocation at) {
        checkForm(id, at, problems);
        if (id.length() > LONGEST_ID) {
            return;
        }
        if (type == Team.class && id.equals("all")) {
            problems.add(at, "a team must not have the id 'all'", "an ask to 'all' goes to every team");
        }
        // A broken id is known all the same, so that what refers to it is no second problem.
        registry.define(type, id, at, where.pointerFromStrategy());
    }

    /** Complains of an id that is too long, or not in kebab case. */
    static void checkForm(String id, SourceLocation at, ProblemCollector problems) {
        if (id.length() > LONGEST_ID) {
            problems.add(at, "an id of " + id.length() + " characters; at most " + LONGEST_ID + " are allowed");
        } else if (!Entity.isId(id)) {
            problems.add(
                    at, "an id must be kebab-case, such as fleet-cost, was " + PrintableText.quoted(id), kebab(id));
        }
    }

    private static ImmutableList<String> kebab(String id) {
        String words = id.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        String kebab = BETWEEN_WORDS.matcher(words).replaceAll("-").replaceAll("^-|-$", "");
        return kebab.isEmpty() ? ImmutableList.of() : ImmutableList.of("did you mean '" + kebab + "'?");
    }

    private static @Nullable Object value(String name, RecordShape shape, @Nullable Object[] values) {
        RecordShape.Field field = shape.fields().get(name);
        return field == null ? null : values[field.index()];
    }

    private static SourceLocation at(String name, Map<String, Entry> stated, DocumentPath where) {
        Entry entry = stated.get(name);
        if (entry == null) {
            throw new IllegalArgumentException(name + " is not stated");
        }
        return where.field(name).at(entry.value().place());
    }
}
