package org.planhealth.strategy.schema;

import static com.google.common.base.Preconditions.checkArgument;

import com.github.victools.jsonschema.generator.MemberScope;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The members that a schema is made of, as components of their record. */
public final class RecordMembers {
    private RecordMembers() {}

    /** Returns the component that a member belongs to. */
    public static RecordComponent component(MemberScope<?, ?> member) {
        return components(member).get(position(member));
    }

    /**
     * Returns the place of a member among the components of its record, from 0.
     *
     * @throws IllegalArgumentException if it belongs to no component
     */
    public static int position(MemberScope<?, ?> member) {
        int position = components(member).stream()
                .map(RecordComponent::getName)
                .toList()
                .indexOf(member.getDeclaredName());
        checkArgument(position >= 0, "no component: %s", member);
        return position;
    }

    private static List<RecordComponent> components(MemberScope<?, ?> member) {
        return Arrays.asList(member.getDeclaringType().getErasedType().getRecordComponents());
    }
}
