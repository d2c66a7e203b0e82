package org.planhealth.cli;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planhealth.rules.report.ReportFormat;
import org.planhealth.rules.report.ReportFormats;
import org.planhealth.rules.report.ReportOptions;
import picocli.CommandLine.Option;

/** The form in which something is reported. */
final class FormatChoice {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.OfFormat.class,
            completionCandidates = Names.class,
            description = "${COMPLETION-CANDIDATES}; the first is the default.")
    private @Nullable ReportFormat format;

    @Option(
            names = "--links",
            paramLabel = "URL",
            defaultValue = "",
            description = "What links begin with, such as https://example.org/blob/main/, in formats that have links.")
    private String links = "";

    /** The names of the formats, the default first. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            ReportFormats formats = ReportFormats.installed();
            return Stream.concat(Stream.of(formats.standard().name()), formats.byName().keySet().stream())
                    .distinct()
                    .iterator();
        }
    }

    /** Returns the format that was chosen, or the default. */
    ReportFormat format() {
        return format == null ? ReportFormats.installed().standard() : format;
    }

    /** Returns how reports are to look that go to the screen, or to a file. */
    ReportOptions options(Environment environment, boolean toFile) {
        return ReportOptions.standard()
                .withWidth(environment.width())
                .withColor(environment.color() && !toFile)
                .withLinks(links);
    }
}
