package org.planhealth.rules;

import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Stage;

/**
 * A question to discuss in a review, about trust, empathy and judgment, which no fact in the plan can answer. It has no
 * score.
 *
 * @param topic the part of a strategy that it is about
 * @param stage the stage of delivery in which it is to be asked: early, middle or late; null for any
 * @param text the question
 */
public record DiscussionQuestion(Topic topic, @Nullable Stage stage, String text) {}
