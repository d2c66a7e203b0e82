package org.planhealth.strategy.io;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.YearPart;
import org.planhealth.strategy.check.EntityIndex;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.check.TimeframeCheck;
import org.planhealth.strategy.check.TypeNames;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;
import org.planhealth.strategy.io.RecordShape.Field;

/**
 * Makes records of a tree.
 *
 * <p>Every method returns null for what is not stated and for what is wrong; the latter is a problem too, and the reading
 * goes on, so that all problems are found together.
 */
final class RecordBinder {
    private static final int SHORT = 30;
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final ProblemCollector problems;
    private final EntityIndex<SourceLocation> registry;
    private final TimeframeCheck<SourceLocation> timeframes;
    private final Map<String, SourceLocation> sources;
    private final FieldNames names;
    private final ScalarReader scalars;
    private final SpecialForms forms;

    /** @param sources takes in where each entity and field stands, by its pointer from the root of the strategy */
    RecordBinder(
            ProblemCollector problems,
            EntityIndex<SourceLocation> registry,
            TimeframeCheck<SourceLocation> timeframes,
            Map<String, SourceLocation> sources,
            OrganizationLink link) {
        this.problems = problems;
        this.registry = registry;
        this.timeframes = timeframes;
        this.sources = sources;
        this.names = new FieldNames(problems);
        this.scalars = new ScalarReader(problems);
        this.forms = new SpecialForms(this, scalars, problems, registry, link);
    }

    /** Makes a record, null if anything in it is wrong. */
    @Nullable
    Object record(RecordShape shape, DocumentNode node, DocumentPath where) {
        if (!(node instanceof ObjectNode object)) {
            problems.add(where.at(node.place()), "expected " + described(shape) + ", was " + node.described());
            registry.cannotKnow(RecordShape.entitiesIn(shape.type()));
            return null;
        }
        int before = problems.count();
        @Nullable Object[] values = values(shape, object, where, ImmutableSet.of(), shape.required());
        return problems.count() == before ? construct(shape, values, where.at(object.place())) : null;
    }

    /**
     * Reads the values of a record's components.
     *
     * @param others names that are read elsewhere
     * @param required names that must state something
     */
    @Nullable
    Object[] values(
            RecordShape shape,
            ObjectNode object,
            DocumentPath where,
            ImmutableSet<String> others,
            ImmutableSet<String> required) {
        RowChecks checks = new RowChecks(problems, registry, timeframes);
        checks.identify(shape, object, where);
        @Nullable Object[] values = shape.blank();
        Map<String, Entry> stated = new HashMap<>();
        for (Entry entry : object.entries()) {
            DocumentPath here = where.field(entry.name());
            Field field = shape.fields().get(entry.name());
            if (!names.accept(entry, here, stated)
                    || others.contains(entry.name())
                    || FieldNames.isExtension(entry.name())) {
                continue;
            }
            if (field == null) {
                names.unknown(entry, here, shape, others)
                        .ifPresent(meant -> registry.cannotKnow(
                                RecordShape.entitiesIn(shape.field(meant).type())));
                continue;
            }
            sources.put(here.pointerFromStrategy(), here.at(entry.key().place()));
            if (!entry.value().isNull()) {
                values[field.index()] = value(field.type(), field, entry.value(), here);
            }
        }
        checks.check(shape, object, values, stated, where, required);
        if (shape.type() == Organization.class && isAbsent("teams", stated)) {
            registry.cannotKnow(ImmutableSet.of(Team.class));
        }
        return values;
    }

    /** Makes a record of values that were found to be right; what its constructor refuses all the same is a problem. */
    @Nullable
    Object construct(RecordShape shape, @Nullable Object[] values, SourceLocation at) {
        if (shape.isTitledById()) {
            int title = shape.field("title").index();
            if (values[title] == null) {
                values[title] = values[shape.field("id").index()];
            }
        }
        try {
            return shape.construct(values);
        } catch (IllegalArgumentException e) {
            problems.add(at, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Reads a value of a type; {@code field} says whether it is a share and what it refers to. */
    @Nullable
    Object value(Type type, Field field, DocumentNode node, DocumentPath where) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return parameterized.getRawType() == ImmutableList.class
                    ? list(arguments[0], field, node, where)
                    : map((Class<?>) arguments[0], arguments[1], field, node, where);
        }
        Class<?> raw = (Class<?>) type;
        if (ScalarReader.reads(raw)) {
            SourceLocation at = where.at(node.place());
            Object value = scalars.read(raw, field, node, at);
            if (value instanceof String id && !field.refersTo().isEmpty()) {
                registry.refer(id, field.refersTo(), at);
            }
            if (value instanceof YearPart part && part.fiscal()) {
                timeframes.addFiscal(part.toString(), at);
            }
            return value;
        }
        return SpecialForms.reads(raw)
                ? forms.read(raw, node, where)
                : record(RecordShape.of(raw.asSubclass(Record.class)), node, where);
    }

    private @Nullable ImmutableList<Object> list(Type type, Field field, DocumentNode node, DocumentPath where) {
        if (!(node instanceof ListNode list)) {
            String hint = node instanceof Scalar scalar && scalar.text().length() <= SHORT
                    ? "write a single entry as a list, too: [" + PrintableText.clean(scalar.text()) + "]"
                    : "write a single entry as a list, too: put it in brackets, or put '- ' before it";
            problems.add(where.at(node.place()), "expected a list, was " + node.described(), hint);
            registry.cannotKnow(RecordShape.entitiesIn(type));
            return null;
        }
        ImmutableList.Builder<Object> values = ImmutableList.builder();
        int index = 0;
        for (DocumentNode element : list.elements()) {
            DocumentPath here = where.element(index++);
            SourceLocation at = here.at(element.place());
            sources.put(here.pointerFromStrategy(), at);
            if (element.isNull()) {
                problems.add(at, "empty entry", "remove it from the list");
                continue;
            }
            Object value = value(type, field, element, here);
            if (value != null) {
                values.add(value);
            }
        }
        return values.build();
    }

    private @Nullable ImmutableSortedMap<Object, Object> map(
            Class<?> keyType, Type valueType, Field field, DocumentNode node, DocumentPath where) {
        if (!(node instanceof ObjectNode object)) {
            String key = keyType == String.class ? "name" : keyType.isEnum() ? TypeNames.of(keyType) : "date";
            problems.add(where.at(node.place()), "expected values by " + key + ", was " + node.described());
            return null;
        }
        Map<Object, Object> values = new TreeMap<>(NATURAL);
        Map<String, Entry> stated = new HashMap<>();
        for (Entry entry : object.entries()) {
            DocumentPath here = where.field(entry.name());
            SourceLocation at = here.at(entry.key().place());
            // In a map by free names even this one is a name.
            boolean ignored = keyType != String.class && FieldNames.isExtension(entry.name());
            if (!names.accept(entry, here, stated) || ignored) {
                continue;
            }
            Object key = scalars.fromText(keyType, entry.name(), at);
            sources.put(here.pointerFromStrategy(), at);
            if (!entry.value().isNull()) {
                Object value = value(valueType, field, entry.value(), here);
                if (key != null && value != null) {
                    values.put(key, value);
                }
            } else if (keyType == String.class && DIGITS.matchesAllOf(entry.name())) {
                problems.add(
                        at,
                        "'" + entry.name() + "' is a number, not a name",
                        "in { } a comma ends a value: write 1900 for 1,900");
            }
        }
        return ImmutableSortedMap.copyOf(values, NATURAL);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The keys of one map are of one comparable type.
    private static final Comparator<Object> NATURAL = (Comparator) Comparator.naturalOrder();

    private static boolean isAbsent(String name, Map<String, Entry> stated) {
        Entry entry = stated.get(name);
        return entry == null || entry.value().isNull();
    }

    private static String described(RecordShape shape) {
        ImmutableList<String> fields = shape.fields().keySet().asList();
        return fields.size() <= 3
                ? "an object with " + TypeNames.joined(fields, " and ")
                : "an object with fields such as " + TypeNames.joined(fields.subList(0, 3), " and ");
    }
}
