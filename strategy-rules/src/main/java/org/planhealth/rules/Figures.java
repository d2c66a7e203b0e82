package org.planhealth.rules;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.analysis.KeyResultPace;
import org.planhealth.strategy.analysis.RolloutForecast;

/**
 * What was computed from the plan beside the findings.
 *
 * @param congruence the share of the pairs of teams that must talk that do, 0 to 1; null if no pair must, or if the
 *     organization is not stated
 * @param forecasts when each rollout with work left will be done at its pace, in id order of the initiatives; those of
 *     which too little is known are among them, without evidence
 * @param keyResults how far each key result of the current quarter has come, in id order
 */
public record Figures(
        @Nullable Double congruence,
        ImmutableList<RolloutForecast> forecasts,
        ImmutableList<KeyResultPace> keyResults) {}
