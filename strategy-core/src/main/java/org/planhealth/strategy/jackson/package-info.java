/**
 * Plans in the Jackson mapper of a program that embeds the library: {@link org.planhealth.strategy.jackson.StrategyModule}.
 * The only package whose public types show Jackson.
 */
@NullMarked
package org.planhealth.strategy.jackson;

import org.jspecify.annotations.NullMarked;
