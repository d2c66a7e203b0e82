package org.planhealth.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.Limits;
import org.planhealth.rules.sdk.RuleDeclaration;
import org.planhealth.rules.sdk.RuleDocuments;
import org.planhealth.rules.sdk.RuleProgram;
import org.planhealth.rules.sdk.RunBounds;
import org.planhealth.rules.sdk.Verdict;
import org.planhealth.rules.sdk.Wording;

/**
 * A rule that is written in Java, with the same metadata, score and place in the report as any other.
 *
 * <pre>{@code
 * HealthRule rule = HealthRule.named("landing-without-service-level")
 *         .summary("An initiative lands without a service level")
 *         .topic(Topic.MIDDLE).severity(Severity.MEDIUM)
 *         .subject(Initiative.class).over("initiatives")
 *         .why("Who takes it over cannot know what was promised.").fix("Write down what users may count on.")
 *         .check((plan, found) -> plan.all(Initiative.class)
 *                 .filter(initiative -> initiative.stage() == Stage.LATE && initiative.serviceLevel() == null)
 *                 .forEach(initiative -> found.violated(initiative, initiative.title() + " has no service level")));
 * HealthReport report = PlanHealth.standard().with(RulePack.of("ours", rule)).audit(strategy, clock);
 * }</pre>
 */
public final class HealthRule {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private final String id;
    private final ImmutableSortedMap<String, String> annotations;
    private final String page;
    private final Check check;

    private HealthRule(Builder builder, Check check) {
        this.id = builder.id;
        this.annotations = ImmutableSortedMap.copyOf(builder.annotations());
        this.page = builder.page();
        this.check = requireNonNull(check, "check");
    }

    /**
     * What a rule does. It keeps nothing between two calls, and finds the same in the same plan; what it throws is
     * reported as an error of this rule alone.
     */
    @FunctionalInterface
    public interface Check {
        /**
         * Looks at a plan and says what is wrong.
         *
         * @param plan the plan, as of a day
         * @param found takes in what is wrong, or not stated
         */
        void check(AuditedPlan plan, FindingCollector found);
    }

    /**
     * Starts a rule.
     *
     * @param id the defect in kebab case; names the rule in findings, waivers, baselines and profiles
     * @throws IllegalArgumentException if it is not in kebab case
     */
    public static Builder named(String id) {
        checkArgument(
                KEBAB.matcher(id).matches(), "the id of a rule is in kebab case, such as late-gate, was '%s'", id);
        return new Builder(id);
    }

    /** Returns the defect in kebab case, which names the rule. */
    public String id() {
        return id;
    }

    RuleProgram in(String pack) {
        return new Program(this, new RuleDeclaration(id, annotations, new Documents(page, pack + ", in Java")));
    }

    private record Program(HealthRule rule, RuleDeclaration declaration) implements RuleProgram {
        @Override
        public ImmutableList<Verdict> evaluate(Facts facts, Limits limits, RunBounds bounds) {
            FindingCollector found = new FindingCollector(declaration.id(), facts, bounds.maxFindings());
            rule.check.check(new AuditedPlan(facts, limits), found);
            return found.verdicts();
        }
    }

    private record Documents(String page, String place) implements RuleDocuments {
        @Override
        public String cases() {
            return "";
        }
    }

    /** Builds a rule; summary, topic, severity and subject must be stated, all else is optional. */
    public static final class Builder {
        private final String id;
        private final Map<String, String> stated = new TreeMap<>();
        private final Map<String, Double> limits = new TreeMap<>();
        private final Map<String, String> sections = new TreeMap<>();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
            stated.put("Profile", Profile.starter().name());
        }

        /** States the defect in one sentence, without a full stop. */
        public Builder summary(String summary) {
            return state("Summary", summary);
        }

        /** States what part of a strategy it is about. */
        public Builder topic(Topic topic) {
            return state("Topic", topic.word());
        }

        /** States how much the defect endangers a strategy. */
        public Builder severity(Severity severity) {
            return state("Severity", severity.word());
        }

        /** States the smallest built-in profile that runs it; every profile does unless stated. */
        public Builder profile(String name) {
            return state("Profile", name);
        }

        /**
         * States the types of the entities that it looks at, by which reports count.
         *
         * @param types records of {@code org.planhealth.strategy} or {@code org.planhealth.strategy.analysis}
         * @throws IllegalArgumentException if a plan holds nothing of such a type
         */
        public Builder subject(Class<?>... types) {
            for (Class<?> type : types) {
                checkArgument(Facts.isType(type), "a plan holds nothing of type %s", type.getName());
            }
            return state("Subject", Stream.of(types).map(Class::getSimpleName).collect(Collectors.joining(", ")));
        }

        /**
         * States the lists of the plan without which it cannot decide, that of its subject first; while one of them is not
         * stated, the rule is unknown and does not run.
         *
         * @param lists such as {@code initiatives} or {@code organization}
         */
        public Builder over(String... lists) {
            return state("Over", String.join(", ", lists));
        }

        /** States the part of the subject that findings point to, as the end of a JSON pointer, such as {@code rollout/due}. */
        public Builder at(String pointer) {
            return state("At", pointer);
        }

        /** States how several findings are said in one sentence; see {@link RuleInfo#headline}. */
        public Builder headline(String headline) {
            return state("Headline", headline);
        }

        /**
         * States a limit with its default, which a profile can set otherwise.
         *
         * @throws IllegalArgumentException if it is negative or no number
         */
        public Builder limit(String name, double value) {
            checkArgument(
                    value >= 0 && value <= Double.MAX_VALUE, "a limit is a number from 0, %s was %s", name, value);
            limits.put(requireNonNull(name, "name"), value);
            return this;
        }

        /** States why the defect matters. */
        public Builder why(String why) {
            return section("Why", why);
        }

        /** States what to do about it; the first paragraph is what reports print as the remedy. */
        public Builder fix(String fix) {
            return section("Fix", fix);
        }

        /** States when the finding may be waived in good conscience. */
        public Builder whenToIgnore(String when) {
            return section("When to ignore", when);
        }

        /** States where the rule comes from, and who chose its figures. */
        public Builder source(String source) {
            return section("Source", source);
        }

        /** Builds the rule; what it says of itself is checked when it is added to an audit. */
        public HealthRule check(Check check) {
            return new HealthRule(this, check);
        }

        private Builder state(String key, String value) {
            stated.put(key, requireNonNull(value, key));
            return this;
        }

        private Builder section(String heading, String text) {
            sections.put(heading, requireNonNull(text, heading));
            return this;
        }

        private Map<String, String> annotations() {
            Map<String, String> annotations = new TreeMap<>(stated);
            if (!limits.isEmpty()) {
                annotations.put(
                        "Limits",
                        limits.entrySet().stream()
                                .map(limit -> limit.getKey() + " = " + Wording.number(limit.getValue()))
                                .collect(Collectors.joining(", ")));
            }
            return annotations;
        }

        private String page() {
            return Stream.of("Why", "Fix", "When to ignore", "Source")
                    .map(heading -> "## " + heading + "\n\n" + sections.getOrDefault(heading, "") + "\n")
                    .collect(Collectors.joining("\n"));
        }
    }
}
