package org.planhealth.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * What every page begins with.
 *
 * @param title what a browser calls the page
 * @param style the style sheet, ours
 * @param script the script, ours
 */
record PageFrame(String title, String style, String script) {

    static PageFrame of(String title) {
        return new PageFrame(PageText.name(title), resource("report.css"), resource("report.js"));
    }

    /** Returns what the page may load and run: its own style sheet and script, known by their hashes, and nothing else. */
    String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(style) + "; script-src "
                + hash(script);
    }

    private static String hash(String text) {
        byte[] sum = Hashing.sha256().hashString(text, UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    }

    private static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(PageFrame.class, name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
