package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Initiative}; each method states the part of its name, and a part left out is not stated. */
public final class InitiativeBuilder {
    private final String id;
    String title;

    @Nullable
    InitiativeKind kind;

    @Nullable
    String objective;

    @Nullable
    String owner;

    @Nullable
    ImmutableList<String> contributors;

    @Nullable
    ImmutableList<String> adopters;

    @Nullable
    Stage stage;

    @Nullable
    ImmutableSortedMap<Stage, LocalDate> stageHistory;

    @Nullable
    LocalDate start;

    @Nullable
    LocalDate baselineStart;

    @Nullable
    LocalDate baselineEnd;

    @Nullable
    LocalDate forecastEnd;

    @Nullable
    LocalDate actualEnd;

    @Nullable
    Double effortPersonWeeks;

    @Nullable
    Double progress;

    @Nullable
    Rice rice;

    @Nullable
    String requiresIncentive;

    @Nullable
    ImmutableList<Dependency> dependsOn;

    @Nullable
    Boolean earlyWin;

    @Nullable
    Pilot pilot;

    @Nullable
    ImmutableList<Prototype> prototypes;

    @Nullable
    Onboarding onboarding;

    @Nullable
    ImmutableList<ExitCriterion> exitCriteria;

    @Nullable
    ImmutableList<Milestone> milestones;

    @Nullable
    ImmutableList<LocalDate> releases;

    @Nullable
    String serviceLevel;

    @Nullable
    String costAttribution;

    @Nullable
    Cutover cutover;

    @Nullable
    ImmutableList<Recognition> credits;

    @Nullable
    Rollout rollout;

    InitiativeBuilder(String id) {
        this.id = requireNonNull(id, "id");
        this.title = id;
    }

    public InitiativeBuilder title(String title) {
        this.title = requireNonNull(title, "title");
        return this;
    }

    public InitiativeBuilder kind(InitiativeKind kind) {
        this.kind = requireNonNull(kind, "kind");
        return this;
    }

    public InitiativeBuilder objective(String objective) {
        this.objective = requireNonNull(objective, "objective");
        return this;
    }

    public InitiativeBuilder owner(String owner) {
        this.owner = requireNonNull(owner, "owner");
        return this;
    }

    public InitiativeBuilder contributors(String... contributors) {
        return contributors(ImmutableList.copyOf(contributors));
    }

    public InitiativeBuilder contributors(List<String> contributors) {
        this.contributors = ImmutableList.copyOf(contributors);
        return this;
    }

    public InitiativeBuilder adopters(String... adopters) {
        return adopters(ImmutableList.copyOf(adopters));
    }

    public InitiativeBuilder adopters(List<String> adopters) {
        this.adopters = ImmutableList.copyOf(adopters);
        return this;
    }

    public InitiativeBuilder stage(Stage stage) {
        this.stage = requireNonNull(stage, "stage");
        return this;
    }

    public InitiativeBuilder stageHistory(Map<Stage, LocalDate> stageHistory) {
        this.stageHistory = ImmutableSortedMap.copyOf(stageHistory);
        return this;
    }

    public InitiativeBuilder start(LocalDate start) {
        this.start = requireNonNull(start, "start");
        return this;
    }

    public InitiativeBuilder baselineStart(LocalDate baselineStart) {
        this.baselineStart = requireNonNull(baselineStart, "baselineStart");
        return this;
    }

    public InitiativeBuilder baselineEnd(LocalDate baselineEnd) {
        this.baselineEnd = requireNonNull(baselineEnd, "baselineEnd");
        return this;
    }

    public InitiativeBuilder forecastEnd(LocalDate forecastEnd) {
        this.forecastEnd = requireNonNull(forecastEnd, "forecastEnd");
        return this;
    }

    public InitiativeBuilder actualEnd(LocalDate actualEnd) {
        this.actualEnd = requireNonNull(actualEnd, "actualEnd");
        return this;
    }

    public InitiativeBuilder effortPersonWeeks(double effortPersonWeeks) {
        this.effortPersonWeeks = effortPersonWeeks;
        return this;
    }

    public InitiativeBuilder progress(double progress) {
        this.progress = progress;
        return this;
    }

    public InitiativeBuilder rice(Rice rice) {
        this.rice = requireNonNull(rice, "rice");
        return this;
    }

    public InitiativeBuilder requiresIncentive(String requiresIncentive) {
        this.requiresIncentive = requireNonNull(requiresIncentive, "requiresIncentive");
        return this;
    }

    public InitiativeBuilder dependsOn(Dependency... dependsOn) {
        return dependsOn(ImmutableList.copyOf(dependsOn));
    }

    public InitiativeBuilder dependsOn(List<Dependency> dependsOn) {
        this.dependsOn = ImmutableList.copyOf(dependsOn);
        return this;
    }

    public InitiativeBuilder earlyWin(boolean earlyWin) {
        this.earlyWin = earlyWin;
        return this;
    }

    public InitiativeBuilder pilot(Pilot pilot) {
        this.pilot = requireNonNull(pilot, "pilot");
        return this;
    }

    public InitiativeBuilder prototypes(Prototype... prototypes) {
        return prototypes(ImmutableList.copyOf(prototypes));
    }

    public InitiativeBuilder prototypes(List<Prototype> prototypes) {
        this.prototypes = ImmutableList.copyOf(prototypes);
        return this;
    }

    public InitiativeBuilder onboarding(Onboarding onboarding) {
        this.onboarding = requireNonNull(onboarding, "onboarding");
        return this;
    }

    public InitiativeBuilder exitCriteria(ExitCriterion... exitCriteria) {
        return exitCriteria(ImmutableList.copyOf(exitCriteria));
    }

    public InitiativeBuilder exitCriteria(List<ExitCriterion> exitCriteria) {
        this.exitCriteria = ImmutableList.copyOf(exitCriteria);
        return this;
    }

    public InitiativeBuilder milestones(Milestone... milestones) {
        return milestones(ImmutableList.copyOf(milestones));
    }

    public InitiativeBuilder milestones(List<Milestone> milestones) {
        this.milestones = ImmutableList.copyOf(milestones);
        return this;
    }

    public InitiativeBuilder releases(LocalDate... releases) {
        return releases(ImmutableList.copyOf(releases));
    }

    public InitiativeBuilder releases(List<LocalDate> releases) {
        this.releases = ImmutableList.copyOf(releases);
        return this;
    }

    public InitiativeBuilder serviceLevel(String serviceLevel) {
        this.serviceLevel = requireNonNull(serviceLevel, "serviceLevel");
        return this;
    }

    public InitiativeBuilder costAttribution(String costAttribution) {
        this.costAttribution = requireNonNull(costAttribution, "costAttribution");
        return this;
    }

    public InitiativeBuilder cutover(Cutover cutover) {
        this.cutover = requireNonNull(cutover, "cutover");
        return this;
    }

    public InitiativeBuilder credits(Recognition... credits) {
        return credits(ImmutableList.copyOf(credits));
    }

    public InitiativeBuilder credits(List<Recognition> credits) {
        this.credits = ImmutableList.copyOf(credits);
        return this;
    }

    public InitiativeBuilder rollout(Rollout rollout) {
        this.rollout = requireNonNull(rollout, "rollout");
        return this;
    }

    /** Builds the record; its parts are checked as its constructor says. */
    public Initiative build() {
        return new Initiative(
                id,
                title,
                kind,
                objective,
                owner,
                contributors,
                adopters,
                stage,
                stageHistory,
                start,
                baselineStart,
                baselineEnd,
                forecastEnd,
                actualEnd,
                effortPersonWeeks,
                progress,
                rice,
                requiresIncentive,
                dependsOn,
                earlyWin,
                pilot,
                prototypes,
                onboarding,
                exitCriteria,
                milestones,
                releases,
                serviceLevel,
                costAttribution,
                cutover,
                credits,
                rollout);
    }
}
