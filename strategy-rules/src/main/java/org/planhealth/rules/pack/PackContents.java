package org.planhealth.rules.pack;

import com.google.common.collect.ImmutableList;
import org.drools.model.Model;
import org.planhealth.rules.engine.RuleProgram;

/**
 * Rules of a pack.
 *
 * @param models those that the engine runs
 * @param programs those that it does not
 */
record PackContents(ImmutableList<Model> models, ImmutableList<RuleProgram> programs) {
    static PackContents empty() {
        return new PackContents(ImmutableList.of(), ImmutableList.of());
    }
}
