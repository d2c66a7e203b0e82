/**
 * Plans audited by the tests of a build.
 *
 * <p>Start at {@code PlansTest}.
 */
package org.planhealth.junitaudit;
