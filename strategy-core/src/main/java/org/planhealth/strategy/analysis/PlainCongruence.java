package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;

/**
 * How far the teams that the work ties together have a channel: the congruence as Cataldo and Herbsleb define it.
 *
 * <p>It knows neither roles nor how often a channel is used, so it asks for more pairs than {@link Congruence}, and for
 * less of each: two teams that adopt the same thing are a pair, and any channel between them will do. It is there to be
 * compared with figures from elsewhere.
 *
 * @param required the pairs of {@link CoordinationRequirements#of(Strategy)}, in order
 * @param missing those of them between which there is no channel, in the same order
 */
public record PlainCongruence(ImmutableList<TeamPair> required, ImmutableList<TeamPair> missing) {

    /**
     * Computes the congruence of a strategy.
     *
     * @param asOf the audit date; channels that begin later do not count
     * @return the congruence; empty if there are too many coordination requirements
     */
    public static Optional<PlainCongruence> of(Strategy strategy, LocalDate asOf) {
        ImmutableSet<TeamPair> connected = connected(strategy, asOf);
        return CoordinationRequirements.of(strategy).map(requirements -> {
            ImmutableList<TeamPair> required = requirements.pairs().asList();
            return new PlainCongruence(
                    required,
                    required.stream().filter(pair -> !connected.contains(pair)).collect(toImmutableList()));
        });
    }

    /** Returns the share of the required pairs that have a channel, 0 to 1; empty if no pair is required. */
    public Optional<Double> value() {
        return required.isEmpty()
                ? Optional.empty()
                : Optional.of((required.size() - missing.size()) / (double) required.size());
    }

    private static ImmutableSet<TeamPair> connected(Strategy strategy, LocalDate asOf) {
        return strategy.organization() == null || strategy.organization().channels() == null
                ? ImmutableSet.of()
                : strategy.organization().channels().stream()
                        .filter(channel -> channel.isOpen(asOf))
                        .map(Channel::between)
                        .collect(toImmutableSet());
    }
}
