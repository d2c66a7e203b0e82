package org.planhealth.rules.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.profile.Profile;
import org.planhealth.strategy.Initiative;
import org.planhealth.strategy.Phase;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.testing.RealisticStrategies;

/** Whatever the plans say, however many there are and whatever is asked for, GitHub takes the text as a comment. */
class MarkdownSizeProperties {
    private static final int LARGEST = 60_000;
    private static final PlanHealth HEALTH = PlanHealth.standard().withProfile(Profile.recommended());
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final ReportOptions OPTIONS =
            ReportOptions.standard().withLinks("https://example.org/" + "long/".repeat(40));

    @Provide
    Arbitrary<Strategy> plans() {
        return RealisticStrategies.asOf(TODAY);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "word ",
                        "|",
                        "\u202e",
                        "<b>",
                        "@a #1 www.x ",
                        "\ud83d\udc69",
                        "%%{init: {}}%%\n",
                        "\ud800",
                        "\u0000")
                .map(text -> text.repeat(3_000 / text.length()));
    }

    /** Gives titles and names to a plan, and copies its initiatives many times. */
    private static Strategy grown(Strategy drawn, String text, int copies) {
        Strategy.Builder plan = drawn.toBuilder().title(text).owner(text).waivers();
        if (drawn.phases() != null) {
            plan.phases(drawn.phases().stream()
                    .map(phase -> phase.toBuilder().title(text).build())
                    .toArray(Phase[]::new));
        }
        if (drawn.initiatives() != null) {
            plan.initiatives(drawn.initiatives().stream()
                    .flatMap(work -> Stream.concat(
                            Stream.of(work.toBuilder().title(text).build()),
                            IntStream.range(0, copies)
                                    .mapToObj(index -> Initiative.builder(work.id() + "-copy-" + index)
                                            .title(text + index)
                                            .owner(work.owner())
                                            .start(work.start())
                                            .forecastEnd(work.forecastEnd())
                                            .build())))
                    .toArray(Initiative[]::new));
        }
        return plan.build();
    }

    private static void fits(String text) {
        Statistics.label("kilobytes").collect(text.getBytes(UTF_8).length / 20_000 * 20);
        assertThat(text.getBytes(UTF_8)).hasSizeLessThan(LARGEST);
        assertThat(text).endsWith("\n_A starting point for discussion, not a verdict on anyone._\n");
        assertThat(text.split("```", -1).length % 2).as("fences are closed").isEqualTo(1);
        assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
    }

    @Property(tries = 15)
    void hold(@ForAll("plans") Strategy drawn, @ForAll("texts") String text, @ForAll Random random) {
        Strategy plan = grown(drawn, text, random.nextInt(60));
        HealthReport older = HEALTH.audit(drawn.toBuilder().waivers().build(), TODAY);
        HealthReport report = HEALTH.audit(plan, TODAY);
        HealthDiff diff = HEALTH.diff(older, plan, TODAY);
        ImmutableList<HealthReport> several = Stream.concat(
                        Stream.of(older), Collections.nCopies(1 + random.nextInt(120), report).stream())
                .collect(toImmutableList());

        for (boolean all : new boolean[] {true, false}) {
            ReportOptions options = OPTIONS.withAllFindings(all);
            fits(new MarkdownReport().render(report, options));
            fits(new MarkdownReport().render(several, options));
            fits(new MarkdownReport().render(diff, options));
        }
    }
}
