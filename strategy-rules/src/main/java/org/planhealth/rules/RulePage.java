package org.planhealth.rules;

/**
 * The page of a rule, in Markdown, each paragraph in one line.
 *
 * @param why why the defect matters
 * @param fix what to do about it
 * @param whenToIgnore when the finding may be waived in good conscience
 * @param source where the rule comes from, and who chose its figures
 */
public record RulePage(String why, String fix, String whenToIgnore, String source) {}
