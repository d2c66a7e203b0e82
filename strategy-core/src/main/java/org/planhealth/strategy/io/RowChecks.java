package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.Objective;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.check.EntityIndex;
import org.planhealth.strategy.check.PrintableText;
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

    RowChecks(
            ProblemCollector problems,
            EntityIndex<SourceLocation> registry,
            TimeframeCheck<SourceLocation> timeframes) {
        this.problems = problems;
        this.registry = registry;
        this.timeframes = timeframes;
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
