package org.planhealth.rules;

import org.jspecify.annotations.Nullable;

/**
 * One of the headlines of a report.
 *
 * @param rule id of the rule that it is about; null if it is about the report as a whole
 * @param text a sentence with a period
 */
public record Headline(@Nullable String rule, String text) {}
