package org.planhealth.strategy.io;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.DocumentNode.Entry;
import org.planhealth.strategy.io.DocumentNode.Kind;
import org.planhealth.strategy.io.DocumentNode.ListNode;
import org.planhealth.strategy.io.DocumentNode.ObjectNode;
import org.planhealth.strategy.io.DocumentNode.Scalar;
import org.planhealth.strategy.schema.SchemaValidator;
import org.planhealth.strategy.testing.ValidStrategies;

/** What holds for every strategy, and for every text. */
class StrategyProperties {
    private static final String FULL_PLAN = TestPlans.text("full-plan.yaml");
    private static final String FULL_PLAN_IN_JSON =
            StrategyWriter.create().toJson(StrategyReader.create().read(FULL_PLAN, "plan.yaml"));
    private static final String ALPHABET = "\n\t :#-?,[]{}&*!|>'\"%@`\\a0.~<=\u0000\u0085\uFEFF\uD83D";

    private static final SchemaValidator SCHEMA = SchemaValidator.of(StrategySchema.json());

    private final StrategyReader reader = StrategyReader.create();
    private final StrategyWriter writer = StrategyWriter.create();

    @Provide
    Arbitrary<Strategy> strategies() {
        return ValidStrategies.any();
    }

    @Property(tries = 500)
    void whatIsWrittenAsYamlIsReadAsTheSame(@ForAll("strategies") Strategy strategy) {
        assertThat(reader.read(writer.toYaml(strategy), "plan.yaml")).isEqualTo(strategy);
    }

    @Property(tries = 500)
    void whatIsWrittenAsJsonIsReadAsTheSame(@ForAll("strategies") Strategy strategy) {
        assertThat(reader.read(writer.toJson(strategy), "plan.json")).isEqualTo(strategy);
    }

    @Property(tries = 500)
    void whatAReaderTakesHasNoProblems(@ForAll("strategies") Strategy strategy) {
        assertThat(strategy.problems()).isEmpty();
    }

    @Property(tries = 200)
    void theOrderOfKeysChangesNothing(@ForAll("strategies") Strategy strategy, @ForAll Random random) {
        ObjectNode shuffled = (ObjectNode) shuffled(RecordTree.of(strategy), random);
        assertThat(reader.read(YamlTreeWriter.of(shuffled), "plan.yaml")).isEqualTo(strategy);
        assertThat(reader.read(JsonText.of(shuffled), "plan.json")).isEqualTo(strategy);
    }

    @Property(tries = 200)
    void fieldsOfTheAuthorsOwnChangeNothing(@ForAll("strategies") Strategy strategy, @ForAll Random random) {
        ObjectNode extended = (ObjectNode) extended(RecordTree.of(strategy), random);
        assertThat(reader.read(YamlTreeWriter.of(extended), "plan.yaml")).isEqualTo(strategy);
        assertThat(SCHEMA.problems(JsonText.of(extended), InputFormat.JSON))
                .isEqualTo(SCHEMA.problems(writer.toJson(strategy), InputFormat.JSON));
    }

    @Property(tries = 1000)
    void aChangedCharacterGivesAPlanOrItsProblems(
            @ForAll boolean json, @ForAll @IntRange(max = 5) int kind, @ForAll Random random) {
        String text = json ? FULL_PLAN_IN_JSON : FULL_PLAN;
        int at = random.nextInt(text.length() - 1);
        String character = String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        String changed = switch (kind) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + character + text.substring(at);
            case 2 -> text.substring(0, at) + character + text.substring(at + 1);
            case 3 -> text.substring(0, at);
            case 4 -> text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
        assertReadOrRefused(changed, json);
    }

    @Property(tries = 200)
    void twoSwappedLinesGiveAPlanOrItsProblems(@ForAll boolean json, @ForAll Random random) {
        List<String> lines =
                new ArrayList<>((json ? FULL_PLAN_IN_JSON : FULL_PLAN).lines().toList());
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        assertReadOrRefused(String.join("\n", lines), json);
    }

    @Example
    void aLostOrDoubledLineGivesAPlanOrItsProblems() {
        for (boolean json : new boolean[] {true, false}) {
            List<String> lines = (json ? FULL_PLAN_IN_JSON : FULL_PLAN).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                List<String> without = new ArrayList<>(lines);
                String lost = without.remove(line);
                assertReadOrRefused(String.join("\n", without), json);
                List<String> doubled = new ArrayList<>(lines);
                doubled.add(line, lost);
                assertReadOrRefused(String.join("\n", doubled), json);
            }
        }
    }

    @Property(tries = 500)
    void anyTextGivesAPlanOrItsProblems(@ForAll String text, @ForAll boolean json) {
        assertReadOrRefused(text, json);
    }

    private void assertReadOrRefused(String text, boolean json) {
        try {
            assertThat(reader.read(text, json ? "plan.json" : "plan.yaml")).isNotNull();
        } catch (InvalidPlanException e) {
            assertThat(e.problems()).isNotEmpty();
            assertThat(e)
                    .hasMessageNotContainingAny("snakeyaml", "jackson", "java.", "Exception", "REDACTED", "tools.");
        }
    }

    /** Adds a field of the author's own to every other object, but to metrics, where each name is a metric. */
    private static DocumentNode extended(DocumentNode node, Random random) {
        if (node instanceof ListNode list) {
            return ListNode.of(
                    list.place(),
                    list.elements().stream().map(part -> extended(part, random)).collect(toImmutableList()));
        }
        if (node instanceof ObjectNode object) {
            List<Entry> entries = new ArrayList<>();
            object.entries().forEach(entry -> {
                boolean free = entry.name().equals("metrics");
                entries.add(free ? entry : new Entry(entry.key(), extended(entry.value(), random)));
            });
            if (random.nextBoolean()) {
                Scalar name = new Scalar(object.place(), Kind.TEXT, "x-" + random.nextInt(9), false);
                entries.add(
                        random.nextInt(entries.size() + 1),
                        new Entry(name, ListNode.of(object.place(), ImmutableList.of(name))));
            }
            return ObjectNode.of(object.place(), ImmutableList.copyOf(entries));
        }
        return node;
    }

    private static DocumentNode shuffled(DocumentNode node, Random random) {
        if (node instanceof ListNode list) {
            return ListNode.of(
                    list.place(),
                    list.elements().stream().map(part -> shuffled(part, random)).collect(toImmutableList()));
        }
        if (node instanceof ObjectNode object) {
            List<Entry> entries = new ArrayList<>();
            object.entries().forEach(entry -> entries.add(new Entry(entry.key(), shuffled(entry.value(), random))));
            Collections.shuffle(entries, random);
            return ObjectNode.of(object.place(), ImmutableList.copyOf(entries));
        }
        return node;
    }
}
