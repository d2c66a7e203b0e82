package org.planhealth.strategy.io;

import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.SourceLocation;

/** Reads the organization that a plan names by the path of its file. */
@FunctionalInterface
interface OrganizationLink {
    /**
     * Returns the organization, null if anything in it is wrong.
     *
     * @param path the path as it stands in the plan
     * @param at where it stands
     */
    @Nullable
    Object follow(String path, SourceLocation at);
}
