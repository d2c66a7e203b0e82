package org.planhealth.rules;

import com.google.common.collect.ImmutableList;

/**
 * A step that raises the score.
 *
 * @param rule id of the rule to satisfy
 * @param subjects ids of the entities to mend: those of one finding, the subject first, or of all findings of the rule, sorted
 * @param gain by how much the proven score rises when all of them are mended, exactly
 */
public record NextFix(String rule, ImmutableList<String> subjects, double gain) {}
