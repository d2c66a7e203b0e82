package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A coherent piece of work that moves one or more objectives.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the name that people use; the id if none is given
 * @param kind what sort of work it is
 * @param objective id of the objective that it serves
 * @param owner id of the accountable team
 * @param contributors ids of the teams that build it with the owner
 * @param adopters ids of the teams that have to take it into use
 * @param stage how far its delivery has come
 * @param stageHistory the day on which each stage was entered
 * @param start the day on which work began or is to begin
 * @param baselineStart the first promised start; the start if absent
 * @param baselineEnd the first promised end; not before {@code baselineStart}
 * @param forecastEnd the end as it is expected now
 * @param actualEnd the day on which it landed; not before the start
 * @param effortPersonWeeks the whole effort, in person-weeks, at least 0
 * @param progress how much of the work is done, 0..1
 * @param rice the figures of its RICE score
 * @param requiresIncentive the incentive that a team must have for this work to be in its interest, in one word;
 *     that of the objective if absent
 * @param dependsOn the initiatives that it waits for
 * @param earlyWin whether it is meant to show results early
 * @param pilot the pilot team
 * @param prototypes experiments that answer a question before money is spent
 * @param onboarding what helps a team to adopt
 * @param exitCriteria what "good enough" means
 * @param milestones points on the way
 * @param releases the days on which something usable was released
 * @param serviceLevel where the service level is written down
 * @param costAttribution where costs are attributed to their causes
 * @param cutover how the system is switched over
 * @param credits recognition given
 * @param forecasts the ends that were promised, by the day on which each was stated
 * @param deadline a date that was set from outside
 * @param description what it is about, for people to read
 * @param links where more about it stands
 * @param rollout how it spreads over the adopters
 */
public record Initiative(
        String id,
        String title,
        @Nullable InitiativeKind kind,
        @RefersTo(Objective.class) @Nullable String objective,
        @RefersTo(Team.class) @Nullable String owner,
        @RefersTo(Team.class) @Nullable ImmutableList<String> contributors,
        @RefersTo(Team.class) @Nullable ImmutableList<String> adopters,
        @Nullable Stage stage,
        @Nullable ImmutableSortedMap<Stage, LocalDate> stageHistory,
        @Nullable LocalDate start,
        @Nullable LocalDate baselineStart,
        @Nullable LocalDate baselineEnd,
        @Nullable LocalDate forecastEnd,
        @Nullable LocalDate actualEnd,
        @Amount @Nullable Double effortPersonWeeks,
        @Share @Nullable Double progress,
        @Nullable Rice rice,
        @Nullable String requiresIncentive,
        @Nullable ImmutableList<Dependency> dependsOn,
        @Nullable Boolean earlyWin,
        @Nullable Pilot pilot,
        @Nullable ImmutableList<Prototype> prototypes,
        @Nullable Onboarding onboarding,
        @Nullable ImmutableList<ExitCriterion> exitCriteria,
        @Nullable ImmutableList<Milestone> milestones,
        @Nullable ImmutableList<LocalDate> releases,
        @Nullable String serviceLevel,
        @Nullable String costAttribution,
        @Nullable Cutover cutover,
        @Nullable ImmutableList<Recognition> credits,
        @Nullable ImmutableSortedMap<LocalDate, LocalDate> forecasts,
        @Nullable Deadline deadline,
        @Nullable String description,
        @Nullable ImmutableList<String> links,
        @Nullable Rollout rollout)
        implements Entity {

    public Initiative {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        ComponentChecks.amount(effortPersonWeeks, "effortPersonWeeks");
        ComponentChecks.share(progress, "progress");
        ComponentChecks.ordered("actualEnd", start, actualEnd);
        ComponentChecks.ordered("baselineEnd", baselineStart, baselineEnd);
        if (rollout != null) {
            rollout = rollout.in(id);
        }
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Initiative_Builder().id(id).title(id);
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Initiative_Builder(this);
    }

    /** Tells whether it still asks for work: its stage is neither done nor stopped. */
    public boolean isOpen() {
        return stage != Stage.DONE && stage != Stage.STOPPED;
    }

    /** Tells whether work is going on: it has started by {@code asOf} and is in the early, middle or late stage. */
    public boolean isActive(LocalDate asOf) {
        return start != null
                && !start.isAfter(asOf)
                && (stage == Stage.EARLY || stage == Stage.MIDDLE || stage == Stage.LATE);
    }

    /** Tells whether it states neither an owner nor a contributor. */
    public boolean isUnassigned() {
        return owner == null && (contributors == null || contributors.isEmpty());
    }

    /** Tells whether a team is named that goes first. */
    public boolean isPiloted() {
        return pilot != null && pilot.team() != null;
    }

    /** Tells whether a team goes first by {@code asOf}: one is named, and its start, if stated, is not after the day. */
    public boolean isPilotedBy(LocalDate asOf) {
        return pilot != null
                && pilot.team() != null
                && (pilot.start() == null || !pilot.start().isAfter(asOf));
    }

    /** Tells whether a figure can decide at least one of its exit criteria, or people have judged one. */
    public boolean isExitDecidable() {
        return exitCriteria != null
                && exitCriteria.stream().anyMatch(criterion -> criterion.isDecidable() || criterion.isJudged());
    }

    /** Returns the statements of the exit criteria that no figure can decide, in the order of the plan. */
    public ImmutableList<String> exitsInWords() {
        return exitCriteria == null
                ? ImmutableList.of()
                : exitCriteria.stream()
                        .filter(criterion -> !criterion.isDecidable())
                        .map(ExitCriterion::statement)
                        .filter(Objects::nonNull)
                        .collect(toImmutableList());
    }

    /**
     * Returns in words what is not stated of its place in the course of delivery.
     *
     * @return those of stage and start, in this order
     */
    public ImmutableList<String> missingTiming() {
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        if (stage == null) {
            missing.add("stage");
        }
        if (start == null) {
            missing.add("start");
        }
        return missing.build();
    }

    /** Returns the rows of its leaderboard in the order of the plan; empty if there are none. */
    public ImmutableList<RolloutTeam> rolloutTeams() {
        return rollout == null || rollout.teams() == null ? ImmutableList.of() : rollout.teams();
    }

    /** Returns the ids of its adopters and of the teams of its rollout, sorted. */
    public ImmutableSortedSet<String> adoptingTeams() {
        ImmutableSortedSet.Builder<String> teams = ImmutableSortedSet.naturalOrder();
        if (adopters != null) {
            teams.addAll(adopters);
        }
        rolloutTeams().forEach(row -> teams.add(row.team()));
        return teams.build();
    }

    /**
     * Returns the ids of the adopting teams that have work left, sorted.
     *
     * <p>A team has work left while its row says done &lt; total; without a row, or without figures in it, until the
     * stage is done or stopped.
     */
    public ImmutableSortedSet<String> adoptersWithWorkLeft() {
        ImmutableSet<String> finished = rolloutTeams().stream()
                .filter(RolloutTeam::isFinished)
                .map(RolloutTeam::team)
                .collect(toImmutableSet());
        ImmutableSet<String> unfinished = rolloutTeams().stream()
                .filter(row -> row.done() != null && row.total() != null && !row.isFinished())
                .map(RolloutTeam::team)
                .collect(toImmutableSet());
        return adoptingTeams().stream()
                .filter(team -> unfinished.contains(team) || (isOpen() && !finished.contains(team)))
                .collect(toImmutableSortedSet(naturalOrder()));
    }

    /** Returns the ids of its owner, contributors and adopting teams, sorted. */
    public ImmutableSortedSet<String> involvedTeams() {
        ImmutableSortedSet.Builder<String> teams = ImmutableSortedSet.naturalOrder();
        teams.addAll(adoptingTeams());
        if (owner != null) {
            teams.add(owner);
        }
        if (contributors != null) {
            teams.addAll(contributors);
        }
        return teams.build();
    }

    /**
     * Builder of {@link Initiative}; each method states the part with its name.
     *
     * <p>A part that is left out, or null, is not stated, and a title is then the id.
     */
    @AutoBuilder
    public abstract static class Builder {
        Builder() {}

        abstract Builder id(String id);

        abstract String id();

        abstract Builder title(String title);

        /** States the title; null for the id. */
        public Builder title(@Nullable CharSequence title) {
            return title(title == null ? id() : title.toString());
        }

        public abstract Builder kind(@Nullable InitiativeKind kind);

        public abstract Builder objective(@Nullable String objective);

        public abstract Builder owner(@Nullable String owner);

        public abstract Builder contributors(String... contributors);

        public abstract Builder contributors(@Nullable List<String> contributors);

        public abstract Builder adopters(String... adopters);

        public abstract Builder adopters(@Nullable List<String> adopters);

        public abstract Builder stage(@Nullable Stage stage);

        public abstract Builder stageHistory(@Nullable Map<Stage, LocalDate> stageHistory);

        public abstract Builder start(@Nullable LocalDate start);

        public abstract Builder baselineStart(@Nullable LocalDate baselineStart);

        public abstract Builder baselineEnd(@Nullable LocalDate baselineEnd);

        public abstract Builder forecastEnd(@Nullable LocalDate forecastEnd);

        public abstract Builder actualEnd(@Nullable LocalDate actualEnd);

        public abstract Builder effortPersonWeeks(double effortPersonWeeks);

        public abstract Builder effortPersonWeeks(@Nullable Double effortPersonWeeks);

        public abstract Builder progress(double progress);

        public abstract Builder progress(@Nullable Double progress);

        public abstract Builder rice(@Nullable Rice rice);

        public abstract Builder requiresIncentive(@Nullable String requiresIncentive);

        public abstract Builder dependsOn(Dependency... dependsOn);

        public abstract Builder dependsOn(@Nullable List<Dependency> dependsOn);

        public abstract Builder earlyWin(@Nullable Boolean earlyWin);

        public abstract Builder pilot(@Nullable Pilot pilot);

        public abstract Builder prototypes(Prototype... prototypes);

        public abstract Builder prototypes(@Nullable List<Prototype> prototypes);

        public abstract Builder onboarding(@Nullable Onboarding onboarding);

        public abstract Builder exitCriteria(ExitCriterion... exitCriteria);

        public abstract Builder exitCriteria(@Nullable List<ExitCriterion> exitCriteria);

        public abstract Builder milestones(Milestone... milestones);

        public abstract Builder milestones(@Nullable List<Milestone> milestones);

        public abstract Builder releases(LocalDate... releases);

        public abstract Builder releases(@Nullable List<LocalDate> releases);

        public abstract Builder serviceLevel(@Nullable String serviceLevel);

        public abstract Builder costAttribution(@Nullable String costAttribution);

        public abstract Builder cutover(@Nullable Cutover cutover);

        public abstract Builder credits(Recognition... credits);

        public abstract Builder credits(@Nullable List<Recognition> credits);

        public abstract Builder forecasts(@Nullable Map<LocalDate, LocalDate> forecasts);

        public abstract Builder deadline(@Nullable Deadline deadline);

        public abstract Builder description(@Nullable String description);

        public abstract Builder links(String... links);

        public abstract Builder links(@Nullable List<String> links);

        public abstract Builder rollout(@Nullable Rollout rollout);

        /** Builds the record; the constructor checks the parts. */
        public abstract Initiative build();
    }
}
