package org.planhealth.strategy.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Recipients;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;
import org.planhealth.strategy.check.EntityIndex;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;
import org.planhealth.strategy.io.RecordShape.Field;

/** Reads the records that a plan writes in another form than field by field. */
final class SpecialForms {
    private static final ImmutableSet<Class<?>> TYPES =
            ImmutableSet.of(Recipients.class, Dependency.class, TeamMetric.class, TeamPair.class, Organization.class);

    private final RecordBinder binder;
    private final ScalarReader scalars;
    private final ProblemCollector problems;
    private final EntityIndex<SourceLocation> registry;
    private final OrganizationLink link;

    SpecialForms(
            RecordBinder binder,
            ScalarReader scalars,
            ProblemCollector problems,
            EntityIndex<SourceLocation> registry,
            OrganizationLink link) {
        this.binder = binder;
        this.scalars = scalars;
        this.problems = problems;
        this.registry = registry;
        this.link = link;
    }

    static boolean reads(Class<?> type) {
        return TYPES.contains(type);
    }

    @Nullable
    Object read(Class<?> type, DocumentNode node, DocumentPath where) {
        if (type == Recipients.class) {
            return recipients(node, where);
        }
        if (type == Dependency.class) {
            return dependency(node, where);
        }
        if (type == TeamMetric.class) {
            return teamMetric(node, where);
        }
        return type == TeamPair.class ? teamPair(node, where) : organization(node, where);
    }

    private @Nullable Object recipients(DocumentNode node, DocumentPath where) {
        if (node instanceof ListNode) {
            Field teams = RecordShape.of(Recipients.class).field("teams");
            Object ids = binder.value(teams.type(), teams, node, where);
            return ids == null ? null : RecordShape.of(Recipients.class).construct(new Object[] {false, ids});
        }
        if (node instanceof Scalar scalar && scalar.isText()) {
            if (scalar.text().equals("all")) {
                return Recipients.all();
            }
            ImmutableList<String> meant = problems.suggestions().didYouMean(scalar.text(), ImmutableList.of("all"));
            ImmutableList<String> listed = ImmutableList.of("write a single team as a list, too: [team]");
            problems.add(
                    where.at(node.place()),
                    "expected all or a list of team ids, was " + node.described(),
                    meant.isEmpty() ? listed : meant);
            return null;
        }
        problems.add(where.at(node.place()), "expected all or a list of team ids, was " + node.described());
        return null;
    }

    private @Nullable Object dependency(DocumentNode node, DocumentPath where) {
        RecordShape shape = RecordShape.of(Dependency.class);
        if (node instanceof Scalar) {
            Field initiative = shape.field("initiative");
            Object id = binder.value(initiative.type(), initiative, node, where);
            return id == null ? null : shape.construct(new @Nullable Object[] {id, null, null});
        }
        return binder.record(shape, node, where);
    }

    private @Nullable Object teamMetric(DocumentNode node, DocumentPath where) {
        RecordShape shape = RecordShape.of(TeamMetric.class);
        if (node instanceof ObjectNode) {
            Field byDay = shape.field("byDay");
            Object numbers = binder.value(byDay.type(), byDay, node, where);
            return numbers == null ? null : shape.construct(new @Nullable Object[] {null, numbers});
        }
        if (node instanceof ListNode) {
            problems.add(
                    where.at(node.place()),
                    "expected a number or numbers by date, was a list",
                    "write {2026-08-03: 42}");
            return null;
        }
        Double number = scalars.number(node, where.at(node.place()));
        return number == null ? null : TeamMetric.of(number);
    }

    private @Nullable Object teamPair(DocumentNode node, DocumentPath where) {
        if (!(node instanceof ListNode list) || list.elements().size() != 2) {
            String was = node instanceof ListNode list
                    ? "a list of " + list.elements().size()
                    : node.described();
            problems.add(where.at(node.place()), "expected a list of two team ids, was " + was);
            return null;
        }
        RecordShape shape = RecordShape.of(TeamPair.class);
        DocumentNode other = list.elements().get(1);
        Object first =
                binder.value(String.class, shape.field("first"), list.elements().get(0), where.element(0));
        Object second = binder.value(String.class, shape.field("second"), other, where.element(1));
        if (!(first instanceof String one) || !(second instanceof String two)) {
            return null;
        }
        if (one.equals(two)) {
            problems.add(where.element(1).at(other.place()), "the same team twice; a channel is between two");
            return null;
        }
        return TeamPair.of(one, two);
    }

    private @Nullable Object organization(DocumentNode node, DocumentPath where) {
        if (node instanceof Scalar scalar && scalar.kind() == DocumentNode.Kind.TEXT) {
            Object organization = link.follow(scalar.text(), where.at(node.place()));
            if (organization == null) {
                registry.cannotKnow(RecordShape.entitiesIn(Organization.class));
            }
            return organization;
        }
        return binder.record(RecordShape.of(Organization.class), node, where);
    }
}
