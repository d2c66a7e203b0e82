package org.planhealth.strategy.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every way in which a plan can be wrong that we thought of, with the whole message. */
class BadPlanTest {
    private static final Path BAD = TestPlans.DIRECTORY.resolve("bad");
    /** A guard against input that never ends, however slow the machine; not a measurement. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String HEADER =
            "apiVersion: planhealth/v1\nkind: Strategy\nid: fleet-cost\ntitle: Cut what the fleet costs\n";

    private final StrategyReader reader = StrategyReader.create();

    /**
     * Files of {@code bad}, each with what is expected beside it; {@code -Dbad.update} writes that anew, to be read before
     * it is committed.
     */
    @Nested
    class PlanFiles {
        @TestFactory
        Stream<DynamicTest> sayWhatIsWrong() throws IOException {
            return plans().stream()
                    .map(plan -> dynamicTest(plan.getFileName().toString(), () -> {
                        String message = messageOf(() -> reader.read(plan)).replace(BAD + "/", "");
                        if (System.getProperty("bad.update") != null) {
                            Files.writeString(expectationOf(plan), message + "\n");
                        }
                        assertThat(message + "\n").isEqualTo(Files.readString(expectationOf(plan)));
                    }));
        }

        @Test
        void haveAnExpectationEach() throws IOException {
            assertThat(plans())
                    .hasSizeGreaterThan(40)
                    .allSatisfy(plan -> assertThat(expectationOf(plan)).isRegularFile());
            try (Stream<Path> files = Files.list(BAD)) {
                assertThat(files.filter(file -> file.toString().endsWith(".expected")))
                        .hasSameSizeAs(plans());
            }
        }

        private List<Path> plans() throws IOException {
            try (Stream<Path> files = Files.list(BAD)) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".expected"))
                        .sorted()
                        .toList();
            }
        }

        private Path expectationOf(Path plan) {
            String name = plan.getFileName().toString();
            return plan.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected");
        }
    }

    @Nested
    class Bytes {
        @Test
        void inUtf16AreRefused() {
            assertThat(messageOf(() -> read(HEADER.getBytes(UTF_16)))).isEqualTo("""
                    plan.yaml:1:1: the file is UTF-16, but must be text in UTF-8
                      save the file as UTF-8
                    1 problem in plan.yaml""");
        }

        @Test
        void inUtf16WithoutMarkAreRefused() {
            assertThat(messageOf(() -> read(HEADER.getBytes(UTF_16LE)))).isEqualTo("""
                    plan.yaml:1:1: the file is UTF-16, but must be text in UTF-8
                      save the file as UTF-8
                    1 problem in plan.yaml""");
        }

        @Test
        void inLatin1AreRefusedAtTheFirstLetterThatIsNoAscii() {
            assertThat(messageOf(() -> read((HEADER + "owner: José\n").getBytes(ISO_8859_1))))
                    .isEqualTo("""
                    plan.yaml:5:11: the byte 0xE9 is not UTF-8
                      save the file as UTF-8; it may be Latin-1 or Windows-1252 now
                    1 problem in plan.yaml""");
        }

        @Test
        void thatEndInsideACharacterAreRefused() {
            byte[] bytes = (HEADER + "owner: é").getBytes(UTF_8);
            assertThat(messageOf(() -> read(Arrays.copyOf(bytes, bytes.length - 1))))
                    .isEqualTo("""
                    plan.yaml:5:8: the byte 0xC3 is not UTF-8
                      save the file as UTF-8; it may be Latin-1 or Windows-1252 now
                    1 problem in plan.yaml""");
        }

        @Test
        void ofAProgramAreRefused() {
            assertThat(messageOf(() -> read(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0})))
                    .isEqualTo("""
                    plan.yaml:1:1: the file is a Java class file, but must be text in UTF-8
                      plans are text, in YAML or JSON
                    1 problem in plan.yaml""");
        }

        @Test
        void withAControlCharacterAreRefused() {
            assertThat(messageOf(() -> read((HEADER + "owner: K\u0007im\n").getBytes(UTF_8))))
                    .isEqualTo("""
                    plan.yaml:5:9: the control character U+0007
                      remove it, or write it as "\\u0007" in double quotes
                    1 problem in plan.yaml""");
        }
    }

    @Nested
    class Texts {
        @Test
        void withHalfACharacterAreRefused() {
            String expected = """
                    plan.yaml:5:9: half of a character: the other surrogate is missing
                    1 problem in plan.yaml""";
            assertThat(messageOf(() -> read(HEADER + "owner: K\uD83D\n"))).isEqualTo(expected);
            assertThat(messageOf(() -> read(HEADER + "owner:  \"\\ud83d\"\n"))).isEqualTo(expected);
        }

        @Test
        void thatNameAFileNeedADirectory() {
            assertThat(messageOf(() -> read(HEADER + "organization: teams.yaml\n")))
                    .isEqualTo("""
                    plan.yaml:5:15: /organization: the organization is in a file, but the plan was read without a directory
                      give the reader a directory, or state the organization here
                    1 problem in plan.yaml""");
        }
    }

    @Nested
    class Sizes {
        @Test
        void ofAHundredMegabytesAreRefusedAfterTheLimit() {
            assertThat(messageOf(() -> reader.read(new Endless(), "plan.yaml"))).isEqualTo("""
                    plan.yaml:1:1: the file is larger than 5,000,000 bytes, the limit
                    1 problem in plan.yaml""");
        }

        @Test
        void ofANumberAreBounded() {
            assertThat(messageOf(() -> read(HEADER + "northStar: {metric: {target: 1" + "0".repeat(400) + "}}\n")))
                    .isEqualTo("""
                            plan.yaml:5:30: /northStar/metric/target: a number of 401 characters; at most 100 are allowed
                            1 problem in plan.yaml""");
            assertThat(messageOf(() -> read(HEADER + "northStar: {metric: {target: " + "9".repeat(4_000_000) + "}}\n")))
                    .isEqualTo("""
                            plan.yaml:5:30: /northStar/metric/target: a number of 4000000 characters; at most 100 are allowed
                            1 problem in plan.yaml""");
        }

        @Test
        void ofATextInAMessageAreBounded() {
            assertThat(messageOf(() -> read(HEADER + "status: " + "a".repeat(4_000_000) + "\n")))
                    .isEqualTo("""
                    plan.yaml:5:9: /status: expected draft, proposed, approved, active, paused, completed or abandoned, was 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' (4000000 characters)
                    1 problem in plan.yaml""");
        }

        @Test
        void ofANameAndAnIdAreBounded() {
            assertThat(messageOf(() -> read(HEADER + "? " + "a-".repeat(1_000_000) + "a\n: 5\n")))
                    .isEqualTo("""
                    plan.yaml:5:3: a field name of 2000001 characters; at most 200 are allowed
                    1 problem in plan.yaml""");
            assertThat(messageOf(() -> read(HEADER + "risks: [{id: " + "a-".repeat(1_000_000) + "a}]\n")))
                    .isEqualTo("""
                    plan.yaml:5:14: /risks/0/id: an id of 2000001 characters; at most 200 are allowed
                    1 problem in plan.yaml""");
        }

        @Test
        void ofManyEntriesAreBounded() {
            assertThat(messageOf(() -> read(HEADER + "kernel: {nonGoals: [" + "a,".repeat(600_000) + "]}\n")))
                    .isEqualTo("""
                    plan.yaml:5:999995: more than 500,000 keys and values, the limit
                      an alias counts as everything it repeats
                    1 problem in plan.yaml""");
        }

        @Test
        void ofAnAliasBombAreBounded() {
            StringBuilder bomb = new StringBuilder(HEADER).append("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int i = 1; i < 40; i++) {
                bomb.append("a%d: &a%d [%s]\n"
                        .formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
            }
            assertThat(messageOf(() -> read(bomb.toString()))).isEqualTo("""
                    plan.yaml:10:25: more than 500,000 keys and values, the limit
                      an alias counts as everything it repeats
                    1 problem in plan.yaml""");
        }

        @Test
        void ofAChainOfAliasesAreBoundedInDepth() {
            StringBuilder chain = new StringBuilder(HEADER).append("a0: &a0 []\n");
            for (int i = 1; i < 200; i++) {
                chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
            }
            assertThat(messageOf(() -> read(chain.toString()))).isEqualTo("""
                    plan.yaml:104:12: nested more than 100 levels deep, the limit
                    1 problem in plan.yaml""");
        }

        @Test
        void ofDeepNestingAreBounded() {
            assertThat(messageOf(() -> read(HEADER + "kernel: " + "[".repeat(1_000) + "]".repeat(1_000))))
                    .isEqualTo("""
                    plan.yaml:5:108: nested more than 100 levels deep, the limit
                    1 problem in plan.yaml""");
            assertThat(messageOf(() -> reader.read("{\"a\":".repeat(1_000_000), "plan.json")))
                    .isEqualTo("""
                    plan.json:1:501: nested more than 100 levels deep, the limit
                    1 problem in plan.json""");
            assertThat(messageOf(() -> read("- ".repeat(1_000) + "a"))).isEqualTo("""
                    plan.yaml:1:201: nested more than 100 levels deep, the limit
                    1 problem in plan.yaml""");
        }

        @Test
        void ofTheListOfProblemsAreBounded() {
            String message = messageOf(() -> read(HEADER + "asks:\n" + "  - {}\n".repeat(2_000)));
            assertThat(message.lines())
                    .hasSize(1_001)
                    .last()
                    .isEqualTo("1000 problems in plan.yaml, and more that are not listed");
        }

        @Test
        void ofMistakesInReferencesTakeBoundedTime() {
            StringBuilder plan = new StringBuilder(HEADER).append("initiatives:\n");
            for (int i = 0; i < 60_000; i++) {
                plan.append("- {id: initiative-%d, dependsOn: [initiative-x%d]}\n".formatted(i, i));
            }
            assertThat(messageOf(() -> read(plan.toString()))).contains("no initiative has the id 'initiative-x0'");
        }
    }

    private Object read(byte[] bytes) throws IOException {
        return reader.read(new ByteArrayInputStream(bytes), "plan.yaml");
    }

    private Object read(String text) {
        return reader.read(text, "plan.yaml");
    }

    @FunctionalInterface
    private interface Read {
        Object read() throws IOException;
    }

    private static String messageOf(Read read) {
        InvalidPlanException e =
                assertTimeoutPreemptively(LONGEST, () -> catchThrowableOfType(InvalidPlanException.class, read::read));
        assertThat(e).as("the plan is refused").isNotNull();
        assertThat(e)
                .hasNoCause()
                .hasMessageNotContainingAny("snakeyaml", "jackson", "Exception", "java.", "\tat ", "REDACTED");
        return e.getMessage();
    }

    /** A hundred megabytes, of which no more may be read than the limit and what streams read ahead. */
    private static final class Endless extends InputStream {
        private long left = 5_100_000;

        @Override
        public int read() {
            throw new AssertionError("byte by byte");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            left -= length;
            assertThat(left).as("bytes left to read").isPositive();
            Arrays.fill(buffer, offset, offset + length, (byte) '#');
            return length;
        }
    }
}
