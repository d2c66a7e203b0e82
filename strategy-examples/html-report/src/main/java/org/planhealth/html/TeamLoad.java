package org.planhealth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.sdk.Phrases;
import org.planhealth.strategy.Ask;
import org.planhealth.strategy.AskState;
import org.planhealth.strategy.Dependency;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Team;

/**
 * What a plan asks of one team, as the plan states it.
 *
 * @param id id of the team
 * @param team what the organization states of it; null if nothing
 * @param asks the asks that it has accepted or not answered
 * @param owns how many open initiatives it owns
 * @param contributes to how many others it contributes
 * @param adopts how many it has yet to adopt
 * @param awaited how many open initiatives of other teams wait for its own
 * @param effort the person-weeks of the initiatives that it owns; null if none is stated
 */
record TeamLoad(
        String id,
        @Nullable Team team,
        ImmutableList<Ask> asks,
        int owns,
        int contributes,
        int adopts,
        int awaited,
        @Nullable Double effort) {
    private static final int WHOLE = 100;
    /** A bar goes no further, however much is asked. */
    private static final int MOST_DRAWN = 150;

    private static final Comparator<TeamLoad> HEAVIEST = comparing(
                    TeamLoad::shareOfTime, nullsLast(Comparator.<Double>reverseOrder()))
            .thenComparing(comparingInt(TeamLoad::work).reversed())
            .thenComparing(TeamLoad::id);

    /** Returns the teams that carry something of a plan, the heaviest load first. */
    static ImmutableList<TeamLoad> all(Strategy strategy) {
        Map<String, Builder> teams = new TreeMap<>();
        strategy.teams().forEach(team -> teams.put(team.id(), new Builder(team)));
        List<Initiative> initiatives = Objects.requireNonNullElse(strategy.initiatives(), ImmutableList.of());
        Map<String, Initiative> open = new TreeMap<>();
        initiatives.stream().filter(Initiative::isOpen).forEach(work -> open.put(work.id(), work));
        open.values().forEach(work -> add(work, open, teams));
        List<Ask> asks = Objects.requireNonNullElse(strategy.asks(), ImmutableList.of());
        asks.stream()
                .filter(Ask::isOpen)
                .forEach(ask -> recipients(ask, teams).forEach(builder -> builder.asks.add(ask)));
        return teams.entrySet().stream()
                .map(entry -> entry.getValue().build(entry.getKey()))
                .filter(TeamLoad::isCarrying)
                .sorted(HEAVIEST)
                .collect(toImmutableList());
    }

    private static void add(Initiative work, Map<String, Initiative> open, Map<String, Builder> teams) {
        String owner = work.owner();
        if (owner != null) {
            Builder own = builder(owner, teams);
            own.owns++;
            if (work.effortPersonWeeks() != null) {
                own.effort = (own.effort == null ? 0 : own.effort) + work.effortPersonWeeks();
            }
        }
        Stream.ofNullable(work.contributors())
                .flatMap(List::stream)
                .distinct()
                .filter(team -> !team.equals(owner))
                .forEach(team -> builder(team, teams).contributes++);
        work.adoptersWithWorkLeft().forEach(team -> builder(team, teams).adopts++);
        Stream.ofNullable(work.dependsOn())
                .flatMap(List::stream)
                .map(Dependency::initiative)
                .map(open::get)
                .filter(Objects::nonNull)
                .map(Initiative::owner)
                .filter(team -> team != null && !team.equals(owner))
                .distinct()
                .forEach(team -> builder(team, teams).awaited++);
    }

    private static Stream<Builder> recipients(Ask ask, Map<String, Builder> teams) {
        if (ask.to() == null) {
            return Stream.empty();
        }
        return ask.to().everyone()
                ? teams.values().stream().filter(builder -> builder.team != null)
                : ask.to().teams().stream().map(team -> builder(team, teams));
    }

    private static Builder builder(String team, Map<String, Builder> teams) {
        return teams.computeIfAbsent(team, id -> new Builder(null));
    }

    private static final class Builder {
        private final @Nullable Team team;
        private final ImmutableList.Builder<Ask> asks = ImmutableList.builder();
        private int owns;
        private int contributes;
        private int adopts;
        private int awaited;
        private @Nullable Double effort;

        Builder(@Nullable Team team) {
            this.team = team;
        }

        TeamLoad build(String id) {
            return new TeamLoad(id, team, asks.build(), owns, contributes, adopts, awaited, effort);
        }
    }

    private int work() {
        return owns + contributes + adopts;
    }

    private boolean isCarrying() {
        return work() > 0 || !asks.isEmpty();
    }

    /** Returns the share of its time that keeps things running and that asks take; null if nothing of it is stated. */
    @Nullable
    Double shareOfTime() {
        return lightsOn() == null && askedFor(true) == null && askedFor(false) == null
                ? null
                : (Double) (zero(lightsOn()) + zero(askedFor(true)) + zero(askedFor(false)));
    }

    @Nullable
    Double lightsOn() {
        return team == null ? null : team.lightsOnShare();
    }

    /** Returns what the asks take that it has accepted, or those that it has not answered; null if none says how much. */
    @Nullable
    Double askedFor(boolean accepted) {
        List<Double> stated = asks.stream()
                .filter(ask -> (ask.state() == AskState.ACCEPTED) == accepted)
                .map(Ask::bandwidth)
                .filter(Objects::nonNull)
                .toList();
        return stated.isEmpty()
                ? null
                : (Double) stated.stream().mapToDouble(share -> share).sum();
    }

    private static double zero(@Nullable Double share) {
        return share == null ? 0 : share;
    }

    String name() {
        return PageText.name(id);
    }

    /** Returns the share in words; a dash if nothing of it is stated. */
    String time() {
        Double share = shareOfTime();
        return share == null ? "–" : Phrases.percent(share);
    }

    /** Returns what the share is the sum of, in the order of the bar; null unless it is of two parts or more. */
    @Nullable
    String timeParts() {
        List<Double> parts = Stream.of(lightsOn(), askedFor(true), askedFor(false))
                .map(TeamLoad::zero)
                .toList();
        return parts.stream().filter(part -> part > 0).count() < 2
                ? null
                : parts.stream().map(Phrases::percent).collect(joining(" + "));
    }

    /** Tells whether more than all of its time is asked for. */
    boolean isOverloaded() {
        return Math.round(WHOLE * zero(shareOfTime())) > WHOLE;
    }

    /** Returns a count; a dash for none. */
    static String count(int count) {
        return count == 0 ? "–" : Phrases.amount(count);
    }

    String engineers() {
        return team == null || team.engineers() == null ? "–" : Phrases.amount(team.engineers());
    }

    /** Returns how wide the part of the bar is that keeps things running, as the others below. */
    String lightsOnWidth() {
        return width(0, zero(lightsOn()));
    }

    String acceptedAt() {
        return width(0, zero(lightsOn()));
    }

    String acceptedWidth() {
        return width(zero(lightsOn()), zero(askedFor(true)));
    }

    String askedAt() {
        return width(0, zero(lightsOn()) + zero(askedFor(true)));
    }

    String askedWidth() {
        return width(zero(lightsOn()) + zero(askedFor(true)), zero(askedFor(false)));
    }

    private static String width(double from, double share) {
        double left = Math.min(MOST_DRAWN, WHOLE * from);
        return String.format(Locale.ROOT, "%.1f", Math.min(MOST_DRAWN, WHOLE * (from + share)) - left);
    }
}
