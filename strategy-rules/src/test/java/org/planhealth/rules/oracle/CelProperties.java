package org.planhealth.rules.oracle;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.pack.RulePack;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.io.StrategyWriter;
import org.planhealth.strategy.testing.RealisticStrategies;

/**
 * Every starter rule that joins no facts and asks no objective when it is due, written once more in CEL, finds what the one in DRL
 * finds.
 */
class CelProperties {
    private static final Path FILES = Path.of("src/test/resources/org/planhealth/rules/cel");
    private static final String OURS = "cel-";

    private final ImmutableList<String> ids = ids();
    private final PlanHealth health = PlanHealth.standard()
            .with(RulePack.ofCel("cel", ids.stream().map(CelProperties::text).toArray(String[]::new)));

    @Provide
    Arbitrary<Strategy> plans() {
        Arbitrary<LocalDate> days =
                Arbitraries.of(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 7, 1), LocalDate.of(2028, 2, 29));
        Arbitrary<Loss> losses = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Loss.NOTHING)), Tuple.of(1, Arbitraries.of(Loss.class)));
        return Combinators.combine(days.flatMap(RealisticStrategies::asOf), losses)
                .as((plan, loss) -> loss.from(plan));
    }

    @Property(tries = 2_000)
    void agreeWithTheEngine(@ForAll("plans") Strategy plan) {
        HealthReport report = health.audit(plan, plan.asOf());
        for (String id : ids) {
            assertThat(found(report, OURS + id))
                    .as(() -> id + " as of " + plan.asOf() + "\n"
                            + StrategyWriter.create().toYaml(plan))
                    .isEqualTo(found(report, id));
        }
    }

    private static ImmutableSet<Judgment> found(HealthReport report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Judgment::of)
                .collect(toImmutableSet());
    }

    private static ImmutableList<String> ids() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String id) {
        try {
            return Files.readString(FILES.resolve(id + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
