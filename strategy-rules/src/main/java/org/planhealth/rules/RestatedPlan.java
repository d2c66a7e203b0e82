package org.planhealth.rules;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Entity;
import org.planhealth.strategy.ExitCriterion;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Milestone;
import org.planhealth.strategy.Period;
import org.planhealth.strategy.PivotCriterion;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Review;
import org.planhealth.strategy.RolloutCount;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.YearPart;

/**
 * Two versions of a plan: what the newer one restates, and how it would be if it did not. Both are found in one walk over
 * the records, side by side.
 */
final class RestatedPlan {
    private static final String PACKAGE = Strategy.class.getPackageName();

    private final List<Restatement> found = new ArrayList<>();
    private final Strategy restored;

    private RestatedPlan(Strategy older, Strategy newer) {
        restored = (Strategy) record(older, newer, new Place(older.id(), ""));
    }

    static RestatedPlan of(Strategy older, Strategy newer) {
        return new RestatedPlan(older, newer);
    }

    ImmutableList<Restatement> restatements() {
        return ImmutableList.copyOf(found);
    }

    /**
     * Returns the newer version with what it restates as the older one has it. What cannot go together stays as the newer
     * one has it, and the whole may have {@linkplain Strategy#problems() problems}.
     */
    Strategy restored() {
        return restored;
    }

    /** The entity that holds a part, and the way from there to the part. */
    private record Place(String subject, String field) {
        Place component(String name) {
            return new Place(subject, field.isEmpty() ? name : field + "." + name);
        }

        /** Returns the place of a row; an entity begins anew. */
        Place row(String key, Object row) {
            return row instanceof Entity entity
                    ? new Place(entity.id(), "")
                    : new Place(subject, field + "[" + key + "]");
        }
    }

    /** Compares two records of one type, and returns the newer one as it would be without restatements. */
    private Object record(Record older, Record newer, Place place) {
        RecordComponent[] components = older.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean changed = false;
        for (int index = 0; index < components.length; index++) {
            RecordComponent component = components[index];
            Object before = value(component, older);
            Object after = value(component, newer);
            String field = older.getClass().getSimpleName() + "." + component.getName();
            values[index] = before == null || before.equals(after)
                    ? after
                    : part(field, before, after, place.component(component.getName()));
            changed |= !Objects.equals(values[index], after);
        }
        return changed ? built(newer, components, values) : newer;
    }

    private @Nullable Object part(String field, Object before, @Nullable Object after, Place place) {
        if (before instanceof List<?> rows) {
            return after == null && rows.isEmpty() ? after : list(field, rows, (List<?>) after, place);
        }
        if (before instanceof Map<?, ?> rows) {
            return map(field, rows, (Map<?, ?>) after, place);
        }
        if (after == null) {
            return DeclaredFields.countsWhenLeftOut(field) ? restated(before, null, place) : null;
        }
        if (before instanceof Record one && after instanceof Record other && !isValue(one)) {
            return record(one, other, place);
        }
        return DeclaredFields.countsWhenChanged(field, before, after) ? restated(before, after, place) : after;
    }

    private Object restated(Object before, @Nullable Object after, Place place) {
        found.add(new Restatement(place.subject(), place.field(), said(before), after == null ? null : said(after)));
        return before;
    }

    private @Nullable Object list(String field, List<?> before, @Nullable List<?> after, Place place) {
        Map<String, Object> older = keyed(before);
        Map<String, Object> rows = new LinkedHashMap<>(keyed(after == null ? List.of() : after));
        boolean counts = DeclaredFields.countsWhenLeftOut(field);
        older.forEach((key, row) -> {
            Object now = rows.get(key);
            if (now == null && counts) {
                rows.put(key, restated(row, null, place.row(key, row)));
            } else if (now instanceof Record newer && row instanceof Record one && !isValue(one)) {
                rows.put(key, record(one, newer, place.row(key, row)));
            }
        });
        return rows.isEmpty() && after == null ? null : ImmutableList.copyOf(rows.values());
    }

    private @Nullable Object map(String field, Map<?, ?> before, @Nullable Map<?, ?> after, Place place) {
        if (!DeclaredFields.countsWhenLeftOut(field)) {
            return after;
        }
        Map<Object, Object> rows = new TreeMap<>(after == null ? Map.of() : after);
        before.forEach((key, row) -> {
            Object now = rows.get(key);
            if (!row.equals(now)) {
                rows.put(key, restated(row, now, place.row(said(key), row)));
            }
        });
        return ImmutableSortedMap.copyOf(rows);
    }

    /** Returns the rows by what makes them the same from one version to the next; a second one of a key is left alone. */
    private static Map<String, Object> keyed(List<?> rows) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            Object row = rows.get(index);
            String key = key(row);
            keyed.put(key == null || keyed.containsKey(key) ? "#" + (index + 1) : key, row);
        }
        return keyed;
    }

    private static @Nullable String key(Object row) {
        if (row instanceof Entity entity) {
            return entity.id();
        } else if (row instanceof RolloutTeam team) {
            return team.team();
        } else if (row instanceof Dependency dependency) {
            return dependency.initiative();
        } else if (row instanceof Milestone milestone) {
            return milestone.title();
        } else if (row instanceof ExitCriterion criterion) {
            return criterion.statement();
        } else if (row instanceof PivotCriterion criterion) {
            return criterion.statement();
        } else if (row instanceof Review review) {
            return review.date() == null ? null : review.date().toString();
        }
        return row instanceof String text ? text : null;
    }

    /** Tells whether a record is one value, which changes as a whole. */
    private static boolean isValue(Record part) {
        return part instanceof Period
                || part instanceof Recipients
                || part instanceof MetricChange
                || part instanceof RolloutCount
                || !part.getClass().getPackageName().equals(PACKAGE);
    }

    private static String said(Object value) {
        if (value instanceof Keyword word) {
            return word.word();
        } else if (value instanceof Number number) {
            return Phrases.number(number.doubleValue());
        } else if (value instanceof RolloutCount count) {
            return said(count.done()) + " of " + said(count.total());
        } else if (value instanceof Recipients to) {
            return to.everyone() ? "all" : String.join(", ", to.teams());
        } else if (value instanceof MetricChange change) {
            return change.relative() ? Phrases.percent(change.amount()) : Phrases.number(change.amount());
        } else if (value instanceof List<?> rows) {
            return rows.stream().map(RestatedPlan::said).collect(joining(", "));
        }
        if (value instanceof Period time) {
            return time instanceof YearPart part ? part.toString() : time.label();
        }
        return value instanceof Record ? Restatement.PART : Objects.toString(value);
    }

    private static String said(@Nullable Double number) {
        return number == null ? "?" : Phrases.number(number);
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** Returns the record of those values; as it is if they do not go together, such as an old end and a new start. */
    private static Object built(Record newer, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return newer.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return newer;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(newer.getClass() + " cannot be built", e);
        }
    }
}
