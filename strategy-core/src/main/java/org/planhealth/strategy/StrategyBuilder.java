package org.planhealth.strategy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Strategy}; each method states the part of its name, and a part left out is not stated. */
public final class StrategyBuilder {
    private final String id;
    String title;

    @Nullable
    StrategyStatus status;

    @Nullable
    LocalDate asOf;

    @Nullable
    Horizon horizon;

    @Nullable
    String owner;

    @Nullable
    String programManager;

    @Nullable
    NorthStar northStar;

    @Nullable
    Sponsor sponsor;

    @Nullable
    Kernel kernel;

    @Nullable
    Purpose purpose;

    @Nullable
    ImmutableList<Stakeholder> stakeholders;

    @Nullable
    ImmutableList<Ally> allies;

    @Nullable
    Organization organization;

    @Nullable
    ImmutableList<Phase> phases;

    @Nullable
    ImmutableList<Objective> objectives;

    @Nullable
    ImmutableList<Initiative> initiatives;

    @Nullable
    ImmutableList<Ask> asks;

    @Nullable
    ImmutableList<Indicator> indicators;

    @Nullable
    ImmutableList<Sprint> sprints;

    @Nullable
    ImmutableList<Risk> risks;

    @Nullable
    ImmutableList<Review> reviews;

    @Nullable
    ImmutableList<PivotCriterion> pivotCriteria;

    @Nullable
    ImmutableList<Waiver> waivers;

    Sources sources;

    StrategyBuilder(String id) {
        this.id = requireNonNull(id, "id");
        this.title = id;
        this.sources = Sources.none();
    }

    public StrategyBuilder title(String title) {
        this.title = requireNonNull(title, "title");
        return this;
    }

    public StrategyBuilder status(StrategyStatus status) {
        this.status = requireNonNull(status, "status");
        return this;
    }

    public StrategyBuilder asOf(LocalDate asOf) {
        this.asOf = requireNonNull(asOf, "asOf");
        return this;
    }

    public StrategyBuilder horizon(Horizon horizon) {
        this.horizon = requireNonNull(horizon, "horizon");
        return this;
    }

    public StrategyBuilder owner(String owner) {
        this.owner = requireNonNull(owner, "owner");
        return this;
    }

    public StrategyBuilder programManager(String programManager) {
        this.programManager = requireNonNull(programManager, "programManager");
        return this;
    }

    public StrategyBuilder northStar(NorthStar northStar) {
        this.northStar = requireNonNull(northStar, "northStar");
        return this;
    }

    public StrategyBuilder sponsor(Sponsor sponsor) {
        this.sponsor = requireNonNull(sponsor, "sponsor");
        return this;
    }

    public StrategyBuilder kernel(Kernel kernel) {
        this.kernel = requireNonNull(kernel, "kernel");
        return this;
    }

    public StrategyBuilder purpose(Purpose purpose) {
        this.purpose = requireNonNull(purpose, "purpose");
        return this;
    }

    public StrategyBuilder stakeholders(Stakeholder... stakeholders) {
        return stakeholders(ImmutableList.copyOf(stakeholders));
    }

    public StrategyBuilder stakeholders(List<Stakeholder> stakeholders) {
        this.stakeholders = ImmutableList.copyOf(stakeholders);
        return this;
    }

    public StrategyBuilder allies(Ally... allies) {
        return allies(ImmutableList.copyOf(allies));
    }

    public StrategyBuilder allies(List<Ally> allies) {
        this.allies = ImmutableList.copyOf(allies);
        return this;
    }

    public StrategyBuilder organization(Organization organization) {
        this.organization = requireNonNull(organization, "organization");
        return this;
    }

    public StrategyBuilder phases(Phase... phases) {
        return phases(ImmutableList.copyOf(phases));
    }

    public StrategyBuilder phases(List<Phase> phases) {
        this.phases = ImmutableList.copyOf(phases);
        return this;
    }

    public StrategyBuilder objectives(Objective... objectives) {
        return objectives(ImmutableList.copyOf(objectives));
    }

    public StrategyBuilder objectives(List<Objective> objectives) {
        this.objectives = ImmutableList.copyOf(objectives);
        return this;
    }

    public StrategyBuilder initiatives(Initiative... initiatives) {
        return initiatives(ImmutableList.copyOf(initiatives));
    }

    public StrategyBuilder initiatives(List<Initiative> initiatives) {
        this.initiatives = ImmutableList.copyOf(initiatives);
        return this;
    }

    public StrategyBuilder asks(Ask... asks) {
        return asks(ImmutableList.copyOf(asks));
    }

    public StrategyBuilder asks(List<Ask> asks) {
        this.asks = ImmutableList.copyOf(asks);
        return this;
    }

    public StrategyBuilder indicators(Indicator... indicators) {
        return indicators(ImmutableList.copyOf(indicators));
    }

    public StrategyBuilder indicators(List<Indicator> indicators) {
        this.indicators = ImmutableList.copyOf(indicators);
        return this;
    }

    public StrategyBuilder sprints(Sprint... sprints) {
        return sprints(ImmutableList.copyOf(sprints));
    }

    public StrategyBuilder sprints(List<Sprint> sprints) {
        this.sprints = ImmutableList.copyOf(sprints);
        return this;
    }

    public StrategyBuilder risks(Risk... risks) {
        return risks(ImmutableList.copyOf(risks));
    }

    public StrategyBuilder risks(List<Risk> risks) {
        this.risks = ImmutableList.copyOf(risks);
        return this;
    }

    public StrategyBuilder reviews(Review... reviews) {
        return reviews(ImmutableList.copyOf(reviews));
    }

    public StrategyBuilder reviews(List<Review> reviews) {
        this.reviews = ImmutableList.copyOf(reviews);
        return this;
    }

    public StrategyBuilder pivotCriteria(PivotCriterion... pivotCriteria) {
        return pivotCriteria(ImmutableList.copyOf(pivotCriteria));
    }

    public StrategyBuilder pivotCriteria(List<PivotCriterion> pivotCriteria) {
        this.pivotCriteria = ImmutableList.copyOf(pivotCriteria);
        return this;
    }

    public StrategyBuilder waivers(Waiver... waivers) {
        return waivers(ImmutableList.copyOf(waivers));
    }

    public StrategyBuilder waivers(List<Waiver> waivers) {
        this.waivers = ImmutableList.copyOf(waivers);
        return this;
    }

    public StrategyBuilder sources(Sources sources) {
        this.sources = requireNonNull(sources, "sources");
        return this;
    }

    /** Builds the record; its parts are checked as its constructor says. */
    public Strategy build() {
        return new Strategy(
                id,
                title,
                status,
                asOf,
                horizon,
                owner,
                programManager,
                northStar,
                sponsor,
                kernel,
                purpose,
                stakeholders,
                allies,
                organization,
                phases,
                objectives,
                initiatives,
                asks,
                indicators,
                sprints,
                risks,
                reviews,
                pivotCriteria,
                waivers,
                sources);
    }
}
