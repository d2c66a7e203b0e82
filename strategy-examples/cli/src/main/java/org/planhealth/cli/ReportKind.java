package org.planhealth.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.planhealth.rules.report.ReportFormat;

/** Tells a report in a file, which a newer one may replace, from a file that somebody wrote. */
final class ReportKind {
    private static final int LOOKED_AT = 2_000;
    private static final String SCHEMA = "\"schema\": \"planhealth-report/";
    private static final String PAGE = "<!doctype html>";
    private static final String GENERATOR = "<meta name=\"generator\" content=\"planhealth\">";
    private static final String SARIF = "\"$schema\": \"https://docs.oasis-open.org/sarif/";
    private static final String OF_PLANHEALTH = "\"name\": \"planhealth\"";
    private static final String OF_PLAN = "(?s)\\{ \"plan\": \"[^\"]*\", \"asOf\": \"[^\"]*\", ";
    private static final String FINDINGS = "plan,asOf,profile,verdict,change,rule,";
    private static final String LEADERBOARD = "plan,asOf,initiative,unit,due,rank,team,";
    private static final String LAST_SENTENCE = "A starting point for discussion, not a verdict on anyone.";

    private ReportKind() {}

    /** Tells whether a file is empty, or a report of that format; of a format that is not built in, it never is. */
    static boolean isReport(Path file, ReportFormat format) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            String head = part(channel, 0);
            String tail = part(channel, Math.max(0, size - LOOKED_AT));
            return size == 0
                    || switch (format.name()) {
                        case "html" -> head.startsWith(PAGE) && head.contains(GENERATOR);
                        case "json" -> head.matches("(?s)[\\[{\\s]*" + SCHEMA + ".*");
                        case "sarif" -> head.contains(SARIF) && head.contains(OF_PLANHEALTH);
                        case "csv" -> head.startsWith(FINDINGS);
                        case "csv-leaderboard" -> head.startsWith(LEADERBOARD);
                        case "jsonl" -> head.matches(OF_PLAN + "\"profile\": .*");
                        case "jsonl-leaderboard" -> head.matches(OF_PLAN + "\"initiative\": .*");
                        case "badge" -> head.startsWith("<svg ") && head.contains(" aria-label=\"plan health: ");
                        case "badge-json" -> head.contains("\"label\": \"plan health\"");
                        case "markdown" -> tail.contains("\n_" + LAST_SENTENCE + "_");
                        case "text" -> tail.contains("\n" + LAST_SENTENCE);
                        default -> false;
                    };
        }
    }

    private static String part(FileChannel channel, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LOOKED_AT);
        channel.read(bytes, from);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
}
