package org.planhealth.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.HealthDiff;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.PlanHealth;
import org.planhealth.strategy.Strategy;

class ReportFormatsTest {
    private static final HealthReport REPORT =
            PlanHealth.standard().audit(Strategy.builder("plan").build(), LocalDate.of(2026, 8, 3));

    @TempDir
    Path folder;

    /** A whole format: one class, and its name in a file of services. */
    public static final class OneLine implements ReportFormat {
        @Override
        public String name() {
            return "one-line";
        }

        @Override
        public String purpose() {
            return "for a chat";
        }

        @Override
        public String render(HealthReport report, ReportOptions options) {
            return report.strategy().id() + ": " + report.headlines().get(0).text() + "\n";
        }

        @Override
        public String render(List<HealthReport> reports, ReportOptions options) {
            return reports.stream().map(report -> render(report, options)).collect(Collectors.joining());
        }

        @Override
        public String render(HealthDiff diff, ReportOptions options) {
            return render(diff.newer(), options);
        }
    }

    /** Has a name that is taken. */
    public static final class Twin implements ReportFormat {
        @Override
        public String name() {
            return "text";
        }

        @Override
        public String purpose() {
            return "";
        }

        @Override
        public String render(HealthReport report, ReportOptions options) {
            return "";
        }

        @Override
        public String render(List<HealthReport> reports, ReportOptions options) {
            return "";
        }

        @Override
        public String render(HealthDiff diff, ReportOptions options) {
            return "";
        }
    }

    private URLClassLoader with(Class<?> format) throws IOException {
        Path services = folder.resolve("META-INF/services/" + ReportFormat.class.getName());
        Files.createDirectories(services.getParent());
        Files.writeString(services, format.getName() + "\n");
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    @Test
    void areThoseOfTheLibrary() {
        assertThat(ReportFormats.installed().byName().keySet())
                .containsExactly(
                        "badge",
                        "badge-json",
                        "csv",
                        "csv-leaderboard",
                        "json",
                        "jsonl",
                        "jsonl-leaderboard",
                        "markdown",
                        "sarif",
                        "text");
        assertThat(ReportFormats.standard().name()).isEqualTo("text");
        assertThat(ReportFormats.installed().find("pdf")).isEmpty();
    }

    @Test
    void areThoseOfOtherJarsToo() throws IOException {
        try (URLClassLoader loader = with(OneLine.class)) {
            ReportFormat format =
                    ReportFormats.installed(loader).find("one-line").orElseThrow();
            assertThat(format.render(REPORT, ReportOptions.standard()))
                    .isEqualTo(
                            "plan: Two missing facts matter most: initiatives are not stated; objectives are not stated.\n");
            assertThat(format.abridges(REPORT, ReportOptions.standard())).isFalse();
        }
    }

    @Test
    void haveNamesOfTheirOwn() throws IOException {
        try (URLClassLoader loader = with(Twin.class)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> ReportFormats.installed(loader))
                    .withMessageStartingWith("two report formats are named 'text': ")
                    .withMessageContaining(Twin.class.getName());
        }
    }

    @Test
    void writeSeveralReportsAndNone() {
        for (ReportFormat format : ReportFormats.installed().byName().values()) {
            String two = format.render(List.of(REPORT, REPORT), ReportOptions.standard());
            boolean isEmpty = format.name().equals("jsonl-leaderboard");
            assertThat(two).as(format.name()).matches(isEmpty ? "" : "(?s).*plan.*\n");
            assertThat(format.render(List.of(), ReportOptions.standard()))
                    .as(format.name())
                    .matches("|(?s).*\n")
                    .doesNotContain(REPORT.headlines().get(0).text());
        }
    }
}
