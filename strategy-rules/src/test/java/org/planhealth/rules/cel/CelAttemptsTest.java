package org.planhealth.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Stage;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.InvalidPlanException;

/**
 * What a rule in CEL does that wants out, wants everything, or is wrong.
 *
 * <p>Each attempt is refused or stopped, with its place. {@code -Dcel.update} writes the files anew.
 */
class CelAttemptsTest {
    private static final Path FILES = Path.of("src/test/resources/org/planhealth/rules");
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    static final String HEAD = """
            apiVersion: planhealth/v1
            kind: Rule
            id: attempt
            summary: Something is amiss
            topic: middle
            severity: medium
            """;
    private static final String LOOK = "for: initiative in initiatives\n";
    private static final String SAY = "message: amiss\n";

    private static Strategy plan() {
        return Strategy.builder("plan")
                .title("x".repeat(100_000))
                .initiatives(IntStream.range(0, 300)
                        .mapToObj(index -> Initiative.builder("initiative-" + index)
                                .title("t".repeat(5_000))
                                .stage(Stage.LATE)
                                .build())
                        .toArray(Initiative[]::new))
                .build();
    }

    private static String when(String expression) {
        return LOOK + "when: \"" + expression.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n" + SAY;
    }

    private static String say(String message) {
        return LOOK + "when: true\nmessage: \"" + message + "\"\n";
    }

    private static String nested(int depth, String list, String inner) {
        return depth == 0 ? inner : list + ".map(v" + depth + ", " + nested(depth - 1, list, inner) + ")";
    }

    private static ImmutableMap<String, String> escapes() {
        String ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
        return ImmutableMap.<String, String>builder()
                .put("the class of a record", when("initiative.getClass().getName() == 'x'"))
                .put("the class as a field", when("initiative.class == 'x'"))
                .put("a method of a record that is no component", when("initiative.isOpen()"))
                .put("a method of Object", when("initiative.toString() == 'x'"))
                .put("a static method by its full name", when("java.lang.System.exit(1) == 0"))
                .put("a class by its full name", when("java.lang.Runtime == null"))
                .put("a class by a call", when("Class.forName('java.lang.Runtime') == null"))
                .put("a new object", when("java.lang.Runtime{} == null"))
                .put("a record of the model, made up", when("Initiative{id: 'x'}.id == 'x'"))
                .put("a builder", when("initiative.toBuilder().build().id == 'x'"))
                .put("the places of the file", when("strategy.sources == 'x'"))
                .put("a value of any type", when("dyn(initiative).class == 'x'"))
                .put("a list of any type", when("[initiative, 'x'][0].class == 'x'"))
                .put("a map of any type", when("{'a': initiative, 'b': 1}['a'].class == 'x'"))
                .put("the type of a value", when("type(initiative) == type('x')"))
                .put("the environment of the process", when("env('PATH') == 'x'"))
                .put("a variable of the loops", when("@result == 1"))
                .put("our own function behind the macro", when("daysBefore(asOf, 1) < asOf && __days == 1"))
                .put("a regular expression that takes for ever", when("initiative.title.matches('(a+)+$')"))
                .put("texts that double", when("initiative.title + initiative.title == 'x'"))
                .put("lists that double", when("size([1] + [2]) == 2"))
                .put("bytes", when("size(bytes(initiative.title)) == 1"))
                .put("loops in loops over a literal", when("size(" + nested(5, ten, "1") + ") == 0"))
                .put("loops in loops over the plan", when("size(" + nested(4, "strategy.initiatives", "1") + ") == 0"))
                .put(
                        "loops that look into long lists",
                        when(
                                "strategy.initiatives.all(a, strategy.initiatives.all(b, b in strategy.initiatives || a == b))"))
                .put("maps that are compared again and again", when("strategy.initiatives.all(a, titles == titles)"))
                .put(
                        "long texts that are searched again and again",
                        when("[strategy.title].all(a, strategy.initiatives.all(b, !a.contains(b.title)))"))
                .put("lists of lists in a message", say("{" + nested(3, ten, ten) + "}"))
                .put("parentheses without end", when("(".repeat(900) + "true" + ")".repeat(900)))
                .put("a choice in a choice", when("true ? true : ".repeat(100) + "true"))
                .put("many parts", when("size([1" + ",1".repeat(900) + "]) == 0"))
                .put("a long way", when("has(initiative" + ".rollout".repeat(100) + ")"))
                .put("an expression of a megabyte", when("true" + " ".repeat(1_000_000) + "== true"))
                .put("an expression of 50 kB", when("true == true" + " && true".repeat(6_000)))
                .put("an overflow", when("9223372036854775807 + size(initiative.id) > 0"))
                .put("an overflow of days", when("daysAgo(9223372036854775807) < asOf"))
                .put("a literal that overflows", when("99999999999999999999 > 0"))
                .put("a division by zero", when("1 / (size(initiative.id) - size(initiative.id)) > 0"))
                .put("a place behind the end of a list", when("[1][size(initiative.id)] > 0"))
                .put("a degree that is no number", LOOK + "when: true\ndegree: 0.0 / 0.0\n" + SAY)
                .put("a message of a megabyte", say("x".repeat(90_000)))
                .put("gaps without number", say("{initiative.title}".repeat(40)))
                .put("gaps that show long texts", say("{initiative.title}".repeat(3) + "{strategy.title}".repeat(10)))
                .put("a gap in a gap", say("{ {initiative.title} }"))
                .put(
                        "aliases that unfold",
                        "limits: &a {x: 1}\nchecks:\n" + "  - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n".repeat(1)
                                + "  - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n  - &d [*c, *c, *c, *c, *c, *c, *c]\n"
                                + "  - [*d, *d, *d, *d, *d, *d, *d]\n")
                .put("an alias inside itself", "checks: &a [*a]\n")
                .put("an object of a class in YAML", "when: !!java.lang.Runtime {}\n" + SAY)
                .put("a page that is deep", "checks: " + "[".repeat(500) + "]".repeat(500) + "\n")
                .buildOrThrow();
    }

    static ImmutableMap<String, String> mistakes() {
        return ImmutableMap.<String, String>builder()
                .put("nothing", "")
                .put("no message", LOOK + "when: true\n")
                .put("another unknown field of the rule", "at: all\n" + LOOK + "when: true\n" + SAY)
                .put("a part of the subject that it has not", "pointsTo: all\n" + LOOK + "when: true\n" + SAY)
                .put("a control character in an expression", LOOK + "when: \"\\e[31m\"\n" + SAY)
                .put("a control character in a word", LOOK + "when: \"initiative.stage == 'pl\\e]0;x\\aned'\"\n" + SAY)
                .put("a control character in a name", LOOK + "when: \"initiative.st\\u0007age == 'late'\"\n" + SAY)
                .put("a control character in a list", "for: \"it in init\\eiatives\"\nwhen: true\n" + SAY)
                .put("a control character in the name of a subject", "for: {\"\\e[1m\": Team}\nwhen: true\n" + SAY)
                .put("a control character in a field", "\"a\\et\": all\n" + LOOK + "when: true\n" + SAY)
                .put("a control character in a limit", "limits: {\"a\\et\": 1}\n" + LOOK + "when: true\n" + SAY)
                .put("a control character in a part", "pointsTo: \"a\\et\"\n" + LOOK + "when: true\n" + SAY)
                .put("a control character in a gap", LOOK + "when: true\nmessage: \"{initi\\eative:per\\ecnt}\"\n")
                .put(
                        "a control character in the severity",
                        "checks:\n  - {when: true, severity: \"a\\et\", message: amiss}\n")
                .put("an unknown field of the rule", LOOK + "wen: true\nwhen: true\n" + SAY)
                .put("an unknown list", "for: initiative in initiativs\nwhen: true\n" + SAY)
                .put("an unknown type", "for: {talk: MustTalks}\nwhen: true\n" + SAY)
                .put("a name that is taken", "for: limits in initiatives\nwhen: true\n" + SAY)
                .put("no list", "for: initiatives\nwhen: true\n" + SAY)
                .put("an unknown field of a record", LOOK + "when: initiative.stag == 'late'\n" + SAY)
                .put(
                        "an unknown field in a folded text",
                        LOOK + "when: >\n  has(initiative.stage)\n  && initiative.rollout.dew < asOf\n" + SAY)
                .put(
                        "an unknown field in quotes",
                        LOOK + "when: 'initiative.stage == ''late'' && initiative.strt < asOf'\n" + SAY)
                .put(
                        "an unknown field in a loop",
                        LOOK + "when: strategy.initiatives.exists(other, other.titel == 'x')\n" + SAY)
                .put("a word that a field never is", LOOK + "when: initiative.stage == 'lat'\n" + SAY)
                .put("a word in a list", LOOK + "when: initiative.stage in ['late', 'finished']\n" + SAY)
                .put("an unknown name", LOOK + "when: initiativ.stage == 'late'\n" + SAY)
                .put("an unknown function", LOOK + "when: dayAgo(3) < asOf\n" + SAY)
                .put(
                        "an unknown limit",
                        "limits: {maxDays: 14}\n" + LOOK + "when: initiative.start < daysAgo(limits.maxDay)\n" + SAY)
                .put("a limit below zero", "limits: {maxDays: -1}\nwhen: true\n" + SAY)
                .put("types that do not fit", LOOK + "when: initiative.progress == 1\n" + SAY)
                .put("a date against a text", LOOK + "when: initiative.start < '2026-08-03'\n" + SAY)
                .put("a date that is none", LOOK + "when: initiative.start < date('03.08.2026')\n" + SAY)
                .put(
                        "a condition that is compared",
                        LOOK + "when: (initiative.stage == 'late' || has(initiative.start)) == false\n" + SAY)
                .put("a list of conditions", LOOK + "when: true in [initiative.progress > 0.5 && true]\n" + SAY)
                .put("a format that there is not", say("{initiative.progress:percnt}"))
                .put("a part beside another mistake", LOOK + "pointsTo: start\nwhen: initiative.stag == 'late'\n" + SAY)
                .put("no condition", LOOK + "when: initiative.title\n" + SAY)
                .put("half an expression", LOOK + "when: initiative.stage ==\n" + SAY)
                .put("the word and", LOOK + "when: initiative.stage == 'late' and has(initiative.start)\n" + SAY)
                .put("the word or in parentheses", LOOK + "when: (true or false) && true\n" + SAY)
                .put("the word not", LOOK + "when: not has(initiative.start)\n" + SAY)
                .put("a single =", LOOK + "when: initiative.stage = 'late'\n" + SAY)
                .put("a single = in parentheses", LOOK + "when: (initiative.stage = 'late') && true\n" + SAY)
                .put("a single &", LOOK + "when: true & has(initiative.start)\n" + SAY)
                .put("a single |", LOOK + "when: true | has(initiative.start)\n" + SAY)
                .put("=== of another language", LOOK + "when: initiative.stage === 'late'\n" + SAY)
                .put("<> of another language", LOOK + "when: initiative.stage <> 'late'\n" + SAY)
                .put("a lost parenthesis", LOOK + "when: (initiative.stage == 'late' && true\n" + SAY)
                .put("a lost parenthesis of a call", LOOK + "when: has(initiative.start && true\n" + SAY)
                .put("a parenthesis too many", LOOK + "when: has(initiative.start)) && true\n" + SAY)
                .put("a lost bracket", LOOK + "when: initiative.stage in ['late', 'middle'\n" + SAY)
                .put("a lost quote", LOOK + "when: initiative.stage == 'late\n" + SAY)
                .put("two texts in a row", LOOK + "when: initiative.stage == 'late' 'middle'\n" + SAY)
                .put("no comparison", LOOK + "when: initiative.stage 'middle'\n" + SAY)
                .put("a list of the plan by its name", "when: teams.exists(team, team.engineers > 3)\n" + SAY)
                .put("a list at the top of the plan", "when: initiatives.exists(it, it.stage == 'late')\n" + SAY)
                .put("a list that for alone knows", "when: size(mustTalks) > 3\n" + SAY)
                .put("a misspelled field that is needed", LOOK + "whn: true\n" + SAY)
                .put("a misspelled message", LOOK + "when: true\nmessages: amiss\n")
                .put(
                        "a limit of a rule without limits",
                        LOOK + "when: initiative.start < daysAgo(limits.maxDays)\n" + SAY)
                .put("an unknown field in a gap", say("see {initiative.title} of {initiative.ownr}"))
                .put("a gap that shows a record", say("{initiative.rollout}"))
                .put("a gap without end", say("see {initiative.title"))
                .put("a degree over 1", "when: true\ndegree: 2\n" + SAY)
                .put("a degree that is a text", LOOK + "when: true\ndegree: initiative.title\n" + SAY)
                .put("missing without what is not stated", "when: true\nmissing: false\n" + SAY)
                .put("checks and a condition beside them", "when: true\nchecks:\n  - {when: true, message: amiss}\n")
                .put("a severity that the rule has not", "checks:\n  - {when: true, severity: high, message: amiss}\n")
                .put("an unknown list in requires", "requires: [initiative]\nwhen: true\n" + SAY)
                .put("an unknown measure", "measures: deliveries\nwhen: true\n" + SAY)
                .put("where without words", LOOK + "where: initiative.stage == 'late'\nwhen: true\n" + SAY)
                .put("words without where", "appliesTo: late initiatives\n" + LOOK + "when: true\n" + SAY)
                .put(
                        "where that is no condition",
                        "appliesTo: late initiatives\n" + LOOK + "where: initiative.title\nwhen: true\n" + SAY)
                .put(
                        "an unknown field in where",
                        "appliesTo: late initiatives\n" + LOOK + "where: initiative.stag == 'late'\nwhen: true\n" + SAY)
                .put(
                        "where beside several checks",
                        "appliesTo: late initiatives\nwhere: true\nchecks:\n  - {when: true, message: amiss}\n")
                .put("an unknown gap in the grouped message", "grouped: \"{number} are amiss\"\nwhen: true\n" + SAY)
                .buildOrThrow();
    }

    /** Returns what a rule comes to: why it is refused, else what it is stopped by, else what it says. */
    private static String outcome(String body, Strategy plan) {
        try {
            return PlanHealth.standard()
                    .with(RulePack.ofCel("rule.yaml", HEAD + body))
                    .withDeadline(Duration.ofSeconds(60))
                    .audit(plan, TODAY)
                    .findings()
                    .stream()
                    .filter(finding -> finding.rule().equals("attempt"))
                    .map(finding -> finding.outcome() + " " + finding.message())
                    .findFirst()
                    .orElse("found nothing");
        } catch (InvalidPlanException e) {
            return e.getMessage();
        }
    }

    private static void check(String file, ImmutableMap<String, String> bodies) throws IOException {
        Strategy plan = plan();
        String outcomes = bodies.entrySet().stream()
                .map(attempt -> "# " + attempt.getKey() + "\n" + outcome(attempt.getValue(), plan) + "\n")
                .collect(Collectors.joining("\n"));
        if (System.getProperty("cel.update") != null) {
            Files.writeString(FILES.resolve(file), outcomes);
        }
        assertThat(outcomes).isEqualTo(Files.readString(FILES.resolve(file)));
        assertThat(outcomes.chars().filter(letter -> letter != '\n')).noneMatch(Character::isISOControl);
    }

    @Test
    void escapesAndBombsAreRefusedOrStoppedAtTheirPlaces() throws IOException {
        check("cel-escapes.txt", escapes());
    }

    @Test
    void mistakesAreToldAtTheirPlaces() throws IOException {
        check("cel-mistakes.txt", mistakes());
    }
}
