package org.planhealth.strategy.io;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Keyword;
import org.planhealth.strategy.MetricChange;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.YearPart;
import org.planhealth.strategy.check.PrintableText;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.Kind;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;

/** Makes a tree of records, which states what they state and nothing else; the places in it mean nothing. */
final class RecordTree {
    private RecordTree() {}

    static ObjectNode of(Strategy strategy) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        entries.add(entry("apiVersion", text(FileKind.API_VERSION)));
        entries.add(entry("kind", text(FileKind.STRATEGY.word())));
        addFields(strategy, true, entries);
        return ObjectNode.of(TextPosition.START, entries.build());
    }

    private static ObjectNode object(Record instance) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        addFields(instance, false, entries);
        return ObjectNode.of(TextPosition.START, entries.build());
    }

    private static void addFields(Record instance, boolean withTitle, ImmutableList.Builder<Entry> entries) {
        RecordShape shape = RecordShape.of(instance.getClass());
        for (RecordShape.Field field : shape.fields().values()) {
            Object value = shape.valueOf(field, instance);
            boolean saidByTheId = !withTitle
                    && shape.isTitledById()
                    && field.name().equals("title")
                    && String.valueOf(value).equals(shape.valueOf(shape.field("id"), instance));
            if (value != null && !saidByTheId) {
                entries.add(entry(field.name(), node(value)));
            }
        }
    }

    private static DocumentNode node(Object value) {
        if (value instanceof ImmutableList<?> list) {
            return list(list);
        }
        if (value instanceof Map<?, ?> map) {
            ImmutableList.Builder<Entry> entries = ImmutableList.builder();
            map.forEach((key, part) -> entries.add(entry(word(key), node(part))));
            return ObjectNode.of(TextPosition.START, entries.build());
        }
        if (value instanceof Double number) {
            return number(DecimalNumbers.spelled(number));
        }
        if (value instanceof Integer number) {
            return number(number.toString());
        }
        if (value instanceof Boolean truth) {
            return new Scalar(TextPosition.START, Kind.BOOLEAN, truth.toString(), true);
        }
        return value instanceof Record part && !(part instanceof YearPart) ? part(part) : text(word(value));
    }

    private static DocumentNode part(Record part) {
        if (part instanceof MetricChange change) {
            return change.relative()
                    ? text(DecimalNumbers.spelledAsPercent(change.amount()))
                    : number(DecimalNumbers.spelled(change.amount()));
        }
        if (part instanceof Recipients recipients) {
            return recipients.everyone() ? text("all") : list(recipients.teams());
        }
        if (part instanceof Dependency dependency && dependency.type() == null && dependency.lagDays() == null) {
            return text(dependency.initiative());
        }
        if (part instanceof TeamPair pair) {
            return list(ImmutableList.of(pair.first(), pair.second()));
        }
        if (part instanceof TeamMetric metric) {
            Object figures = metric.value() == null ? metric.byDay() : metric.value();
            if (figures != null) {
                return node(figures);
            }
        }
        return object(part);
    }

    private static ListNode list(ImmutableList<?> values) {
        return ListNode.of(
                TextPosition.START, values.stream().map(RecordTree::node).collect(ImmutableList.toImmutableList()));
    }

    private static String word(Object value) {
        if (value instanceof Keyword word) {
            return word.word();
        }
        if (value instanceof String || value instanceof LocalDate || value instanceof YearPart) {
            return value.toString();
        }
        throw new IllegalArgumentException("a plan cannot state a " + value.getClass());
    }

    private static Entry entry(String name, DocumentNode value) {
        return new Entry(text(name), value);
    }

    private static Scalar text(String text) {
        checkArgument(
                PlanText.indexOfHalfCharacter(text) < 0,
                "a plan cannot state an unpaired surrogate, half of a character: %s",
                PrintableText.clean(text));
        return new Scalar(TextPosition.START, Kind.TEXT, text, false);
    }

    private static Scalar number(String text) {
        return new Scalar(TextPosition.START, Kind.NUMBER, text, true);
    }
}
