package org.planhealth.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.Congruence;
import org.planhealth.strategy.analysis.DeliveryOutlook;
import org.planhealth.strategy.analysis.KeyResultPace;
import org.planhealth.strategy.analysis.Leaderboard;
import org.planhealth.strategy.analysis.MustTalk;
import org.planhealth.strategy.analysis.PlainCongruence;
import org.planhealth.strategy.analysis.RolloutForecast;
import org.planhealth.strategy.analysis.StrategyForecast;

/**
 * Figures computed from the plan, in addition to the findings.
 *
 * @param congruence the share of the team pairs that must coordinate and are connected, with a conversation at least every
 *     14 days, 0 to 1; null if there are no such pairs, or if the channels of the organization are not stated
 * @param plainCongruence the same without regard to roles and rhythm, as Cataldo and Herbsleb define it, 0 to 1: of the
 *     pairs of teams that are involved in the same or in directly dependent initiatives, the share that have any channel;
 *     null if there is no such pair, if there are more than some 100,000, or if the channels are not stated
 * @param missingConversations the pairs that must coordinate and are not connected, in order;
 *     null if the channels of the organization are not stated
 * @param forecasts when each rollout with work left will be done at its current pace, in id order of the initiatives,
 *     including those with too little history, which have no evidence
 * @param strategyForecast when the whole strategy will be done, and what its end waits for; null if no initiative is open.
 *     It has no dates, and says why, if fewer than half of the open initiatives have one, or if they depend on each other
 *     in a cycle
 * @param outlooks where the pace of each initiative under way with work left leads, in id order
 * @param leaderboards the teams of each rollout of open work, in id order of the initiatives
 * @param keyResults how far each key result of the current quarter has come, in id order
 */
public record Figures(
        @Nullable Double congruence,
        @Nullable Double plainCongruence,
        @Nullable ImmutableList<MustTalk> missingConversations,
        ImmutableList<RolloutForecast> forecasts,
        @Nullable StrategyForecast strategyForecast,
        ImmutableList<DeliveryOutlook> outlooks,
        ImmutableList<Leaderboard> leaderboards,
        ImmutableList<KeyResultPace> keyResults) {

    /** Returns the forecast of the rollout of an initiative; empty if there is none. */
    public Optional<RolloutForecast> forecast(String initiative) {
        return forecasts.stream()
                .filter(forecast -> forecast.initiative().equals(initiative))
                .findFirst();
    }

    static Figures of(Facts facts) {
        Strategy strategy = facts.strategy();
        LocalDate asOf = facts.asOf();
        Optional<Congruence> congruence = Congruence.of(strategy, asOf);
        ImmutableList<RolloutForecast> forecasts = facts.all(RolloutForecast.class);
        return new Figures(
                congruence.flatMap(Congruence::value).orElse(null),
                PlainCongruence.of(strategy, asOf)
                        .flatMap(PlainCongruence::value)
                        .filter(value -> congruence.isPresent())
                        .orElse(null),
                congruence.map(Congruence::missing).orElse(null),
                forecasts,
                facts.all(StrategyForecast.class).stream().findFirst().orElse(null),
                facts.all(DeliveryOutlook.class).stream()
                        .sorted(Comparator.comparing(DeliveryOutlook::initiative))
                        .collect(toImmutableList()),
                Leaderboard.all(strategy, asOf, forecasts),
                KeyResultPace.current(strategy, asOf));
    }
}
