package org.planhealth.rules.sdk;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.strategy.Entity;

/**
 * A rule that is written in Java, with the same metadata, score and place in the report as any other.
 *
 * <pre>{@code
 * HealthRule rule = HealthRule.named("landing-without-service-level")
 *         .summary("An initiative lands without a service level")
 *         .topic(Topic.MIDDLE).severity(Severity.MEDIUM)
 *         .subject(Initiative.class).requires("initiatives")
 *         .why("Who takes it over cannot know what was promised.").fix("Write down what users may count on.")
 *         .check((plan, found) -> plan.all(Initiative.class)
 *                 .filter(initiative -> initiative.stage() == Stage.LATE && initiative.serviceLevel() == null)
 *                 .forEach(initiative -> found.violated(initiative, "{subject} has no service level")));
 * HealthReport report = PlanHealth.standard().with(RulePack.of("ours", rule)).audit(strategy, clock);
 * }</pre>
 */
public final class HealthRule {

    private final RuleInfo info;
    private final Check check;

    private HealthRule(RuleInfo info, Check check) {
        this.info = info;
        this.check = requireNonNull(check, "check");
    }

    /**
     * What a rule does. It keeps nothing between two calls, and finds the same in the same plan; what it throws is
     * reported as an error of this rule alone.
     */
    @FunctionalInterface
    public interface Check {
        /**
         * Checks a plan and reports what is wrong.
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
        checkArgument(Entity.isId(id), "a rule id must be kebab-case, such as late-gate, was '%s'", id);
        return new Builder(id);
    }

    /** Returns the defect in kebab case, which names the rule. */
    public String id() {
        return info.id();
    }

    /**
     * Returns the metadata of the rule.
     *
     * @param pack what messages call the pack that holds it
     */
    public RuleInfo info(String pack) {
        return info.with(RuleDocuments.of(info.page(), pack + ", in Java"));
    }

    /**
     * Runs the rule.
     *
     * @param parameters the day and the limits of the rule
     * @param most how much it may find
     * @return its findings, and what it applies to
     * @throws IllegalStateException if it finds more
     */
    public RuleFindings evaluate(Facts facts, RuleParameters parameters, int most) {
        FindingCollector found = new FindingCollector(id(), facts, most);
        check.check(new AuditedPlan(facts, parameters), found);
        return found.result();
    }

    /** Builds a rule; summary, topic, severity and subject must be stated, all else is optional. */
    public static final class Builder {
        private final String id;
        private final Map<String, Double> limits = new TreeMap<>();
        private final Map<String, ImmutableList<String>> words = new TreeMap<>();
        private @Nullable String summary;
        private @Nullable Topic topic;
        private @Nullable Severity severity;
        private Measure measures = Measure.PLAN;
        private BuiltInProfile profile = BuiltInProfile.STARTER;
        private ImmutableSet<String> subjects = ImmutableSet.of();
        private @Nullable String appliesTo;
        private ImmutableSet<String> requires = ImmutableSet.of();
        private @Nullable String pointsTo;
        private @Nullable MessageTemplate grouped;
        private String why = "";
        private String fix = "";
        private String whenToIgnore = "";
        private String source = "";

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        /** States the defect in one sentence, without a period. */
        public Builder summary(String summary) {
            this.summary = requireNonNull(summary, "summary");
            return this;
        }

        /** States what part of a strategy it is about. */
        public Builder topic(Topic topic) {
            this.topic = requireNonNull(topic, "topic");
            return this;
        }

        /** States how much the defect endangers a strategy. */
        public Builder severity(Severity severity) {
            this.severity = requireNonNull(severity, "severity");
            return this;
        }

        /** States which score its findings count in; Plan unless stated. */
        public Builder measures(Measure measures) {
            this.measures = requireNonNull(measures, "measures");
            return this;
        }

        /** States the smallest built-in profile that runs it; every profile does unless stated. */
        public Builder profile(BuiltInProfile profile) {
            this.profile = requireNonNull(profile, "profile");
            return this;
        }

        /**
         * States the types of the entities that it applies to, by which reports count.
         *
         * @param types records of {@code org.planhealth.strategy} or {@code org.planhealth.strategy.analysis}
         * @throws IllegalArgumentException if a plan holds nothing of such a type
         */
        public Builder subject(Class<?>... types) {
            for (Class<?> type : types) {
                checkArgument(FactTypes.records().contains(type), "%s is not a type of fact", type.getName());
            }
            subjects = Stream.of(types).map(Class::getSimpleName).collect(toImmutableSet());
            return this;
        }

        /**
         * States which of its subjects the rule applies to; the check then names each of them by
         * {@link FindingCollector#applies}. It applies to all of them unless stated.
         *
         * @param words in the plural, such as {@code initiatives under way}
         */
        public Builder appliesTo(String words) {
            this.appliesTo = requireNonNull(words, "words");
            return this;
        }

        /**
         * States the lists of the plan that it requires, the list of its subject first; if one is not stated, information
         * is missing and the rule does not run.
         *
         * @param lists such as {@code initiatives} or {@code organization}
         * @throws IllegalArgumentException if there is no such list
         */
        public Builder requires(String... lists) {
            requires = ImmutableSet.copyOf(lists);
            Sets.difference(requires, FactTypes.lists()).forEach(list -> {
                throw new IllegalArgumentException("rule " + id + " requires an unknown list '" + list + "'; known: "
                        + String.join(", ", FactTypes.lists()));
            });
            return this;
        }

        /** States the part of the subject that findings point to, as the end of a JSON pointer, such as {@code rollout/due}. */
        public Builder pointsTo(String pointer) {
            this.pointsTo = requireNonNull(pointer, "pointer");
            return this;
        }

        /**
         * States how several findings are said in one sentence; see {@link RuleInfo#grouped}.
         *
         * @throws IllegalArgumentException if it has an unknown gap
         */
        public Builder grouped(String sentence) {
            this.grouped = MessageTemplate.grouped(sentence);
            return this;
        }

        /**
         * States a limit with its default, which a profile can set otherwise.
         *
         * @throws IllegalArgumentException if it is negative or no number
         */
        public Builder limit(String name, double value) {
            checkArgument(value >= 0 && value <= Double.MAX_VALUE, "a limit must be 0 or more, %s was %s", name, value);
            limits.put(requireNonNull(name, "name"), value);
            return this;
        }

        /**
         * States a limit that is a list of words, with its default, which a profile can set otherwise.
         *
         * @throws IllegalArgumentException if there is no word, or a blank one
         */
        public Builder words(String name, String... list) {
            checkArgument(
                    list.length > 0 && Stream.of(list).noneMatch(String::isBlank),
                    "the words of %s must not be blank, and there must be one",
                    name);
            words.put(requireNonNull(name, "name"), ImmutableList.copyOf(list));
            return this;
        }

        /** States why the defect matters. */
        public Builder why(String why) {
            this.why = requireNonNull(why, "why");
            return this;
        }

        /** States what to do about it; the first paragraph is what reports print as the remedy. */
        public Builder fix(String fix) {
            this.fix = requireNonNull(fix, "fix");
            return this;
        }

        /** States when the finding may be waived in good conscience. */
        public Builder whenToIgnore(String when) {
            this.whenToIgnore = requireNonNull(when, "when");
            return this;
        }

        /** States where the rule comes from, and who chose its figures. */
        public Builder source(String source) {
            this.source = requireNonNull(source, "source");
            return this;
        }

        /**
         * Builds the rule.
         *
         * @throws IllegalArgumentException if summary, topic, severity or subject is not stated, or no subject has the field
         *     that findings point to
         */
        public HealthRule check(Check check) {
            return new HealthRule(info(), check);
        }

        private RuleInfo info() {
            checkArgument(!subjects.isEmpty(), "rule %s has no subject", id);
            checkArgument(
                    pointsTo == null || subjects.stream().anyMatch(type -> EntityFields.has(type, pointsTo)),
                    "rule %s points to %s, but %s has no such field",
                    id,
                    pointsTo,
                    Phrases.list(subjects));
            RulePage page = new RulePage(why, fix, whenToIgnore, source);
            Severity stated = stated("severity", severity);
            return new RuleInfo(
                    id,
                    stated("topic", topic),
                    stated,
                    stated,
                    measures,
                    profile,
                    stated("summary", summary),
                    grouped,
                    subjects,
                    appliesTo,
                    requires,
                    pointsTo,
                    ImmutableSortedMap.copyOf(limits),
                    ImmutableSortedMap.copyOf(words),
                    page,
                    RuleDocuments.of(page, id));
        }

        private <T> T stated(String name, @Nullable T value) {
            checkArgument(value != null, "rule %s has no %s", id, name);
            return value;
        }
    }
}
