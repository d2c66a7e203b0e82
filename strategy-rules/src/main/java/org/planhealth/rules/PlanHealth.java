package org.planhealth.rules;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.engine.RuleBase;
import org.planhealth.rules.engine.RunBounds;
import org.planhealth.rules.pack.PackLoader;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.profile.Profile;
import org.planhealth.rules.profile.ProfileReader;
import org.planhealth.rules.sdk.RuleCatalogue;
import org.planhealth.strategy.InvalidStrategyException;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.StrategyProblem;

/**
 * Audits strategies.
 *
 * <p>Immutable and safe for use by several threads; make one and keep it, for the first one of a process loads the rules.
 * The same strategy as of the same day gives the same report.
 */
public final class PlanHealth {
    private final RuleBase rules;
    private final RuleCatalogue catalogue;
    private final Profile profile;
    private final RunBounds bounds;
    private final @Nullable Baseline baseline;

    private PlanHealth(
            RuleBase rules, RuleCatalogue catalogue, Profile profile, RunBounds bounds, @Nullable Baseline baseline) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.profile = profile;
        this.bounds = bounds;
        this.baseline = baseline;
    }

    /** Returns the audit with the built-in rules and the starter profile. */
    public static PlanHealth standard() {
        RuleBase rules = RuleBase.builtIn();
        return of(rules, rules.catalogue());
    }

    /** Returns the audit with those of the rules that are in the catalogue, and the starter profile. */
    static PlanHealth of(RuleBase rules, RuleCatalogue catalogue) {
        return new PlanHealth(rules, catalogue, Profile.starter(), RunBounds.defaults(), null);
    }

    /**
     * Returns this audit with another profile.
     *
     * @throws IllegalArgumentException if the profile speaks of a rule or a limit that does not exist, sets a limit to
     *     what it cannot be, or changes a rule that does not run
     */
    public PlanHealth withProfile(Profile profile) {
        profile.checkAgainst(catalogue);
        return new PlanHealth(rules, catalogue, profile, bounds, baseline);
    }

    /**
     * Returns this audit with the profile of a file, and with the rules of the packs that it names.
     *
     * <pre>{@code
     * PlanHealth health = PlanHealth.standard().withProfile(Path.of("house.yaml"), RulePack::at);
     * }</pre>
     *
     * @param profile the file, from whose directory the paths of packs lead on
     * @param loader loads a pack; what it loads can be code
     * @throws org.planhealth.strategy.io.InvalidPlanException if the profile is wrong, or one that it extends; it names all
     *     problems
     * @throws org.planhealth.rules.pack.InvalidRulesException if anything in a pack is wrong
     * @throws IOException if the file cannot be read
     */
    public PlanHealth withProfile(Path profile, PackLoader loader) throws IOException {
        PackLoadingScope known = new PackLoadingScope(this, requireNonNull(loader, "loader"));
        Profile read = ProfileReader.within(known).read(profile);
        return known.health().withProfile(read);
    }

    /**
     * Returns this audit with the rules of a pack beside those that it has. A folder or a jar that it has already, by
     * whatever path, changes nothing.
     *
     * @throws IllegalArgumentException if a rule of the pack has the id of one that is there or that was retired, or two
     *     packs have rules in one package, with both places; or if a rule has metadata that is not allowed
     */
    public PlanHealth with(RulePack pack) {
        RuleBase more = rules.with(pack);
        return new PlanHealth(more, more.catalogue(), profile, bounds, baseline);
    }

    /** Returns this audit after loading its rules, which the first audit does otherwise. */
    public PlanHealth loaded() {
        rules.load();
        return this;
    }

    /**
     * Returns this audit with another deadline for rules.
     *
     * <p>A rule that is at work at the deadline ends in an error and the others run anew without it, so an audit takes at
     * most as many deadlines as there are such rules, and one more.
     *
     * @param longest over 0; 30 seconds unless stated
     */
    public PlanHealth withDeadline(Duration longest) {
        return new PlanHealth(rules, catalogue, profile, bounds.withDeadline(longest), baseline);
    }

    /**
     * Returns this audit with a baseline: what it holds of a plan does not make the gate of that plan fail, and reports tell
     * it from what is new.
     */
    public PlanHealth withBaseline(Baseline baseline) {
        return new PlanHealth(rules, catalogue, profile, bounds, requireNonNull(baseline, "baseline"));
    }

    /** Returns which rules this audit runs, and what makes its gate fail. */
    public Profile profile() {
        return profile;
    }

    /** Returns the rules that this audit knows, whatever its profile. */
    public RuleCatalogue catalogue() {
        return catalogue;
    }

    /**
     * Audits a strategy as of a day.
     *
     * @param strategy the strategy
     * @param asOf the day that counts as today; what the plan dates later is ignored
     * @return the score, the findings and what to fix first
     * @throws InvalidStrategyException if the strategy does not hold together, such as one built in Java with an owner that
     *     does not exist; it names all {@linkplain Strategy#problems() problems}. A strategy that was read has none
     * @throws java.util.concurrent.CancellationException if this thread is interrupted meanwhile; it stays interrupted
     * @throws IllegalStateException if all rules together do not finish by the deadline, and no single one is late
     */
    public HealthReport audit(Strategy strategy, LocalDate asOf) {
        ImmutableList<StrategyProblem> problems = strategy.problems();
        if (!problems.isEmpty()) {
            throw new InvalidStrategyException(strategy.id(), problems);
        }
        return auditSound(strategy, asOf);
    }

    private HealthReport auditSound(Strategy strategy, LocalDate asOf) {
        return new AuditRun(rules, catalogue, profile, bounds, baseline, strategy, asOf).run();
    }

    /**
     * Audits a plan and says what changed since an older report: what is new, what is fixed, and how much of the change of
     * the score is due to the plan, to what it restates, to time and to the rules.
     *
     * @param older a report of the same plan, by this audit or by another one
     * @param newer the plan as it is now
     * @param asOf the day that counts as today
     * @throws InvalidStrategyException if the newer plan does not hold together
     * @throws IllegalArgumentException if the older report is of a plan with another id
     */
    public HealthDiff diff(HealthReport older, Strategy newer, LocalDate asOf) {
        HealthReport report = audit(newer, asOf);
        HealthReport withNewRules = audit(older.strategy(), older.asOf());
        HealthReport onNewDay = audit(older.strategy(), asOf);
        HealthReport asPromised = asPromised(older.strategy(), report);
        return new HealthDiff(
                older,
                report,
                ScoreChange.of(
                        older.delivery().score(),
                        withNewRules.delivery().score(),
                        onNewDay.delivery().score(),
                        asPromised.delivery().score(),
                        report.delivery().score()),
                requireNonNull(ScoreChange.of(
                        older.plan().score(),
                        withNewRules.plan().score(),
                        onNewDay.plan().score(),
                        asPromised.plan().score(),
                        report.plan().score())));
    }

    /** Audits the newer plan as if it had not restated anything. */
    private HealthReport asPromised(Strategy older, HealthReport report) {
        Strategy restored = RestatedPlan.of(older, report.strategy()).restored();
        return restored.equals(report.strategy()) || !restored.problems().isEmpty()
                ? report
                : auditSound(restored, report.asOf());
    }

    /**
     * Audits a strategy as of the day that it states itself, else as of today.
     *
     * @param strategy the strategy
     * @param clock tells what day it is, if the strategy does not state {@code asOf}
     * @throws InvalidStrategyException if the strategy does not hold together
     */
    public HealthReport audit(Strategy strategy, Clock clock) {
        return audit(strategy, strategy.asOf() == null ? LocalDate.now(clock) : strategy.asOf());
    }
}
