package org.planhealth.rules.junit;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.sdk.RuleInfo;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.io.Suggestions;

/**
 * Which tests run.
 *
 * @param rules names of rules and parts of the gate; all if empty
 * @param topics names of topics, or {@code gate}; all if empty
 */
record TestSelection(ImmutableSet<String> rules, ImmutableSet<String> topics) {
    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

    /**
     * Reads the selection. Each name in it must stand for a test: a run that tests nothing looks like one that passed.
     *
     * @throws IllegalArgumentException if a name does not exist or the profile leaves it out, or nothing is left to run
     */
    static TestSelection of(Function<String, Optional<String>> configuration, PlanHealth health, boolean hasBaseline) {
        ImmutableList<String> gate = GateTests.names(hasBaseline);
        TestSelection selection =
                new TestSelection(names(configuration, PlanAudits.RULES), names(configuration, PlanAudits.TOPICS));
        Collection<RuleInfo> all = health.catalogue().rules();
        checkKnown(
                PlanAudits.RULES,
                "rule",
                selection.rules(),
                Stream.concat(all.stream().map(RuleInfo::id), gate.stream()));
        checkKnown(
                PlanAudits.TOPICS,
                "topic",
                selection.topics(),
                Stream.concat(Arrays.stream(Topic.values()).map(Topic::word), Stream.of(GateTests.TOPIC)));
        selection.checkRuns(health, all, gate);
        return selection;
    }

    /** Tells whether a test runs. */
    boolean includes(String topic, String rule) {
        return (rules.isEmpty() || rules.contains(rule)) && (topics.isEmpty() || topics.contains(topic));
    }

    private static void checkKnown(String parameter, String kind, ImmutableSet<String> given, Stream<String> all) {
        ImmutableSet<String> known = all.collect(toImmutableSet());
        for (String name : given) {
            String hint = Suggestions.nearest(name, known)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("known: " + String.join(", ", known));
            checkArgument(known.contains(name), "%s: unknown %s '%s'\n  %s", parameter, kind, name, hint);
        }
    }

    private void checkRuns(PlanHealth health, Collection<RuleInfo> all, ImmutableList<String> gate) {
        ImmutableSetMultimap<String, String> tests = ImmutableSetMultimap.<String, String>builder()
                .putAll(all.stream()
                        .filter(health.profile()::includes)
                        .collect(toImmutableSetMultimap(rule -> rule.topic().word(), RuleInfo::id)))
                .putAll(GateTests.TOPIC, gate)
                .build();
        String profile = health.profile().name();
        for (String rule : rules) {
            checkArgument(
                    tests.containsValue(rule), "%s: '%s' is off in the profile %s", PlanAudits.RULES, rule, profile);
        }
        for (String topic : topics) {
            checkArgument(
                    tests.containsKey(topic),
                    "%s: the profile %s has no rule in the topic '%s'",
                    PlanAudits.TOPICS,
                    profile,
                    topic);
        }
        checkArgument(
                tests.entries().stream().anyMatch(test -> includes(test.getKey(), test.getValue())),
                "%s and %s together select no tests",
                PlanAudits.RULES,
                PlanAudits.TOPICS);
    }

    private static ImmutableSet<String> names(Function<String, Optional<String>> configuration, String parameter) {
        return COMMA.splitToStream(configuration.apply(parameter).orElse("")).collect(toImmutableSet());
    }
}
