package org.planhealth.rules.junit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.Waiver;

class PlanAuditsTest {
    private static final String PLAN = "{apiVersion: planhealth/v1, kind: Strategy, id: %s, title: A plan}\n";
    private static final PlanHealth NOTHING_ON =
            PlanHealth.standard().withProfile(new Profile("none", ImmutableSet.of()));
    private static final PlanAudits AUDITS = PlanAudits.of(PlanHealth.standard());

    private static ImmutableList<String> plans(PlanAudits audits) {
        return audits.tests().map(DynamicNode::getDisplayName).collect(toImmutableList());
    }

    private static Stream<DynamicTest> leaves(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().flatMap(PlanAuditsTest::leaves)
                : Stream.of((DynamicTest) node);
    }

    private static DynamicTest leaf(PlanAudits audits, String name) {
        return audits.tests()
                .flatMap(PlanAuditsTest::leaves)
                .filter(test -> test.getDisplayName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class ARuleThatIsOff {
        @Test
        void hasNoTest() {
            PlanAudits audits =
                    AUDITS.withPlans(Strategy.builder("plan").build()).withHealth(NOTHING_ON);
            assertThat(audits.tests().flatMap(PlanAuditsTest::leaves))
                    .extracting(DynamicTest::getDisplayName)
                    .containsExactly(
                            "plan: verdict",
                            "plan: min-delivery",
                            "plan: min-plan",
                            "plan: min-evidence",
                            "plan: waivers");
        }
    }

    @Nested
    class TheDay {
        private final Strategy undated = Strategy.builder("plan")
                .waivers(Waiver.builder()
                        .rule("blanket-ask")
                        .subject("plan")
                        .expires(LocalDate.of(2026, 8, 2))
                        .build())
                .build();
        private final PlanAudits onTheThird =
                AUDITS.withClock(Clock.fixed(Instant.parse("2026-08-03T10:00:00Z"), ZoneOffset.UTC));

        @Test
        void isThatOfTheClockIfNothingElseIsStated() {
            assertThat(expired(onTheThird.withPlans(undated))).isTrue();
        }

        @Test
        void isThatOfThePlanBeforeThatOfTheClock() {
            Strategy dated = undated.toBuilder().asOf(LocalDate.of(2026, 8, 1)).build();
            assertThat(expired(onTheThird.withPlans(dated))).isFalse();
        }

        @Test
        void isTheGivenOneBeforeAllOthers() {
            Strategy dated = undated.toBuilder().asOf(LocalDate.of(2026, 8, 1)).build();
            assertThat(expired(onTheThird.withPlans(dated).withAsOf(LocalDate.of(2026, 9, 1))))
                    .isTrue();
            assertThat(expired(onTheThird.withPlans(undated).withAsOf(LocalDate.of(2026, 8, 2))))
                    .isFalse();
        }

        private static boolean expired(PlanAudits audits) {
            try {
                leaf(audits, "plan: waivers").getExecutable().execute();
                return false;
            } catch (AssertionError e) {
                return true;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class APattern {
        @TempDir
        private Path folder;

        private void write(String file, String id) throws IOException {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, PLAN.formatted(id));
        }

        @Test
        void findsFilesInTheOrderOfTheirNames() throws IOException {
            write("b.yaml", "bee");
            write("a.yaml", "zebra");
            write("a.yml", "other");
            write("deep/c.yaml", "deep");
            assertThat(plans(AUDITS.withPlans(folder + "/*.yaml"))).containsExactly("zebra", "bee");
        }

        @Test
        void reachesIntoFoldersWithTwoStars() throws IOException {
            write("a/b/c.yaml", "deep");
            write("a/d.yaml", "less-deep");
            assertThat(plans(AUDITS.withPlans(folder + "/**.yaml"))).containsExactly("deep", "less-deep");
            assertThat(plans(AUDITS.withPlans(folder + "/a/*/*.yaml"))).containsExactly("deep");
        }

        @Test
        void mayNameOneFile() throws IOException {
            write("a.yaml", "one");
            assertThat(plans(AUDITS.withPlans(folder.resolve("a.yaml")))).containsExactly("one");
            assertThat(plans(AUDITS.withPlans(folder + "/a.yaml"))).containsExactly("one");
        }

        @Test
        void thatFindsNothingIsRefused() {
            refused(folder + "/*.yaml", "no file matches '" + folder + "/*.yaml' in ");
            refused(folder + "/none/*.yaml", "no file matches");
            refused(folder + "/none.yaml", "file not found: '" + folder + "/none.yaml' in ");
            refused(folder.toString(), "is a folder\n  name the plans in it");
            refused("classpath:none.yaml", "not found on the class path: 'none.yaml'");
            refused("classpath:*.yaml", "'classpath:*.yaml' cannot be a pattern");
        }

        @Test
        void readsAResourceOfAJar() throws Exception {
            Path jar = folder.resolve("plans.jar");
            try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
                Files.writeString(files.getPath("packed.yaml"), PLAN.formatted("packed"));
            }
            Thread thread = Thread.currentThread();
            ClassLoader usual = thread.getContextClassLoader();
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, usual)) {
                thread.setContextClassLoader(loader);
                DynamicNode packed = AUDITS.withPlans("classpath:/packed.yaml")
                        .tests()
                        .findFirst()
                        .orElseThrow();
                assertThat(packed.getDisplayName()).isEqualTo("packed");
                assertThat(packed.getTestSourceUri().orElseThrow())
                        .hasToString("classpath:/packed.yaml?line=1&column=1");
            } finally {
                thread.setContextClassLoader(usual);
            }
        }

        private static void refused(String plan, String message) {
            assertThatThrownBy(AUDITS.withPlans(plan)::tests)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message);
        }
    }

    @Nested
    class ASelection {
        @Test
        void namesTheTopicThatWasMeant() {
            refused(Map.of("planhealth.topics", "peeple"), "unknown topic 'peeple'\n  did you mean 'people'?");
            refused(Map.of("planhealth.topics", "zoology"), "known: direction, planning");
        }

        @Test
        void mustNotLeaveNothingToRun() {
            refused(
                    AUDITS.withHealth(NOTHING_ON),
                    Map.of("planhealth.rules", "blanket-ask,waivers"),
                    "planhealth.rules: 'blanket-ask' is off in the profile none");
            refused(
                    AUDITS.withHealth(NOTHING_ON),
                    Map.of("planhealth.topics", "people,gate"),
                    "the profile none has no rule in the topic 'people'");
            refused(
                    Map.of("planhealth.rules", "blanket-ask", "planhealth.topics", "gate"),
                    "planhealth.rules and planhealth.topics together select no tests");
        }

        @Test
        void isAllIfItIsEmpty() {
            PlanAudits audits = AUDITS.withPlans(Strategy.builder("plan").build());
            assertThat(audits.withConfiguration(name -> Optional.of(" , "))
                            .tests()
                            .flatMap(PlanAuditsTest::leaves))
                    .hasSameSizeAs(
                            audits.tests().flatMap(PlanAuditsTest::leaves).toList());
        }

        private static void refused(Map<String, String> parameters, String message) {
            refused(AUDITS, parameters, message);
        }

        private static void refused(PlanAudits audits, Map<String, String> parameters, String message) {
            PlanAudits selecting = audits.withPlans(Strategy.builder("plan").build())
                    .withConfiguration(name -> Optional.ofNullable(parameters.get(name)));
            assertThatThrownBy(selecting::tests)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message);
        }
    }
}
