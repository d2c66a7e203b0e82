package org.planhealth.strategy.analysis;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Optional;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.TeamPair;

/**
 * How many of the team pairs that must coordinate are connected: the socio-technical congruence of the plan.
 *
 * @param required every team pair that must coordinate, in the order of the pairs
 * @param missing the pairs that are not connected, in the same order
 */
public record Congruence(ImmutableList<MustTalk> required, ImmutableList<MustTalk> missing) {
    /** The most days from one conversation to the next, unless stated: one sprint of two weeks, our own default. */
    public static final int STANDARD_CADENCE_DAYS = 14;

    /** The most days from one conversation of an owner and an adopter to the next, unless stated: a month, our own default. */
    public static final int STANDARD_ADOPTER_CADENCE_DAYS = 31;

    /**
     * Computes the congruence of a strategy whose teams should talk at least every {@value #STANDARD_CADENCE_DAYS} days, and
     * owners and adopters at least every {@value #STANDARD_ADOPTER_CADENCE_DAYS} days.
     *
     * @param asOf the audit date; channels that begin later do not count
     * @return the congruence; empty if the channels of the organization are not stated
     */
    public static Optional<Congruence> of(Strategy strategy, LocalDate asOf) {
        return strategy.organization() == null || strategy.organization().channels() == null
                ? Optional.empty()
                : Optional.of(of(strategy, asOf, STANDARD_CADENCE_DAYS, STANDARD_ADOPTER_CADENCE_DAYS));
    }

    /**
     * Computes the congruence of a strategy.
     *
     * @param asOf the audit date; channels that begin later do not count
     * @param maxCadenceDays the most days from one conversation to the next of teams that build together
     * @param maxAdopterCadenceDays the most days from one conversation to the next of an owner and an adopter
     */
    public static Congruence of(Strategy strategy, LocalDate asOf, int maxCadenceDays, int maxAdopterCadenceDays) {
        ImmutableList<MustTalk> required = MustTalk.of(strategy);
        ImmutableListMultimap<TeamPair, Channel> channels = openChannels(strategy, asOf);
        return new Congruence(
                required,
                required.stream()
                        .filter(pair -> !pair.isMetBy(channels.get(pair.pair()), maxCadenceDays, maxAdopterCadenceDays))
                        .collect(toImmutableList()));
    }

    /** Returns the share of the required pairs that are connected, 0 to 1; empty if no pair must coordinate. */
    public Optional<Double> value() {
        return required.isEmpty()
                ? Optional.empty()
                : Optional.of((required.size() - missing.size()) / (double) required.size());
    }

    private static ImmutableListMultimap<TeamPair, Channel> openChannels(Strategy strategy, LocalDate asOf) {
        return strategy.organization() == null || strategy.organization().channels() == null
                ? ImmutableListMultimap.of()
                : strategy.organization().channels().stream()
                        .filter(channel -> channel.isOpen(asOf))
                        .collect(toImmutableListMultimap(Channel::between, channel -> channel));
    }
}
