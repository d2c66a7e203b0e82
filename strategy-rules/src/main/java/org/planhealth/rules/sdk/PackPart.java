package org.planhealth.rules.sdk;

import com.google.common.collect.ImmutableList;
import org.drools.model.Model;

/**
 * Rules of a pack.
 *
 * @param models those that the engine runs
 * @param programs those that it does not
 */
record PackPart(ImmutableList<Model> models, ImmutableList<RuleProgram> programs) {
    static PackPart empty() {
        return new PackPart(ImmutableList.of(), ImmutableList.of());
    }
}
