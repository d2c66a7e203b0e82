package org.planhealth.strategy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoBuilder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A technical strategy: where an organization is going and why, who stands behind it, and how it gets there.
 *
 * <p>A part that is null is not stated; an empty list states that there are none. Each record checks itself when it is made;
 * whether they hold together, {@link #problems()} says.
 *
 * @param id kebab-case, unique over the whole strategy
 * @param title the name that people use
 * @param status its status
 * @param budget what it costs, and how that was forecast
 * @param asOf the day on which its figures are true
 * @param horizon the span of time that it covers
 * @param owner the accountable person
 * @param programManager the person who drives the conversations across teams
 * @param northStar where it is going and why
 * @param sponsor the sponsor
 * @param kernel diagnosis, guiding policy, non-goals and alternatives
 * @param purpose the answers that give teams a reason
 * @param stakeholders those whose backing it needs
 * @param allies those who help it along
 * @param organization the teams, how they talk, and what they own; inline, or a relative path to a file of kind
 *     Organization
 * @param phases the parts of the horizon
 * @param objectives what is to be achieved, period by period
 * @param initiatives the work that moves the objectives
 * @param asks what teams are asked to do
 * @param indicators the figures that are observed
 * @param sprints the work of teams, sprint by sprint
 * @param risks what may happen
 * @param reviews the reviews of the whole strategy
 * @param pivotCriteria the figures that call for another course
 * @param waivers the findings that are accepted for a time
 * @param sources where each part was read; not part of equality
 */
public record Strategy(
        String id,
        String title,
        @Nullable StrategyStatus status,
        @Nullable Budget budget,
        @Nullable LocalDate asOf,
        @Nullable Horizon horizon,
        @Nullable String owner,
        @Nullable String programManager,
        @Nullable NorthStar northStar,
        @Nullable Sponsor sponsor,
        @Nullable Kernel kernel,
        @Nullable Purpose purpose,
        @Nullable ImmutableList<Stakeholder> stakeholders,
        @Nullable ImmutableList<Ally> allies,
        @Nullable Organization organization,
        @Nullable ImmutableList<Phase> phases,
        @Nullable ImmutableList<Objective> objectives,
        @Nullable ImmutableList<Initiative> initiatives,
        @Nullable ImmutableList<Ask> asks,
        @Nullable ImmutableList<Indicator> indicators,
        @Nullable ImmutableList<Sprint> sprints,
        @Nullable ImmutableList<Risk> risks,
        @Nullable ImmutableList<Review> reviews,
        @Nullable ImmutableList<PivotCriterion> pivotCriteria,
        @Nullable ImmutableList<Waiver> waivers,
        Sources sources)
        implements Entity {

    public Strategy {
        ComponentChecks.id(id);
        requireNonNull(title, "title");
        requireNonNull(sources, "sources");
        if (objectives != null) {
            Integer month = organization == null ? null : organization.fiscalYearStartMonth();
            objectives = objectives.stream()
                    .map(objective -> objective.inFiscalYear(month))
                    .collect(toImmutableList());
        }
    }

    /**
     * Returns a new builder; parts that are not given are not stated.
     *
     * @param id kebab-case, unique over the whole strategy
     */
    public static Builder builder(String id) {
        return new AutoBuilder_Strategy_Builder().id(id).title(id).sources(Sources.none());
    }

    /** Returns a builder with all parts of this record. */
    public Builder toBuilder() {
        return new AutoBuilder_Strategy_Builder(this);
    }

    /**
     * Returns what is wrong between its parts: what a reader would say of a file that states the same.
     *
     * <p>These are an id that is given twice, an id that nothing has or that something of another type has, a team with two
     * rows in one rollout, an objective with both a quarter and a period, and a quarter of a fiscal year where the
     * organization does not state when that starts. A strategy that a reader returned has none, and an audit refuses one
     * that has any.
     *
     * @return the problems in the order of the strategy; empty if it holds together
     */
    public ImmutableList<StrategyProblem> problems() {
        return StrategyChecks.of(this);
    }

    /** Tells whether it is being carried out: its status is active, or not stated. */
    public boolean isUnderWay() {
        return status == null || status == StrategyStatus.ACTIVE;
    }

    /**
     * Returns in words what it lacks of the kernel of a good strategy.
     *
     * @return those of diagnosis, guiding policy and initiatives, in this order; initiatives are lacking if none is stated,
     *     whether the list is empty or absent
     */
    public ImmutableList<String> missingKernelParts() {
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        if (kernel == null || kernel.diagnosis() == null) {
            missing.add("diagnosis");
        }
        if (kernel == null || kernel.guidingPolicy() == null) {
            missing.add("guiding policy");
        }
        if (initiatives == null || initiatives.isEmpty()) {
            missing.add("initiatives");
        }
        return missing.build();
    }

    /** Tells whether it states the teams of its organization, be it that there are none. */
    public boolean statesTeams() {
        return organization != null && organization.teams() != null;
    }

    /** Returns the teams of the organization; empty if none are stated. */
    public ImmutableList<Team> teams() {
        return organization == null || organization.teams() == null ? ImmutableList.of() : organization.teams();
    }

    /** Returns the team of that id; empty if there is none. */
    public Optional<Team> team(String id) {
        return teams().stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /**
     * Returns this strategy with one initiative changed; where its parts were read stays known.
     *
     * <pre>{@code
     * Strategy later = strategy.withInitiative(
     *         "move-jobs", initiative -> initiative.toBuilder().stage(Stage.MIDDLE).build());
     * }</pre>
     *
     * @param id id of the initiative
     * @param change returns what is to stand in its place
     * @throws IllegalArgumentException if no initiative has that id; it names the one that was probably meant
     */
    public Strategy withInitiative(String id, UnaryOperator<Initiative> change) {
        return toBuilder()
                .initiatives(EntityEdits.changed(Initiative.class, initiatives, id, change))
                .build();
    }

    /** Returns this strategy with one objective changed, as {@link #withInitiative} does with an initiative. */
    public Strategy withObjective(String id, UnaryOperator<Objective> change) {
        return toBuilder()
                .objectives(EntityEdits.changed(Objective.class, objectives, id, change))
                .build();
    }

    /** Returns this strategy with one ask changed, as {@link #withInitiative} does with an initiative. */
    public Strategy withAsk(String id, UnaryOperator<Ask> change) {
        return toBuilder()
                .asks(EntityEdits.changed(Ask.class, asks, id, change))
                .build();
    }

    /** Returns this strategy with one phase changed, as {@link #withInitiative} does with an initiative. */
    public Strategy withPhase(String id, UnaryOperator<Phase> change) {
        return toBuilder()
                .phases(EntityEdits.changed(Phase.class, phases, id, change))
                .build();
    }

    /** Returns this strategy with one indicator changed, as {@link #withInitiative} does with an initiative. */
    public Strategy withIndicator(String id, UnaryOperator<Indicator> change) {
        return toBuilder()
                .indicators(EntityEdits.changed(Indicator.class, indicators, id, change))
                .build();
    }

    /** Returns this strategy with one sprint changed, as {@link #withInitiative} does with an initiative. */
    public Strategy withSprint(String id, UnaryOperator<Sprint> change) {
        return toBuilder()
                .sprints(EntityEdits.changed(Sprint.class, sprints, id, change))
                .build();
    }

    /** Returns this strategy with one risk changed, as {@link #withInitiative} does with an initiative. */
    public Strategy withRisk(String id, UnaryOperator<Risk> change) {
        return toBuilder()
                .risks(EntityEdits.changed(Risk.class, risks, id, change))
                .build();
    }

    /** Returns this strategy with one stakeholder changed, as {@link #withInitiative} does with an initiative. */
    public Strategy withStakeholder(String id, UnaryOperator<Stakeholder> change) {
        return toBuilder()
                .stakeholders(EntityEdits.changed(Stakeholder.class, stakeholders, id, change))
                .build();
    }

    /** Returns this strategy with one key result changed, as {@link #withInitiative} does with an initiative. */
    public Strategy withKeyResult(String id, UnaryOperator<KeyResult> change) {
        return toBuilder()
                .objectives(EntityEdits.changedKeyResult(objectives, id, change))
                .build();
    }

    /** Returns this strategy with one team of its organization changed, as {@link #withInitiative} does. */
    public Strategy withTeam(String id, UnaryOperator<Team> change) {
        return toBuilder()
                .organization(EntityEdits.changedTeam(organization, id, change))
                .build();
    }

    /** Returns this strategy with one component of its organization changed, as {@link #withInitiative} does. */
    public Strategy withComponent(String id, UnaryOperator<Component> change) {
        return toBuilder()
                .organization(EntityEdits.changedComponent(organization, id, change))
                .build();
    }

    /**
     * Builder of {@link Strategy}; each method states the part with its name.
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

        public abstract Builder status(@Nullable StrategyStatus status);

        public abstract Builder budget(@Nullable Budget budget);

        public abstract Builder asOf(@Nullable LocalDate asOf);

        public abstract Builder horizon(@Nullable Horizon horizon);

        public abstract Builder owner(@Nullable String owner);

        public abstract Builder programManager(@Nullable String programManager);

        public abstract Builder northStar(@Nullable NorthStar northStar);

        public abstract Builder sponsor(@Nullable Sponsor sponsor);

        public abstract Builder kernel(@Nullable Kernel kernel);

        public abstract Builder purpose(@Nullable Purpose purpose);

        public abstract Builder stakeholders(Stakeholder... stakeholders);

        public abstract Builder stakeholders(@Nullable List<Stakeholder> stakeholders);

        public abstract Builder allies(Ally... allies);

        public abstract Builder allies(@Nullable List<Ally> allies);

        public abstract Builder organization(@Nullable Organization organization);

        public abstract Builder phases(Phase... phases);

        public abstract Builder phases(@Nullable List<Phase> phases);

        public abstract Builder objectives(Objective... objectives);

        public abstract Builder objectives(@Nullable List<Objective> objectives);

        public abstract Builder initiatives(Initiative... initiatives);

        public abstract Builder initiatives(@Nullable List<Initiative> initiatives);

        public abstract Builder asks(Ask... asks);

        public abstract Builder asks(@Nullable List<Ask> asks);

        public abstract Builder indicators(Indicator... indicators);

        public abstract Builder indicators(@Nullable List<Indicator> indicators);

        public abstract Builder sprints(Sprint... sprints);

        public abstract Builder sprints(@Nullable List<Sprint> sprints);

        public abstract Builder risks(Risk... risks);

        public abstract Builder risks(@Nullable List<Risk> risks);

        public abstract Builder reviews(Review... reviews);

        public abstract Builder reviews(@Nullable List<Review> reviews);

        public abstract Builder pivotCriteria(PivotCriterion... pivotCriteria);

        public abstract Builder pivotCriteria(@Nullable List<PivotCriterion> pivotCriteria);

        public abstract Builder waivers(Waiver... waivers);

        public abstract Builder waivers(@Nullable List<Waiver> waivers);

        public abstract Builder sources(Sources sources);

        /** Builds the record; the constructor checks the parts. */
        public abstract Strategy build();
    }
}
