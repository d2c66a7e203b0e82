/**
 * The report format {@code html}: one page that needs neither network nor scripts, to be mailed, printed or opened from disk.
 *
 * <p>Start at {@link org.planhealth.html.HtmlReport}. Templates in {@code src/main/jte} say what the page looks like, the records
 * here what stands on it.
 */
@NullMarked
package org.planhealth.html;

import org.jspecify.annotations.NullMarked;
