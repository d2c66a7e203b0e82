/** Makes JSON Schemas from records and their Javadoc, and validates by them; for the tests of both libraries. */
@NullMarked
package org.planhealth.strategy.schema;

import org.jspecify.annotations.NullMarked;
