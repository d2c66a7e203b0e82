package org.planhealth.cli;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.report.ReportFormat;
import org.planhealth.rules.report.ReportFormats;
import org.planhealth.rules.report.ReportOptions;
import picocli.CommandLine.Option;

/** The form in which something is reported. */
final class FormatChoice {
    private static final ImmutableSet<String> FOR_PEOPLE = ImmutableSet.of("text", "markdown");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.OfFormat.class,
            completionCandidates = Described.class,
            description = "${COMPLETION-CANDIDATES}; default: text.")
    private @Nullable ReportFormat format;

    @Option(
            names = "--links",
            paramLabel = "URL",
            defaultValue = "",
            converter = Converters.OfLinks.class,
            description = "The prefix of links, in formats with links, such as https://example.org/blob/main/.")
    private String links = "";

    /** The formats as the help lists them: each with its purpose. */
    static final class Described implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return all().values().stream()
                    .map(format -> format.name() + " (" + format.purpose() + ")")
                    .iterator();
        }
    }

    /** Returns the formats by name, the default first. */
    static ImmutableMap<String, ReportFormat> all() {
        ReportFormats formats = ReportFormats.installed();
        return Stream.concat(Stream.of(ReportFormats.standard()), formats.byName().values().stream())
                .collect(toImmutableMap(ReportFormat::name, format -> format, (first, again) -> first));
    }

    /** Returns the format that was chosen, or the default. */
    ReportFormat format() {
        return format == null ? ReportFormats.standard() : format;
    }

    /** Prints a report to standard output: one for people as a terminal shows it, any other byte for byte. */
    void print(String report, Environment environment) {
        if (FOR_PEOPLE.contains(format().name())) {
            environment.out().print(report);
        } else {
            environment.printData(report);
        }
    }

    /** Returns how reports are to look that go to the screen, or to a file. */
    ReportOptions options(Environment environment, boolean toFile) {
        return ReportOptions.standard()
                .withWidth(environment.width())
                .withColor(environment.color() && !toFile)
                .withLinks(links);
    }
}
