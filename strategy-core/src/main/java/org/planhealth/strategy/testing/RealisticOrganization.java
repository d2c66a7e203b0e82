package org.planhealth.strategy.testing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.planhealth.strategy.Channel;
import org.planhealth.strategy.ChannelMode;
import org.planhealth.strategy.Component;
import org.planhealth.strategy.Organization;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.TeamKind;
import org.planhealth.strategy.TeamMetric;
import org.planhealth.strategy.TeamPair;

/** Draws few teams, so that they meet each other in one initiative after the other. */
final class RealisticOrganization {
    static final ImmutableList<String> INCENTIVES = ImmutableList.of("features", "leverage", "cost");
    static final ImmutableList<String> METRICS = ImmutableList.of("spend", "alerts");

    private static final ImmutableList<String> NAMES = ImmutableList.of(
            "ads", "feed", "games", "home", "ingest", "jobs", "keys", "ledger", "mail", "maps", "news", "search");

    private final PlanRandom dice;
    private final boolean even;

    RealisticOrganization(PlanRandom dice) {
        this.dice = dice;
        this.even = dice.chance(30);
    }

    /** Returns the ids of the teams of a plan; seldom none, and seldom many. */
    static ImmutableList<String> teams(PlanRandom dice) {
        if (dice.chance(88)) {
            return NAMES.subList(0, dice.chance(6) ? 0 : dice.between(1, 5));
        }
        return NAMES.subList(0, dice.pick(7, 8, NAMES.size(), NAMES.size()));
    }

    Organization organization(ImmutableList<String> ids) {
        Organization.Builder organization = Organization.builder();
        ImmutableList<Team> teams = ids.stream().map(this::team).collect(toImmutableList());
        organization.teams(teams);
        if (ids.size() > 1) {
            dice.list(organization::channels, () -> channels(ids));
        }
        dice.evenly(organization::components, () -> components(ids));
        return organization.build();
    }

    Team team(String id) {
        Team.Builder team = Team.builder(id);
        dice.mostly(team::kind, () -> dice.pick(TeamKind.values()));
        dice.mostly(team::group, () -> dice.pick("infrastructure", "product"));
        dice.mostly(team::leader, () -> "Leader of " + id);
        dice.mostly(team::engineers, () -> dice.between(3, 12));
        dice.mostly(team::incentive, () -> dice.pick(INCENTIVES));
        dice.mostly(team::lightsOnShare, () -> dice.pick(0.1, 0.3, 0.5, 0.9));
        dice.mostly(team::metrics, this::metrics);
        return team.build();
    }

    private ImmutableSortedMap<String, TeamMetric> metrics() {
        TreeMap<String, TeamMetric> metrics = new TreeMap<>();
        for (String name : METRICS) {
            dice.mostly(metric -> metrics.put(name, metric), this::metric);
        }
        return ImmutableSortedMap.copyOf(metrics);
    }

    /** Small numbers, so that sums and shares often come out exactly on a limit. */
    private TeamMetric metric() {
        if (dice.chance(70)) {
            return TeamMetric.of(amount());
        }
        TreeMap<LocalDate, Double> byDay = new TreeMap<>();
        IntStream.rangeClosed(0, dice.between(0, 2)).forEach(unused -> byDay.put(dice.day(), amount()));
        return TeamMetric.of(byDay);
    }

    private double amount() {
        if (even) {
            return dice.pick(1, 1, 1, 1, 1, 2);
        }
        return dice.chance(3) ? -1 : dice.pick(0, 1, 1, 1, 2, 3, 3, 6);
    }

    private ImmutableList<Channel> channels(List<String> ids) {
        return IntStream.range(0, ids.size() + 1)
                .boxed()
                .map(unused -> dice.some(ids, ids.size()))
                .filter(some -> some.size() > 1)
                .map(some -> channel(TeamPair.of(some.get(0), some.get(1))))
                .collect(toImmutableList());
    }

    Channel channel(TeamPair between) {
        Channel.Builder channel = Channel.builder(between);
        dice.mostly(channel::kind, () -> dice.pick("meeting", "chat", "review"));
        dice.mostly(channel::mode, () -> dice.pick(ChannelMode.values()));
        dice.mostly(channel::cadenceDays, () -> dice.pick(1, 7, 14, 14, 15, 30, 31, 32));
        dice.evenly(channel::since, dice::day);
        return channel.build();
    }

    private ImmutableList<Component> components(ImmutableList<String> teams) {
        ImmutableList<String> ids =
                ImmutableList.of("gateway", "queue", "store").subList(0, dice.between(0, 3));
        return ids.stream()
                .map(id -> {
                    Component.Builder component = Component.builder(id);
                    Optional.of(teams)
                            .filter(known -> !known.isEmpty())
                            .ifPresent(known -> dice.mostly(component::owners, () -> dice.some(known, 2)));
                    dice.mostly(component::dependsOn, () -> dice.some(ids, 2));
                    return component.build();
                })
                .collect(toImmutableList());
    }
}
