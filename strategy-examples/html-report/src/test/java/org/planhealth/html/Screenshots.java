package org.planhealth.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planhealth.rules.HealthReport;
import org.planhealth.rules.report.ReportFormats;
import org.planhealth.rules.report.ReportOptions;
import org.planhealth.strategy.io.StrategyReader;

/** Makes the pictures of the README from the example plan; {@code .github/screenshots/make} starts it, and no build does. */
class Screenshots {
    private static final Path ROOT = Path.of("../..");
    private static final String PLAN = "strategy-examples/plans/data-infrastructure.yaml";
    private static final int COLUMNS = 80;
    private static final int LINES = 32;

    @TempDir
    private static Path folder;

    private static void write(String name, byte[] picture) throws IOException {
        Files.write(ROOT.resolve(".github/screenshots").resolve(name), picture);
    }

    @Test
    void areMade() throws IOException {
        HealthReport report =
                SamplePages.audit(StrategyReader.create().read(Files.readString(ROOT.resolve(PLAN), UTF_8), PLAN));
        try (Browser browser = Browser.start(folder)) {
            browser.size(1100, 780);
            browser.media("screen", "light");
            browser.open(SamplePages.page(report));
            write("report.png", browser.picture());
            for (String section : new String[] {"rollouts", "roadmap"}) {
                browser.run("document.getElementById('p1-" + section + "').scrollIntoView()");
                write("report-" + section + ".png", browser.picture());
            }
            browser.size(390, 760);
            browser.media("screen", "dark");
            browser.run("scrollTo(0, 0)");
            write("report-phone.png", browser.picture());

            browser.size(760, 20 * LINES + 32);
            browser.open(terminal(ReportFormats.standard()
                    .render(report, ReportOptions.standard().withWidth(COLUMNS).withColor(true))));
            write("terminal.png", browser.picture());
        }
    }

    /** Returns a page that looks like a terminal with a text in it. */
    private static String terminal(String text) {
        String lines = text.lines().limit(LINES).map(Screenshots::line).collect(Collectors.joining("\n"));
        return "<!doctype html><meta charset=utf-8><style>"
                + "body { margin: 0; padding: 16px 20px; background: #14181d; color: #d6dce3; }"
                + "pre { margin: 0; font: 14.5px/20px 'DejaVu Sans Mono', monospace; }"
                + ".s1 { font-weight: bold; color: #ffffff; } .s2 { color: #9aa4af; }"
                + ".s31 { color: #ff8080; } .s32 { color: #6fdc9a; } .s33 { color: #f2c063; }"
                + ".s34, .s35, .s36 { color: #7cbcff; }"
                + "</style><pre>$ planhealth audit " + PLAN + "\n\n" + lines + "</pre>";
    }

    /** Each style of a line ends in that line. */
    private static String line(String line) {
        return HtmlEscapers.htmlEscaper()
                .escape(line)
                .replaceAll("\u001b\\[(?:0|2[1-4]|39)?m", "</span>")
                .replaceAll("\u001b\\[(\\d+)m", "<span class=s$1>")
                .replaceAll("\u001b\\[(\\d+);(\\d+)m", "<span class='s$1 s$2'>");
    }
}
