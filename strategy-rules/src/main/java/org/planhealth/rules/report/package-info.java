/**
 * Reports as text, Markdown, JSON, SARIF, CSV, JSON Lines and badges. They are returned as strings; nothing is printed, and nothing is decided here.
 *
 * <p>Start at {@link org.planhealth.rules.report.ReportFormat}, which other jars can implement, too.
 */
@NullMarked
package org.planhealth.rules.report;

import org.jspecify.annotations.NullMarked;
