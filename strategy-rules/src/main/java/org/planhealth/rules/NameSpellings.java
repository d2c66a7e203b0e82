package org.planhealth.rules;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Ally;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Risk;
import org.planhealth.strategy.RolloutTeam;
import org.planhealth.strategy.Stakeholder;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;
import org.planhealth.strategy.Waiver;

/**
 * How a plan spells the names of people and groups: names that differ only in case and in spaces are one name, spelled as where
 * it stands first.
 */
final class NameSpellings {
    /** Words that people write where nobody is named. */
    private static final ImmutableSet<String> NOBODY =
            ImmutableSet.of("-", "?", "n/a", "no", "nobody", "none", "open", "tba", "tbd", "unknown", "vacant");

    private final ImmutableMap<String, String> people;
    private final ImmutableMap<String, String> groups;

    private NameSpellings(ImmutableMap<String, String> people, ImmutableMap<String, String> groups) {
        this.people = people;
        this.groups = groups;
    }

    static NameSpellings of(Strategy strategy) {
        return new NameSpellings(firstSpellings(people(strategy)), firstSpellings(groups(strategy)));
    }

    /** Returns the name of a person on one line; none if it is not stated, or names nobody, as {@code TBD} does. */
    static Optional<String> statedPerson(@Nullable String name) {
        return stated(name).filter(text -> !NOBODY.contains(text.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> stated(@Nullable String name) {
        return Optional.ofNullable(name).map(NameSpellings::onOneLine).filter(text -> !text.isEmpty());
    }

    /** Returns what two spellings of one name have in common. */
    static String key(String name) {
        return onOneLine(name).toLowerCase(Locale.ROOT);
    }

    /** Returns a person of that name; none if it is not stated, or names nobody. */
    Optional<Audience> person(@Nullable String name) {
        return statedPerson(name).map(stated -> Audience.person(people.getOrDefault(key(stated), stated)));
    }

    /** Returns a group of that name; none if it is not stated. */
    Optional<Audience> group(@Nullable String name) {
        return stated(name).map(stated -> Audience.group(groups.getOrDefault(key(stated), stated)));
    }

    private static String onOneLine(String name) {
        return CharMatcher.whitespace().trimAndCollapseFrom(name, ' ');
    }

    private static ImmutableMap<String, String> firstSpellings(Stream<@Nullable String> names) {
        return names.flatMap(name -> stated(name).stream())
                .collect(ImmutableMap.toImmutableMap(NameSpellings::key, name -> name, (first, other) -> first));
    }

    private static Stream<@Nullable String> people(Strategy strategy) {
        return Stream.of(
                        Stream.of(
                                strategy.owner(),
                                strategy.programManager(),
                                strategy.sponsor() == null
                                        ? null
                                        : strategy.sponsor().person()),
                        EntityOwners.orEmpty(strategy.allies()).stream().map(Ally::person),
                        EntityOwners.orEmpty(strategy.stakeholders()).stream().map(Stakeholder::id),
                        strategy.teams().stream().map(Team::leader),
                        EntityOwners.orEmpty(strategy.initiatives()).stream()
                                .map(Initiative::rolloutTeams)
                                .flatMap(rows -> rows.stream().map(RolloutTeam::leader)),
                        EntityOwners.orEmpty(strategy.risks()).stream().map(Risk::owner),
                        EntityOwners.orEmpty(strategy.waivers()).stream().map(Waiver::approvedBy))
                .flatMap(names -> names);
    }

    private static Stream<@Nullable String> groups(Strategy strategy) {
        return Stream.of(
                        EntityOwners.orEmpty(strategy.allies()).stream().map(Ally::group),
                        EntityOwners.orEmpty(strategy.stakeholders()).stream().map(Stakeholder::group),
                        strategy.teams().stream().map(Team::group))
                .flatMap(names -> names);
    }
}
