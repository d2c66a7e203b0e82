package org.planhealth.strategy.analysis;

/**
 * A fact without which it is not known how much work a team can take off a rollout.
 *
 * @param team id of the team
 * @param entity id of the team or the initiative that should state it
 * @param field where it belongs, as a path below that entity, such as {@code engineers} or {@code rollout/teams/2/total}
 */
public record RequiredFact(String team, String entity, String field) {}
