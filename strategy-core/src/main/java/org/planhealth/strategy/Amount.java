package org.planhealth.strategy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number, or each number by day, has bounds: an amount is at least 0. The reader, the schema and the constructors of
 * records hold to them; a number without this annotation may be negative.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Amount {
    /** Returns the least that it may be, itself allowed. */
    int least() default 0;

    /** Returns the most that it may be, itself allowed; without bound if it is the greatest int. */
    int most() default Integer.MAX_VALUE;
}
