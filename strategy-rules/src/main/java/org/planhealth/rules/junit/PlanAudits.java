package org.planhealth.rules.junit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.planhealth.rules.BaselineFile;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.strategy.SourceLocation;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.InvalidPlanException;

/**
 * Audits of plans, to be returned by a test factory where {@link PlanAudit} cannot say what is wanted.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> plans() {
 *     return PlanAudits.of(PlanHealth.standard()).withPlans("plans/*.yaml").tests();
 * }
 * }</pre>
 *
 * <p>{@link PlanAudit} says what the tests are named and how they end. Immutable; nothing is looked for or read before
 * {@link #tests()}.
 */
// The module does not require JUnit, which is for tests alone.
@SuppressWarnings("exports")
public final class PlanAudits {
    /** Name of the configuration parameter, or system property, that chooses tests by rule. */
    public static final String RULES = "planhealth.rules";

    /** Name of the configuration parameter, or system property, that chooses tests by topic. */
    public static final String TOPICS = "planhealth.topics";

    /** Name of the configuration parameter, or system property, that writes the baseline anew. */
    public static final String BASELINE_UPDATE = "planhealth.baseline.update";

    private static final String READABLE = "readable";
    private static final String UNIQUE_ID = "unique-id";

    private final PlanHealth health;
    private final ImmutableList<PlanPattern> plans;
    private final @Nullable LocalDate asOf;
    private final Clock clock;
    private final @Nullable BaselineFile baseline;
    private final Function<String, Optional<String>> configuration;

    private PlanAudits(
            PlanHealth health,
            ImmutableList<PlanPattern> plans,
            @Nullable LocalDate asOf,
            Clock clock,
            @Nullable BaselineFile baseline,
            Function<String, Optional<String>> configuration) {
        this.health = health;
        this.plans = plans;
        this.asOf = asOf;
        this.clock = clock;
        this.baseline = baseline;
        this.configuration = configuration;
    }

    /**
     * Returns audits of no plans yet.
     *
     * <p>System properties choose tests; a {@code PlanAudits} that JUnit gives to a method as a parameter checks
     * configuration parameters first.
     *
     * @param health audits each plan; its profile says which rules run and what fails
     */
    public static PlanAudits of(PlanHealth health) {
        return new PlanAudits(
                requireNonNull(health, "health"),
                ImmutableList.of(),
                null,
                Clock.system(ZoneId.systemDefault()),
                null,
                name -> Optional.ofNullable(System.getProperty(name)));
    }

    /** Returns these audits by another audit, such as one with another profile. */
    public PlanAudits withHealth(PlanHealth health) {
        return new PlanAudits(requireNonNull(health, "health"), plans, asOf, clock, baseline, configuration);
    }

    /**
     * Returns these audits with further plans.
     *
     * @param plans files, patterns of files or resources, as in {@link PlanAudit#plans}; resources are those of the class
     *     loader of the thread
     */
    public PlanAudits withPlans(String... plans) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return withMore(Arrays.stream(plans).map(plan -> PlanPattern.of(plan, loader)));
    }

    /** Returns these audits with further plans, which are read from files. */
    public PlanAudits withPlans(Path... files) {
        return withMore(Arrays.stream(files).map(PlanPattern::of));
    }

    /** Returns these audits with further plans, which were built or have been read. */
    public PlanAudits withPlans(Strategy... strategies) {
        return withMore(Arrays.stream(strategies).map(PlanPattern::of));
    }

    /** Returns these audits with a day that counts as today, whatever the plans state. */
    public PlanAudits withAsOf(LocalDate day) {
        return new PlanAudits(health, plans, requireNonNull(day, "day"), clock, baseline, configuration);
    }

    /**
     * Returns these audits with another clock; without one it is that of the system.
     *
     * @param clock tells what day it is, for plans that do not state their own, if there is no {@link #withAsOf}
     */
    public PlanAudits withClock(Clock clock) {
        return new PlanAudits(health, plans, asOf, requireNonNull(clock, "clock"), baseline, configuration);
    }

    /**
     * Returns these audits with a baseline, as {@link PlanAudit#baseline} says; whether this is a build server, the
     * environment variable {@code CI} tells.
     */
    public PlanAudits withBaseline(Path file) {
        return withBaseline(new BaselineFile(file, BaselineFile.isBuildServer(System.getenv())));
    }

    /** Returns these audits with a baseline in a file. */
    public PlanAudits withBaseline(BaselineFile baseline) {
        return new PlanAudits(health, plans, asOf, clock, requireNonNull(baseline, "baseline"), configuration);
    }

    /** Returns these audits with another place where {@link #RULES} and {@link #TOPICS} are looked up. */
    PlanAudits withConfiguration(Function<String, Optional<String>> configuration) {
        return new PlanAudits(health, plans, asOf, clock, baseline, configuration);
    }

    PlanAudits withMore(Stream<PlanPattern> more) {
        ImmutableList<PlanPattern> all = Stream.concat(plans.stream(), more).collect(toImmutableList());
        return new PlanAudits(health, all, asOf, clock, baseline, configuration);
    }

    /**
     * Finds and reads the plans, and returns the tests of each: a container for the plan, in it one for each topic and for
     * the gate, in those the tests. A plan is audited when the stream comes to it.
     *
     * @throws IllegalArgumentException if there are no plans, a file or pattern finds nothing, or {@link #RULES} or
     *     {@link #TOPICS} names what does not exist or leaves nothing to run; or if the baseline cannot be read, or not be
     *     written though that is asked for
     */
    public Stream<DynamicNode> tests() {
        TestSelection selection = TestSelection.of(configuration, health, baseline != null);
        BaselineUse accepted = BaselineUse.of(baseline, configuration);
        checkArgument(!plans.isEmpty(), "no plans to audit: name files, such as plans/*.yaml");
        ImmutableCollection<PlanSource> sources = plans.stream()
                .flatMap(PlanPattern::find)
                .collect(toImmutableMap(PlanSource::identity, source -> source, (first, again) -> first))
                .values();
        Map<String, String> names = new HashMap<>();
        ImmutableList<Supplier<DynamicNode>> nodes = sources.stream()
                .map(source -> node(source, names, selection, accepted))
                .collect(toImmutableList());
        return nodes.stream().map(Supplier::get);
    }

    /** Reads a plan at once, so that two of one name are noticed, and audits it later. */
    private Supplier<DynamicNode> node(
            PlanSource source, Map<String, String> names, TestSelection selection, BaselineUse accepted) {
        Strategy strategy;
        try {
            strategy = source.read();
        } catch (InvalidPlanException e) {
            SourceLocation place = e.problems().get(0).location();
            return () -> DecidedTest.failed(source.name(), READABLE, place, String.valueOf(e.getMessage()))
                    .toTest(source);
        } catch (IOException e) {
            String why = source.name() + ": cannot be read (" + e.getMessage() + ")";
            return () -> DecidedTest.failed(source.name(), READABLE, null, why).toTest(source);
        }
        String other = names.putIfAbsent(strategy.id(), source.name());
        if (other != null) {
            String why = "the id '" + strategy.id() + "' is used by " + other
                    + " too\n  give each plan its own id: tests are named after it";
            SourceLocation head = strategy.sources().at("").orElse(null);
            return () -> DecidedTest.failed(source.name(), UNIQUE_ID, head, why).toTest(source);
        }
        return () -> {
            BaselineUse.Audited audited = accepted.audit(health, judge -> audit(judge, strategy));
            return new PlanNode(source, audited, health, selection).toContainer();
        };
    }

    private HealthReport audit(PlanHealth judge, Strategy strategy) {
        return asOf == null ? judge.audit(strategy, clock) : judge.audit(strategy, asOf);
    }
}
