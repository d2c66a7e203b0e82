package org.planhealth.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.rules.sdk.Facts;
import org.planhealth.rules.sdk.HealthRule;
import org.planhealth.rules.sdk.RuleFinding;
import org.planhealth.rules.sdk.RuleParameters;
import org.planhealth.rules.sdk.Severity;
import org.planhealth.rules.sdk.Topic;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Strategy;

/** Whatever a rule throws, however long it runs and whatever it says, it is the error of that rule alone. */
public class RuleFailuresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final Facts FACTS = Facts.of(
            Strategy.builder("a-strategy")
                    .initiatives(
                            Initiative.builder("first").build(),
                            Initiative.builder("second").progress(0.5).build())
                    .build(),
            TODAY);
    private static final HealthRule SOUND = rule("sound", () -> "{subject} is there");
    private static final String LONG = "x".repeat(5_000_000);

    private static volatile boolean released;

    @TempDir
    private Path folder;

    /** Something that is thrown, and what is said of it. */
    private record Failure(Supplier<Throwable> thrown, String why) {}

    private static final ImmutableMap<String, Failure> FAILURES = ImmutableMap.<String, Failure>builder()
            .put(
                    "an error with control characters",
                    new Failure(() -> new Error("\u001b[31mboom\nsecond line"), "Error: \\u{1b}[31mboom\\nsecond line"))
            .put("no memory", new Failure(() -> new OutOfMemoryError("heap"), "OutOfMemoryError: heap"))
            .put("no stack", new Failure(StackOverflowError::new, "StackOverflowError"))
            .put("no class", new Failure(() -> new NoClassDefFoundError("a.B"), "NoClassDefFoundError: a.B"))
            .put("a wrong assertion", new Failure(() -> new AssertionError("wrong"), "AssertionError: wrong"))
            .put("no message", new Failure(NullPointerException::new, "NullPointerException"))
            .put("what is checked", new Failure(() -> new Exception("checked"), "Exception: checked"))
            .put(
                    "a cancellation, as if the caller were interrupted",
                    new Failure(() -> new CancellationException("not ours"), "CancellationException: not ours"))
            .put(
                    "the fault of another rule",
                    new Failure(
                            () -> new RuleFaultException("sound", "it is bad"), "RuleFaultException: sound: it is bad"))
            .put(
                    "the fault of a rule that there is not",
                    new Failure(() -> new RuleFaultException("no-rule", "bad"), "RuleFaultException: no-rule: bad"))
            .put("a message that throws", new Failure(Silent::new, "IllegalStateException: no message"))
            .put("causes in a circle", new Failure(RuleFailuresTest::circle, "IllegalStateException: second"))
            .put(
                    "a message of 5 MB",
                    new Failure(
                            () -> new IllegalStateException(LONG),
                            "IllegalStateException: " + "x".repeat(2_000 - 24) + "…"))
            .buildOrThrow();

    @TestFactory
    Stream<DynamicTest> areOfTheRuleThatThrows() {
        return FAILURES.entrySet().stream()
                .map(failure -> dynamicTest(failure.getKey(), () -> {
                    Evaluation inJava = evaluate(RunBounds.defaults(), RulePack.of("ours", SOUND, rule("broken", () -> {
                        throw RuleFailuresTest.<RuntimeException>sneaky(
                                failure.getValue().thrown().get());
                    })));
                    assertThat(inJava.findings()).extracting(RuleFinding::rule).containsOnly("sound");
                    assertThat(inJava.errors()).containsOnlyKeys("broken");
                    // A rule in Java that says why it stops is taken at its word.
                    if (!failure.getKey().contains("fault of")) {
                        assertThat(inJava.errors())
                                .containsExactly(
                                        entry("broken", failure.getValue().why()));
                    }
                    Evaluation inDrl = evaluate(
                            RunBounds.defaults(),
                            drl("org.planhealth.rules.engine.RuleFailuresTest.fail( \"" + failure.getKey() + "\" );"),
                            RulePack.of("ours", SOUND));
                    assertThat(inDrl.findings()).extracting(RuleFinding::rule).containsOnly("sound");
                    assertThat(inDrl.errors())
                            .containsExactly(entry("broken", failure.getValue().why()));
                }));
    }

    @Test
    void nameTheFileAndTheLine() throws Exception {
        write(
                "divides",
                "$i : Initiative()",
                "int zero = $i.id().length() - $i.id().length();\n    int all = 1 / zero;");
        write(
                "sums",
                "accumulate( Initiative( $progress : progress ); $sum : sum( $progress ) )\n    $i : Initiative()",
                "");
        write("matches", "$i : Initiative( progress > 0.1, start.leapYear == true )", "");
        assertThat(evaluate(RunBounds.defaults(), RulePack.folder(folder)).errors())
                .hasEntrySatisfying(
                        "divides",
                        why -> assertThat(why)
                                .isEqualTo(folder + "/middle/divides/rule.drl:17: ArithmeticException: / by zero"))
                .hasEntrySatisfying(
                        "sums",
                        why -> assertThat(why).startsWith(folder + "/middle/sums/rule.drl:14: NullPointerException: "))
                .hasEntrySatisfying(
                        "matches",
                        why -> assertThat(why).startsWith(folder + "/middle/matches/rule.drl:5: NullPointerException"));
    }

    @Test
    void boundWhatARuleSays() {
        Evaluation inJava = evaluate(
                RunBounds.defaults(),
                RulePack.of(
                        "ours",
                        HealthRule.named("verbose")
                                .summary(LONG)
                                .topic(Topic.MIDDLE)
                                .severity(Severity.LOW)
                                .subject(Initiative.class)
                                .check((plan, found) -> plan.all(Initiative.class)
                                        .forEach(initiative -> {
                                            found.violated(
                                                    initiative,
                                                    LONG + "{figure}",
                                                    "figure",
                                                    LONG,
                                                    "many",
                                                    ImmutableList.of(LONG));
                                            found.missing(initiative, "start", LONG);
                                        }))));
        assertThat(inJava.findings()).hasSize(4).allSatisfy(finding -> {
            assertThat(finding.toString()).hasSizeLessThan(10_000);
            assertThat(finding.message()).hasSize(2_000).endsWith("…");
        });
        Evaluation inDrl = evaluate(
                RunBounds.defaults(),
                drl("violated( kcontext, $i, 0.5, \"{subject} {text}\", \"text\","
                        + " new String( new char[5000000] ).replace( (char) 0, (char) 97 ) );"));
        assertThat(inDrl.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.toString()).hasSizeLessThan(10_000));
    }

    @Test
    void areWithheldWhileTooManyThreadsRun() {
        released = false;
        RunBounds soon = RunBounds.defaults().withDeadline(Duration.ofMillis(200));
        CompiledPack spinning = drl("org.planhealth.rules.engine.RuleFailuresTest.spin();");
        HealthRule spinsInJava = rule("spins", RuleFailuresTest::spin);
        String late = "it did not finish within 0.2 seconds; its thread still runs";
        try {
            for (int run = 0; run < BoundedCall.MOST_ABANDONED / 2; run++) {
                assertThat(evaluate(soon, spinning, RulePack.of("ours", SOUND, spinsInJava))
                                .errors())
                        .containsExactly(entry("broken", late), entry("spins", late));
            }
            Evaluation withheld = evaluate(RunBounds.defaults(), spinning, RulePack.of("ours", SOUND, spinsInJava));
            assertThat(withheld.errors())
                    .hasSize(3)
                    .allSatisfy((rule, why) -> assertThat(why)
                            .isEqualTo("it was not run: 8 threads of rules that did not finish in time still run;"
                                    + " restart the process"));
            assertThat(RuleBase.builtIn()
                            .evaluate(FACTS, ImmutableList.of(parameters("unplaced-work")), RunBounds.defaults())
                            .findings())
                    .isNotEmpty();
        } finally {
            released = true;
        }
        while (BoundedCall.isExhausted()) {
            Thread.onSpinWait();
        }
        assertThat(evaluate(RunBounds.defaults(), RulePack.of("ours", SOUND)).errors())
                .isEmpty();
    }

    @Test
    void leaveTheInterruptOfTheCaller() throws InterruptedException {
        for (CompiledPack pack : ImmutableList.of(
                RulePack.of("ours", rule("spins", RuleFailuresTest::spin)),
                drl("org.planhealth.rules.engine.RuleFailuresTest.spin();"))) {
            released = false;
            boolean[] interrupted = new boolean[1];
            Thread caller = new Thread(() -> {
                assertThatExceptionOfType(CancellationException.class)
                        .isThrownBy(() -> evaluate(RunBounds.defaults(), pack));
                interrupted[0] = Thread.currentThread().isInterrupted();
            });
            caller.start();
            Thread.sleep(200);
            caller.interrupt();
            caller.join(10_000);
            released = true;
            assertThat(interrupted[0]).isTrue();
        }
    }

    /** Called by a rule, heeds no interrupt, and ends after a minute at the latest. */
    public static String spin() {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < end && !released) {
            Thread.onSpinWait();
        }
        return "{subject} was waited for";
    }

    /** Called by a rule. */
    public static void fail(String failure) {
        throw RuleFailuresTest.<RuntimeException>sneaky(
                FAILURES.get(failure).thrown().get());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws what need not be declared
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static Throwable circle() {
        IllegalStateException first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));
        return first;
    }

    private static final class Silent extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    private static HealthRule rule(String id, Supplier<String> message) {
        return HealthRule.named(id)
                .summary("Something is amiss")
                .topic(Topic.MIDDLE)
                .severity(Severity.LOW)
                .subject(Initiative.class)
                .check((plan, found) ->
                        plan.all(Initiative.class).forEach(initiative -> found.violated(initiative, message.get())));
    }

    private static CompiledPack drl(String consequence) {
        return RunTimeCompiler.pack(RunTimeCompiler.compile("""
                rule "broken"
                when
                    RuleParameters( rule == "broken" )
                    $i : Initiative()
                then
                    %s
                end
                """.formatted(consequence)));
    }

    private void write(String id, String conditions, String code) throws Exception {
        Path rule = folder.resolve("middle").resolve(id);
        Files.createDirectories(rule);
        Files.writeString(
                rule.resolve("README.md"),
                "# " + id + "\n\nS.\n\n## Why\n\nA\n\n## Fix\n\nB\n\n## When to ignore\n\nC\n\n## Source\n\nD\n");
        Files.writeString(rule.resolve("rule.drl"), """
                package com.example.failures;
                import org.planhealth.strategy.*;
                import org.planhealth.rules.sdk.*;
                import static org.planhealth.rules.sdk.Findings.*;
                rule "%1$s"
                    @Summary( "S" )
                    @Topic( middle )
                    @Severity( medium )
                    @Profile( starter )
                    @Subject( Initiative )
                    @Requires( initiatives )
                when
                    RuleParameters( rule == "%1$s" )
                    %2$s
                then

                    %3$s
                    violated( kcontext, $i, 0.5, "{subject} is amiss" );
                end
                """.formatted(id, conditions, code));
    }

    private static Evaluation evaluate(RunBounds bounds, CompiledPack... packs) {
        RuleBase rules = RuleBase.of(ImmutableList.copyOf(packs));
        return rules.evaluate(
                FACTS,
                Stream.of(packs)
                        .flatMap(pack -> pack.places().keySet().stream())
                        .map(RuleFailuresTest::parameters)
                        .toList(),
                bounds);
    }

    private static RuleParameters parameters(String rule) {
        return new RuleParameters(rule, TODAY, ImmutableSortedMap.of());
    }
}
