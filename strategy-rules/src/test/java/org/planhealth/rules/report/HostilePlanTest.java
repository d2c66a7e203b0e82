package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Maps;
import com.google.common.collect.Multisets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planhealth.rules.Audience;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.rules.ReportSlice;
import org.planhealth.rules.ReportSlices;
import org.planhealth.strategy.Strategy;
import org.planhealth.strategy.analysis.AskSimulator;
import org.planhealth.strategy.io.StrategyReader;
import org.planhealth.strategy.testing.HostileTexts;

/** Whatever the texts of a plan say, each output has the parts that it has for a plan with harmless texts, and no others. */
class HostilePlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final LocalDate EARLIER = LocalDate.of(2026, 2, 2);
    private static final PlanHealth HEALTH = PlanHealth.standard();
    private static final Path EXAMPLE = Path.of("../strategy-examples/plans/data-infrastructure.yaml");
    private static final Path EVERY_FIELD =
            Path.of("../strategy-core/src/test/resources/org/planhealth/strategy/io/every-field.yaml");
    /** So wide that no line is broken. */
    private static final ReportOptions OPTIONS = ReportOptions.standard()
            .withWidth(1_000_000)
            .withLinks(OutputShape.LINKS)
            .withAllFindings(true);

    private static final Pattern LEFT_OUT =
            Pattern.compile("\\+[\\d,]+ more|Left out, for a comment has room for no more");

    private static ImmutableMap<String, ImmutableSortedMultiset<String>> harmless;

    static Stream<Named<String>> texts() {
        return Stream.concat(HostileTexts.ALL.stream(), Stream.of(HostileTexts.HALVES))
                .map(text ->
                        named(text.substring(0, Math.min(text.length(), 20)).replaceAll("\\P{Print}", "?"), text));
    }

    /** Returns all outputs of some plans by what they are. */
    private static ImmutableMap<String, String> outputs(String text) throws IOException {
        Strategy example = plan(EXAMPLE, text);
        Strategy every = plan(EVERY_FIELD, text);
        HealthReport report = HEALTH.audit(example, TODAY);
        ImmutableMap.Builder<String, String> outputs = ImmutableMap.builder();
        for (ReportFormat format : ReportFormats.installed().byName().values()) {
            outputs.put(format.name(), format.render(report, OPTIONS));
            outputs.put(
                    format.name() + " of several plans",
                    format.render(List.of(report, HEALTH.audit(every, LocalDate.of(2027, 2, 10))), OPTIONS));
            outputs.put(
                    format.name() + " of changes",
                    format.render(HEALTH.diff(HEALTH.audit(example, EARLIER), example, TODAY), OPTIONS));
            if (format.hasSlices()) {
                outputs.put(format.name() + " of slices", format.renderSlices(slices(report), OPTIONS));
            }
        }
        AskSimulator simulator =
                AskSimulator.of(example, example.initiatives().get(0), TODAY).orElseThrow();
        WhatIfReport whatIf = WhatIfReport.of(
                simulator,
                simulator
                        .effect(List.of("pricing", "forecasting"), 0.2, TODAY.plusWeeks(6))
                        .orElse(null),
                simulator.smallest().orElse(null));
        outputs.put("text of a what-if", whatIf.toText(OPTIONS));
        outputs.put("json of a what-if", whatIf.toJson());
        return outputs.buildOrThrow();
    }

    /** Returns that of a team, which Markdown has room for, and that of nobody. */
    private static List<ReportSlice> slices(HealthReport report) {
        ReportSlices slices = ReportSlices.of(report);
        return List.of(slices.slice(Audience.team("forecasting")), slices.slice(Audience.nobody()));
    }

    /** Halves of characters are in no file. */
    private static Strategy plan(Path file, String text) throws IOException {
        Strategy plan = StrategyReader.create().read(file);
        return text.equals(HostileTexts.HALVES) ? HostileTexts.in(plan, text) : HostileTexts.read(plan, text);
    }

    @BeforeAll
    static void readHarmlessOutputs() throws IOException {
        harmless = ImmutableMap.copyOf(Maps.transformEntries(
                outputs(HostileTexts.HARMLESS), (name, output) -> OutputShape.of(format(name), output)));
    }

    private static String format(String name) {
        return name.replaceFirst(" .*", "");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hasThePartsOfAHarmlessOneAndControlsNoTerminal(String text) throws IOException {
        outputs(text).forEach((name, output) -> {
            ImmutableSortedMultiset<String> parts = OutputShape.of(format(name), output);
            assertThat(Multisets.difference(parts, harmless.get(name)))
                    .as("more in %s", name)
                    .allMatch(part -> text.length() > 1_000 && part.equals("Paragraph"));
            if (!isCut(text, name, output)) {
                assertThat(Multisets.difference(harmless.get(name), parts))
                        .as("missing in %s", name)
                        .isEmpty();
            }
            assertThat(output.codePoints().filter(HostilePlanTest::isActive).boxed())
                    .as("control characters in %s", name)
                    .isEmpty();
        });
    }

    /**
     * What is cut is said: Markdown counts what has no room. What changes beyond the end of a text that is cut has not changed.
     */
    private static boolean isCut(String text, String name, String output) {
        return text.length() > 1_000
                && (name.endsWith(" of changes")
                        || (format(name).equals("markdown")
                                && LEFT_OUT.matcher(output).find()));
    }

    /** Also what turns the direction of text: a line shows as it is written. */
    private static boolean isActive(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        };
    }
}
