/**
 * Reports of an audit: text for people, Markdown for pull requests, JSON for programs; each is returned as a string, and nothing is printed.
 *
 * <p>Start at {@link org.planhealth.rules.report.TextReport}.
 */
@NullMarked
package org.planhealth.rules.report;

import org.jspecify.annotations.NullMarked;
